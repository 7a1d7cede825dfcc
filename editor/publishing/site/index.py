"""The lists of the site, in pieces small enough that one article touches few of them.

A list is in order of time and cut, from its oldest member, into chunks of ``CHUNK``. A new article
goes to the end of the last chunk; what was taken down keeps its place, so that no page moves. Each
chunk, entry and head is one text of the site's state, read when it is asked for and written back
when it changed: an update costs the same whatever the size of the site.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, NamedTuple

import orjson

from editor.article.language import Language
from editor.publishing.site.entry import Entry
from editor.publishing.site.state import SiteState

CHUNK = 24
"""How many articles an older page of a list has; the newest page has one to two chunks."""

Key = tuple[str, str]
"""A member of a list: the moment that orders it, and the article's id."""


class Kind(StrEnum):
    """The lists of a language. ``FIXES`` are corrected articles, ``GONE`` those taken down."""

    ALL = "all"
    RUBRIC = "rubric"
    TAG = "tag"
    AUTHOR = "author"
    MONTH = "month"
    FIXES = "fixes"
    GONE = "gone"


class Listing(NamedTuple):
    """One list: the articles of a language, of a rubric, of a month."""

    language: Language
    kind: Kind
    name: str = ""

    @property
    def state_key(self) -> str:
        """The key of its head in the state."""
        return f"list/{self.language}/{self.kind}/{self.name}"


