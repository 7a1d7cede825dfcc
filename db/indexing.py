"""Keeps the search index in step with the articles, and makes it anew for another analyzer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from db.analyzer import Analyzer
from db.driver import Connection, Row
from db.revisions import STORED_COLUMNS, Content
from db.store import Store
from editor.article.article import Article, block_texts

_BATCH = 100


@dataclass(frozen=True, slots=True)
class IndexRow:
    """The tokens of an article, made by the analyzer of that version."""

    version: str
    headline: str
    body: str
    language: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How many articles of those that were due are indexed."""

    done: int
    total: int


def index_row(analyzer: Analyzer, article: Article) -> IndexRow:
    """Return the tokens of ``article``: all that a reader sees, and its tags."""
    return IndexRow(
        analyzer.version,
        analyzer.index_text(article.headline),
        analyzer.index_text("\n".join(searched_texts(article))),
        article.language.value,
    )


def searched_texts(article: Article) -> list[str]:
    """Return what is searched besides the headline, in the order of the page."""
    texts = [article.kicker, article.lead.plain, article.dateline]
    for block in article.blocks:
        texts += block_texts(block)
    texts += [article.signature, article.photo_credit]
    texts += [source.name for source in article.sources]
    return [text for text in (*texts, *article.tags) if text]


def next_place(connection: Connection) -> int:
    """Return the place after every other, in the transaction that takes it."""
    place: int = connection.execute("select coalesce(max(place), 0) + 1 from articles").fetchone()[
        0
    ]
    return place


def move(connection: Connection, old: int, new: int, row: IndexRow) -> None:
    """Put ``row`` into the index at ``new`` instead of what stands at ``old``, if anything does."""
    connection.execute("delete from search where rowid = ?", [old])
    connection.execute(
        "insert into search (rowid, headline, body, language) values (?, ?, ?, ?)",
        [new, row.headline, row.body, row.language],
    )


def is_stale(store: Store) -> bool:
    """Tell whether articles are indexed by another analyzer, so that ``reindex`` is due."""
    with store.reading() as connection:
        return bool(_stale(connection, store.analyzer.version, 1))


def reindex(
    store: Store,
    *,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bool:
    """Index by the store's analyzer every article that is not; return whether all are.

    It goes in small transactions between which others write, from the newest article on. Stopped
    or killed, it has lost nothing and goes on where it was. Search works meanwhile, by the old
    tokens where it has not been yet.
    """
    version = store.analyzer.version
    with store.reading() as connection:
        total: int = connection.execute(
            "select count(*) from articles where indexed_with <> ?", [version]
        ).fetchone()[0]
    done = 0
    while True:
        if cancelled is not None and cancelled():
            return not is_stale(store)
        with store.reading() as connection:
            due = _stale(connection, version, _BATCH)
        if not due:
            return True
        _reindex_batch(store, due)
        done += len(due)
        if progress is not None:
            progress(Progress(min(done, total), total))


def _stale(connection: Connection, version: str, limit: int) -> list[Row]:
    # Two ranges rather than "<>", which no index serves.
    return connection.execute(
        f"select articles.place, articles.revision_id, {STORED_COLUMNS}"  # noqa: S608 - our own
        " from articles join revisions on revisions.id = articles.revision_id"
        " where articles.indexed_with < ? or articles.indexed_with > ? limit ?",
        [version, version, limit],
    ).fetchall()


def _reindex_batch(store: Store, due: list[Row]) -> None:
    made = [(row["place"], row["revision_id"], _row_again(store.analyzer, row)) for row in due]

    def change(connection: Connection) -> None:
        for place, revision_id, row in made:
            # A save in between has indexed its own text, at another place.
            current = connection.execute(
                "update articles set indexed_with = ? where place = ? and revision_id = ?",
                [row.version, place, revision_id],
            )
            if current.rowcount:
                move(connection, place, place, row)

    store.write(change)


def _row_again(analyzer: Analyzer, row: Row) -> IndexRow:
    article = Content.stored(row).article()
    if article is None:
        # Damaged: nothing to find it by, and no reason to try again at every start.
        return IndexRow(analyzer.version, "", "", "")
    return index_row(analyzer, article)
