"""Slips that make another word: ي for ى, a far commoner word near, a usual pair; who is let be."""

from __future__ import annotations

import pytest

from editor.article.language import Language
from editor.proofing.check import Checker
from tests.proofing.examples import example

RULES = {"ala-doubted", "maqsura-doubted", "word-doubted", "collocation-slip", "ila-with-yeh"}


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
        ("يؤثر المشروع علي حياة السكان.", "علي", "على"),
        ("أطلق المتحف إلي جانب المعرض ندوة.", "إلي", "إلى"),
        ("تتبني الجامعة برنامجا جديدا.", "تتبني", "تتبنى"),
        ("اختفي الكتاب من المكتبة.", "اختفي", "اختفى"),
        ("عاد عدد من الأسري إلى ديارهم.", "الأسري", "الأسرى"),
        ("هذه عوذة إلى المدينة.", "عوذة", "عودة"),
        ("الكتب لاتي وصلت أمس.", "لاتي", "التي"),
        ("بحث وزير الخارجة الاتفاق.", "الخارجة", "الخارجية"),
    ],
)
def test_a_slip_that_is_a_word_is_doubted(
    everything: Checker, text: str, wrong: str, right: str
) -> None:
    assert (wrong, right) in told(everything, text)


@pytest.mark.parametrize(
    "text",
    [
        "التقى الرئيس علي ناصر محمد.",
        "ذكر علي في كتابه المدينة.",
        "الواقي الذكري متوفر.",
        "تبقي الوزارة الباب مفتوحا.",
        "وزيرا الخارجية والعمل في القاعة.",
        "حقوق المواطنة للجميع.",
    ],
)
def test_a_name_and_a_word_of_its_own_are_let_be(everything: Checker, text: str) -> None:
    assert told(everything, text) == []
