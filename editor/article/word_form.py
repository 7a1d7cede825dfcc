"""The names by which the parts of an article are known in a Word file.

``docs/review-by-mail.md`` describes the file. It is written and read on floors that do not know
each other, so the names are here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from editor.article.language import Direction, Language
from editor.article.place import Part
from editor.article.span import Text

SEPARATOR_MARK = "* * *"
"""What stands in the paragraph of a break."""

DATA_SPACE = "urn:warraq:word:1"
"""Namespace of the file's part with the article as it was when the file was made."""

NOBODY = "Warraq"
"""The author of a change that nobody is known to have made: Word wants one."""

HASH_PROPERTY = "Warraq revision"
"""Document property with the content hash of that article, for programs that drop the part."""

ARTICLE_PROPERTY = "Warraq article"
"""Document property with the article's id."""

_ANCHOR = re.compile(
    r"_w_(?:(?P<block>[0-9a-f]{32})(?P<letter>[clmrs]?)|(?P<field>[a-z_]*[a-z]))(?:_\d+)?"
)
_LANGUAGE_STYLE = "language "


class Role(StrEnum):
    """What a paragraph is; the value is the name of its style.

    Where word processors have a style of the same meaning it is theirs: they show it translated
    and keep its English name in the file.
    """

    KICKER = "Kicker"
    HEADLINE = "Title"
    DATELINE = "Dateline"
    DATE = "Date Line"
    LEAD = "Lead"
    PARAGRAPH = "Body Text"
    HEADING_2 = "heading 1"
    HEADING_3 = "heading 2"
    QUOTE = "Quote"
    SPEAKER = "Quote Speaker"
    BULLETED = "List Bullet"
    NUMBERED = "List Number"
    PICTURE = "Picture"
    CAPTION = "caption"
    CREDIT_LINE = "Credit Line"
    CREATOR = "Photographer"
    RIGHTS = "Rights"
    SEPARATOR = "Separator"
    SIGNATURE = "Signature Line"
    PHOTO_CREDIT = "Photo Credit"
    SOURCE = "Source"


FIELDS = frozenset(
    {
        Role.KICKER,
        Role.HEADLINE,
        Role.DATELINE,
        Role.DATE,
        Role.LEAD,
        Role.SIGNATURE,
        Role.PHOTO_CREDIT,
        Role.SOURCE,
    }
)
"""The roles outside the body."""

OF_A_FIGURE = (Role.CAPTION, Role.CREDIT_LINE, Role.CREATOR, Role.RIGHTS)
"""What may follow a picture and belongs to it."""

LIST_ROLES = (Role.BULLETED, Role.NUMBERED)
"""The items of lists."""

SECONDARY = frozenset({*OF_A_FIGURE, Role.SPEAKER})
"""What follows the first paragraph of its block, and is known by that."""

LABELLED = frozenset({Role.CREDIT_LINE, Role.CREATOR, Role.PHOTO_CREDIT, Role.SOURCE})
"""The roles whose paragraph begins with a label such as ``الصورة:``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph: its text without label, and what it belongs to.

    ``block_id`` is empty for a part outside the body and for a paragraph that no desk has seen.
    ``media_id`` and ``alt_text`` are a picture's, ``level`` a list item's.
    """

    role: Role
    text: Text
    language: Language
    direction: Direction
    block_id: str = ""
    level: int = 0
    media_id: str = ""
    alt_text: str = ""


_PARTS = {
    Role.KICKER: Part.KICKER,
    Role.HEADLINE: Part.HEADLINE,
    Role.DATELINE: Part.DATELINE,
    Role.DATE: Part.DATE,
    Role.LEAD: Part.LEAD,
    Role.SPEAKER: Part.SPEAKER,
    Role.PICTURE: Part.PICTURE,
    Role.CAPTION: Part.CAPTION,
    Role.CREDIT_LINE: Part.CREDIT_LINE,
    Role.CREATOR: Part.CREATOR,
    Role.RIGHTS: Part.RIGHTS,
    Role.SEPARATOR: Part.BLOCK,
    Role.SIGNATURE: Part.SIGNATURE,
    Role.PHOTO_CREDIT: Part.PHOTO_CREDIT,
    Role.SOURCE: Part.SOURCES,
}
WHOLE_PARTS = frozenset({Part.DATELINE, Part.DATE, Part.PICTURE, Part.BLOCK, Part.SOURCES})
"""The parts that a comment is about as a whole, without a range."""


def part_of(role: Role) -> Part:
    """Return the part of the article, or of its block, that a paragraph is."""
    return _PARTS.get(role, Part.TEXT)


_OF_A_BLOCK = {
    "": None,
    "c": Role.CAPTION,
    "l": Role.CREDIT_LINE,
    "m": Role.CREATOR,
    "r": Role.RIGHTS,
    "s": Role.SPEAKER,
}
_LETTERS = {role: letter for letter, role in _OF_A_BLOCK.items()}
_FIELD_NAMES = {role.name.lower(): role for role in FIELDS}


@dataclass(frozen=True, slots=True)
class Home:
    """Where a paragraph belongs by its bookmark, whatever style it has now.

    ``role`` is that of a part outside the body, or of what follows the first paragraph of its
    block; None for that first paragraph, which may become anything.
    """

    block_id: str = ""
    role: Role | None = None


def anchor_of(role: Role, block_id: str, copy: int = 0) -> str:
    """Return the name of the hidden bookmark around a paragraph; Word allows 40 letters.

    ``copy`` counts the places of one name before this one: a name may stand in a file once.
    """
    name = block_id.replace("-", "") + _LETTERS.get(role, "") if block_id else role.name.lower()
    return f"_w_{name}_{copy + 1}" if copy else f"_w_{name}"


def home_of(anchor: str) -> Home | None:
    """Return what a bookmark's name says, None for any other bookmark."""
    match = _ANCHOR.fullmatch(anchor)
    if match is None:
        return None
    if match["field"]:
        role = _FIELD_NAMES.get(match["field"])
        return Home(role=role) if role else None
    digits = match["block"]
    cuts = (digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])
    return Home("-".join(cuts), _OF_A_BLOCK[match["letter"]])


def style_name(role: Role, level: int = 0) -> str:
    """Return the name of a role's style; items of lists have one for every level, as Word's own."""
    return f"{role.value} {level + 1}" if level else role.value


def language_style(tag: str) -> str:
    """Return the name of the character style for letters in the language ``tag`` (BCP 47)."""
    return f"Language {tag}"


def language_of_style(name: str) -> str | None:
    """Return the tag in a character style's name, None for any other style."""
    is_one = name.lower().startswith(_LANGUAGE_STYLE)
    return name[len(_LANGUAGE_STYLE) :].strip() or None if is_one else None
