"""Releases of a site made of files: a new one beside the old, switched by one rename.

The site is kept as git keeps a tree: ``trees/RELEASE/NUMBER`` is one folder of the site with its
own files, its subfolders being symbolic links to other trees. Trees never change. A release makes
anew the folders on the way to what changed, with hard links to the files that did not, and shares
all the others; ``current`` is a symbolic link to the root of one. So a release costs as much as
the folders it touches, not as the site, readers meet one release or the other, and an earlier one
stays whole as long as it is kept. ``releases/RELEASE.json`` says what each is built on, and
``RELEASE.dropped`` which trees of that one it does without: a line each, the folder and the tree.

A folder of thousands of articles would take long to make anew, so a copy of each lies ready in
``spares``: the next release takes it, and another is laid out when that one is delivered.

Whoever builds a release has a turn: ``releases/RELEASE.next``, the link that becomes ``current`` by
being renamed. The next one to build takes all other turns away before he looks what readers see.
So a program that slept while another delivered finds its turn gone, and switches nothing.

The place may be written to by others too. A name that is none of ours is never followed.
"""

from __future__ import annotations

import errno
import hashlib
import json
import re
import secrets
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict, replace

from editor.publishing.site.files import SiteChange, SiteFile
from editor.publishing.targets.ground import INCOMING, Ground
from editor.publishing.targets.manifests import RELEASE_ID, Manifest, manifest_in, shown_of

CURRENT = "current"
"""What a web server serves: the link to the root of the release that readers see."""
ROLLED_BACK = "rolled-back"
"""There while readers see an earlier release on purpose."""
BIG = 200
"""From so many entries on a folder has a spare copy of itself."""
_TURN = ".next"
_TREE = re.compile(rf"{RELEASE_ID.pattern}/(?:root|[0-9]+)")


class Moved(Exception):
    """Another release became current while this one was being built; nothing was switched."""


