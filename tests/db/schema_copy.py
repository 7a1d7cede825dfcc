"""Copies of schemas as SQL: what ``tests/db/schemas`` keeps of every step of the migrations.

``python -m tests.db.schema_copy NAME`` writes the copy for a new step, with a few rows in it, after
the step was added and before it is released; the copies of released steps are never written again.
"""

from __future__ import annotations

import datetime
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from db import (
    articles,
    clock,
    comments,
    locks,
    media,
    outbox,
    people,
    schema,
    settings,
    site_files,
    terms,
    workflow,
)
from db.driver import Connection, connect
from db.store import Store
from editor.article.article import Article
from editor.article.comment import Anchor, Comment
from editor.article.delivery import Deed, ItemStatus, Order, Receipt
from editor.article.language import Language
from editor.article.person import Person, Role
from editor.article.place import Part, Place
from editor.article.publication import Publication, PublicCorrection, Shown
from editor.article.standing import Step
from editor.article.state import Milestone, State, Work
from editor.article.term import Standing, Term, TermForm
from tests.db.desk import PICTURE, article, reopened, with_text

SCHEMAS = Path(__file__).resolve().parent / "schemas"

TERM = Term(
    id="tashkent",
    domain="place",
    forms=(
        TermForm(Language.AR, "طشقند", Standing.PREFERRED),
        TermForm(Language.AR, "تاشكنت", Standing.REJECTED, "صيغة أخرى"),
        TermForm(Language.RU, "Ташкент", Standing.PREFERRED),
    ),
    notes=((Language.AR, "عاصمة أوزبكستان"),),
)
"""A term of the stored copies, from ``m002_terms`` on."""

COMMENT = Comment(
    id="01900000-0000-7000-8000-0000000000bb",
    anchor=Anchor(Place(Part.HEADLINE, "", 0, 3), "خبر", "", " قديم"),
    author="01900000-0000-7000-8000-0000000000aa",
    time=datetime.datetime(2026, 5, 16, 10, 42, tzinfo=datetime.UTC),
    text="أي خبر؟",
    blocking=True,
)
"""A comment of the stored copies, from ``m004_review_comments`` on."""

AT = datetime.datetime(2026, 5, 16, 12, 0, tzinfo=datetime.UTC)
RECEIPT = Receipt("https://news.example/ar/novosti/khabar/", AT, "0" * 64, "7")
"""What was read of the article that the copies have, from ``m005_publications`` on."""

# Derived, or SQLite's own business.
_NOT_COPIED = ("sqlite_", "search_")


def schema_text(connection: Connection) -> list[str]:
    """Every statement of the schema, ours first, without the index's inner tables."""
    rows = connection.execute(
        "select name, sql from sqlite_master where sql is not null order by rowid"
    ).fetchall()
    return [row["sql"] for row in rows if not row["name"].startswith(_NOT_COPIED)]


def copy(connection: Connection) -> str:
    """Return a script that makes the same database; texts are to be indexed anew."""
    statements = schema_text(connection)
    triggers = [each for each in statements if each.lower().startswith("create trigger")]
    lines = [each for each in statements if each not in triggers]
    tables = connection.execute(
        "select name from sqlite_master where type = 'table' and sql not like 'create virtual%'"
        " order by rowid"
    ).fetchall()
    for [name] in tables:
        if not name.startswith(_NOT_COPIED):
            lines += _rows(connection, name)
    [application_id] = connection.execute("pragma application_id").fetchone()
    lines += [*triggers, f"pragma application_id = {application_id}"]
    return (
        "pragma foreign_keys = off;\nbegin;\n"
        + "".join(f"{line};\n" for line in lines)
        + "commit;\n"
    )