class Index:
    """Entries and lists over a state; ``changes`` is what was changed of it."""

    def __init__(self, state: SiteState) -> None:
        self._state = state
        self._documents: dict[str, Any] = {}
        self._entries: dict[str, Entry | None] = {}
        self._touched: set[str] = set()
        # What is written already of entries that were put here.
        self._texts: dict[str, str] = {}
        # Whether the entries that were written and forgotten are live.
        self._settled: dict[str, bool] = {}

    # Entries.

    def entry(self, article_id: str) -> Entry | None:
        """Return the entry of an article, None where the site never had it."""
        if article_id not in self._entries:
            text = self._state.get(f"entry/{article_id}")
            self._entries[article_id] = Entry.from_text(text) if text is not None else None
        return self._entries[article_id]

    def known(self, article_id: str) -> Entry:
        """Return the entry of an article that is in a list."""
        entry = self.entry(article_id)
        if entry is None:
            raise KeyError(article_id)
        return entry

    def is_live(self, article_id: str) -> bool:
        """Tell whether an article that is in a list can be read."""
        live = self._settled.get(article_id)
        return self.known(article_id).live if live is None else live

    def put(self, entry: Entry, text: str | None = None) -> None:
        """Take an entry in, in place of that of the same article; ``text``: how it is written."""
        self._entries[entry.id] = entry
        self._touched.add(entry.id)
        if text is None:
            self._texts.pop(entry.id, None)
        else:
            self._texts[entry.id] = text

    def story(self, story_id: str) -> list[Entry]:
        """Return the entries of a story, in the order of the languages."""
        ids = self.document(f"story/{story_id}") or []
        entries = [self.known(article_id) for article_id in ids]
        order = list(Language)
        return sorted(entries, key=lambda entry: (order.index(entry.language), entry.id))

    def join_story(self, entry: Entry) -> None:
        """Let the story know of its edition."""
        ids = self.document(f"story/{entry.story}") or []
        if entry.id not in ids:
            self.put_document(f"story/{entry.story}", sorted([*ids, entry.id]))

    # Small documents.

    def document(self, key: str) -> Any:
        """Return what is kept under ``key``, None for nothing. It is not to be changed."""
        if key not in self._documents:
            text = self._state.get(key)
            self._documents[key] = None if text is None else orjson.loads(text)
        return self._documents[key]

    def put_document(self, key: str, value: Any) -> None:
        """Keep ``value`` under ``key``; None takes it away."""
        self.document(key)
        self._documents[key] = value
        self._touched.add(f"/{key}")

    # Lists.

    def size(self, listing: Listing) -> int:
        """Return how many members a list has, what was taken down among them."""
        head = self.document(listing.state_key)
        return head[0] if head else 0

    def live(self, listing: Listing) -> int:
        """Return how many members of a list are live."""
        head = self.document(listing.state_key)
        return head[1] if head else 0

    def chunk(self, listing: Listing, number: int) -> list[Key]:
        """Return a chunk of a list, oldest first, counted from 0."""
        found = self.document(f"{listing.state_key}/{number}")
        return [(at, article_id) for at, article_id in found] if found else []

    def newest(self, listing: Listing, most: int) -> list[Key]:
        """Return the last members of a list, oldest first."""
        found: list[Key] = []
        number = (self.size(listing) - 1) // CHUNK
        while number >= 0 and len(found) < most:
            found = self.chunk(listing, number) + found
            number -= 1
        return found[-most:]

    def members(self, listing: Listing) -> Iterator[Key]:
        """Yield all members, oldest first."""
        for number in range(-(-self.size(listing) // CHUNK)):
            yield from self.chunk(listing, number)

    def around(self, listing: Listing, key: Key, before: int, after: int) -> tuple[Keys, Keys]:
        """Return the members right before and right after ``key``, oldest first each."""
        size = self.size(listing)
        if not size:
            return (), ()
        place = self.place_of(listing, key)
        first, last = place, place
        near = self.chunk(listing, place)
        while first > 0 and bisect_left(near, key) < before:
            first -= 1
            near = self.chunk(listing, first) + near
        while last < (size - 1) // CHUNK and len(near) - bisect_left(near, key) <= after:
            last += 1
            near = near + self.chunk(listing, last)
        at = bisect_left(near, key)
        rest = at + (at < len(near) and near[at] == key)
        return tuple(near[max(0, at - before) : at]), tuple(near[rest : rest + after])

    def insert(self, listing: Listing, key: Key, *, live: bool) -> set[int]:
        """Put a member in its place; return the numbers of the chunks that changed."""
        changed = self._shift(listing, key, into=True)
        self.put_document(
            listing.state_key, _head(self.size(listing) + 1, self.live(listing) + live)
        )
        return changed

    def remove(self, listing: Listing, key: Key, *, live: bool) -> set[int]:
        """Take a member out; return the numbers of the chunks that changed."""
        changed = self._shift(listing, key, into=False)
        self.put_document(
            listing.state_key, _head(self.size(listing) - 1, self.live(listing) - live)
        )
        return changed

    def relive(self, listing: Listing, key: Key, *, live: bool) -> set[int]:
        """Count a member as live, or no longer; return the number of its chunk."""
        self.put_document(
            listing.state_key, _head(self.size(listing), self.live(listing) + (1 if live else -1))
        )
        return {self.place_of(listing, key)}

    def append(self, listing: Listing, key: Key, *, live: bool) -> bool:
        """Add a member newer than all others; tell whether a chunk begins with it. For a build."""
        head = listing.state_key
        size, alive = self.document(head) or (0, 0)
        name = f"{head}/{size // CHUNK}"
        begins = size % CHUNK == 0
        self.put_document(name, [*([] if begins else self.document(name)), list(key)])
        self.put_document(head, [size + 1, alive + live])
        return begins

    def fill(self, listing: Listing, keys: list[Key], live: int) -> None:
        """Set a whole list at once; for a build."""
        ordered = sorted(keys)
        self.put_document(listing.state_key, _head(len(ordered), live))
        for start in range(0, len(ordered), CHUNK):
            chunk = _members(ordered[start : start + CHUNK])
            self.put_document(f"{listing.state_key}/{start // CHUNK}", chunk)

    def settle(self, article_ids: Iterable[str], into: dict[str, str]) -> None:
        """Write documents and these entries into the state's texts and forget them. For a build.

        What is asked for again is read again.
        """
        ids = set(article_ids)
        self._settled |= {article_id: self.known(article_id).live for article_id in ids}
        for name in [each for each in self._touched if each.startswith("/") or each in ids]:
            key, text = self._written(name)
            if text is None:
                into.pop(key, None)
            else:
                into[key] = text
            self._touched.discard(name)
        self._documents.clear()
        self._entries = {key: each for key, each in self._entries.items() if key in self._touched}

    def changes(self) -> dict[str, str | None]:
        """Return the texts that differ from the state's, None for those that go."""
        changed: dict[str, str | None] = {}
        for name in self._touched:
            key, text = self._written(name)
            if text != self._state.get(key):
                changed[key] = text
        return changed

    def _written(self, name: str) -> tuple[str, str | None]:
        if not name.startswith("/"):
            return f"entry/{name}", self._texts.pop(name, None) or self.known(name).to_text()
        value = self._documents[name[1:]]
        if value is None:
            return name[1:], None
        # Keys in one order, so that one site has one state.
        return name[1:], orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()

    def place_of(self, listing: Listing, key: Key) -> int:
        """Return the number of the chunk in which a member is, or would be.

        The last one that begins at or before ``key``, the first where none does.
        """
        numbers = range(-(-self.size(listing) // CHUNK))
        return max(bisect_right(numbers, key, key=lambda n: self.chunk(listing, n)[0]) - 1, 0)

    def _shift(self, listing: Listing, key: Key, *, into: bool) -> set[int]:
        """Insert or remove ``key`` and move what follows by one, chunk by chunk."""
        last = (self.size(listing) - 1) // CHUNK
        first = number = self.place_of(listing, key)
        keys = self.chunk(listing, number)
        if into:
            insort(keys, key)
        else:
            keys.remove(key)
        while True:
            overflow, keys = keys[CHUNK:], keys[:CHUNK]
            following = self.chunk(listing, number + 1)
            if not into and number < last:
                keys.append(following.pop(0))
            self.put_document(f"{listing.state_key}/{number}", _members(keys))
            if not overflow and (into or number >= last):
                return set(range(first, number + 1))
            number += 1
            keys = overflow + following


def _head(size: int, live: int) -> list[int] | None:
    """Return what is kept of a list beside its chunks; nothing of an empty one."""
    return [size, live] if size else None


def _members(keys: list[Key]) -> list[list[str]] | None:
    """Return what is kept of a chunk; nothing of an empty one."""
    return list(map(list, keys)) or None


Keys = tuple[Key, ...]
