"""Terms: found behind proclitics and endings, longest first; lists of them in and out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.language import Language
from editor.article.term import Standing, Term, TermForm
from editor.proofing.check import check
from editor.proofing.terms.csv_form import read_csv, write_csv
from editor.proofing.terms.errors import NotATermList
from editor.proofing.terms.index import TermIndex
from editor.proofing.terms.shipped import shipped_terms
from editor.proofing.terms.tbx import read_tbx, write_tbx
from tests.proofing.examples import example
from tests.strategies import lines

AR, RU, EN = Language.AR, Language.RU, Language.EN
PREFERRED, REJECTED = Standing.PREFERRED, Standing.REJECTED


def term(term_id: str, *forms: tuple[Language, str, Standing]) -> Term:
    listed = tuple(TermForm(language, text, standing) for language, text, standing in forms)
    return Term(id=term_id, domain="place", forms=listed)


LIBRARY = term(
    "library",
    (AR, "المكتبة الوطنية", PREFERRED),
    (AR, "المكتبة القومية", REJECTED),
    (RU, "Национальная библиотека", PREFERRED),
    (RU, "Народная библиотека", REJECTED),
    (EN, "National Library", PREFERRED),
    (EN, "National library", REJECTED),
)
CITY = term("city", (AR, "سمرقند", PREFERRED), (AR, "سمرقنذ", REJECTED))
LONG = term("long", (AR, "أصدقاء المكتبة القومية", PREFERRED))
INDEX = TermIndex.of([LIBRARY, CITY, LONG])


@pytest.mark.parametrize(
    ("text", "quote", "fix"),
    [
        ("زار المكتبة القومية أمس.", "المكتبة القومية", "المكتبة الوطنية"),
        ("وصل للمكتبة القومية أمس.", "للمكتبة القومية", "للمكتبة الوطنية"),
        ("مر بالمكتبة القومية أمس.", "بالمكتبة القومية", "بالمكتبة الوطنية"),
        ("عاد من سمرقنذ.", "سمرقنذ", "سمرقند"),
        ("بخارى وسمرقنذ مدينتان.", "وسمرقنذ", "وسمرقند"),
        ("عاد من سَمَرقنذ.", "سَمَرقنذ", "سمرقند"),
    ],
)
def test_a_rejected_form_gives_way_with_its_proclitic(text: str, quote: str, fix: str) -> None:
    [finding] = check(example(text), terms=INDEX)
    assert (finding.rule, finding.quote) == ("term-rejected", quote)
    assert [each.text for each in finding.suggestions] == [fix]


def test_a_form_in_quotes_does_not_get_a_second_pair() -> None:
    terms = TermIndex.of(shipped_terms())
    article = example('نائب رئيس مجموعة "روسيا-العالم الإسلامي" في قازان.')
    [finding] = [each for each in check(article, terms=terms) if each.rule == "term-rejected"]
    assert [fix.text for fix in finding.suggestions] == ["روسيا – العالم الإسلامي"]


def test_words_are_whole_and_the_longest_term_stands() -> None:
    assert INDEX.mentions("مسمرقنذ وسمرقنذي", AR) == ()
    [mention] = INDEX.mentions("اجتمع أصدقاء المكتبة القومية أمس", AR)
    assert mention.term is LONG


def test_russian_endings_are_seen_and_not_replaced_blindly() -> None:
    article = example("Выставка открылась в Народной библиотеке.", RU)
    assert check(article, terms=INDEX) == ()
    [finding] = check(example("Это Народная библиотека.", RU), terms=INDEX)
    assert finding.suggestions[0].text == "Национальная библиотека"


def test_capitals_matter() -> None:
    [finding] = check(example("She visited the National library.", EN), terms=INDEX)
    assert finding.suggestions[0].text == "National Library"


def test_proposals_find_nothing() -> None:
    proposed = TermIndex.of([term("x", (AR, "زار", Standing.PROPOSED))])
    assert proposed.mentions("زار الوفد المدينة", AR) == ()


def test_no_terms_no_mentions() -> None:
    assert TermIndex.of([]).mentions("نص", AR) == ()


NOTED = Term(
    id="group",
    domain="organisation",
    forms=(TermForm(AR, "جماعة الظل", PREFERRED),),
    notes=((AR, "المحظورة"),),
)


def test_a_legal_note_is_asked_for_once_and_may_stand_anywhere() -> None:
    index = TermIndex.of([NOTED])
    found = check(example("تحدث عن جماعة الظل.\nثم عاد إلى جماعة الظل."), terms=index)
    assert [(each.rule, each.severity) for each in found] == [("term-note", "error")]
    assert check(example("جماعة الظل المحظورة هنا.\nثم جماعة الظل."), terms=index) == ()


def test_two_accepted_forms_in_one_article_are_found_even_without_a_preferred_one() -> None:
    forms = ((AR, "نهر الفولغا", Standing.ACCEPTED), (AR, "نهر الفولجا", Standing.ACCEPTED))
    index = TermIndex.of([term("volga", *forms)])
    text = "على نهر الفولغا.\nفي نهر الفولغا.\nومن نهر الفولجا."
    [finding] = check(example(text), terms=index)
    assert (finding.rule, finding.quote) == ("term-variants", "نهر الفولجا")
    assert finding.suggestions[0].text == "نهر الفولغا"


def test_the_shipped_base_contradicts_itself_nowhere() -> None:
    sound = {Standing.PREFERRED, Standing.ACCEPTED, Standing.SHORT}
    base = shipped_terms()
    right = {(f.language, f.text) for each in base for f in each.forms if f.standing in sound}
    wrong = {(f.language, f.text) for each in base for f in each.forms if f.standing is REJECTED}
    assert right & wrong == set()
    assert len(base) > 100
    assert len({each.id for each in base}) == len(base)
    for each in base:
        for language in Language:
            kinds = [f.standing for f in each.forms if f.language is language]
            assert kinds.count(PREFERRED) <= 1, each.id
            assert PREFERRED in kinds or REJECTED not in kinds, each.id


def test_the_shipped_preferred_forms_are_found_and_not_accused() -> None:
    index = TermIndex.of(shipped_terms())
    for each in shipped_terms():
        for language in Language:
            if preferred := each.preferred(language):
                found = list(index.mentions(f"{preferred} 1.", language))
                assert found, preferred
                assert all(m.form.standing is not REJECTED for m in found), preferred


WORDS = (
    lines(min_size=1, max_size=12).map(str.strip).filter(bool).map(lambda x: " ".join(x.split()))
)
TERMS = st.lists(
    st.builds(
        Term,
        id=st.uuids().map(str),
        domain=st.sampled_from(["person", "place", ""]),
        forms=st.lists(
            st.builds(TermForm, st.sampled_from(Language), WORDS, st.sampled_from(Standing), WORDS),
            min_size=1,
            max_size=4,
        ).map(lambda forms: tuple(sorted(forms, key=lambda form: form.language.value))),
    ),
    max_size=4,
    unique_by=lambda each: each.id,
).map(tuple)


@given(terms=TERMS)
def test_csv_there_and_back(terms: tuple[Term, ...]) -> None:
    assert read_csv(write_csv(terms), "terms.csv") == terms


@given(terms=TERMS)
def test_tbx_there_and_back(terms: tuple[Term, ...]) -> None:
    if not terms:
        return
    back = read_tbx(write_tbx(terms), "terms.tbx")
    in_order = [
        (
            each.id,
            each.domain,
            sorted(each.forms, key=lambda form: list(Language).index(form.language)),
        )
        for each in terms
    ]
    assert [(each.id, each.domain, list(each.forms)) for each in back] == in_order


def test_notes_go_there_and_back() -> None:
    assert read_csv(write_csv([NOTED]), "a.csv") == (NOTED,)
    assert read_tbx(write_tbx([NOTED]), "a.tbx") == (NOTED,)


def test_a_note_in_a_language_without_a_form_goes_there_and_back() -> None:
    noted = replace(NOTED, notes=((RU, "Запрещено в России."),))
    assert read_tbx(write_tbx([noted]), "a.tbx") == (noted,)


def test_a_cell_is_no_formula() -> None:
    risky = term("=x", (EN, "=cmd()", PREFERRED))
    content = write_csv([risky])
    assert b"'=cmd()" in content
    assert read_csv(content, "a.csv") == (risky,)


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00",
        b"term,form\n",
        b"term,domain,language,form,standing\na,b,xx,c,preferred\n",
        b"term,domain,language,form,standing\na,b,ar,c,liked\n",
        b"term,domain,language,form,standing\na,b,ar,,preferred\n",
        b'term,domain,language,form,standing\na,b,ar,"c,preferred\n',
    ],
)
def test_a_csv_that_is_none_is_refused_with_its_line(content: bytes) -> None:
    with pytest.raises(NotATermList, match=r"terms\.csv"):
        read_csv(content, "terms.csv")


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>
<tbx><conceptEntry id="&b;"/></tbx>"""


@pytest.mark.parametrize("content", [b"", b"<tbx", b"<tbx/>", LAUGHS])
def test_a_tbx_that_is_none_is_refused(content: bytes) -> None:
    with pytest.raises(NotATermList):
        read_tbx(content, "terms.tbx")


def test_a_tbx_of_2008_is_read() -> None:
    old = """<martif type="TBX"><text><body><termEntry id="c1">
    <langSet xml:lang="ar-EG"><tig><term>مكتبة</term>
    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet>
    <langSet xml:lang="fr"><tig><term>livre</term></tig></langSet></termEntry>
    </body></text></martif>"""
    [read] = read_tbx(old.encode(), "old.tbx")
    assert read.forms == (TermForm(AR, "مكتبة", PREFERRED),)
