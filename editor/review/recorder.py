"""Writes down changes as they are found, each under an id made of what it says."""

from __future__ import annotations

import datetime
from collections import Counter
from hashlib import blake2b

from editor.article.change import Change, ChangeClass, ChangeKind
from editor.article.place import Place
from editor.article.span import EMPTY, Text


class Recorder:
    """The changes found so far, in order.

    An id is a hash of the kind, the place's block and part, and both texts: a change keeps it as
    long as it says the same, whatever is changed elsewhere. Ids within one redline are unique.
    """

    def __init__(self, author: str | None = None, time: datetime.datetime | None = None) -> None:
        self.changes: list[Change] = []
        self._author = author
        self._time = time
        self._seen: Counter[str] = Counter()

    def note(
        self,
        kind: ChangeKind,
        change_class: ChangeClass,
        old_place: Place | None,
        new_place: Place | None,
        old: Text = EMPTY,
        new: Text = EMPTY,
    ) -> str:
        """Write a change down and return its id."""
        change_id = self._id(kind, old_place or new_place, old, new)
        self.changes.append(
            Change(
                id=change_id,
                kind=kind,
                change_class=change_class,
                old_place=old_place,
                new_place=new_place,
                old=old,
                new=new,
                author=self._author,
                time=self._time,
            )
        )
        return change_id

    def _id(self, kind: ChangeKind, place: Place | None, old: Text, new: Text) -> str:
        where = (place.block_id, place.part.value) if place else ("", "")
        said = "\0".join((kind.value, *where, old.plain, new.plain))
        digest = blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        self._seen[digest] += 1
        again = self._seen[digest]
        return digest if again == 1 else f"{digest}-{again}"
