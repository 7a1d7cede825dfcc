"""Releases of a site made of files: a new one beside the old, switched by one rename.

The site is kept as git keeps a tree: ``trees/RELEASE/NUMBER`` is one folder of the site with its
own files, its subfolders being symbolic links to other trees. Trees never change. A release makes
anew the folders on the way to what changed, with hard links to the files that did not, and shares
all the others; ``current`` is a symbolic link to the root of one. So a release costs as much as
the folders it touches, not as the site, readers meet one release or the other, and an earlier one
stays whole as long as it is kept. ``releases/RELEASE.json`` says what each made and no longer uses.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from editor.publishing.site.files import SiteChange, SiteFile, checked_path
from editor.publishing.targets.ground import Ground

CURRENT = "current"
"""What a web server serves: the link to the root of the release that readers see."""
ROLLED_BACK = "rolled-back"
"""There while readers see an earlier release on purpose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a release is: on what it was built, and which trees it made and no longer uses.

    Trees go with the folder of the site they are: ``made`` and ``dropped`` are ``(folder, tree)``.
    ``content`` is a hash of all that was to be changed; ``whole`` is False until all is built.
    """

    id: str
    base: str
    key: str
    content: str
    made: tuple[tuple[str, str], ...] = ()
    dropped: tuple[tuple[str, str], ...] = ()
    whole: bool = False


class Moved(Exception):
    """Another release became current while this one was being built; nothing was switched."""


class Releases:
    """The releases at one place."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def current(self) -> str:
        """Return the release that readers see, an empty string where there is none."""
        pointed = self._ground.link(CURRENT)
        return pointed.split("/")[1] if pointed else ""

    def kept(self) -> tuple[Manifest, ...]:
        """Return the releases that are there, the oldest first, those never switched to too."""
        names = [f"releases/{name}" for name in self._ground.names("releases")]
        texts = self._ground.read([name for name in names if name.endswith(".json")])
        return tuple(_manifest(texts[name]) for name in sorted(texts))

    def rolled_back(self) -> bool:
        """Tell whether readers see an earlier release on purpose."""
        return bool(self._ground.read([ROLLED_BACK]))

    def build(self, key: str, change: SiteChange, told: Callable[[int, int], None]) -> Manifest:
        """Build the release that ``change`` makes of the current one, for nobody to see yet.

        What an earlier try with this key left is used where it is whole, else made anew; what
        others left unswitched goes.
        """
        base = self.current()
        planned = Manifest(
            id=_next_id(base, key), base=base, key=key, content=_content_hash(change)
        )
        for left in self.kept():
            if left == planned or (left.id == planned.id and left.content == planned.content):
                if left.whole:
                    return left
            if left.id > base:
                self._discard(left.id)
        self._ground.remove(f"trees/{planned.id}")
        self._ground.make("releases")
        self._ground.make(f"trees/{planned.id}")
        self._write(planned)
        built = _Build(self._ground, planned, change).run(told)
        self._ground.settle()
        self._write(built)
        return built

    def switch(self, release: Manifest) -> None:
        """Let readers see the release; raises ``Moved`` where it was built on another one."""
        if self.current() == release.id:
            return
        if self.current() != release.base:
            raise Moved
        self._point(release.id)

    def roll_back(self, release_id: str) -> None:
        """Let readers see an earlier release; raises ``KeyError`` where it is not kept whole."""
        newest = self.newest()
        if release_id not in {each.id for each in self.kept() if each.whole}:
            raise KeyError(release_id)
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
        """Put away all but the last ``keep`` releases, and what was never switched to.

        Returns the ids of those that went. What the others still use of them stays.
        """
        newest, shown = self.newest(), self.current()
        whole = [each for each in self.kept() if each.id <= newest]
        staying = {each.id for each in whole[-max(keep, 1) :]} | {shown, newest}
        gone = [each for each in self.kept() if each.id not in staying]
        for release in gone:
            unused = [
                *(
                    tree
                    for later in self.kept()
                    if later.base == release.id
                    for tree in later.dropped
                ),
                *(release.made if release.id > newest else ()),
            ]
            for folder, tree in unused:
                if all(self._tree(each, folder) != tree for each in staying):
                    self._ground.remove(f"trees/{tree}")
            self._ground.remove(f"releases/{release.id}.json")
            if not self._ground.names(f"trees/{release.id}"):
                self._ground.remove(f"trees/{release.id}")
        return tuple(each.id for each in gone)

    def _tree(self, release_id: str, folder: str) -> str | None:
        return tree_of(self._ground, release_id, folder)

    def _discard(self, release_id: str) -> None:
        self._ground.remove(f"trees/{release_id}")
        self._ground.remove(f"releases/{release_id}.json")

    def _point(self, release_id: str) -> None:
        self._ground.swap(CURRENT, f"trees/{release_id}/root")

    def _write(self, manifest: Manifest) -> None:
        text = json.dumps(asdict(manifest), ensure_ascii=False)
        self._ground.write(f"releases/{manifest.id}.json", text.encode())


