"""The styles, lists and fonts of a Word file: the look of our paper, in a word processor's terms.

Headings are not bold: bold is said of letters, and a style that says it too would hide whether
somebody made them bold. Fonts are the paper's, with the names of those that Windows and macOS have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor.article.block import DEEPEST_LIST_LEVEL
from editor.article.language import Direction, Language
from editor.article.word_form import LIST_ROLES, Role, language_style, style_name
from editor.exporting.fonts import ARABIC_TEXT, CYRILLIC_LATIN_TEXT
from editor.exporting.word_xml import Element, make, name, root

LOCALES = {Language.AR: "ar-SA", Language.RU: "ru-RU", Language.EN: "en-GB"}
"""The tag that a word processor looks up its dictionary by."""

HYPERLINK = "Hyperlink"
BULLETS = 1
"""The number of the one list of all bulleted items."""

FORMERLY_NUMBERED = 2
"""That of items which were numbered before a change; the numbered lists follow it."""

_GREEN = "0B5347"
_GREY = "5A5A55"
_FONTS = (
    (ARABIC_TEXT, "Traditional Arabic,Times New Roman", "B2"),
    (CYRILLIC_LATIN_TEXT, "Cambria,Georgia,Times New Roman", "CC"),
)
_BULLETS = "•◦▪"


@dataclass(frozen=True, slots=True)
class _Look:
    """Sizes in half points, spaces in twentieths of a point, as Word counts."""

    size: int = 24
    colour: str = ""
    before: int = 0
    after: int = 140
    indent: int = 0
    outline: int | None = None
    centred: bool = False
    keeps_next: bool = False
    next: Role = Role.PARAGRAPH


_LOOKS = {
    Role.KICKER: _Look(20, _GREEN, after=40, next=Role.HEADLINE),
    Role.HEADLINE: _Look(42, "111111", after=120, next=Role.LEAD, keeps_next=True),
    Role.DATELINE: _Look(20, _GREY, after=40, next=Role.DATE),
    Role.DATE: _Look(20, _GREY, after=160, next=Role.LEAD),
    Role.LEAD: _Look(27, "111111", after=240),
    Role.PARAGRAPH: _Look(),
    Role.HEADING_2: _Look(30, _GREEN, before=280, after=80, outline=0, keeps_next=True),
    Role.HEADING_3: _Look(26, "111111", before=240, after=60, outline=1, keeps_next=True),
    Role.QUOTE: _Look(25, _GREEN, before=160, after=80, indent=420, next=Role.QUOTE),
    Role.SPEAKER: _Look(21, _GREY, after=200, indent=420),
    Role.BULLETED: _Look(after=60, next=Role.BULLETED),
    Role.NUMBERED: _Look(after=60, next=Role.NUMBERED),
    Role.PICTURE: _Look(before=200, after=80, keeps_next=True, next=Role.CAPTION),
    Role.CAPTION: _Look(20, "4C4C48", after=40),
    Role.CREDIT_LINE: _Look(19, _GREY, after=40),
    Role.CREATOR: _Look(19, _GREY, after=40),
    Role.RIGHTS: _Look(19, _GREY, after=200),
    Role.SEPARATOR: _Look(24, _GREY, before=200, after=200, centred=True),
    Role.SIGNATURE: _Look(23, "111111", before=320, after=40, next=Role.SIGNATURE),
    Role.PHOTO_CREDIT: _Look(20, _GREY, after=40, next=Role.PHOTO_CREDIT),
    Role.SOURCE: _Look(20, _GREY, after=40, next=Role.SOURCE),
}


def style_id(role: Role, level: int = 0) -> str:
    """Return the id of the style of a role, or of an item at ``level``: its name without spaces."""
    words = style_name(role, level).split()
    return "".join(word[:1].upper() + word[1:] for word in words)


def language_style_id(tag: str) -> str:
    """Return the id of the style for letters in the language ``tag``."""
    return "Language" + "".join(letter for letter in tag if letter.isalnum())


def styles(language: Language, direction: Direction, tags: Iterable[str]) -> Element:
    """Return the styles of a file in ``language``; ``tags`` are its runs' other languages."""
    book = root("w:styles")
    book.append(_defaults(language))
    normal = make("w:style", make("w:name", val="Normal"), type="paragraph", styleId="Normal")
    normal.set(name("w:default"), "1")
    right_to_left = [make("w:bidi")] if direction is Direction.RTL else []
    normal.append(make("w:pPr", right_to_left, make("w:spacing", line=320, lineRule="auto")))
    book.append(normal)
    book.extend(_style(role, look) for role, look in _LOOKS.items())
    # A level has a style: LibreOffice 7.4 forgets a change of level that is not one of style.
    book.extend(
        _style(role, _LOOKS[role], level)
        for role in LIST_ROLES
        for level in range(1, DEEPEST_LIST_LEVEL + 1)
    )
    book.append(
        make(
            "w:style",
            make("w:name", val=HYPERLINK),
            make("w:rPr", make("w:color", val=_GREEN), make("w:u", val="single")),
            type="character",
            styleId=HYPERLINK,
        )
    )
    for tag in sorted(set(tags)):
        named = make("w:name", val=language_style(tag))
        book.append(make("w:style", named, type="character", styleId=language_style_id(tag)))
    return book


