"""Qt formats for lines and runs: the one place where a part gets its size, colour and spacing.

The formats carry two things: how it looks, and the facts of the line or run in user properties,
from which the reader reads them back. A document therefore describes itself.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from editor.article.block import ListStyle
from editor.article.language import Direction, Language
from editor.article.span import PLAIN, Format
from editor.workstation.page.appearance import PageAppearance
from editor.workstation.page.fonts import HEAVY, WEIGHT_AXIS
from editor.workstation.page.line import CLOSING, Facts, Part
from editor.workstation.page.pictures import Pictures, no_media

_USER = QTextFormat.Property.UserProperty.value
_PART, _ID, _LANGUAGE, _LEVEL, _STYLE, _URL = range(_USER + 1, _USER + 7)
_MEDIA, _CREATOR, _ALT, _RIGHTS = range(_USER + 7, _USER + 11)
_RUN_LANGUAGE, _RUN_LINK, _RUN_STRONG = range(_USER + 11, _USER + 14)

_FIXED_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value

LIST_INDENT = 1.5
"""Indent of one list level, in ems of body text."""
QUOTE_INDENT = 1.1
LABEL_WIDTH = 4.6
"""Room for the captions of the attribution fields, in ems."""
COLUMN = 30.0
"""Width of the column of text, in ems, where there is room for it."""

# Size against the body, line height against the size, space above and below in ems of the body,
# and what it is drawn in.
_TEXT, _HEADING, _UI = "text", "heading", "ui"
_STYLES: dict[Part, tuple[float, float, float, float, str, str]] = {
    Part.HEADLINE: (1.48, 1.5, 0, 2.1, _HEADING, "ink"),
    Part.LEAD: (1.14, 1.72, 0, 0.95, _TEXT, "ink"),
    Part.PARAGRAPH: (1.0, 1.72, 0.4, 0.8, _TEXT, "ink"),
    Part.QUOTE: (1.0, 1.72, 0.4, 0, _TEXT, "ink"),
    Part.SPEAKER: (0.7, 1.7, 0.1, 1.0, _UI, "muted"),
    Part.LIST_ITEM: (1.0, 1.72, 0, 0.1, _TEXT, "ink"),
    Part.SEPARATOR: (0.8, 1.6, 0.2, 0.9, _TEXT, "muted"),
    Part.FIGURE: (1.0, 1.0, 0.5, 0.35, _TEXT, "ink"),
    Part.CAPTION: (0.7, 1.65, 0, 0, _UI, "ink"),
    Part.CREDIT_LINE: (0.62, 1.65, 0, 1.2, _UI, "muted"),
    Part.SIGNATURE: (0.66, 1.7, 2.4, 1.08, _UI, "ink"),
    Part.PHOTO_CREDIT: (0.66, 1.7, 0, 1.08, _UI, "ink"),
    Part.SOURCE: (0.66, 1.7, 0, 1.08, _UI, "ink"),
}
_HEADING_STYLES = {
    2: (1.08, 1.6, 0.75, 0.35, _HEADING, "accent"),
    3: (0.92, 1.6, 0.6, 0.25, _HEADING, "ink"),
}
# Latin and Cyrillic letters look larger than Arabic ones of the same size.
_LATIN_SCALE = 0.86


class Typesetter:
    """Makes the Qt formats of one appearance; each shape of format is made once."""

    def __init__(self, appearance: PageAppearance, pictures: Pictures | None = None) -> None:
        self.appearance = appearance
        self.pictures = pictures or Pictures(no_media)
        self.em = appearance.base_size_px * appearance.zoom
        """The size of Arabic body text in px, zoom included."""
        self.column = round(self.em * COLUMN)
        """Width of the column in px, as it is on the screen: pictures are fitted into it."""
        self._blocks: dict[tuple[Part, int, Direction, Language], QTextBlockFormat] = {}
        self._runs: dict[tuple[Part, int, Language, bool, Format], QTextCharFormat] = {}

    def for_appearance(self, appearance: PageAppearance) -> Typesetter:
        """Return a typesetter of the same pictures in another appearance."""
        made = Typesetter(appearance, self.pictures)
        if made.em == self.em:
            made.column = self.column
        return made

    def size(self, facts: Facts) -> int:
        """Return the size of the letters on a line, in px."""
        scale = self._style(facts)[0]
        if self._style(facts)[4] == _TEXT and facts.language is not Language.AR:
            scale *= _LATIN_SCALE
        return max(6, round(self.em * scale))

    def block(self, facts: Facts) -> QTextBlockFormat:
        """Return the block format of a line, its facts in it."""
        key = (facts.part, facts.level, facts.direction, facts.language)
        shape = self._blocks.get(key)
        if shape is None:
            shape = self._blocks[key] = self._block_shape(facts)
        shape = QTextBlockFormat(shape)
        if facts.block_id:
            shape.setProperty(_ID, facts.block_id)
        if facts.part is Part.LIST_ITEM:
            shape.setProperty(_STYLE, facts.style.value)
        for number, value in ((_URL, facts.url), (_MEDIA, facts.media_id)):
            if value:
                shape.setProperty(number, value)
        if facts.part is Part.FIGURE:
            shape.setProperty(_CREATOR, facts.creator)
            shape.setProperty(_ALT, facts.alt_text)
            shape.setProperty(_RIGHTS, facts.rights)
            box = self.pictures.box(facts.media_id, self.column, self.em)
            shape.setLineHeight(box.height(), _FIXED_HEIGHT)
        return shape

    def run(self, facts: Facts, shape: Format = PLAIN) -> QTextCharFormat:
        """Return the character format of a run on a line, what the run carries in it."""
        key = (facts.part, facts.level, facts.language, facts.url is not None, shape)
        made = self._runs.get(key)
        if made is None:
            made = self._runs[key] = self._run_shape(facts, shape)
        return made

    def _style(self, facts: Facts) -> tuple[float, float, float, float, str, str]:
        if facts.part is Part.HEADING:
            return _HEADING_STYLES[facts.level]
        return _STYLES[facts.part]

    def _block_shape(self, facts: Facts) -> QTextBlockFormat:
        _, height, above, below, family, _ = self._style(facts)
        if family is _TEXT and facts.part is not Part.FIGURE:
            height *= self.appearance.line_spacing
        shape = QTextBlockFormat()
        shape.setProperty(_PART, facts.part.value)
        shape.setProperty(_LANGUAGE, facts.language.value)
        shape.setProperty(_LEVEL, facts.level)
        # Automatic direction would turn an empty block, "(" and "Reuters قالت" left to right.
        right_to_left = facts.direction is Direction.RTL
        shape.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        # The leading side: Qt turns it over for right-to-left blocks.
        shape.setAlignment(Qt.AlignmentFlag.AlignLeft)
        shape.setLineHeight(round(self.size(facts) * height), _FIXED_HEIGHT)
        shape.setTopMargin(round(self.em * above))
        shape.setBottomMargin(round(self.em * below))
        leading, trailing = self.indents(facts)
        left, right = (trailing, leading) if right_to_left else (leading, trailing)
        shape.setLeftMargin(left)
        shape.setRightMargin(right)
        return shape

    def indents(self, facts: Facts) -> tuple[int, int]:
        """Return the leading and the trailing margin of a line, in px."""
        if facts.part is Part.LIST_ITEM:
            return round(self.em * LIST_INDENT * (facts.level + 1)), 0
        if facts.part in (Part.QUOTE, Part.SPEAKER):
            return round(self.em * QUOTE_INDENT), 0
        if facts.part in CLOSING:
            return round(self.em * (LABEL_WIDTH + 0.6)), round(self.em * 1.2)
        return 0, 0

    def _run_shape(self, facts: Facts, shape: Format) -> QTextCharFormat:
        _, _, _, _, family, colour = self._style(facts)
        look = self.appearance
        made = QTextCharFormat()
        made.setFontFamilies(list(self._families(family, facts.language)))
        made.setProperty(QTextFormat.Property.FontPixelSize.value, self.size(facts))
        if family == _HEADING:
            bold = facts.part is Part.HEADLINE or shape.strong
            made.setFontWeight(HEAVY if bold else QFont.Weight.DemiBold)
            made.setFontVariableAxes({WEIGHT_AXIS: 700.0 if bold else 600.0})
        elif shape.strong:
            made.setFontWeight(HEAVY if family == _UI else QFont.Weight.Bold)
            made.setFontVariableAxes({WEIGHT_AXIS: 700.0})
        if shape.emphasis:
            made.setFontItalic(True)
        made.setForeground(QBrush(QColor(getattr(look, colour))))
        if facts.url:
            made.setForeground(QBrush(QColor(look.link)))
            made.setToolTip(facts.url)
        if shape.strong:
            made.setProperty(_RUN_STRONG, 1)
        if shape.language:
            made.setProperty(_RUN_LANGUAGE, shape.language)
        if shape.link:
            made.setProperty(_RUN_LINK, shape.link)
            made.setForeground(QBrush(QColor(look.link)))
            made.setFontUnderline(True)
            made.setToolTip(shape.link)
        return made

    def _families(self, kind: str, language: Language) -> tuple[str, ...]:
        look = self.appearance
        found = {_HEADING: look.heading_families, _UI: look.ui_families}.get(
            kind, look.text_families
        )
        # The face of the block's own script comes first; the other steps in for foreign words.
        return found if language is Language.AR else found[::-1]


def facts_in(shape: QTextBlockFormat) -> Facts | None:
    """Return the facts that ``Typesetter.block`` put into a block format; None if it did not."""
    part = shape.property(_PART)
    if part is None:
        return None
    right_to_left = shape.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return Facts(
        part=Part(part),
        language=Language(shape.property(_LANGUAGE)),
        direction=Direction.RTL if right_to_left else Direction.LTR,
        block_id=_text(shape, _ID),
        level=shape.intProperty(_LEVEL),
        style=ListStyle(shape.property(_STYLE) or ListStyle.BULLETED),
        url=shape.property(_URL) or None,
        media_id=_text(shape, _MEDIA),
        creator=_text(shape, _CREATOR),
        alt_text=_text(shape, _ALT),
        rights=_text(shape, _RIGHTS),
    )


def format_in(shape: QTextCharFormat) -> Format:
    """Return what a run carries, from its character format."""
    return Format(
        strong=bool(shape.property(_RUN_STRONG)),
        emphasis=shape.fontItalic(),
        link=shape.property(_RUN_LINK) or None,
        language=shape.property(_RUN_LANGUAGE) or None,
    )


def _text(shape: QTextFormat, number: int) -> str:
    value: Any = shape.property(number)
    return value or ""