class Releases:
    """The releases at one place."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def current(self) -> str:
        """Return the release that readers see, an empty string where there is none."""
        tree = _tree_in(CURRENT, self._ground.link(CURRENT), "trees/")
        return tree.partition("/")[0] if tree else ""

    def kept(self) -> tuple[Manifest, ...]:
        """Return the releases that are there, the oldest first, those never switched to too."""
        names = [f"releases/{name}" for name in self._ground.names("releases")]
        texts = self._ground.read([name for name in names if name.endswith(".json")])
        found = (manifest_in(name, texts[name]) for name in sorted(texts))
        return tuple(each for each in found if each is not None)

    def seen(self) -> tuple[Manifest, ...]:
        """Return the releases that readers see or saw, the last delivered first."""
        return shown_of(self.kept(), self.newest())

    def made_by(self) -> str:
        """Return which copy of a store made what readers see, empty where that is not known."""
        name = f"releases/{self.current()}.json"
        found = self._ground.read([name])
        made = manifest_in(name, found[name]) if name in found else None
        return made.desk if made is not None else ""

    def rolled_back(self) -> bool:
        """Tell whether readers see an earlier release on purpose."""
        return bool(self._ground.read([ROLLED_BACK]))

    def build(
        self,
        key: str,
        change: SiteChange,
        told: Callable[[int, int], None],
        *,
        afresh: bool = False,
        desk: str = "",
    ) -> Manifest:
        """Build the release that ``change`` makes of the current one, for nobody to see yet.

        ``afresh``: nothing of the current one is taken over; ``desk`` is who makes it. What an
        earlier try with this key left is used where it is whole, else made anew; what others left
        unswitched goes, and whoever of them still runs does not get to switch.
        """
        self._take_turns_away()
        base = self.current()
        planned = Manifest(
            id=_next_id(base, key), base=base, key=key, content=_content_hash(change), desk=desk
        )
        for left in self._never_shown(self.kept(), self.newest()):
            if left.whole and replace(left, id=planned.id, whole=False) == planned:
                self._take_turn(left.id)
                return left
            self._discard(left.id)
        self._ground.make("releases")
        self._take_turn(planned.id)
        self._ground.make(f"trees/{planned.id}")
        self._write(planned)
        build = _Build(self._ground, planned.id, change, "" if afresh else base)
        try:
            build.run(told)
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                # The room it took is wanted by whoever frees some; nothing can be resumed without.
                with suppress(OSError):
                    self._discard(planned.id)
                    self._ground.remove(INCOMING)
            raise
        dropped = "".join(f"{folder}\t{tree}\n" for folder, tree in build.dropped)
        self._ground.write(f"releases/{planned.id}.dropped", dropped.encode())
        big = "".join(f"{folder}\n" for folder in build.big)
        self._ground.write(f"releases/{planned.id}.big", big.encode())
        self._ground.settle()
        built = replace(planned, whole=True)
        self._write(built)
        return built

    def switch(self, release: Manifest) -> None:
        """Let readers see the release.

        Raises ``Moved`` where it was built on another one than readers see now, or where somebody
        else has taken its turn.
        """
        shown = self.current()
        if shown == release.id:
            return
        if shown != release.base:
            raise Moved
        try:
            self._ground.put_over(f"releases/{release.id}{_TURN}", CURRENT)
        except FileNotFoundError:
            # A network may have asked twice, and the second answer tells that it was done.
            if self.current() != release.id:
                raise Moved from None

    def roll_back(self, release_id: str) -> None:
        """Let readers see an earlier release; raises ``KeyError`` where it is not kept whole."""
        newest = self.newest()
        if release_id not in {each.id for each in self.seen()}:
            raise KeyError(release_id)
        self._take_turns_away()
        if release_id == newest:
            self._point(release_id)
            self._ground.remove(ROLLED_BACK)
            return
        self._ground.write(ROLLED_BACK, f"{newest}\n".encode())
        self._point(release_id)

    def newest(self) -> str:
        """Return the release of the last delivery, whether readers see it or an earlier one."""
        noted = self._ground.read([ROLLED_BACK])
        return noted[ROLLED_BACK].decode().strip() if noted else self.current()

    def prune(self, keep: int) -> tuple[str, ...]:
        """Put away all but the last ``keep`` releases, and what can never be switched to.

        Returns the ids of those that went. What the others still use of them stays, and so does
        what is built upon the newest: somebody may be at it.
        """
        # In this order: what is switched to in between is upon the newest, or is it.
        kept, newest = self.kept(), self.newest()
        left = [each for each in self._never_shown(kept, newest) if each.base != newest]
        shown = shown_of(kept, newest)
        for release in left:
            self._discard(release.id)
        staying = {each.id for each in shown[: max(keep, 1)]} | {self.current()}
        gone = [each for each in shown if each.id not in staying]
        for release in reversed(gone):
            for later in self.kept():
                if later.base == release.id:
                    self._remove_unused(later.id, staying)
            self._forget(release.id)
            if not self._ground.names(f"trees/{release.id}"):
                self._ground.remove(f"trees/{release.id}")
        return tuple(each.id for each in (*left, *gone))

    def lay_out_spares(self) -> None:
        """Copy the big folders that the current release made, for the next one to begin with."""
        release_id = self.current()
        name = f"releases/{release_id}.big"
        for folder in self._ground.read([name]).get(name, b"").decode().splitlines():
            tree = tree_of(self._ground, release_id, folder)
            spare = _spare_of(folder, tree or "")
            place = spare.rpartition("/")[0]
            ready = self._ground.names(place)
            if tree is None or spare.rpartition("/")[2] in ready:
                continue
            for stale in ready:
                self._ground.remove(f"{place}/{stale}")
            self._ground.make(place)
            self._ground.copy(f"trees/{tree}", f"{place}/part", frozenset())
            self._ground.rename(f"{place}/part", spare)
        self._ground.settle()

    def _take_turn(self, release_id: str) -> None:
        self._ground.point({f"releases/{release_id}{_TURN}": f"trees/{release_id}/root"})

    def _take_turns_away(self) -> None:
        """Let nobody switch who has not begun after this."""
        for name in self._ground.names("releases"):
            if name.endswith(_TURN):
                self._ground.remove(f"releases/{name}")

    def _never_shown(self, kept: tuple[Manifest, ...], newest: str) -> tuple[Manifest, ...]:
        """Return what was built, or half built, and never switched to."""
        shown = {each.id for each in shown_of(kept, newest)}
        return tuple(each for each in kept if each.id not in shown)

    def _remove_unused(self, release_id: str, staying: set[str]) -> None:
        """Remove the trees that a release did without, where none that stays uses them."""
        name = f"releases/{release_id}.dropped"
        for line in self._ground.read([name]).get(name, b"").decode().splitlines():
            folder, _, tree = line.partition("\t")
            if _TREE.fullmatch(tree) and all(
                tree_of(self._ground, each, folder) != tree for each in staying
            ):
                self._ground.remove(f"trees/{tree}")

    def _discard(self, release_id: str) -> None:
        self._ground.remove(f"trees/{release_id}")
        self._forget(release_id)

    def _forget(self, release_id: str) -> None:
        """Remove its turn and the lines on it: the one by which it is known comes last."""
        self._ground.remove(f"releases/{release_id}{_TURN}")
        for name in self._ground.names("releases"):
            # Also what a program that was killed had half written.
            if name.lstrip(".").startswith(f"{release_id}.") and name != f"{release_id}.json":
                self._ground.remove(f"releases/{name}")
        self._ground.remove(f"releases/{release_id}.json")

    def _point(self, release_id: str) -> None:
        self._ground.swap(CURRENT, f"trees/{release_id}/root")

    def _write(self, manifest: Manifest) -> None:
        text = json.dumps(asdict(manifest), ensure_ascii=False)
        self._ground.write(f"releases/{manifest.id}.json", text.encode())


class _Build:
    """The making of one release."""

    def __init__(self, ground: Ground, release_id: str, change: SiteChange, base: str) -> None:
        self.dropped: list[tuple[str, str]] = []
        self.big: list[str] = []
        self._ground = ground
        self._release = release_id
        self._base = base
        self._files: dict[str, dict[str, SiteFile]] = defaultdict(dict)
        self._gone: dict[str, set[str]] = defaultdict(set)
        for file in change.written:
            folder, _, name = file.path.rpartition("/")
            self._files[folder][name] = file
        for path in change.removed:
            folder, _, name = path.rpartition("/")
            self._gone[folder].add(name)
        self._new: dict[str, str] = {}
        # Each link is asked for once: over a slow line the folders' ways would cost most.
        self._old: dict[str, str | None] = {}
        self._below: dict[str, list[str]] = defaultdict(list)

    def run(self, told: Callable[[int, int], None]) -> None:
        """Make the folders, the deepest first, and write the files into them."""
        folders = {each for path in (*self._files, *self._gone) for each in _with_those_above(path)}
        for folder in folders - {""}:
            self._below[_parent(folder)].append(folder)
        to_write: list[tuple[str, SiteFile]] = []
        for number, folder in enumerate(sorted(folders, key=lambda each: (-_depth(each), each))):
            to_write += self._make(folder, number)
        self._ground.put(to_write, told)

    def _make(self, folder: str, number: int) -> list[tuple[str, SiteFile]]:
        """Make one folder anew; return the files to write into it."""
        below, files = self._below[folder], self._files[folder]
        old = self._old_tree(folder)
        if old is not None:
            self.dropped.append((folder, old))
        new = f"{self._release}/{number if folder else 'root'}"
        without = frozenset(files) | self._gone[folder] | frozenset(map(_name, below))
        kept = self._copy(folder, old, f"trees/{new}", without)
        links = {_name(each): self._new[each] for each in below if each in self._new}
        if folder and not (kept or files or links):
            # The last page of the folder went, and so does the folder.
            self._ground.remove(f"trees/{new}")
            return []
        if kept + len(files) + len(links) >= BIG:
            self.big.append(folder)
        self._new[folder] = new
        self._ground.point({f"trees/{new}/{name}": f"../../{to}" for name, to in links.items()})
        return [(f"trees/{new}/{name}", file) for name, file in files.items()]

    def _old_tree(self, folder: str) -> str | None:
        """Return the tree of the folder in the release that this one is built on."""
        if not self._base:
            return None
        if not folder:
            return f"{self._base}/root"
        if folder not in self._old:
            above = self._old_tree(_parent(folder))
            self._old[folder] = _tree_at(self._ground, f"trees/{above}/{_name(folder)}", above)
        return self._old[folder]

    def _copy(self, folder: str, old: str | None, new: str, without: frozenset[str]) -> int:
        """Make ``new`` from what is in the old tree; return how many entries, at least."""
        if old is None:
            return self._ground.copy("", new, without)
        spare = _spare_of(folder, old)
        place, _, name = spare.rpartition("/")
        if name not in self._ground.names(place):
            return self._ground.copy(f"trees/{old}", new, without)
        self._ground.rename(spare, new)
        for name in without:
            self._ground.remove(f"{new}/{name}")
        return BIG if len(without) < BIG else len(self._ground.names(new))


def _spare_of(folder: str, tree: str) -> str:
    """Return where a copy of the folder, as the tree is, lies ready."""
    return f"spares/{hashlib.sha256(folder.encode()).hexdigest()[:16]}/{tree.replace('/', '.')}"


def tree_of(ground: Ground, release_id: str, folder: str) -> str | None:
    """Return the tree that is a folder of a release, None where it has no such folder."""
    tree = f"{release_id}/root"
    for name in filter(None, folder.split("/")):
        below = _tree_at(ground, f"trees/{tree}/{name}", tree)
        if below is None:
            return None
        tree = below
    return tree


def _tree_at(ground: Ground, place: str, above: str | None) -> str | None:
    return _tree_in(place, ground.link(place), "../../") if above else None


def _tree_in(place: str, pointed: str | None, way: str) -> str | None:
    """Return the tree that a link leads to; raises OSError where it leads to none of ours."""
    if pointed is None:
        return None
    tree = pointed.removeprefix(way)
    if not pointed.startswith(way) or not _TREE.fullmatch(tree):
        raise OSError(errno.ENOTSUP, f"{place} → {pointed}", place)
    return tree


def _next_id(base: str, key: str) -> str:
    """Return a name for the release upon ``base``: no two tries share one, whoever makes them."""
    number = int(base.split("-", maxsplit=1)[0]) + 1 if base else 1
    return f"{number:08d}-{hashlib.sha256(key.encode()).hexdigest()[:6]}{secrets.token_hex(3)}"


def _content_hash(change: SiteChange) -> str:
    lines = [f"{file.sha256} {file.path}" for file in change.written]
    lines += [f"- {path}" for path in change.removed]
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def _with_those_above(folder: str) -> Iterator[str]:
    yield folder
    while folder:
        folder = _parent(folder)
        yield folder


def _parent(folder: str) -> str:
    return folder.rpartition("/")[0]


def _name(folder: str) -> str:
    return folder.rpartition("/")[2]


def _depth(folder: str) -> int:
    return folder.count("/") + 1 if folder else 0
