"""Where a wish is on a sheet, kept in step with the lines, against a model that knows nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.language import Language
from editor.language.find import find
from editor.language.fold import EVERYTHING
from editor.workstation.find.sheet_hits import Hit, Scope, SheetHits, search_lines
from editor.workstation.find.wish import SAMENESSES, Wish, sound_replacement
from editor.workstation.page.line import Line, Lines, Selection, Spot
from editor.workstation.page.sheet import article_lines
from tests.strategies import articles
from tests.workstation.page.sheets import article, figure, heading, paragraph, quote


def _hits(lines: Lines, wish: Wish) -> SheetHits:
    hits = SheetHits()
    hits.load(lines)
    hits.look_for(wish)
    answer = search_lines(hits.search, hits.due(), lambda: False)
    assert hits.take(hits.revision, answer)
    return hits


def _all(hits: SheetHits, lines: Lines) -> list[str]:
    return [
        line.text.plain[start:end]
        for number, line in enumerate(lines)
        for start, end in hits.on_line(number)
    ]


def _texts(lines: Lines) -> list[str]:
    return [line.text.plain for line in lines]


def _news() -> Article:
    return article(
        heading("كتاب في عنوان"),
        paragraph("قرأ الكِتَاب، وكتابه"),
        quote("قول عن الكتاب", "صاحب الكتاب"),
        figure("شرح كتاب", "تصوير كتاب"),
        language=Language.AR,
        headline="خبر كتاب",
        lead=paragraph("مقدمة الكتاب").text,
        signature="كتاب",
    )


def test_every_line_of_the_sheet_is_searched() -> None:
    lines = article_lines(_news())
    hits = _hits(lines, Wish("كتاب"))
    assert _all(hits, lines).count("كتاب") == 9
    assert "كِتَاب" in _all(hits, lines)
    assert hits.count() == 10


# Each switch: what is looked for, where it is found while the switch is on, and not while off.
TABLE = [
    ("tashkeel", "كتب", "كَتَبَ"),
    ("tashkeel", "cafe", "café"),
    ("tatweel", "محمد", "محـــمد"),
    ("hamza", "احمد", "أحمد"),
    ("hamza", "مسوول", "مسؤول"),
    ("yeh", "علي", "على"),
    ("teh_marbuta", "مدينه", "مدينة"),
    ("digits", "2022", "٢٠٢٢"),
    ("digits", "۲۵", "25"),
    ("case", "qazan", "QAZAN"),
    ("case", "казань", "Казань"),
    ("yo", "еще", "ещё"),
]


@pytest.mark.parametrize(("switch", "query", "text"), TABLE)
def test_each_switch_turns_its_fold(switch: str, query: str, text: str) -> None:
    lines = article_lines(article(paragraph(f"قبل {text} بعد")))
    assert _all(_hits(lines, Wish(query)), lines) == [text]
    off = SAMENESSES[switch].turned(EVERYTHING, on=False)
    assert _all(_hits(lines, Wish(query, off)), lines) == []
    assert _all(_hits(lines, Wish(text, off)), lines) == [text]


def test_every_switch_has_its_sign_and_folds_that_are_there() -> None:
    for sameness in SAMENESSES.values():
        one, other = sameness.sign.split(" = ")
        assert find(f"{one}.", other) and find(f"{other}.", one)
        assert sameness.turned(EVERYTHING, on=False) != EVERYTHING


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("والكتاب", "والدفتر"),
        ("وبالكتاب،", "وبالدفتر،"),
        ("للكتاب؟", "للدفتر؟"),
        ("«الكِتابُ»", "«الدفتر»"),
        ("كتابة كتاب", "كتابة دفتر"),
    ],
)
def test_a_whole_word_keeps_what_is_attached(text: str, expected: str) -> None:
    lines = article_lines(article(paragraph(text)))
    hits = _hits(lines, Wish("كتاب", whole_word=True))
    assert _texts(hits.replaced_all("دفتر", Selection.at(0)).lines)[2] == expected


def test_steps_go_on_from_a_spot_and_around_the_ends() -> None:
    lines = article_lines(article(paragraph("aa a"), headline="a"))
    hits = _hits(lines, Wish("a"))
    assert hits.next_from(Spot(0, 0)) == (Hit(0, 0, 1), False)
    assert hits.next_from(Spot(0, 1)) == (Hit(2, 0, 1), False)
    assert hits.next_from(Spot(2, 4)) == (Hit(0, 0, 1), True)
    assert hits.previous_from(Spot(2, 3)) == (Hit(2, 1, 2), False)
    assert hits.previous_from(Spot(0, 0)) == (Hit(2, 3, 4), True)
    assert [hits.number_of(hit) for hit in (Hit(0, 0, 1), Hit(2, 3, 4))] == [0, 3]
    nowhere = _hits(lines, Wish("ب"))
    assert nowhere.next_from(Spot(0, 0)) is nowhere.previous_from(Spot(0, 0)) is None


def test_one_place_in_the_middle_of_its_line_wraps_to_itself() -> None:
    lines = article_lines(article(paragraph("xax")))
    hits = _hits(lines, Wish("a"))
    assert hits.next_from(Spot(2, 2)) == (Hit(2, 1, 2), True)
    assert hits.previous_from(Spot(2, 1)) == (Hit(2, 1, 2), True)


def test_a_scope_keeps_to_what_was_selected() -> None:
    lines = article_lines(article(paragraph("a a a"), paragraph("a"), paragraph("a a a")))
    hits = _hits(lines, Wish("a"))
    hits.scope = Scope.of(Selection(Spot(4, 3), Spot(2, 2)), lines)
    assert hits.count() == 5
    made = hits.replaced_all("long", Selection(Spot(4, 5), Spot(2, 0)))
    assert _texts(made.lines)[2:5] == ["a long long", "long", "long long a"]
    assert made.selection == Selection(Spot(4, 11), Spot(2, 0))
    hits.splice(made.lines, 2, len(made.lines) - 5)
    hits.look_for(Wish("long"))
    hits.search_here(0, 10)
    assert hits.count() == 5


def test_a_scope_moves_with_the_lines_around_it() -> None:
    before = article_lines(article(paragraph("a"), paragraph("a"), paragraph("a")))
    hits = _hits(before, Wish("a"))
    hits.scope = Scope.of(Selection(Spot(3, 0), Spot(3, 1)), before)
    added = Line(before[2].facts).with_text("a a")
    for at in (5, 2):
        lines = (*(each.line for each in hits._lines[:at]), added)
        lines += tuple(each.line for each in hits._lines[at:])
        hits.splice(lines, at, len(lines) - at - 1)
        hits.search_here(0, 10)
        assert hits.count() == 1
    assert hits.next_from(Spot(0, 0)) == (Hit(4, 0, 1), False)


def test_an_old_answer_is_refused() -> None:
    lines = article_lines(_news())
    hits = SheetHits()
    hits.load(lines)
    hits.look_for(Wish("كتاب"))
    revision, answer = hits.revision, search_lines(hits.search, hits.due(), lambda: False)
    hits.look_for(Wish("قول"))
    assert not hits.take(revision, answer)
    assert not hits.complete
    assert search_lines(hits.search, hits.due(), lambda: True) == ()


_CHANGES = st.lists(
    st.tuples(
        st.integers(0, 9),
        st.integers(0, 3),
        st.lists(st.sampled_from(["كتاب", "والكتب", "", "a", "كِتاب كتاب"]), max_size=3),
    ),
    max_size=6,
)


@given(articles(), _CHANGES)
def test_in_step_with_any_change_of_lines(start: Article, changes) -> None:
    lines = article_lines(start)
    hits = _hits(lines, Wish("كتاب"))
    for first, removed, texts in changes:
        first = min(first, len(lines))
        end = min(first + removed, len(lines))
        fresh = tuple(Line(lines[0].facts).with_text(text) for text in texts)
        lines = (*lines[:first], *fresh, *lines[end:])
        hits.splice(lines, first, len(lines) - first - len(fresh))
        assert hits.complete == (hits.due() == ())
        hits.take(hits.revision, search_lines(hits.search, hits.due(), lambda: False))
    assert hits.complete and hits.due() == ()
    assert [list(hits.on_line(n)) for n in range(len(lines))] == [
        find(line.text.plain, "كتاب") for line in lines
    ]


@given(
    articles(),
    st.sampled_from(["ا", "و", "a", "كت", "25", " ", "ё", "».", "ال", "سطر"]),
    st.sampled_from(["", "دفتر", "x", "ا", "𒀀"]),
    st.booleans(),
)
def test_replace_all_is_what_a_model_makes_of_the_texts(
    start: Article, query: str, new: str, whole: bool
) -> None:
    lines = article_lines(start)
    hits = _hits(lines, Wish(query, whole_word=whole))
    expected = []
    for line in lines:
        text = line.text.plain
        for begin, end in reversed(find(text, query, whole_word=whole)):
            text = text[:begin] + new + text[end:]
        expected.append(text)
    made = hits.replaced_all(new, Selection.at(0))
    assert _texts(made.lines) == expected
    assert [line.facts for line in made.lines] == [line.facts for line in lines]


def test_the_new_text_is_one_sound_line() -> None:
    assert sound_replacement("e\u0301\nb\x07") == "é b"
    assert replace(Wish("a"), query="").search().wanted == ""
