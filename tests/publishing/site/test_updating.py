"""An update makes what a whole build would make, and no more than the article touches."""

from __future__ import annotations

import datetime
import io
import random
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from editor.article.errors import FileUnreadable
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.publication import Shown
from editor.publishing.site import addresses
from editor.publishing.site.builder import SiteBuilder
from editor.publishing.site.errors import BuildKilled, PathTaken, StateUnknown
from editor.publishing.site.files import Placed, SiteChange
from editor.publishing.site.folder import SiteFolder
from editor.publishing.site.state import MemoryState
from tests.publishing.site.newsroom import CACHE, SETTINGS, START, Newsroom, written

HOUR = datetime.timedelta(hours=1)


def picture(shade: int) -> MediaFile:
    written = io.BytesIO()
    Image.new("RGB", (40, 30), (shade, 90, 120)).save(written, "PNG")
    return MediaFile(written.getvalue(), "image/png", 40, 30)


PICTURES = tuple(picture(shade) for shade in (10, 200))


def builder(newsroom: Newsroom) -> SiteBuilder:
    return SiteBuilder(newsroom, SETTINGS, CACHE)


class Tree:
    """A site as it stands somewhere, and its state."""

    def __init__(self, change: SiteChange) -> None:
        self.files = {file.path: file.content for file in change.written}
        assert len(self.files) == len(change.written), "a path was made twice"
        self.state = MemoryState()
        self.state.apply(change.state)

    def apply(self, change: SiteChange) -> None:
        for path in change.removed:
            self.files.pop(path, None)
        self.files |= {file.path: file.content for file in change.written}
        self.state.apply(change.state)


def assert_same(tree: Tree, newsroom: Newsroom) -> None:
    whole = Tree(builder(newsroom).build())
    assert sorted(tree.files) == sorted(whole.files)
    differing = [path for path in whole.files if tree.files[path] != whole.files[path]]
    assert differing == []
    keys = {*tree.state.texts, *whole.state.texts}
    assert [key for key in keys if tree.state.get(key) != whole.state.get(key)] == []


def act(
    random_: random.Random, newsroom: Newsroom, at: datetime.datetime, number: int
) -> list[str]:
    """Let something happen in the newsroom; return the articles it changed."""
    live = [each for each in newsroom.live.values() if each.publication.shown is Shown.LIVE]
    choice = random_.random()
    if choice < 0.5 or not newsroom.live:
        story = None
        if live and random_.random() < 0.6:
            other = random_.choice(live).publication
            taken = {
                each.publication.language
                for each in newsroom.live.values()
                if each.publication.story_id == other.story_id
            }
            free = [each for each in Language if each not in taken]
            story = other.story_id if free else None
        language = random_.choice(free if story else list(Language))
        media = random_.choice(["", *(file.id for file in PICTURES)])
        article = written(random_, language, number, story=story, media=media)
        # Now and then somebody brings in what was published elsewhere long before.
        first = at - random_.choice([0, 0, 0, 900]) * HOUR
        former = (f"novosti/old-{number}",) if random_.random() < 0.2 else ()
        return [newsroom.publish(article, first, former=former)]
    if choice < 0.8 and live:
        shown = random_.choice(live).publication
        media = random_.choice(["", *(file.id for file in PICTURES)])
        article = written(random_, shown.language, number, story=shown.story_id, media=media)
        note = random_.choice(["", "A number was wrong."])
        changed = newsroom.change(shown.article_id, article, at, note)
        return [changed]
    shown = random_.choice(list(newsroom.live.values())).publication
    if shown.shown is not Shown.LIVE and random_.random() < 0.5:
        article = written(random_, shown.language, number, story=shown.story_id)
        return [newsroom.change(shown.article_id, article, at)]
    notice = random_.choice(["", "Withdrawn: its source was false."])
    moved = "" if notice else random_.choice(["", "ar/novosti/item-1", "https://example.org/x/"])
    return [newsroom.withdraw(shown.article_id, at, notice=notice, moved_to=moved)]


