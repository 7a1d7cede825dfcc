from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from db import articles, revisions
from db.changes import NOTHING, Changed
from db.errors import AmbiguousArticle, ArticleExists, EditionExists, NoSuchArticle
from db.store import Store
from editor.article.article import Article
from editor.article.identity import new_id
from editor.article.json_form import content_hash
from editor.article.language import Language
from tests.db.desk import article, with_text
from tests.strategies import articles as any_articles


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> object:
    """One store for many drawn articles: each is of a story of its own."""
    from tests.db.desk import reopened

    with reopened(tmp_path_factory.mktemp("shared") / "warraq.sqlite") as store:
        yield store


@given(drawn=any_articles())
def test_every_article_comes_back_as_it_was(shared: Store, drawn: Article) -> None:
    saved = articles.create(shared, drawn)
    stored = articles.load(shared, drawn.id)
    assert stored.article == drawn
    assert stored.revision == saved.revision
    assert saved.revision.content_hash == content_hash(drawn)
    assert articles.page(shared, limit=1).cards[0].headline == drawn.headline


def test_a_save_upon_its_parent_moves_the_head(store: Store) -> None:
    first = article("مسودة", "سطر")
    created = articles.create(store, first, author="mona")
    second = with_text(first, "سطر", "سطر ثان")
    saved = articles.save(store, second, parent=created.revision.id, author="omar")
    assert (saved.created, saved.forked) == (True, False)
    assert saved.revision.parents == (created.revision.id,)
    assert saved.revision.author == "omar"
    stored = articles.load(store, first.id)
    assert (stored.article, stored.revision, stored.other_heads) == (second, saved.revision, ())


def test_what_a_save_changed_is_told(store: Store) -> None:
    kept = article("خبر")
    saved = articles.create(store, kept)
    assert saved.changed == Changed(
        articles=frozenset({kept.id}), stories=frozenset({kept.story_id})
    )


def test_the_same_text_makes_no_new_revision(store: Store) -> None:
    kept = article("خبر", "نص")
    created = articles.create(store, kept)
    again = articles.save(store, kept, parent=created.revision.id)
    assert (again.created, again.revision, again.changed) == (False, created.revision, NOTHING)
    assert revisions.history(store, kept.id) == (created.revision,)


def test_a_name_is_a_revision_even_of_the_same_text(store: Store) -> None:
    kept = article("خبر", "نص")
    created = articles.create(store, kept)
    named = articles.save(store, kept, parent=created.revision.id, name="قبل المراجعة")
    assert (named.created, named.revision.name) == (True, "قبل المراجعة")
    again = articles.save(store, kept, parent=named.revision.id, name="قبل المراجعة")
    assert (again.created, again.revision) == (False, named.revision)


def test_going_back_to_an_older_text_is_a_new_revision(store: Store) -> None:
    first = article("خبر")
    one = articles.create(store, first).revision
    two = articles.save(store, replace(first, headline="آخر"), parent=one.id).revision
    three = articles.save(store, first, parent=two.id)
    assert three.created
    assert three.revision.content_hash == one.content_hash
    assert articles.load(store, first.id).article == first


def test_two_saves_upon_one_parent_keep_both_texts(store: Store) -> None:
    kept = article("أصل")
    root = articles.create(store, kept).revision
    ours = articles.save(store, replace(kept, headline="نصنا"), parent=root.id)
    theirs = articles.save(store, replace(kept, headline="نصهم"), parent=root.id)
    assert (ours.forked, theirs.forked) == (False, True)
    stored = articles.load(store, kept.id)
    assert stored.article.headline == "نصهم"
    assert stored.other_heads == (ours.revision,)
    assert revisions.load_revision(store, ours.revision.id).headline == "نصنا"
    assert articles.page(store).cards[0].forked


def test_the_same_text_upon_one_parent_is_no_fork(store: Store) -> None:
    kept = article("أصل")
    root = articles.create(store, kept).revision
    ours = articles.save(store, replace(kept, headline="نص واحد"), parent=root.id)
    theirs = articles.save(store, replace(kept, headline="نص واحد"), parent=root.id)
    assert (theirs.created, theirs.forked, theirs.revision) == (False, False, ours.revision)


def test_a_save_upon_a_parent_the_store_lost_keeps_the_text(store: Store) -> None:
    kept = article("أصل")
    articles.create(store, kept)
    saved = articles.save(store, replace(kept, headline="بعد الاستعادة"), parent=new_id())
    assert saved.forked
    stranger = article("مقال لا يعرفه المستودع")
    assert articles.save(store, stranger, parent=new_id()).created
    assert articles.load(store, stranger.id).article == stranger


