"""Who draws the articles of a whole build: this process, or several beside it.

The work on an article is cut in two, for its page names older articles that have to be read first:
``open`` reads the text and tells the lists what they need; ``draw`` makes the files. Both of a
batch go to one press, which keeps the opened texts in between.
"""

from __future__ import annotations

import copyreg
import multiprocessing
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol, TypeVar

from markupsafe import Markup

from editor.publishing.site.articles import Opened, Sibling, draw, open_article
from editor.publishing.site.cache import Cache
from editor.publishing.site.entry import Entry
from editor.publishing.site.files import Depot, SiteFile
from editor.publishing.site.index import Index
from editor.publishing.site.processes import ready
from editor.publishing.site.renditions import Renditions
from editor.publishing.site.room import Room
from editor.publishing.site.settings import SiteSettings
from editor.publishing.site.source import Elsewhere, SiteSource
from editor.publishing.site.state import MemoryState

FEWEST = 400
"""From how many articles on other processes are worth their start (half a second each)."""

_T = TypeVar("_T")


def _read_only(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(mapping)


# The settings are read-only mappings all through, and go to every press; Python cannot pickle one.
copyreg.pickle(MappingProxyType, lambda mapping: (_read_only, (dict(mapping),)))


@dataclass(frozen=True, slots=True)
class Order:
    """What a page says beside its own text: its editions, and the cards of related articles.

    ``carries``: the feeds want the body.
    """

    siblings: tuple[Sibling, ...]
    related: tuple[Markup, ...]
    carries: bool


class Read(NamedTuple):
    """An article whose text was read: its entry, and its cards as ``Cards.of_lists`` returns them.

    The entry is written, as it goes from one process to another and into the state.
    """

    entry: str
    cards: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """The files of an article, and its body where the order asked for it."""

    files: tuple[SiteFile, ...]
    body: Markup | None


class Presses(Protocol):
    """Draws batches of articles, by their number."""

    ahead: int
    """How many batches may be on their way at once."""

    def open(self, number: int, entries: Sequence[Entry]) -> Future[list[Read]]:
        """Read the texts of a batch; what comes back is all that lists show of them."""
        ...

    def draw(self, number: int, orders: Sequence[Order]) -> Future[list[Printed]]:
        """Return the files of a batch that was opened."""
        ...

    def close(self) -> None:
        """Let nothing go on."""
        ...


class Press:
    """Draws articles in this process; the presses elsewhere have one each."""

    ahead = 0

    def __init__(
        self,
        source: SiteSource,
        settings: SiteSettings,
        assets: Mapping[str, str],
        renditions: Renditions,
        depot: Depot | None = None,
    ) -> None:
        self._source = source
        self._renditions = renditions
        self._depot = depot
        # What a page needs of other articles comes with the order: the index stays empty.
        self._room = Room(settings, Index(MemoryState()), assets)
        self._opened: dict[int, list[Opened]] = {}

    def open(self, number: int, entries: Sequence[Entry]) -> Future[list[Read]]:
        """Read a batch; raises what the source does, and ``PathUnfit``."""
        opened = self._opened[number] = [self._open(entry) for entry in entries]
        cards = self._room.cards
        return _done([Read(each.entry.to_text(), cards.of_lists(each.entry)) for each in opened])

    def draw(self, number: int, orders: Sequence[Order]) -> Future[list[Printed]]:
        """Return the files of a batch."""
        opened = self._opened.pop(number)
        return _done([self._draw(each, order) for each, order in zip(opened, orders, strict=True)])

    def close(self) -> None:
        """Nothing goes on here."""

    def _open(self, entry: Entry) -> Opened:
        shown = self._source.load(entry.id)
        if shown is None or shown.article is None:
            raise ValueError(f"The source listed {entry.id} as live and has no text of it.")
        return open_article(entry, shown.article, self._renditions, self._room)

    def _draw(self, opened: Opened, order: Order) -> Printed:
        drawn = draw(self._room, opened, order.siblings, order.related)
        files = tuple(
            self._finished(path, content) for path, content in drawn.files if content is not None
        )
        return Printed(files, drawn.body if order.carries else None)

    def _finished(self, path: str, content: str | bytes) -> SiteFile:
        file = SiteFile.of(path, content)
        return self._depot.put(file) if self._depot else file


def _done(result: _T) -> Future[_T]:
    future: Future[_T] = Future()
    future.set_result(result)
    return future


MadeOf = tuple[Elsewhere, SiteSettings, Mapping[str, str], Cache, Depot | None]
"""What a press in another process is made of: it is sent there once."""


class PressesElsewhere:
    """Processes that draw articles, each with a source of its own."""

    def __init__(self, count: int, made_of: MadeOf) -> None:
        # Spawned, not forked: the window has threads, and a fork would keep their locks.
        context = multiprocessing.get_context("spawn")
        self.ahead = 2 * count
        self._pools = [
            ProcessPoolExecutor(
                1,
                mp_context=context,
                initializer=_set_up,
                initargs=made_of,
            )
            for _ in range(count)
        ]
        for pool in self._pools:
            # A pool begins its process with its first job.
            pool.submit(_press)

    def open(self, number: int, entries: Sequence[Entry]) -> Future[list[Read]]:
        """Read a batch in the process it belongs to."""
        texts = [entry.to_text() for entry in entries]
        return self._pool(number).submit(_open, number, texts)

    def draw(self, number: int, orders: Sequence[Order]) -> Future[list[Printed]]:
        """Draw it in the same process."""
        return self._pool(number).submit(_draw, number, orders)

    def close(self) -> None:
        """End the processes."""
        for pool in self._pools:
            pool.shutdown(wait=True, cancel_futures=True)

    def _pool(self, number: int) -> ProcessPoolExecutor:
        return self._pools[number % len(self._pools)]


_here: Press | None = None


def _set_up(
    elsewhere: Elsewhere,
    settings: SiteSettings,
    assets: Mapping[str, str],
    cache: Cache,
    depot: Depot | None,
) -> None:
    """Make this process a press; a global, as that is where a pool's jobs meet."""
    ready()
    global _here  # noqa: PLW0603 - a pool's process has no other place between two jobs
    source = elsewhere()
    _here = Press(source, settings, assets, Renditions(source.media, cache), depot)


def _press() -> Press:
    if _here is None:
        raise RuntimeError("This process was not set up as a press.")
    return _here


def _open(number: int, texts: Sequence[str]) -> list[Read]:
    return _press().open(number, list(map(Entry.from_text, texts))).result()


def _draw(number: int, orders: Sequence[Order]) -> list[Printed]:
    return _press().draw(number, orders).result()
