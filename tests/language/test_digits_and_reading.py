import pytest
from hypothesis import given

from editor.article.language import Language
from editor.language.digits import DigitSystem, digit_system, to_arabic_indic, to_european
from editor.language.reading import reading_time
from tests.language.alphabets import any_text


@pytest.mark.parametrize(
    ("text", "system"),
    [
        ("بلا أرقام", DigitSystem.NONE),
        ("عام 2022", DigitSystem.EUROPEAN),
        ("عام ٢٠٢٢", DigitSystem.ARABIC_INDIC),
        ("سال ۲۰۲۲", DigitSystem.EXTENDED),
        ("٢٠22", DigitSystem.MIXED),
    ],
)
def test_digit_system(text: str, system: DigitSystem) -> None:
    assert digit_system(text) is system


def test_each_digit_has_its_counterpart() -> None:
    assert to_arabic_indic("0123456789 ۰۹ x") == "٠١٢٣٤٥٦٧٨٩ ٠٩ x"
    assert to_european("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ x") == "0123456789 0123456789 x"


@given(any_text())
def test_digits_change_and_nothing_else(text: str) -> None:
    assert to_european(to_arabic_indic(text)) == to_european(text)
    assert len(to_arabic_indic(text)) == len(text)
    assert digit_system(to_european(text)) in (DigitSystem.NONE, DigitSystem.EUROPEAN)


@pytest.mark.parametrize(
    ("words", "language", "minutes"),
    [
        (0, Language.AR, 0),
        (1, Language.AR, 1),
        (180, Language.AR, 1),
        (181, Language.AR, 2),
        (1840, Language.RU, 10),
        (1140, Language.EN, 5),
    ],
)
def test_reading_time_in_whole_minutes(words: int, language: Language, minutes: int) -> None:
    assert reading_time(words, language) == minutes