def test_a_save_without_a_parent_beside_others_is_a_fork(store: Store) -> None:
    kept = article("أصل")
    articles.create(store, kept)
    assert articles.save(store, replace(kept, headline="غيره"), parent=None).forked


def test_a_save_that_joins_the_other_head_leaves_one(store: Store) -> None:
    kept = article("أصل")
    root = articles.create(store, kept).revision
    ours = articles.save(store, replace(kept, headline="نص واحد"), parent=root.id).revision
    theirs = articles.save(store, replace(kept, headline="نص آخر"), parent=root.id).revision
    # The very text of one head: it is a revision all the same, as it has two parents.
    text = replace(kept, headline="نص واحد")
    joined = articles.save(store, text, parent=ours.id, joined=(theirs.id,))
    assert (joined.created, joined.forked) == (True, False)
    newest = revisions.history(store, kept.id)
    assert set(next(e for e in newest if e.id == joined.revision.id).parents) == {
        ours.id,
        theirs.id,
    }


def test_an_article_is_created_once(store: Store) -> None:
    kept = article("خبر")
    articles.create(store, kept)
    with pytest.raises(ArticleExists) as refused:
        articles.create(store, kept)
    assert kept.id in refused.value.say(Language.RU)


def test_several_are_created_all_or_none(store: Store) -> None:
    one, two = article("أول"), article("ثان")
    assert [saved.article_id for saved in articles.create_all(store, [one, two])] == [
        one.id,
        two.id,
    ]
    with pytest.raises(ArticleExists):
        articles.create_all(store, [article("ثالث"), one])
    assert articles.counts(store).total == 2
    assert articles.create_all(store, []) == ()


def test_a_story_has_one_edition_a_language(store: Store) -> None:
    arabic = article("خبر")
    articles.create(store, arabic)
    russian = Article.new(Language.RU, "Новость", arabic.story_id)
    saved = articles.create(store, russian)
    second = Article.new(Language.AR, "خبر ثان", arabic.story_id)
    with pytest.raises(EditionExists):
        articles.create(store, second)
    with pytest.raises(EditionExists):
        articles.save(store, replace(russian, language=Language.AR), parent=saved.revision.id)
    assert articles.load(store, russian.id).article == russian
    assert [card.language for card in articles.editions(store, arabic.story_id)] == [
        Language.AR,
        Language.RU,
    ]
    assert articles.page(store).cards[0].editions == (Language.AR, Language.RU)


def test_an_article_may_move_to_another_story(store: Store) -> None:
    kept = article("خبر")
    root = articles.create(store, kept).revision
    moved = replace(kept, story_id=new_id())
    articles.save(store, moved, parent=root.id)
    assert articles.editions(store, kept.story_id) == ()
    assert articles.editions(store, moved.story_id)[0].id == kept.id


def test_an_id_may_be_shortened_while_it_is_unambiguous(store: Store) -> None:
    one = replace(article("أول"), id="01900000-0000-7000-8000-00000000000a")
    two = replace(article("ثان"), id="01900000-0000-7000-8000-00000000000b")
    articles.create(store, one)
    articles.create(store, two)
    assert articles.load(store, two.id.upper()).article == two
    with pytest.raises(AmbiguousArticle) as several:
        articles.load(store, "0190")
    assert one.id in str(several.value)
    assert two.id in str(several.value)


@pytest.mark.parametrize("id", ["", "ffff", "%", "خبر", "\x00", "\ud800", "' or 1=1 --", "_"])
def test_an_id_of_nothing_finds_nothing(store: Store, id: str) -> None:
    articles.create(store, article("خبر"))
    with pytest.raises(NoSuchArticle):
        articles.load(store, id)


def test_the_bin_takes_out_of_the_list_and_gives_back(store: Store) -> None:
    kept, other = article("خبر"), article("غيره")
    articles.create(store, kept)
    articles.create(store, other)
    assert articles.move_to_bin(store, kept.id).articles == {kept.id}
    assert articles.move_to_bin(store, kept.id) == NOTHING
    assert [card.id for card in articles.page(store).cards] == [other.id]
    assert [card.id for card in articles.page(store, binned=True).cards] == [kept.id]
    assert articles.editions(store, kept.story_id) == ()
    assert articles.load(store, kept.id).article == kept
    assert articles.restore_from_bin(store, kept.id).stories == {kept.story_id}
    assert [card.id for card in articles.page(store).cards] == [other.id, kept.id]


def test_the_bin_does_not_give_back_a_second_edition(store: Store) -> None:
    old = article("قديم")
    articles.create(store, old)
    articles.move_to_bin(store, old.id)
    new = Article.new(Language.AR, "جديد", old.story_id)
    articles.create(store, new)
    with pytest.raises(EditionExists) as refused:
        articles.restore_from_bin(store, old.id)
    assert new.headline in str(refused.value)
