"""A change: one thing that one version of an article has otherwise than another.

Review finds changes, exporters print them, the store and the window name them; none of these
knows the others, so the value is here on the ground floor.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from editor.article.place import Place
from editor.article.span import EMPTY, Text


class ChangeKind(StrEnum):
    """What was done.

    ``INSERTED``, ``DELETED`` and ``REPLACED`` are of letters within a text or of a whole block;
    ``SET`` gives another value to what is changed as a whole (a date, a level, a picture).
    """

    INSERTED = "inserted"
    DELETED = "deleted"
    REPLACED = "replaced"
    FORMATTED = "formatted"
    MOVED = "moved"
    SPLIT = "split"
    JOINED = "joined"
    SET = "set"


class ChangeClass(StrEnum):
    """What a change comes to for a proofreader, so that one key accepts all of a class.

    ``YA`` is ى against ي, ``TA`` is ة against ه. ``ATTRIBUTION_FIELD`` is who a text or a picture
    comes from, ``DETAILS`` the date, rubric, tags and address; ``IDENTITY`` is an id, which no
    reader sees.
    """

    PUNCTUATION = "punctuation"
    SPACING = "spacing"
    TASHKEEL = "tashkeel"
    TATWEEL = "tatweel"
    HAMZA = "hamza"
    YA = "ya"
    TA = "ta"
    DIGITS = "digits"
    WORDING = "wording"
    FORMATTING = "formatting"
    STRUCTURE = "structure"
    MOVED_BLOCK = "moved_block"
    ATTRIBUTION_FIELD = "attribution_field"
    DETAILS = "details"
    PICTURE = "picture"
    IDENTITY = "identity"


TYPO_CLASSES = frozenset(
    {
        ChangeClass.PUNCTUATION,
        ChangeClass.SPACING,
        ChangeClass.TASHKEEL,
        ChangeClass.TATWEEL,
        ChangeClass.HAMZA,
    }
)
"""The classes that make nobody a writer of the text, and that a proofreader accepts in bulk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change between an old version and a new one.

    ``old_place`` is where it is in the old version and ``new_place`` in the new one: the empty
    range where nothing is there, None where the block itself is not. ``old`` and ``new`` are what
    stood and what stands there; of a whole value, its words. ``id`` is the same again whenever the
    same two versions are compared. ``author`` is a person as revisions name him and ``time`` is in
    UTC, both None where nobody is known.
    """

    id: str
    kind: ChangeKind
    change_class: ChangeClass
    old_place: Place | None
    new_place: Place | None
    old: Text = EMPTY
    new: Text = EMPTY
    author: str | None = None
    time: datetime.datetime | None = None

    @property
    def place(self) -> Place:
        """The place in the new version or, for what is gone from it, in the old one."""
        place = self.new_place or self.old_place
        if place is None:
            raise ValueError("a change is somewhere")
        return place
