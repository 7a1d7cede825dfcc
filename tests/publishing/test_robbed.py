"""Two programs at one site of files, one of which believes it is alone: nothing is lost or spoilt.

A program that slept may go on after its claim ran out and another one has delivered. It is stopped
here after each call it makes of the place in turn, for as long as the other needs.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import cast

import pytest

from editor.publishing.errors import TargetRefused
from editor.publishing.target import Settings
from editor.publishing.targets.ground import Ground
from editor.publishing.targets.pages import PagesTarget
from editor.publishing.targets.releases import Moved, Releases
from tests.publishing.trees import change, deliver, hashes, opened, site, standing


class Sleeps:
    """A real place, at which a program falls asleep after so many calls, once."""

    def __init__(self, ground: object, calls: int, meanwhile: Callable[[], object]) -> None:
        self._ground = ground
        self._left = calls
        self._meanwhile = meanwhile

    @property
    def slept(self) -> bool:
        return self._left < 0

    def __getattr__(self, name: str) -> Callable[..., object]:
        call = getattr(self._ground, name)

        def made(*given: object) -> object:
            self._left -= 1
            if self._left == -1:
                self._meanwhile()
            return call(*given)

        return made


def twice(place: Settings) -> tuple[PagesTarget, PagesTarget]:
    """The same place as two programs have it, with a site."""
    ours, theirs = opened(place), opened(place)
    deliver(ours, "k1", site(1), {}, whole=True)
    return ours, theirs


def anew(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def overtakes(theirs: PagesTarget, folder: Path) -> Callable[[], object]:
    return lambda: deliver(theirs, "k3", site(3), hashes(standing(folder)))


def test_who_was_overtaken_while_he_slept_switches_nothing(place: Settings, folder: Path) -> None:
    for calls in range(20):
        anew(folder)
        ours, theirs = twice(place)
        built = ours.releases.build("k2", change(site(2)), lambda _done, _total: None)
        sleeper = Sleeps(ours.ground, calls, overtakes(theirs, folder))
        with suppress(Moved):
            Releases(cast(Ground, sleeper)).switch(built)
        if not sleeper.slept:
            overtakes(theirs, folder)()
        assert standing(folder) == site(3), f"after {calls} calls"
        ours.close()
        theirs.close()
        if not sleeper.slept:
            break
    assert calls


def test_who_tidies_late_takes_nothing_from_the_next_delivery(
    place: Settings, folder: Path
) -> None:
    # Over a line each place costs a second: some of them do.
    for calls in range(0, 60, 1 if place.kind == "folder" else 7):
        anew(folder)
        ours, theirs = twice(place)
        deliver(ours, "k2", site(2), hashes(site(1)))
        sleeper = Sleeps(ours.ground, calls, overtakes(theirs, folder))
        late = Releases(cast(Ground, sleeper))
        late.prune(2)
        late.lay_out_spares()
        if not sleeper.slept:
            overtakes(theirs, folder)()
        assert standing(folder) == site(3), f"after {calls} calls"
        ours.close()
        theirs.close()
        if not sleeper.slept:
            break
    assert calls


def test_what_is_being_built_is_not_tidied_away(place: Settings, folder: Path) -> None:
    ours, theirs = twice(place)
    built = theirs.releases.build("k2", change(site(2)), lambda _done, _total: None)
    ours.tidy()
    theirs.releases.switch(built)
    assert standing(folder) == site(2)
    ours.close()
    theirs.close()


def test_a_release_that_leads_out_of_the_place_is_nobodys(place: Settings, folder: Path) -> None:
    others = folder.parent / "others"
    others.mkdir()
    (others / "letter").write_text("private")
    ours, theirs = twice(place)
    for name, named in (("x", "../../others"), ("00000009-abcdefabcdef", "../../others")):
        left = {"id": named, "base": "", "key": "k", "content": "", "whole": False}
        (folder / f"releases/{name}.json").write_text(json.dumps(left))
    (folder / "releases/y.json").write_text("no JSON")
    deliver(theirs, "k2", site(2), hashes(site(1)))
    [current] = [each.id for each in ours.releases.kept() if each.id == ours.releases.current()]
    (folder / f"releases/{current}.dropped").write_text("ar\t../../others\nar\n")
    deliver(theirs, "k3", site(3), hashes(site(2)))
    theirs.releases.prune(1)
    assert (others / "letter").read_text() == "private"
    assert standing(folder) == site(3)
    ours.close()
    theirs.close()


@pytest.mark.parametrize("link", ["current", "current/ar"])
def test_a_link_that_leads_elsewhere_is_not_built_upon(
    place: Settings, folder: Path, link: str
) -> None:
    others = folder.parent / "others/novosti"
    others.mkdir(parents=True)
    (others / "letter").write_text("private")
    ours, theirs = twice(place)
    led = (folder / link).parent.resolve() / Path(link).name
    led.unlink()
    led.symlink_to(folder.parent / "others" if link == "current/ar" else others)
    with pytest.raises(TargetRefused):
        deliver(ours, "k2", {"ar/novosti/new.html": "new"}, {})
    assert not [path for path in (folder / "trees").rglob("letter") if path.is_file()]
    assert sorted(path.name for path in others.iterdir()) == ["letter"]
    ours.close()
    theirs.close()
