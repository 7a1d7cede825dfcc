"""The schema of the store, as the steps that made it.

A step that was released is never edited: a change is a new step, its name in ``schema.STEPS``, and
a copy of the schema it leaves in ``tests/db/schemas``. Each runs inside the one transaction of
``schema.migrate``, so a step can neither VACUUM nor change the journal mode. This module is
imported only when there is something to migrate: sqlite-utils takes 80 ms.
"""

from __future__ import annotations

from sqlite_utils import Migrations
from sqlite_utils.db import Database

from db.driver import CONTENTLESS_DELETE
from db.publishing_schema import PUBLICATIONS, PUT_OFF, SCHEDULES
from db.schema import APPLICATION_ID, SET_NAME

steps = Migrations(SET_NAME)


@steps()
def m001_first(db: Database) -> None:
    """Stories, articles and their revisions; media, people, settings; the search index."""
    for statement in (*_TRUTH, *_LIST, *_HEADS, *_FINAL, _search_table()):
        db.execute(statement)
    db.execute(f"pragma application_id = {APPLICATION_ID}")


@steps()
def m002_terms(db: Database) -> None:
    """Add the termbase: entities and their forms."""
    for statement in _TERMS:
        db.execute(statement)


@steps()
def m003_workflow(db: Database) -> None:
    """Add states, their audit, milestones, locks, translations; initials and languages of people.

    No article gets a row here: one without is a draft that was never published.
    """
    for statement in (*_PEOPLE, *_WORKFLOW, *_final("audit")):
        db.execute(statement)


@steps()
def m004_review_comments(db: Database) -> None:
    """Add the threads of comments."""
    for statement in _COMMENTS:
        db.execute(statement)


@steps()
def m005_publications(db: Database) -> None:
    """Add what each target shows, the outbox, and what is known of targets made of files."""
    for statement in PUBLICATIONS:
        db.execute(statement)


@steps()
def m006_schedules(db: Database) -> None:
    """Add where a schedule is to go, and who has a target for itself."""
    for statement in SCHEDULES:
        db.execute(statement)


@steps()
def m007_put_off(db: Database) -> None:
    """Add when a delivery was put off."""
    for statement in PUT_OFF:
        db.execute(statement)


# Ids are UUIDs made by any desk, so that desks may exchange rows later; times are UTC in ISO 8601
# with microseconds, so that they sort as text. No function of SQLite is called from the schema:
# older ones hold even `json_valid` for unsafe there. Every foreign key has an index that begins
# with it: without, SQLite may read the whole table at each insert into the other one.
_TRUTH = (
    """
    create table stories (
        id text primary key,
        created_at text not null
    ) strict, without rowid
    """,
    # `state` and `binned_at` are the article's own. The columns from `language` on repeat the
    # newest head for the list, and are written in the same transaction. `number` and `place` are
    # local: they never leave this store. `place` is the row of the search index, taken anew at
    # every save, so that the index by itself finds the newest first.
    """
    create table articles (
        number integer primary key,
        id text not null unique,
        story_id text not null references stories (id),
        created_at text not null,
        state text not null,
        binned_at text,
        language text not null,
        headline text not null,
        rubric text not null,
        revision_id text not null,
        updated_at text not null,
        heads integer not null,
        place integer not null unique,
        indexed_with text not null
    ) strict
    """,
    # `body` is the canonical JSON text, byte for byte what `sha256` was taken of.
    """
    create table revisions (
        number integer primary key,
        id text not null unique,
        article_id text not null references articles (id),
        author text,
        created_at text not null,
        name text,
        sha256 text not null,
        body text not null
    ) strict
    """,
    "create index revisions_of_article on revisions (article_id, created_at, id)",
    # No foreign key on the parent: from another desk a child may come before it.
    """
    create table revision_parents (
        revision_id text not null references revisions (id),
        parent_id text not null,
        primary key (revision_id, parent_id)
    ) strict, without rowid
    """,
    "create index children_of_revision on revision_parents (parent_id)",
    """
    create table media (
        id text primary key,
        media_type text not null,
        size integer not null,
        width integer,
        height integer,
        created_at text not null
    ) strict, without rowid
    """,
    """
    create table people (
        id text primary key,
        login text not null,
        name text not null,
        roles text not null
    ) strict, without rowid
    """,
    """
    create table settings (
        key text primary key,
        value text not null
    ) strict, without rowid
    """,
)

# Each serves one way of filtering the list, newest first, without a sort.
_LIST = (
    "create index list_all on articles (updated_at, id) where binned_at is null",
    "create index list_language on articles (language, updated_at, id) where binned_at is null",
    "create index list_state on articles (state, updated_at, id) where binned_at is null",
    """
    create index list_language_state on articles (language, state, updated_at, id)
    where binned_at is null
    """,
    "create index list_bin on articles (updated_at, id) where binned_at is not null",
    "create index editions_of_story on articles (story_id, language, id)",
    "create index stale_in_search on articles (indexed_with)",
)

