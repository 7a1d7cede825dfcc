"""A site made of files, in a folder and over SFTP: releases, rollback, pruning, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.publishing.errors import RemoteChanged, RolledBack, SiteMissing, TargetUnreachable
from editor.publishing.site.errors import PathUnfit
from editor.publishing.target import Settings, SiteChange, SiteFile, Step
from editor.publishing.targets import releases
from editor.publishing.targets.page_words import comparable
from tests.publishing.trees import change, deliver, hashes, opened, site, standing


def test_a_release_changes_what_it_says_and_nothing_else(place: Settings, folder: Path) -> None:
    target = opened(place)
    first = site(1)
    deliver(target, "k1", first, {}, whole=True)
    assert standing(folder) == first
    second = {"index.html": "home 2", "ru/novosti/new/index.html": "new"}
    gone = ("ar/novosti/story-1/index.html",)
    receipt = deliver(target, "k2", second, hashes(first), gone)
    assert receipt.remote_hash == hashes(second)["index.html"]
    expected = {path: text for path, text in (first | second).items() if path not in gone}
    assert standing(folder) == expected
    # The folder of the page that went is gone too: nothing empty is left behind.
    assert not (folder / "current/ar/novosti/story-1").exists()
    target.close()


def test_the_same_once_more_is_no_release(place: Settings, folder: Path) -> None:
    target = opened(place)
    deliver(target, "k1", site(1), {}, whole=True)
    current = (folder / "current").readlink()
    receipt = deliver(target, "k1", site(1), hashes(site(1)), whole=True)
    assert (folder / "current").readlink() == current
    assert receipt.remote_hash == hashes(site(1))["index.html"]
    target.close()


def test_a_whole_site_takes_the_place_of_what_stood_there(place: Settings, folder: Path) -> None:
    target = opened(place)
    deliver(target, "k1", site(1, 5), {}, whole=True)
    deliver(target, "k2", site(2, 2), hashes(site(1, 5)), whole=True)
    assert standing(folder) == site(2, 2)
    target.close()


def test_a_line_that_was_left_half_written_goes_with_its_release(
    place: Settings, folder: Path
) -> None:
    """As a program leaves it that is killed while it writes to a server, or into a folder."""
    target = opened(place)
    deliver(target, "k1", site(1), {}, whole=True)

    # Built on the first and never switched to: the program was killed.
    class Killed(BaseException):
        pass

    def die(step: Step, done: int, total: int) -> None:
        if step is Step.SENT and done == total:
            raise Killed

    with pytest.raises(Killed):
        target.deliver_files(
            "k2", change(site(2)), hashes(site(1)), die, lambda: False, page="index.html"
        )
    lines = folder / "releases"
    [left] = [each.stem for each in lines.glob("*.json") if each.stem[:8] == "00000002"]
    for name in (f"{left}.big.part", f".{left}.dropped.x8k2.part"):
        (lines / name).write_text("half")
    deliver(target, "k3", site(3), hashes(site(1)))
    assert not [each.name for each in lines.iterdir() if left in each.name]
    assert standing(folder) == site(3)
    target.close()


def test_earlier_releases_are_kept_whole_and_the_oldest_go(place: Settings, folder: Path) -> None:
    target = opened(place)
    known: dict[str, str] = {}
    told = []
    for version in range(1, 8):
        pages = site(version) if version == 1 else dict(list(site(version).items())[:3])
        deliver(target, f"k{version}", pages, known, whole=version == 1)
        known |= hashes(pages)
        told.append(standing(folder))
        target.tidy()
        kept = target.releases.kept()
        assert len(kept) == min(version, 5)
        for number, release in enumerate(reversed(kept)):
            target.releases.roll_back(release.id)
            assert standing(folder) == told[-1 - number]
        target.releases.roll_back(kept[-1].id)
    # What nobody uses is gone from the disk: five roots, and a page's folder for each release.
    assert len(list((folder / "trees").glob("*/root"))) == 5
    assert not (folder / "incoming").exists() or not list((folder / "incoming").iterdir())
    target.close()


def test_nothing_is_delivered_upon_a_rolled_back_site(place: Settings, folder: Path) -> None:
    target = opened(place)
    deliver(target, "k1", site(1), {}, whole=True)
    deliver(target, "k2", site(2), hashes(site(1)))
    old, new = target.releases.kept()
    target.releases.roll_back(old.id)
    assert standing(folder) == site(1)
    with pytest.raises(RolledBack):
        deliver(target, "k3", site(3), hashes(site(2)))
    target.releases.roll_back(new.id)
    deliver(target, "k3", site(3), hashes(site(2)))
    assert standing(folder) == site(3)
    with pytest.raises(KeyError):
        target.releases.roll_back("00000099-none")
    target.close()


def test_big_folders_are_taken_from_their_spare(
    place: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(releases, "BIG", 4)
    target = opened(place)
    pages, known = site(1, 6), {}
    deliver(target, "k1", pages, known, whole=True)
    target.tidy()
    assert len(list((folder / "spares").glob("*/*"))) == 1
    for version in range(2, 5):
        changed = {"ar/novosti/story-2/index.html": f"again {version}"}
        deliver(target, f"k{version}", changed, hashes(pages))
        pages |= changed
        assert standing(folder) == pages
        # Taken, and another laid out when the delivery is over.
        assert list((folder / "spares").glob("*/*")) == []
        target.tidy()
        assert len(list((folder / "spares").glob("*/*"))) == 1
    target.close()


def test_what_somebody_edited_there_is_shown_with_ours(place: Settings, folder: Path) -> None:
    target = opened(place)
    deliver(target, "k1", site(1), {}, whole=True)
    (folder / "current/feed.xml").write_text("mine")
    with pytest.raises(RemoteChanged) as caught:
        deliver(target, "k2", site(2), hashes(site(1)))
    assert (caught.value.ours, caught.value.theirs) == ("feed 2", "mine")
    assert standing(folder) == site(1) | {"feed.xml": "mine"}
    deliver(target, "k2", site(2), hashes(site(1)), overwrite=True)
    assert standing(folder) == site(2)
    # A page nobody knew of stands where a new one is to be.
    (folder / "current/new.html").write_text("mine too")
    with pytest.raises(RemoteChanged):
        deliver(target, "k3", {"new.html": "ours"}, hashes(site(2)))
    target.close()


def test_a_large_site_is_read_in_parts_each_a_sign_of_life(place: Settings, folder: Path) -> None:
    target = opened(place)
    pages = {f"page-{number}.txt": str(number) for number in range(300)}
    deliver(target, "k1", pages, {}, whole=True)
    steps: list[tuple[Step, int, int]] = []
    target.deliver_files(
        "k2",
        change({path: f"again {text}" for path, text in pages.items()}),
        hashes(pages),
        lambda *step: steps.append(step),
        lambda: False,
    )
    compared = [(done, total) for step, done, total in steps if step is Step.COMPARED]
    assert compared == [(128, 300), (256, 300), (1, 1)]
    # The last page of all was looked at too.
    (folder / "current/page-99.txt").write_text("mine")
    with pytest.raises(RemoteChanged):
        deliver(
            target, "k3", pages, hashes({path: f"again {text}" for path, text in pages.items()})
        )
    target.close()


def test_a_change_of_a_site_that_is_not_there_asks_for_the_whole(place: Settings) -> None:
    target = opened(place)
    with pytest.raises(SiteMissing):
        deliver(target, "k1", site(1), hashes(site(1)))
    target.close()


def test_a_target_says_that_it_is_fit(place: Settings, folder: Path) -> None:
    target = opened(place)
    target.check()
    assert [path.name for path in folder.iterdir()] == []
    target.close()


@pytest.mark.parametrize(
    "path", ["../out", "/etc/x", "a/../../x", "a//b", "", "a\0b", "..", "a\\b"]
)
def test_no_path_leads_out_of_the_site(place: Settings, folder: Path, path: str) -> None:
    target = opened(place)
    hostile = SiteFile(path, b"x", "0" * 64)
    with pytest.raises(PathUnfit):
        target.deliver_files(
            "k1",
            SiteChange(written=(hostile,), whole=True),
            {},
            lambda *_: None,
            lambda: False,
        )
    with pytest.raises(PathUnfit):
        target.deliver_files(
            "k1", SiteChange(removed=(path,), whole=True), {}, lambda *_: None, lambda: False
        )
    assert not (folder / "current").exists()
    target.close()


def test_two_programs_that_build_at_once_take_nothing_from_each_other(
    place: Settings, folder: Path
) -> None:
    """A computer wakes up in the middle of a delivery that another has meanwhile finished."""
    sleeper, other = opened(place), opened(place)
    deliver(sleeper, "k1", site(1), {}, whole=True)

    woken = []

    def progress(step: Step, done: int, total: int) -> None:
        # All is written and only the switch is left: it is not the sleeper's any more.
        if step is Step.SENT and done == total and not woken:
            woken.append(deliver(other, "k2", site(2), hashes(site(1))))

    with pytest.raises(TargetUnreachable):
        sleeper.deliver_files(
            "k2", change(site(2)), hashes(site(1)), progress, lambda: False, page="index.html"
        )
    assert standing(folder) == site(2)
    other.tidy()
    assert standing(folder) == site(2)
    assert len(other.releases.kept()) == 2
    sleeper.close()
    other.close()


def test_pages_are_compared_by_their_words() -> None:
    page = (
        b"<html><body><nav>Menu</nav><main><h1>One</h1><p>Two <b>three</b></p></main></body></html>"
    )
    other = page.replace(b"three", b"four")
    assert comparable("a/index.html", other, page) == ("One\nTwo four", "One\nTwo three")
    menu = page.replace(b"Menu", b"Other")
    assert comparable("a/index.html", menu, page)[0].startswith("Other\n")
    # Nothing that is read differs: the source does.
    styled = page.replace(b"<b>", b"<b style='color:red'>")
    assert "color:red" in comparable("a/index.html", styled, page)[0]
    assert comparable("feed.xml", b"<a/>", None) == ("<a/>", "")
