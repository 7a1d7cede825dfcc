"""Where two people changed the same thing otherwise, and what was decided about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import TYPE_CHECKING, TypeVar

from editor.article.place import Place
from editor.article.span import EMPTY, Text

if TYPE_CHECKING:
    from editor.review.edit_range import EditRange

_T = TypeVar("_T")


class Choice(StrEnum):
    """Which of the three versions is to stand."""

    BASE = "base"
    OURS = "ours"
    THEIRS = "theirs"


Decision = Choice | Text
"""What a person decided: one of the versions, or a text that he made of them."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Three versions of one place.

    ``place`` is in the base, where it is None in the version of one of the sides. ``before`` and
    ``after`` are what stands around it, so that a single word can be read. The versions of a
    value are its words, of a block that one side deleted an empty text; a border of blocks is a
    line feed. ``is_text``: it may be decided by a text too.
    """

    id: str
    place: Place
    base: Text
    ours: Text
    theirs: Text
    before: str = ""
    after: str = ""
    is_text: bool = True


class Judge:
    """Collects the conflicts of a merge that nobody has decided."""

    is_plain = False
    """Whether nobody is asked: what theirs changed in the base is made in ours by letters."""
    edit: EditRange | None = None
    """Where theirs changed it, if that is known."""

    def __init__(self, decisions: Mapping[str, Decision]) -> None:
        self.conflicts: list[Conflict] = []
        self._decisions = decisions

    def decide(
        self,
        place: Place,
        versions: tuple[Text, Text, Text],
        *,
        around: tuple[str, str] = ("", ""),
        is_text: bool = True,
    ) -> Decision:
        """Return what was decided of the base, our and their version; ours until then."""
        conflict = Conflict(_id(place, versions), place, *versions, *around, is_text=is_text)
        decision = self._decisions.get(conflict.id)
        if decision is None or (isinstance(decision, Text) and not is_text):
            self.conflicts.append(conflict)
            return Choice.OURS
        return decision

    def value(self, place: Place, versions: tuple[_T, _T, _T], words: Iterable[str]) -> _T:
        """Return the value that one side changed, or both alike; else what was decided.

        ``words`` are the versions as they are told.
        """
        base, ours, theirs = versions
        if ours == theirs or theirs == base:
            return ours
        if ours == base:
            return theirs
        first, second, third = map(Text.of, words)
        decision = self.decide(place, (first, second, third), is_text=False)
        return chosen(decision, base, ours, theirs)


def chosen(decision: Decision, base: _T, ours: _T, theirs: _T) -> _T:
    """Return the version a choice names; a text names none and leaves ours."""
    if decision is Choice.BASE:
        return base
    return theirs if decision is Choice.THEIRS else ours


def _id(place: Place, versions: tuple[Text, Text, Text]) -> str:
    """Name a conflict by what it says: the same whichever side is which."""
    base, *sides = (repr(version) if version else repr(EMPTY) for version in versions)
    said = "\0".join((repr(place), base, *sorted(sides)))
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
