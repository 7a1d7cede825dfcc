"""The faces of the page, registered from the packages that the program brings along.

No machine needs Arabic fonts of its own: what is seen is the same everywhere, and the same as
on paper.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

# Only what the page and the window use: each file costs a millisecond at the start.
_FILES = {
    "fontpkg_ibm_plex_sans_arabic": ("Regular", "Medium", "SemiBold", "Bold"),
    "fontpkg_amiri": ("Regular", "Bold", "Italic", "BoldItalic"),
    "fontpkg_pt_serif": ("Regular", "Bold", "Italic", "BoldItalic"),
    # Cyrillic for Plex Sans Arabic; one variable file holds the weights.
    "fontpkg_ibm_plex_sans": ("IBMPlexSans[wdth,wght]",),
}
# Qt does not find the weights inside a variable file: they are asked for by this axis, which a
# file without axes ignores. It would also thicken by itself what it takes for a regular face in
# a bold style, from 700 up: a hair less still finds the Bold of a static family.
WEIGHT_AXIS = QFont.Tag("wght")
HEAVY = 690
_registered: list[int] = []


def register_fonts() -> None:
    """Make the faces known to Qt, once; a ``QGuiApplication`` must be there."""
    if not _registered:
        _registered.extend(QFontDatabase.addApplicationFont(str(path)) for path in font_files())


def font_files() -> Iterator[Path]:
    """Yield the font files in the order of their first use on the screen."""
    for package, names in _FILES.items():
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is None:
            continue
        folder = Path(spec.origin).parent / "files"
        for path in sorted(folder.glob("*.ttf")):
            if path.stem in names or path.stem.rpartition("-")[2] in names:
                yield path


def set_weight(font: QFont, weight: int) -> None:
    """Give ``font`` a weight (400, 500 or 600) in its static and in its variable faces."""
    font.setWeight(QFont.Weight(weight))
    font.setVariableAxis(WEIGHT_AXIS, float(weight))
