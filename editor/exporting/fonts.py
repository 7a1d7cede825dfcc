"""The fonts of the house and where their files are: one place for page and paper.

They come from PyPI (``fontpkg-*``), static and unpatched, so that a machine without Arabic fonts
shows and prints the same letters as any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ARABIC_TEXT = "Amiri"
CYRILLIC_LATIN_TEXT = "PT Serif"
ARABIC_HEADINGS = "IBM Plex Sans Arabic"
INTERFACE_LATIN = "IBM Plex Sans"


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: a family in a CSS weight (400, 600, 700) and style (normal, italic)."""

    family: str
    weight: int = 400
    style: str = "normal"

    @property
    def name(self) -> str:
        """A name fit for an address: ``amiri-700-normal``."""
        return f"{self.family.lower().replace(' ', '-')}-{self.weight}-{self.style}"

    @property
    def path(self) -> Path:
        """The TTF file inside its package; ``fontpkg.FamilyNotInstalled`` if it is not there."""
        # fontpkg looks through the installed packages: not before a font is needed.
        import fontpkg

        return Path(fontpkg.path(self.family, weight=self.weight, style=self.style))


# Paper: Amiri leaves a text layer whose words copy whole. It has no Cyrillic, PT Serif has.
PAPER_FACES = (
    Face(ARABIC_TEXT),
    Face(ARABIC_TEXT, 700),
    Face(CYRILLIC_LATIN_TEXT),
    Face(CYRILLIC_LATIN_TEXT, 700),
    Face(CYRILLIC_LATIN_TEXT, 400, "italic"),
    Face(CYRILLIC_LATIN_TEXT, 700, "italic"),
)