# A head is a revision without a child; several are a fork. Kept by the schema itself, so that it
# holds whatever writes revisions, and whichever of parent and child comes first.
_HEADS = (
    """
    create table heads (
        article_id text not null,
        revision_id text not null,
        primary key (article_id, revision_id)
    ) strict, without rowid
    """,
    """
    create trigger revision_is_head after insert on revisions
    when not exists (select 1 from revision_parents where parent_id = new.id)
    begin
        insert into heads (article_id, revision_id) values (new.article_id, new.id);
    end
    """,
    """
    create trigger parent_is_no_head after insert on revision_parents
    begin
        delete from heads where revision_id = new.parent_id and article_id =
            (select article_id from revisions where id = new.parent_id);
    end
    """,
)


def _final(*tables: str) -> tuple[str, ...]:
    """Return the triggers that let nobody change or delete a row."""
    return tuple(
        f"""
    create trigger {table}_refuse_{change} before {change} on {table}
    begin
        select raise(abort, '{table} are final');
    end
    """
        for table in tables
        for change in ("update", "delete")
    )


_FINAL = _final("revisions", "revision_parents")


# A term is read and written whole; its forms are rows so that a later step may search them. The
# shipped base is not copied in here: a desk that has no terms of its own goes by the shipped ones.
_TERMS = (
    """
    create table terms (
        id text primary key,
        domain text not null,
        notes text not null,
        changed_by text not null,
        changed_at text not null
    ) strict, without rowid
    """,
    """
    create table term_forms (
        term_id text not null references terms (id) on delete cascade,
        place integer not null,
        language text not null,
        form text not null,
        standing text not null,
        reason text not null,
        primary key (term_id, place)
    ) strict, without rowid
    """,
)

_PEOPLE = (
    "alter table people add column initials text not null default ''",
    "alter table people add column languages text not null default '[]'",
    "alter table people add column active integer not null default 1",
)

# `article_states` has the axes as columns, so that they can be counted; `version` is the local
# number of the last transition. The one word of the list is `articles.state`, written with them.
# In the audit `before` and `after` are JSON objects of the axes that changed. A milestone names a
# revision, which itself is final. `freshness` follows from the hashes; it is kept, so that what
# waits for a translator is found without comparing every pair.
_WORKFLOW = (
    """
    create table article_states (
        article_id text primary key references articles (id),
        version integer not null,
        work text not null,
        public text not null,
        delivery text not null,
        pending text,
        kind text not null,
        hold integer not null,
        legal integer not null,
        embargo_until text,
        post_review_due integer not null,
        unseen integer not null,
        scheduled_at text,
        public_before text,
        work_before text,
        submitted_by text not null,
        taken_by text not null,
        approved_by text not null,
        approved_hash text not null,
        sent_hash text not null,
        sent_revision text not null,
        live_hash text not null,
        live_revision text not null,
        slug text not null,
        note text not null,
        corrections integer not null
    ) strict, without rowid
    """,
    "create index post_reviews_due on article_states (article_id) where post_review_due = 1",
    "create index slugs_in_use on article_states (slug) where slug <> ''",
    "create index scheduled on article_states (scheduled_at) where scheduled_at is not null",
    """
    create table audit (
        number integer primary key,
        id text not null unique,
        article_id text not null references articles (id),
        revision_id text not null,
        act text not null,
        person text not null,
        reason text not null,
        before text not null,
        after text not null,
        created_at text not null
    ) strict
    """,
    "create index audit_of_article on audit (article_id, number)",
    """
    create table milestones (
        revision_id text not null references revisions (id),
        name text not null,
        person text not null,
        created_at text not null,
        primary key (revision_id, name, created_at)
    ) strict, without rowid
    """,
    """
    create table locks (
        article_id text primary key references articles (id),
        person text not null,
        machine text not null,
        session text not null,
        since text not null,
        active_at text not null
    ) strict, without rowid
    """,
    """
    create table translations (
        article_id text primary key references articles (id),
        source_id text not null references articles (id),
        source_revision text not null,
        source_sha256 text not null,
        freshness text not null
    ) strict, without rowid
    """,
    "create index translations_of_source on translations (source_id)",
    """
    create index translations_behind on translations (freshness, article_id)
    where freshness <> 'in_sync'
    """,
)


# A thread is read and written whole, as its JSON form; `is_open` and `blocking` repeat what is in
# it, so that what waits is counted without reading it.
_COMMENTS = (
    """
    create table comment_threads (
        id text primary key,
        article_id text not null references articles (id),
        created_at text not null,
        is_open integer not null,
        blocking integer not null,
        body text not null
    ) strict, without rowid
    """,
    "create index comments_of_article on comment_threads (article_id, created_at, id)",
)


def _search_table() -> str:
    """Return the full-text table: tokens come ready from the analyzer, parted by spaces.

    ``language`` is a column, so that a search in one language meets no others' rows. Marks are
    letters of their word: by default ``unicode61`` breaks an Arabic word at each of them.
    """
    kept = "content='', contentless_delete=1, " if CONTENTLESS_DELETE else ""
    return f"""
    create virtual table search using fts5 (
        headline, body, language, {kept}
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn'"
    )
    """
