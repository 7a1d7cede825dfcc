"""What a paragraph of a Word file is, by its style and its list."""

from __future__ import annotations

from dataclasses import dataclass

from editor.article.block import DEEPEST_LIST_LEVEL, ListStyle
from editor.article.word_form import Role
from editor.importing.docx_styles import Numbering, StyleBook
from editor.importing.draft import Kind
from editor.importing.word_properties import Shaping

_ROLES = {role.value.lower(): role for role in Role}
_KINDS = {
    Kind.TITLE: Role.HEADLINE,
    Kind.QUOTE: Role.QUOTE,
    Kind.CAPTION: Role.CAPTION,
}
_LISTS = {ListStyle.BULLETED: Role.BULLETED, ListStyle.NUMBERED: Role.NUMBERED}


@dataclass(frozen=True, slots=True)
class Roles:
    """Reads the styles and the lists of one file."""

    styles: StyleBook
    numbering: Numbering

    def styled(self, shaping: Shaping) -> tuple[Role, int] | None:
        """Return the role and level that the style says, where the list says others."""
        by_style = self.of(Shaping(style=shaping.style))
        return None if by_style == self.of(shaping) else by_style

    def of(self, shaping: Shaping) -> tuple[Role, int]:
        """Return what a paragraph is by its style, or by the style that one is based on."""
        names = self.styles.names(shaping.style)
        role = next((_ROLES[name.lower()] for name in names if name.lower() in _ROLES), None)
        known = self.styles.role(shaping.style)
        if role is None:
            role = _KINDS.get(known.kind, Role.PARAGRAPH)
            if known.kind is Kind.HEADING:
                role = Role.HEADING_2 if known.level == 1 else Role.HEADING_3
        if role not in (Role.PARAGRAPH, Role.BULLETED, Role.NUMBERED):
            return role, 0
        level = known.level if shaping.list_level is None else shaping.list_level
        list_id = shaping.list_id or known.numbering
        look = self.numbering.look(list_id, level) if list_id else known.list_style
        if look is None:
            return Role.PARAGRAPH, 0
        return _LISTS[look], min(level, DEEPEST_LIST_LEVEL)
