"""From a dead session's journal into the store: both texts kept, nothing twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db import articles, backup, clock, media, revisions
from db.journal.recovering import recover
from db.journal.remains import Text
from db.store import Store
from editor.article.article import Article
from editor.article.block import Figure, new_block
from tests.db.desk import PICTURE, article, with_text

NAME = "Recovered"


@pytest.fixture
def kept(store: Store) -> articles.Stored:
    made = article("خبر", "كما حُفظ")
    articles.create(store, made)
    return articles.load(store, made.id)


def left(of: Article, revision: str | None, *given: Article) -> Text:
    return Text(of, revision, given, clock.now())


def names(store: Store, of: Article) -> list[str | None]:
    return [one.name for one in revisions.history(store, of.id)]


def test_what_was_typed_becomes_a_named_revision(store: Store, kept: articles.Stored) -> None:
    typed = with_text(kept.article, "كما كُتب")
    found = recover(store, left(typed, kept.revision.id), name=NAME)
    assert (found.article, found.as_saved, found.forked) == (typed, kept.article, False)
    stored = articles.load(store, typed.id)
    assert stored.article == typed
    assert stored.revision == found.revision
    assert stored.revision.name == NAME
    assert stored.revision.parents == (kept.revision.id,)
    assert revisions.load_revision(store, kept.revision.id) == kept.article


def test_doing_it_again_adds_nothing(store: Store, kept: articles.Stored) -> None:
    text = left(with_text(kept.article, "كما كُتب"), kept.revision.id)
    first = recover(store, text, name=NAME)
    assert recover(store, text, name=NAME).revision == first.revision
    assert names(store, kept.article) == [NAME, None]


def test_doing_it_again_after_more_was_written_adds_nothing(
    store: Store, kept: articles.Stored
) -> None:
    text = left(with_text(kept.article, "كما كُتب"), kept.revision.id)
    first = recover(store, text, name=NAME).revision
    later = with_text(kept.article, "وما بعده")
    articles.save(store, later, parent=first.id)
    found = recover(store, text, name=NAME)
    assert (found.article, found.as_saved, found.forked) == (later, None, False)
    assert names(store, kept.article) == [None, NAME, None]


def test_an_older_text_that_was_typed_again_is_typed(store: Store, kept: articles.Stored) -> None:
    second = articles.save(store, with_text(kept.article, "ثان"), parent=kept.revision.id).revision
    found = recover(store, left(kept.article, second.id), name=NAME)
    assert found.revision.parents == (second.id,)
    assert articles.load(store, kept.article.id).article == kept.article


def test_nothing_typed_is_nothing_to_recover(store: Store, kept: articles.Stored) -> None:
    found = recover(store, left(kept.article, kept.revision.id), name=NAME)
    assert found.as_saved is None
    assert found.revision == kept.revision
    assert names(store, kept.article) == [None]


def test_an_article_that_moved_on_gets_a_second_head(store: Store, kept: articles.Stored) -> None:
    theirs = with_text(kept.article, "كما كتب غيره")
    articles.save(store, theirs, parent=kept.revision.id)
    typed = with_text(kept.article, "كما كُتب")
    found = recover(store, left(typed, kept.revision.id), name=NAME)
    assert found.forked
    assert found.as_saved == theirs
    stored = articles.load(store, typed.id)
    assert stored.article == typed
    assert [revisions.load_revision(store, one.id) for one in stored.other_heads] == [theirs]


def test_others_wrote_on_and_we_had_nothing_new(store: Store, kept: articles.Stored) -> None:
    theirs = with_text(kept.article, "كما كتب غيره")
    articles.save(store, theirs, parent=kept.revision.id)
    found = recover(store, left(kept.article, kept.revision.id), name=NAME)
    assert found.article == theirs
    assert found.as_saved is None
    assert not found.forked


def test_saves_nobody_told_the_journal_of_are_our_own(store: Store, kept: articles.Stored) -> None:
    one, two, last = (with_text(kept.article, text) for text in ("واحد", "اثنان", "ثلاثة"))
    first = articles.save(store, one, parent=kept.revision.id).revision
    second = articles.save(store, two, parent=first.id).revision
    found = recover(store, left(last, kept.revision.id, one, two), name=NAME)
    assert not found.forked
    assert found.revision.parents == (second.id,)
    # And where the very last text was taken by the store, nothing is new.
    assert recover(store, left(last, second.id, last), name=NAME).revision == found.revision


def test_a_save_of_the_same_words_by_others_is_not_taken_for_ours(
    store: Store, kept: articles.Stored
) -> None:
    other = with_text(kept.article, "غير ذلك")
    articles.save(store, other, parent=kept.revision.id)
    typed = with_text(kept.article, "كما كُتب")
    given = with_text(kept.article, "أُعطي للحفظ")
    assert recover(store, left(typed, kept.revision.id, given), name=NAME).forked


def test_an_article_the_store_never_had(store: Store) -> None:
    typed = article("جديد", "لم يُحفظ قط")
    found = recover(store, left(typed, None), name=NAME)
    assert articles.load(store, typed.id).article == typed
    assert found.as_saved is None
    assert recover(store, left(typed, "0" * 36, typed), name=NAME).revision == found.revision


def test_an_article_that_was_created_and_nobody_told_the_journal(store: Store) -> None:
    begun = article("جديد")
    created = articles.create(store, begun).revision
    typed = with_text(begun, "كما كُتب")
    found = recover(store, left(typed, None, begun), name=NAME)
    assert not found.forked
    assert found.revision.parents == (created.id,)


def test_pictures_come_along(store: Store, kept: articles.Stored) -> None:
    figure = new_block(Figure, kept.article.language, media_id=PICTURE.id)
    typed = replace(kept.article, blocks=(*kept.article.blocks, figure))
    recover(store, left(typed, kept.revision.id), (PICTURE,), name=NAME)
    assert media.load(store, PICTURE.id) == PICTURE
    assert backup.check(store).sound


def test_what_is_recovered_is_by_who_sat_there(store: Store, kept: articles.Stored) -> None:
    typed = replace(kept.article, headline="عنوان جديد")
    found = recover(store, left(typed, kept.revision.id), name=NAME, author="mona")
    assert found.revision.author == "mona"
