"""Going back to an earlier state of a site: what readers would see otherwise, refusals."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.store import Store
from editor.article.article import Article
from editor.publishing import configured, rolling_back
from editor.publishing.rebuilding import NotMadeOfFiles, rebuild
from editor.publishing.rolling_back import NoSuchRelease, Release, Undone
from editor.publishing.targets.pages import PagesTarget
from editor.review.act import Act
from tests.publishing.desk import ask, correct, deliver, publish
from tests.publishing.small_site import SmallSite, path_of
from tests.publishing.trees import standing


def opened(store: Store) -> PagesTarget:
    target = configured.opened(configured.named(store, "site"))
    assert isinstance(target, PagesTarget)
    return target


def test_each_state_says_what_readers_would_see_otherwise(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    arabic, russian, english = story
    publish(store, arabic)
    publish(store, russian)
    changed = correct(store, arabic, "عنوان آخر")
    [item] = publish(store, changed, note="صحّح العنوان.")
    ask(store, russian, Act.UNPUBLISH)
    deliver(store)
    publish(store, english)
    target = opened(store)
    kept = rolling_back.releases(store, target)
    assert [each.headline for each in kept] == [
        english.headline,
        russian.headline,
        changed.headline,
        russian.headline,
        arabic.headline,
    ]
    assert [each.shown for each in kept] == [each.newest for each in kept] == [True] + [False] * 4
    assert rolling_back.undone(kept, kept[0].id) == Undone()
    before_unpublished = rolling_back.undone(kept, kept[2].id)
    assert before_unpublished.missing == (english.headline,)
    assert before_unpublished.found == (russian.headline,)
    before_correction = rolling_back.undone(kept, kept[3].id)
    assert before_correction.older == (changed.headline,)
    first = rolling_back.undone(kept, kept[4].id)
    # Published and taken down since: readers do not find it either way, and it counts once.
    assert first.found == ()
    assert set(first.missing) == {russian.headline, english.headline}

    rolling_back.roll_back(store, target, kept[3].id)
    seen = standing(folder)
    assert changed.headline not in seen[path_of(item.publication)]
    assert arabic.headline in seen[path_of(item.publication)]
    again = rolling_back.releases(store, target)
    assert [each.id for each in again] == [each.id for each in kept]
    assert [each.shown for each in again] == [False, False, False, True, False]
    assert again[0].newest
    rolling_back.roll_back(store, target, kept[0].id)
    assert not target.releases.rolled_back()


def test_a_site_that_is_sent_whole_again_loses_what_was_edited_there(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    publish(store, story[0])
    whole = standing(folder)
    page = next(folder.glob("current/**/*.html"))
    page.write_text("edited", "utf-8")
    target, settings = opened(store), configured.named(store, "site")
    rebuild(store, settings, target, SmallSite, lambda *_: None, lambda: False, overwrite=True)
    assert standing(folder) == whole
    kept = rolling_back.releases(store, target)
    assert [each.item is None for each in kept] == [True, False]
    assert rolling_back.undone(kept, kept[1].id) == Undone(unknown=1)


def test_what_no_delivery_of_this_desk_made_is_counted() -> None:
    kept = (Release("c"), Release("b"), Release("a"))
    assert rolling_back.undone(kept, "a") == Undone(unknown=2)
    assert rolling_back.undone(kept, "c") == Undone()


def test_a_state_that_is_not_kept_is_refused(store: Store, story: tuple[Article, ...]) -> None:
    publish(store, story[0])
    target = opened(store)
    with pytest.raises(NoSuchRelease):
        rolling_back.roll_back(store, target, "00000099-000000000000")
    with pytest.raises(NotMadeOfFiles):
        rolling_back.releases(store, object())
    with pytest.raises(KeyError):
        rolling_back.undone(rolling_back.releases(store, target), "00000099-000000000000")
