"""Every colour of the window, in four themes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of the window by its purpose, as ``#rrggbb``.

    Text and what it stands on differ by 4.5:1 at least (WCAG 2.2, 1.4.3), signs and the edges of
    fields by 3:1 (1.4.11); a test holds it.
    """

    dark: bool
    surface: str
    desk: str
    raised: str
    hover: str
    border: str
    field_border: str
    handle: str
    ink: str
    muted: str
    accent: str
    accent_ink: str
    accent_tint: str
    accent_text: str
    waiting: str
    waiting_tint: str
    waiting_text: str
    planned: str
    planned_tint: str
    planned_text: str
    danger: str
    danger_tint: str
    mark: str
    mark_ink: str
    state_draft: str
    selection: str
    placeholder: str
    field: str


LIGHT = Tokens(
    dark=False,
    surface="#ffffff",
    desk="#f2f1ee",
    raised="#ffffff",
    hover="#f3f5f5",
    border="#e4e5e8",
    field_border="#868e99",
    handle="#c9ced4",
    ink="#1b2430",
    muted="#626b78",
    accent="#0f6b5c",
    accent_ink="#ffffff",
    accent_tint="#e1f0ed",
    accent_text="#0c5d50",
    waiting="#b9770e",
    waiting_tint="#fdf1de",
    waiting_text="#84500a",
    planned="#3b6fc4",
    planned_tint="#e6eefb",
    planned_text="#1f4f9e",
    danger="#b3261e",
    danger_tint="#fce9e7",
    mark="#ffe9a8",
    mark_ink="#1b2430",
    state_draft="#828c98",
    selection="#cfe6df",
    placeholder="#69727f",
    field="#faf9f6",
)

DARK = Tokens(
    dark=True,
    surface="#1d2126",
    desk="#15181c",
    raised="#242930",
    hover="#2a3038",
    border="#313740",
    field_border="#6b7480",
    handle="#4b5460",
    ink="#e6e8eb",
    muted="#a0a8b3",
    accent="#2b9c87",
    accent_ink="#06110f",
    accent_tint="#1c3b36",
    accent_text="#6fd3bf",
    waiting="#e0a445",
    waiting_tint="#3a2e18",
    waiting_text="#f0c078",
    planned="#7db2ff",
    planned_tint="#1c2c44",
    planned_text="#a6cbff",
    danger="#f28b82",
    danger_tint="#40211f",
    mark="#5d4d14",
    mark_ink="#fff3cf",
    state_draft="#7c8692",
    selection="#27524a",
    placeholder="#8b949e",
    field="#23282d",
)

# Black on white and white on black: every text 7:1 at least (WCAG 2.2, 1.4.6), every border and
# mark 4.5:1, no tints that a tired eye or a poor projector would lose.
CONTRAST = Tokens(
    dark=False,
    surface="#ffffff",
    desk="#ffffff",
    raised="#ffffff",
    hover="#e6e6e6",
    border="#000000",
    field_border="#000000",
    handle="#000000",
    ink="#000000",
    muted="#262626",
    accent="#003d99",
    accent_ink="#ffffff",
    accent_tint="#cfe0ff",
    accent_text="#002a6b",
    waiting="#8a4b00",
    waiting_tint="#fff1cc",
    waiting_text="#4d2a00",
    planned="#003d99",
    planned_tint="#cfe0ff",
    planned_text="#002a6b",
    danger="#8f0000",
    danger_tint="#ffe5e5",
    mark="#ffe100",
    mark_ink="#000000",
    state_draft="#4d4d4d",
    selection="#a8caff",
    placeholder="#404040",
    field="#ffffff",
)

CONTRAST_DARK = Tokens(
    dark=True,
    surface="#000000",
    desk="#000000",
    raised="#000000",
    hover="#2b2b2b",
    border="#ffffff",
    field_border="#ffffff",
    handle="#ffffff",
    ink="#ffffff",
    muted="#e6e6e6",
    accent="#ffd500",
    accent_ink="#000000",
    accent_tint="#3d3300",
    accent_text="#ffe14d",
    waiting="#ffb84d",
    waiting_tint="#3d2600",
    waiting_text="#ffd699",
    planned="#7db2ff",
    planned_tint="#00224d",
    planned_text="#b8d6ff",
    danger="#ff9d94",
    danger_tint="#400000",
    mark="#ffe100",
    mark_ink="#000000",
    state_draft="#bfbfbf",
    selection="#0050b3",
    placeholder="#cccccc",
    field="#000000",
)