def fill(path: Path) -> None:
    """Make a small store: two editions, a fork, a bin, a picture, a person, a setting."""
    with reopened(path) as store:
        kept = article("خبر قديم", "الكتاب على الطاولة")
        root = articles.create(store, kept, author="mona").revision
        articles.save(store, with_text(kept, "نصنا"), parent=root.id, name="نصنا")
        articles.save(store, with_text(kept, "الكتاب الجديد"), parent=root.id)
        russian = Article.new(Language.RU, "Старая новость", kept.story_id)
        articles.create(store, russian)
        binned = replace(article("في السلة"), rubric="novosti")
        articles.create(store, binned)
        articles.move_to_bin(store, binned.id)
        media.add(store, PICTURE)
        person = Person(
            id="01900000-0000-7000-8000-0000000000aa",
            login="mona",
            name="منى",
            roles=(Role.EDITOR,),
        )
        people.put(store, person)
        settings.put(store, "desk", {"name": "مكتب"})
        terms.put(store, TERM, by=person.id)
        in_review = State(work=Work.IN_REVIEW, submitted_by=person.id)
        step = Step(act="submit", state=in_review, person=person.id, milestone=Milestone.SUBMITTED)
        workflow.perform(store, kept.id, lambda _standing: step)
        unchanged = Step(act="translate", state=in_review, person=person.id)
        workflow.translate(store, kept.id, russian, lambda _standing: unchanged)
        locks.take(store, kept.id, person=person.id, machine="desk-1", session="s1")
        comments.put(store, kept.id, COMMENT)
        _deliver(store, publication(articles.load(store, kept.id)))


def publication(stored: articles.Stored) -> Publication:
    """What the site shows of the stored copies' article."""
    kept, revision = stored.article, stored.revision
    return Publication(
        article_id=kept.id,
        story_id=kept.story_id,
        language=kept.language,
        target="site",
        rubric="novosti",
        slug="khabar",
        revision_id=revision.id,
        content_hash=revision.content_hash,
        shown=Shown.LIVE,
        first_published=AT,
        updated=AT,
        delivered_at=AT,
        url=RECEIPT.url,
        remote_id=RECEIPT.remote_id,
        remote_hash=RECEIPT.remote_hash,
        corrections=(PublicCorrection("صُحح الاسم", AT),),
        former=("novosti/qadim",),
    )


def _deliver(store: Store, shown: Publication) -> None:
    """Let one delivery arrive and another wait."""
    unchanged = Step(act="publish", state=State(work=Work.IN_REVIEW))
    orders = [
        Order(target=each, deed=Deed.PUBLISH, publication=replace(shown, target=each))
        for each in ("site", "mirror")
    ]
    workflow.perform(store, shown.article_id, lambda _standing: unchanged, orders=orders)
    [item, _] = outbox.items(store)
    lease = datetime.timedelta(minutes=1)
    assert outbox.claim(store, "desk-1:1", now=clock.now(), lease=lease, only=[item.id])

    def arrived(connection: Connection) -> None:
        outbox.deliver(connection, item.id, "desk-1:1", shown, RECEIPT)
        site_files.record(connection, "site", {"ar/novosti/khabar/index.html": "0" * 64})
        site_files.remember(connection, "site", {"ar/novosti": "khabar"})

    workflow.settle(store, shown.article_id, arrived, lambda _standing, _items: None)
    assert outbox.item(store, item.id).status is ItemStatus.DELIVERED


def _rows(connection: Connection, table: str) -> list[str]:
    rows = connection.execute(f"select * from {table}").fetchall()
    lines = []
    for row in rows:
        values = [
            connection.execute("select quote(?)", [_unindexed(column, value)]).fetchone()[0]
            for column, value in dict(row).items()
        ]
        lines.append(f"insert into {table} values ({', '.join(values)})")
    return lines


def _unindexed(column: str, value: object) -> object:
    return "" if column == "indexed_with" else value


def main(name: str) -> None:
    """Write the copy for the last step, ``name``."""
    assert name == schema.STEPS[-1], f"the last step is {schema.STEPS[-1]}"
    target = SCHEMAS / f"{name}.sql"
    assert not target.exists(), f"{target} is there already"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "warraq.sqlite"
        fill(path)
        connection = connect(path)
        target.write_text(copy(connection), encoding="utf-8")
        connection.close()


if __name__ == "__main__":
    main(sys.argv[1])
