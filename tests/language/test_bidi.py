import pytest

from editor.article.language import Direction
from editor.language.bidi import Control, first_strong, paragraph_direction, stray_controls
from editor.language.brackets import closes, unpaired

RTL, LTR = Direction.RTL, Direction.LTR


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("نص", RTL),
        ("«2022» نص then", RTL),
        ("Reuters قالت", LTR),
        ("(…) 12", None),
        ("\u2067نص\u2069 then", LTR),
        ("", None),
    ],
)
def test_first_strong(text: str, direction: Direction | None) -> None:
    assert first_strong(text) is direction


def test_a_paragraph_goes_with_most_of_its_letters() -> None:
    assert paragraph_direction("BBC قالت إن القمة بدأت", LTR) is RTL
    assert paragraph_direction("The word كتاب is Arabic", RTL) is LTR
    assert paragraph_direction("12 (…)", RTL) is RTL
    assert paragraph_direction("", LTR) is LTR


def test_stray_controls_are_named() -> None:
    assert stray_controls("a\u200fb\u2066") == [
        Control(1, "RIGHT-TO-LEFT MARK"),
        Control(3, "LEFT-TO-RIGHT ISOLATE"),
    ]
    assert stray_controls("نص عادي") == []


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("(a) [b] «c» “d” „e“", []),
        ('"a" b', []),
        ('"a" b"', [5]),
        ("(a", [0]),
        ("a)", [1]),
        ("(a [b)", [3]),
        (")(", [0, 1]),
        ("«a (b» c)", [3, 8]),
    ],
)
def test_brackets_without_a_partner(text: str, loose: list[int]) -> None:
    assert unpaired(text, 0, len(text)) == loose


def test_which_mark_closes_which() -> None:
    assert closes("«", "»") and closes("„", "“") and closes('"', '"')
    assert not closes("«", ")") and not closes("(", "") and not closes("x", "y")