class _Build:
    """The making of one release."""

    def __init__(self, ground: Ground, planned: Manifest, change: SiteChange) -> None:
        self._ground = ground
        self._planned = planned
        self._files: dict[str, dict[str, SiteFile]] = defaultdict(dict)
        self._gone: dict[str, set[str]] = defaultdict(set)
        for file in change.written:
            folder, _, name = checked_path(file.path).rpartition("/")
            self._files[folder][name] = file
        for path in change.removed:
            folder, _, name = checked_path(path).rpartition("/")
            self._gone[folder].add(name)
        self._made: list[tuple[str, str]] = []
        self._dropped: list[tuple[str, str]] = []
        self._new: dict[str, str | None] = {}

    def run(self, told: Callable[[int, int], None]) -> Manifest:
        """Make the folders, the deepest first, and write the files into them."""
        folders = sorted(
            {each for path in (*self._files, *self._gone) for each in _with_those_above(path)},
            key=lambda each: (-_depth(each), each),
        )
        to_write: list[tuple[str, SiteFile]] = []
        for number, folder in enumerate(folders):
            to_write += self._folder(folder, number, folders)
        self._ground.put(to_write, told)
        return Manifest(
            **{
                **asdict(self._planned),
                "made": tuple(self._made),
                "dropped": tuple(self._dropped),
                "whole": True,
            }
        )

    def _folder(
        self, folder: str, number: int, folders: Sequence[str]
    ) -> list[tuple[str, SiteFile]]:
        release = self._planned.id
        below = {_name(each): each for each in folders if each and _parent(each) == folder}
        files = self._files[folder]
        old = tree_of(self._ground, self._planned.base, folder) if self._planned.base else None
        without = frozenset(files) | self._gone[folder] | frozenset(below)
        new = f"{release}/{number if folder else 'root'}"
        kept = self._ground.copy(f"trees/{old}" if old else "", f"trees/{new}", without)
        links = {name: self._new[each] for name, each in below.items() if self._new[each]}
        if old is not None:
            self._dropped.append((folder, old))
        if not (kept or files or links) and folder:
            self._ground.remove(f"trees/{new}")
            self._new[folder] = None
            return []
        self._new[folder] = new
        self._made.append((folder, new))
        self._ground.point({f"trees/{new}/{name}": f"../../{to}" for name, to in links.items()})
        return [(f"trees/{new}/{name}", file) for name, file in files.items()]


def tree_of(ground: Ground, release_id: str, folder: str) -> str | None:
    """Return the tree that is a folder of a release, None where it has no such folder."""
    tree = f"{release_id}/root"
    for name in filter(None, folder.split("/")):
        pointed = ground.link(f"trees/{tree}/{name}")
        if pointed is None:
            return None
        tree = pointed.removeprefix("../../")
    return tree


def _next_id(base: str, key: str) -> str:
    number = int(base.split("-", maxsplit=1)[0]) + 1 if base else 1
    return f"{number:08d}-{hashlib.sha256(key.encode()).hexdigest()[:10]}"


def _content_hash(change: SiteChange) -> str:
    lines = [f"{file.sha256} {file.path}" for file in change.written]
    lines += [f"- {path}" for path in change.removed]
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def _manifest(text: bytes) -> Manifest:
    record: dict[str, Any] = json.loads(text)
    for name in ("made", "dropped"):
        record[name] = tuple((folder, tree) for folder, tree in record[name])
    return Manifest(**record)


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