def _defaults(language: Language) -> Element:
    arabic = LOCALES[Language.AR]
    latin = LOCALES[Language.EN if language is Language.AR else language]
    fonts = make(
        "w:rFonts",
        ascii=CYRILLIC_LATIN_TEXT,
        hAnsi=CYRILLIC_LATIN_TEXT,
        eastAsia=CYRILLIC_LATIN_TEXT,
        cs=ARABIC_TEXT,
    )
    marks = make("w:lang", val=latin, eastAsia=latin, bidi=arabic)
    sizes = (make("w:sz", val=22), make("w:szCs", val=26))
    return make(
        "w:docDefaults",
        make("w:rPrDefault", make("w:rPr", fonts, *sizes, marks)),
        make("w:pPrDefault", make("w:pPr", make("w:spacing", after=140))),
    )


def _style(role: Role, look: _Look, level: int = 0) -> Element:
    style = make("w:style", type="paragraph", styleId=style_id(role, level))
    style.append(make("w:name", val=style_name(role, level)))
    style.append(make("w:basedOn", val="Normal"))
    style.append(make("w:next", val=style_id(look.next, level)))
    style.append(make("w:qFormat"))
    style.append(make("w:pPr", _paragraph(look)))
    colour = [make("w:color", val=look.colour)] if look.colour else []
    # Amiri is drawn small: complex scripts get a sixth more.
    sizes = (make("w:sz", val=look.size - 2), make("w:szCs", val=look.size + look.size // 6))
    style.append(make("w:rPr", *colour, *sizes))
    return style


def _paragraph(look: _Look) -> Iterator[Element]:
    """Yield paragraph properties in the order of the schema (§17.3.1.26)."""
    if look.keeps_next:
        yield make("w:keepNext")
    yield make("w:spacing", before=look.before, after=look.after)
    if look.indent:
        yield make("w:ind", left=look.indent)
    if look.centred:
        yield make("w:jc", val="center")
    if look.outline is not None:
        yield make("w:outlineLvl", val=look.outline)


def numbering(numbered: Iterable[tuple[int, int]]) -> Element:
    """Return the lists: one of bullets, and each of ``numbered`` (its number, its level)."""
    part = root("w:numbering")
    for abstract, is_numbered in ((0, False), (1, True)):
        levels = (_level(level, is_numbered=is_numbered) for level in range(DEEPEST_LIST_LEVEL + 1))
        kind = make("w:multiLevelType", val="hybridMultilevel")
        part.append(make("w:abstractNum", kind, levels, abstractNumId=abstract))
    part.append(make("w:num", make("w:abstractNumId", val=0), numId=BULLETS))
    part.append(make("w:num", make("w:abstractNumId", val=1), numId=FORMERLY_NUMBERED))
    for number, level in numbered:
        # Each list counts from one, whatever list stood before it.
        start = make("w:lvlOverride", make("w:startOverride", val=1), ilvl=level)
        part.append(make("w:num", make("w:abstractNumId", val=1), start, numId=number))
    return part


def _level(level: int, *, is_numbered: bool) -> Element:
    mark = f"%{level + 1}." if is_numbered else _BULLETS[level % len(_BULLETS)]
    return make(
        "w:lvl",
        make("w:start", val=1),
        make("w:numFmt", val="decimal" if is_numbered else "bullet"),
        make("w:lvlText", val=mark),
        make("w:lvlJc", val="left"),
        make("w:pPr", make("w:ind", left=360 * (level + 1), hanging=360)),
        ilvl=level,
    )


def fonts() -> Element:
    """Return the fonts with those that may stand for them (§17.8.3.1)."""
    table = root("w:fonts")
    for family, others, charset in _FONTS:
        named = make("w:font", make("w:altName", val=others), make("w:charset", val=charset))
        named.append(make("w:family", val="roman"))
        named.set(name("w:name"), family)
        table.append(named)
    return table
