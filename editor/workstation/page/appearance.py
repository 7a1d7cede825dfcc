"""How the sheet looks: colours, families and sizes, as values."""

from __future__ import annotations

from dataclasses import dataclass

TEXT_FAMILIES = ("Amiri", "PT Serif")
"""Amiri has no Cyrillic: that comes from its neighbour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageAppearance:
    """Colours (``#rrggbb``), font families in order of preference, sizes in device-independent px.

    ``base_size_px`` is the size of Arabic body text at ``zoom`` 1; every other size follows it.
    """

    paper: str
    desk: str
    ink: str
    muted: str
    accent: str
    link: str
    border: str
    selection: str
    placeholder: str
    field: str
    """Ground of a box on the paper: the attribution block, a missing picture."""
    text_families: tuple[str, ...] = TEXT_FAMILIES
    heading_families: tuple[str, ...] = ("IBM Plex Sans Arabic", "IBM Plex Sans")
    ui_families: tuple[str, ...] = ("IBM Plex Sans Arabic", "IBM Plex Sans")
    base_size_px: float = 22
    zoom: float = 1.0
    line_spacing: float = 1.0
    """Distance of the lines of running text against the usual."""
    width: float = 1.0
    """Width of the column of text against the usual."""


LIGHT = PageAppearance(
    paper="#ffffff",
    desk="#f2f1ed",
    ink="#1b2130",
    muted="#667085",
    accent="#0f6b5a",
    link="#0f6b5a",
    border="#e4e2dc",
    selection="#cfe6df",
    placeholder="#69727f",
    field="#faf9f6",
)
DARK = PageAppearance(
    paper="#1d2125",
    desk="#15181b",
    ink="#e6e4df",
    muted="#9aa3ad",
    accent="#5fc4a9",
    link="#6fcfb5",
    border="#32383e",
    selection="#27524a",
    placeholder="#8b949e",
    field="#23282d",
)