@pytest.mark.parametrize("seed", range(2))
def test_updates_give_the_bytes_of_a_whole_build(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Short pages, so that a few dozen articles turn many of them.
    for module in ("index", "lists", "updating"):
        monkeypatch.setattr(f"editor.publishing.site.{module}.CHUNK", 3)
    random_ = random.Random(seed)
    newsroom = Newsroom(media=PICTURES)
    tree = Tree(builder(newsroom).build())
    at = START
    for number in range(45):
        at += random_.randint(1, 40) * HOUR
        changed = act(random_, newsroom, at, number)
        while random_.random() < 0.3:
            number += 1000
            changed += act(random_, newsroom, at, number)
        tree.apply(builder(newsroom).update(changed, tree.state))
        if number % 15 == 14:
            assert_same(tree, newsroom)
    assert_same(tree, newsroom)


def test_several_presses_print_what_one_does(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    random_ = random.Random(3)
    newsroom = Newsroom(media=PICTURES)
    at = START
    for number in range(130):
        at += random_.randint(1, 40) * HOUR
        act(random_, newsroom, at, number)
    alone = builder(newsroom).build()
    for name, value in (("FEWEST", 10), ("processes", lambda: 2)):
        monkeypatch.setattr(f"editor.publishing.site.whole.{name}", value)
    opened = newsroom.opened
    together = builder(newsroom).build()
    # The articles were read elsewhere, not here.
    assert newsroom.opened == opened
    assert together.written == alone.written
    assert together.state == alone.state
    # Into a folder each press writes for itself.
    site = SiteFolder(tmp_path / "site")
    whole = builder(newsroom).files(depot=site)
    files = list(whole)
    pages = {file.path for file in files if isinstance(file.held, Placed)}
    live = [each.publication for each in newsroom.live.values() if each.article is not None]
    assert {addresses.file_of(addresses.publication(each)) for each in live} <= pages
    assert whole.state() == alone.state
    assert site.write(files).changed == len(alone.written)
    for file in alone.written:
        assert (tmp_path / "site" / file.path).read_bytes() == file.content
    # They see what stands there, too.
    again = SiteFolder(tmp_path / "site")
    assert again.write(builder(newsroom).files(depot=again)).changed == 0


def test_what_goes_wrong_at_a_press_is_told_here(monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom = Newsroom()
    for number in range(3):
        newsroom.publish(written(random.Random(number), Language.EN, number), START)
    for name, value in (("FEWEST", 1), ("processes", lambda: 2)):
        monkeypatch.setattr(f"editor.publishing.site.whole.{name}", value)
    refused = next(iter(newsroom.live))
    newsroom.refused = refused
    with pytest.raises(FileUnreadable) as caught:
        builder(newsroom).build()
    assert refused in str(caught.value)


def test_a_press_killed_from_outside_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom = Newsroom()
    for number in range(3):
        newsroom.publish(written(random.Random(number), Language.EN, number), START)
    for name, value in (("FEWEST", 1), ("processes", lambda: 2)):
        monkeypatch.setattr(f"editor.publishing.site.whole.{name}", value)
    newsroom.fatal = next(iter(newsroom.live))
    with pytest.raises(BuildKilled) as caught:
        builder(newsroom).build()
    assert "memory" in caught.value.say(Language.EN)
    newsroom.fatal = ""
    assert builder(newsroom).build().written


def test_a_new_article_touches_the_same_few_files_whatever_the_size_of_the_site() -> None:
    touched = []
    for size in (30, 120):
        random_ = random.Random(1)
        newsroom = Newsroom()
        for number in range(size):
            newsroom.publish(written(random_, Language.EN, number), START + number * HOUR)
        tree = Tree(builder(newsroom).build())
        article = written(random.Random(9), Language.EN, 9999)
        newsroom.publish(article, START + size * HOUR)
        change = builder(newsroom).update([article.id], tree.state)
        assert change.pages[article.id] in {file.path for file in change.written}
        touched.append({file.path for file in change.written})
    assert max(map(len, touched)) <= 40
    assert abs(len(touched[0]) - len(touched[1])) <= 6


def test_an_update_asks_for_the_state_of_a_build_with_the_same_settings() -> None:
    newsroom = Newsroom()
    article = written(random.Random(1), Language.AR, 1)
    newsroom.publish(article, START)
    with pytest.raises(StateUnknown):
        builder(newsroom).update([article.id], MemoryState())
    state = MemoryState()
    state.apply(builder(newsroom).build().state)
    elsewhere = replace(SETTINGS, zone="Asia/Dubai")
    with pytest.raises(StateUnknown):
        SiteBuilder(newsroom, elsewhere, CACHE).update([article.id], state)


def test_an_update_does_not_take_the_place_of_another_article() -> None:
    newsroom = Newsroom()
    first = written(random.Random(1), Language.AR, 1)
    newsroom.publish(first, START)
    state = MemoryState()
    state.apply(builder(newsroom).build().state)
    second = replace(written(random.Random(2), Language.AR, 1), rubric=first.rubric)
    newsroom.publish(second, START + HOUR)
    with pytest.raises(PathTaken):
        builder(newsroom).update([second.id], state)
