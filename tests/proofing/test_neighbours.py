"""What the word before a word makes of it: mood, gender, ة for ه, and what must not be accused."""

from __future__ import annotations

import pytest

from editor.article.language import Language
from editor.proofing.check import Checker
from tests.proofing.examples import example

RULES = {
    "verb-jussive",
    "verb-mood",
    "relative-verb",
    "demonstrative-feminine",
    "agreement-manner",
    "agreement-noun",
}


def told(checker: Checker, text: str) -> list[tuple[str, str]]:
    """Return the quotes that the rules here accuse, with their first fixes."""
    return [
        (each.quote, each.suggestions[0].text)
        for each in checker.check(example(text, Language.AR))
        if each.rule in RULES
    ]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("لم ينتهي المعرض بعد.", "ينتهي", "ينته"),
        ("ولم تكتفي اللجنة بذلك.", "تكتفي", "تكتف"),
        ("لن يحضرون الافتتاح.", "يحضرون", "يحضروا"),
        ("يريد الكاتبان أن يشاركان في الندوة.", "يشاركان", "يشاركا"),
        ("سار العمل بوتيرة متسارع.", "متسارع", "متسارعة"),
        ("تحدث عن الثقافة العربي أمس.", "العربي", "العربية"),
        ("وهذا المخطوطة نادرة.", "وهذا", "وهذه"),
    ],
)
def test_a_word_that_does_not_go_with_the_one_before_is_found(
    everything: Checker, text: str, wrong: str, right: str
) -> None:
    assert (wrong, right) in told(everything, text)


@pytest.mark.parametrize(
    "text",
    [
        "لم تكتبي الرسالة.",  # a woman is spoken to
        "لم يسألني أحد.",  # a pronoun
        "أرادت الدول أن تتعاون.",  # ن of the root
        "أن يكون المتحف مفتوحا.",
        "لن يهون الأمر.",
        "شارك بصفة مستشار.",
        "الكتب التي عادة ما تنفد.",
        "المرحلة التي بداية من مايو تشهد معارض.",
        "عائلة روسي من قازان.",
        "مدير المكتبة العربي حاضر.",
        "هذا العلامة معروف. ثماني وزارات.",
        "لم، يأتي الوفد.",  # not side by side
    ],
)
def test_sound_neighbours_are_left_alone(everything: Checker, text: str) -> None:
    assert told(everything, text) == []
