"""``warraq diff`` and ``warraq comments``: what changed, and what is said about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from editor.article.errors import WarraqError
from editor.article.language import Language
from editor.article.sentence import Sentence
from editor.cli.desk import Desk
from editor.cli.options import as_json
from editor.cli.output import isolated, on_terminal, say, say_json, tell
from editor.cli.tongue import tongue

if TYPE_CHECKING:
    from db.revisions import Revision
    from db.store import Store
    from editor.article.article import Article
    from editor.article.change import Change
    from editor.article.comment import Comment
    from editor.article.place import Place

_NO_CHANGES = Sentence(
    ar="لا فرق بين المراجعتين.",
    ru="Редакции не различаются.",
    en="The revisions do not differ.",
)
_DETACHED = Sentence(ar="حُذف نصّه", ru="текст удалён", en="its text is gone")
_RESOLVED = Sentence(ar="محلول", ru="решено", en="resolved")
_BLOCKING = Sentence(ar="يمنع الاعتماد", ru="не даёт утвердить", en="blocks approval")
_NOBODY = "—"


class AmbiguousRevision(WarraqError):
    """Several revisions of the article begin so; ``candidates`` are some of them."""

    sentence = Sentence(
        ar="البداية {id} تصلح لأكثر من مراجعة: {candidates}. اكتب أحرفًا أكثر من المعرّف.",
        ru="С {id} начинается несколько редакций: {candidates}. Укажите больше знаков.",
        en="Several revisions begin with {id}: {candidates}. Give more of the id.",
    )


@click.command("diff")
@click.argument("article_id", metavar="ID")
@click.argument("revisions", metavar="[REV] [REV]", nargs=-1)
@as_json
@click.pass_obj
def diff_command(desk: Desk, article_id: str, revisions: tuple[str, ...], as_json: bool) -> None:
    """Print what changed between two revisions of an article, a change a line.

    Without REV the newest revision is compared with the one before it, with one REV the newest
    with that one. A REV may be cut to any beginning that fits one revision of the article.
    """
    if len(revisions) > 2:
        raise click.UsageError("Two revisions can be compared, not more.")
    # Late: SQLite and the comparing library are not needed to print this command's help.
    from editor.review.redline import redline

    with desk.open_existing() as store:
        old, new, newest = _versions(store, article_id, revisions)
    changes = redline(old, new, author=newest.author, time=newest.created_at).changes
    if as_json:
        for change in changes:
            say_json(_change_record(change, article_id=new.id))
    elif changes:
        for change in changes:
            say(_line(change))
    else:
        tell(_NO_CHANGES)


@click.command("comments")
@click.argument("article_id", metavar="ID")
@as_json
@click.pass_obj
def comments_command(desk: Desk, article_id: str, as_json: bool) -> None:
    """Print the comments on an article in the order of the page, detached ones last."""
    # Late: as above.
    from db import articles, comments
    from editor.review.comments import in_order

    with desk.open_existing() as store:
        article = articles.load(store, article_id).article
        threads = comments.of_article(store, article.id)
    for thread, place in in_order(threads, article):
        if as_json:
            say_json(_comment_record(thread, place))
        else:
            _say_thread(thread, place)


def _versions(
    store: Store, beginning: str, wanted: Sequence[str]
) -> tuple[Article, Article, Revision]:
    """Return the two articles to compare, and the revision that the new one is."""
    from db import articles  # late, as above
    from db import revisions as kept

    stored = articles.load(store, beginning)
    history = kept.history(store, stored.article.id)
    found = [chosen_revision(history, each) for each in wanted]
    new = found[1] if len(found) > 1 else stored.revision
    if found:
        old = found[0]
    else:
        # The first revision was written upon nothing: it is compared with itself.
        parents = [each for each in history if each.id in new.parents]
        old = parents[0] if parents else new
    return kept.load_revision(store, old.id), kept.load_revision(store, new.id), new


def chosen_revision(history: Sequence[Revision], beginning: str) -> Revision:
    """Return the one revision that begins so; ``NoSuchRevision``, ``AmbiguousRevision``."""
    # Late: SQLite is not needed to print this command's help.
    from db.errors import NoSuchRevision

    found = [each for each in history if each.id.startswith(beginning.lower())]
    if not found:
        raise NoSuchRevision(id=beginning)
    if len(found) > 1:
        raise AmbiguousRevision(id=beginning, candidates=", ".join(each.id for each in found[:5]))
    return found[0]


def _change_record(change: Change, *, article_id: str) -> dict[str, object]:
    from editor.article.review_json import change_to_dict  # late, as above
    from editor.review.describing import describe

    said = describe(change, tongue(), isolate=False)
    return {"article": article_id, **change_to_dict(change), "said": said}


def _line(change: Change) -> str:
    from editor.review.describing import class_name, describe  # late, as above

    name = class_name(change.change_class, tongue())
    return f"{name}: {describe(change, tongue(), isolate=on_terminal())}"


def _comment_record(thread: Comment, place: Place | None) -> dict[str, object]:
    from editor.article.review_json import comment_to_dict  # late, as above

    record = comment_to_dict(thread)
    now = None
    if place is not None:
        now = {
            "part": place.part.value,
            "block": place.block_id or None,
            "start": place.start,
            "end": place.end,
        }
    return {**record, "open": thread.is_open, "detached": place is None, "now": now}


def _say_thread(thread: Comment, place: Place | None) -> None:
    language: Language = tongue()
    marks = [
        sentence.say(language)
        for sentence, applies in (
            (_BLOCKING, thread.blocks_approval),
            (_RESOLVED, not thread.is_open),
            (_DETACHED, place is None),
        )
        if applies
    ]
    when = thread.time.astimezone().strftime("%Y-%m-%d %H:%M")
    head = "  ".join([thread.id, when, isolated(thread.author or _NOBODY), *marks])
    say(head)
    if thread.anchor.words:
        say(f"    > {isolated(_on_one_line(thread.anchor.words))}")
    say(f"    {isolated(_on_one_line(thread.text))}")
    for reply in thread.replies:
        say(f"    {isolated(reply.author or _NOBODY)}: {isolated(_on_one_line(reply.text))}")


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
