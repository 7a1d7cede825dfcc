import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from editor.article.language import Direction, Language
from editor.language.foreign_runs import Run, foreign_runs
from tests.language.alphabets import any_text

AR, RU, EN = Language.AR, Language.RU, Language.EN


def _runs(text: str, base: Language) -> list[tuple[str, Language | None]]:
    return [(text[run.start : run.end], run.language) for run in foreign_runs(text, base)]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("قالت وكالة Reuters (UK) إن", [("Reuters (UK)", EN)]),
        ("قالت (BBC) و[CNN].", [("BBC", EN), ("CNN", EN)]),
        ("نشرت «Arab News» تقريرا", [("Arab News", EN)]),
        ("«Reuters» BBC معا", [("«Reuters» BBC", EN)]),
        ('بـ"Reuters" BBC', [('"Reuters" BBC', EN)]),
        ("Reuters (UK، لندن) BBC", [("Reuters", EN), ("UK", EN), ("BBC", EN)]),
        ("(الناتو NATO) BBC", [("NATO", EN), ("BBC", EN)]),
        ("مدينة Казань («Татарстан») كبيرة", [("Казань («Татарстан»)", RU)]),
        ("ТАСС / TASS", [("ТАСС", RU), ("TASS", EN)]),
        ("Sберbank ومصرف", [("Sберbank", EN)]),
        ("Reuters، BBC؛ CNN", [("Reuters", EN), ("BBC", EN), ("CNN", EN)]),
        ("لغة C++ وC# وموقع Yahoo! في", [("C++", EN), ("C#", EN), ("Yahoo!", EN)]),
        ("هل قال Reuters!", [("Reuters", EN)]),
        ("طائرة Boeing 737. وشبكة 5G،", [("Boeing 737", EN), ("5G", EN)]),
        ("وباء COVID-19 انتهى", [("COVID-19", EN)]),
        ("في U.S. وحدها و UK.", [("U.S.", EN), ("UK", EN)]),
        ("درجة 25°C اليوم", [("25°C", EN)]),
        ("وسم #KazanForum و@desk", [("#KazanForum", EN), ("@desk", EN)]),
        ("راسل desk@example.org.", [("desk@example.org", EN)]),
        (
            "انظر https://example.org/خبر/2022. ثم (www.example.org/a_(b))",
            [("https://example.org/خبر/2022", EN), ("www.example.org/a_(b)", EN)],
        ),
        ("هاتف +7 (495) 123-45-67 أو (495) 123-45-67", [
            ("+7 (495) 123-45-67", None), ("(495) 123-45-67", None),
        ]),
        ("نسبة 25.5% وسعر $50 و-5 و 18+", [("25.5%", None), ("$50", None), ("18+", None)]),
        ("بلغت -5 درجات", [("-5", None)]),
        ("بتاريخ 2021-06-09 هنا", [("2021-06-09", None)]),
        ("بين 2020-2022 و24/7 و1,244 و16", []),
        ("نسبة ٢٥٫٥٪", []),
        ("كتبها Ελλάδα هكذا", [("Ελλάδα", None)]),
        ("منصة .NET وقانون E = mc² معا", [(".NET", EN), ("E = mc²", EN)]),
        ("البند §5 والقرار №15 والقاعة #5", [("§5", None), ("№15", None), ("#5", None)]),
        ("مسافة 3½ أميال", [("3½", None)]),
        ("الملف /srv/desk/a.txt هنا", [("/srv/desk/a.txt", EN)]),
        ("تاس /TASS و/أو", [("TASS", EN)]),
    ],
)  # fmt: skip
def test_runs_in_arabic(text: str, runs: list[tuple[str, Language | None]]) -> None:
    assert _runs(text, AR) == runs


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("The word كتاب means a book.", [("كتاب", AR)]),
        ("the «مجموعة الرؤية (روسيا)» group", [("مجموعة الرؤية (روسيا)", AR)]),
        ("год عام ٢٠٢٢ и قمة، قازان.", [("عام ٢٠٢٢", AR), ("قمة، قازان", AR)]),
        ("слово כתב здесь", [("כתב", None)]),
        ("25.5% and +7 (495) 123-45-67", []),
    ],
)
def test_runs_in_russian_and_english(text: str, runs: list[tuple[str, Language | None]]) -> None:
    assert _runs(text, RU) == runs
    assert _runs(text, EN) == runs
    assert all(run.direction is Direction.RTL for run in foreign_runs(text, EN))


def test_a_mark_stays_with_its_letter() -> None:
    assert foreign_runs("x\u0301 نص", AR) == [Run(0, 2, EN, Direction.LTR)]


@given(any_text(), st.sampled_from(Language))
def test_runs_are_disjoint_and_cover_every_foreign_letter(text: str, base: Language) -> None:
    foreign = r"[\p{L}&&\p{bc=L}]" if base is AR else r"[\p{L}&&[\p{bc=R}\p{bc=AL}]]"
    letters = [match.start() for match in regex.finditer(foreign, text, regex.V1)]
    covered: set[int] = set()
    end = 0
    for run in foreign_runs(text, base):
        assert end <= run.start < run.end <= len(text)
        assert not text[run.start].isspace() and not text[run.end - 1].isspace()
        covered.update(range(run.start, run.end))
        end = run.end
    assert covered.issuperset(letters)


@given(st.text(alphabet='ab كت()[]«»"1+%-.,!#', max_size=30))
def test_brackets_of_a_run_are_its_own(text: str) -> None:
    from editor.language.brackets import unpaired

    for run in foreign_runs(text, AR):
        if run.language is EN and "://" not in text:
            assert unpaired(text, run.start, run.end) == []
