import pytest

from editor.article.language import Language
from editor.language.detect import detect_language, paragraph_languages


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("اجتمع الوزراء في قازان مع وفد Reuters", Language.AR),
        ("Министры встретились в Казани", Language.RU),
        ("The ministers met in Kazan", Language.EN),
        ("این یک متن فارسی است", None),
        ("Бу татар телендә язылган җөмлә", None),
        ("Bakanlar Kazan’da görüştü", None),
        ("نص и текст and text", None),
        ("12 (…)", None),
        ("", None),
        ("و", None),
    ],
)
def test_language_by_its_letters(text: str, language: Language | None) -> None:
    assert detect_language(text) is language


def test_each_paragraph_by_itself() -> None:
    assert paragraph_languages("خبر اليوم\n\nНовость дня\nNews") == [
        Language.AR,
        None,
        Language.RU,
        Language.EN,
    ]
