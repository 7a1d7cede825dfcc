"""No word of a text is lost or changed, whatever the text is made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.article.errors import WarraqError
from editor.importing.read import read_bytes
from tests.importing.news import HEADLINE, LEAD, SIGNATURE, counted, words_out

_LINES = st.sampled_from(
    [
        HEADLINE,
        LEAD,
        SIGNATURE,
        "Ru En",
        "En | Ar",
        "١٤ مايو",
        "09 июня 2021, 10:35",
        "Опубликовано: 9 июня 2021",
        "31 فبراير",
        "05/06/2021",
        "عنوان قصير",
        "Короткая строка",
        "A short line",
        "• بند أول",
        "• بند ثان",
        "  - بند فرعي",
        "- item",
        "– Как вы это видите?",
        "1. أول",
        "2. ثان",
        "3) третий",
        "٤. رابع",
        "أ) حرف",
        "ب) حرف",
        "a) one",
        "b) two",
        "> quoted line",
        "> — Speaker",
        "«Мы рады всем гостям»",
        "— Рустам Иванов, мастер",
        "***",
        "الصورة: دار الحرف",
        "الصورة: دار الحرف | المصدر: تاس",
        "Photo: House of Crafts",
        "المصدر: تاس، تاس، ريا نوفوستي",
        "مصدر المعلومات - SafirAlChamal",
        "المصدر تاس",
        "Source: https://example.org/a",
        "ГСВ «Россия – Исламский мир»",
        "This line was broken by a mail program at seventy letters or so and",
        "goes on here as if nothing at all had happened to it on the way to",
        "us.",
        "",
        "",
        "\u00a0",
        "\u202bكلمة\u202c \ufefb ﷺ",
        "cafe\u0301 мир\u0301",
    ]
) | st.text(alphabet='اب جد.:-•>«»"()1٢abвг \u064b\u0301\u00a0\t*/', max_size=30)


def _read_and_compare(text: str) -> None:
    try:
        imported = read_bytes(text.encode(), "item.txt")
    except WarraqError:
        assert not text.strip() or not counted([text])
        return
    before, after = counted([text]), words_out(imported)
    assert before - after == {}, "lost"
    assert after - before == {}, "added"


@given(st.lists(_LINES, max_size=25))
def test_no_word_of_a_plain_text_is_lost_or_added(lines: list[str]) -> None:
    _read_and_compare("\n".join(lines))


@given(st.lists(_LINES, max_size=12))
def test_nor_of_one_with_blank_lines_between(lines: list[str]) -> None:
    _read_and_compare("\n\n".join(lines))


@given(st.text(max_size=300))
def test_nor_of_any_text_at_all(text: str) -> None:
    content = text.encode("utf-8", errors="ignore")
    try:
        imported = read_bytes(b"\xef\xbb\xbf" + content, "item.txt")
    except WarraqError:
        return
    assert counted([content.decode()]) == words_out(imported)
