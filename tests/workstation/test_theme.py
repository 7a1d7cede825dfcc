"""The colours: readable in both themes, changed live."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from editor.workstation.program import Program
from editor.workstation.theme import ThemeMode, style_sheet
from editor.workstation.tokens import CONTRAST, CONTRAST_DARK, DARK, LIGHT, Tokens

THEMES = [LIGHT, DARK, CONTRAST, CONTRAST_DARK]
NAMES = ["light", "dark", "contrast", "contrast-dark"]
TEXT_ON = [
    ("ink", "surface"),
    ("ink", "raised"),
    ("ink", "hover"),
    ("ink", "accent_tint"),
    ("muted", "surface"),
    ("muted", "raised"),
    ("muted", "hover"),
    ("muted", "desk"),
    ("muted", "field"),
    ("accent_ink", "accent"),
    ("accent_text", "surface"),
    ("accent_text", "accent_tint"),
    ("waiting_text", "waiting_tint"),
    ("danger", "surface"),
    ("danger", "danger_tint"),
    ("mark_ink", "mark"),
    ("placeholder", "surface"),
    ("ink", "selection"),
]


@pytest.mark.parametrize("tokens", THEMES, ids=NAMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_stands_out_from_its_ground(tokens: Tokens, text: str, ground: str):
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", THEMES, ids=NAMES)
def test_what_marks_the_focus_can_be_seen(tokens: Tokens):
    assert contrast(tokens.accent, tokens.surface) >= 3


SIGNS_ON = [
    *(("field_border", ground) for ground in ("surface", "raised", "field")),
    *(("waiting", ground) for ground in ("surface", "raised", "waiting_tint", "accent_tint")),
    *(
        (sign, ground)
        for sign in ("planned", "danger", "accent")
        for ground in ("surface", "raised")
    ),
    *(("state_draft", ground) for ground in ("surface", "hover")),
]


@pytest.mark.parametrize("tokens", THEMES, ids=NAMES)
@pytest.mark.parametrize(("sign", "ground"), SIGNS_ON)
def test_signs_and_the_edges_of_fields_can_be_seen(tokens: Tokens, sign: str, ground: str):
    assert contrast(getattr(tokens, sign), getattr(tokens, ground)) >= 3


@pytest.mark.parametrize("tokens", [CONTRAST, CONTRAST_DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_high_contrast_is_high(tokens: Tokens, text: str, ground: str):
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 7


@pytest.mark.parametrize("tokens", [CONTRAST, CONTRAST_DARK], ids=["light", "dark"])
def test_high_contrast_draws_its_borders(tokens: Tokens):
    for line in (tokens.border, tokens.field_border, tokens.accent, tokens.state_draft):
        assert contrast(line, tokens.surface) >= 4.5


def test_contrast_of_black_and_white_is_21():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("tokens", THEMES, ids=NAMES)
def test_style_sheet_knows_all_its_colours(tokens: Tokens):
    assert "@" not in style_sheet(tokens)


def test_theme_changes_live(program: Program):
    heard = []
    program.theme.changed.connect(lambda: heard.append(program.theme.tokens.dark))
    program.choose_theme(ThemeMode.DARK)
    assert heard == [True]
    assert QApplication.palette().window().color() == QColor(DARK.surface)
    assert program.settings.theme is ThemeMode.DARK
    program.choose_theme(ThemeMode.LIGHT)
    assert QApplication.palette().window().color() == QColor(LIGHT.surface)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
