from concurrent.futures import ThreadPoolExecutor

import pytest
import regex
from hypothesis import given

from editor.language.stems import SearchAnalyzer, Term, search_terms
from tests.language.alphabets import any_text, newsroom_text

ANALYSER = SearchAnalyzer()


def _is_found(text: str, query: str) -> bool:
    tokens = set(ANALYSER.index_text(text).split())
    terms = ANALYSER.query_terms(query)
    return bool(terms) and all(not tokens.isdisjoint(forms) for forms in terms)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("العالم الإسلامي", "الاسلامي"),
        ("العالم الإسلامي", "إسلامية"),
        ("قرأ والكتاب", "كتاب"),
        ("وبالكِتَابَيْنِ", "كتاب"),
        ("مُحَمَّد", "محمد"),
        ("مـحـمـد", "محمد"),
        ("برنامجها الجديد", "البرنامج"),
        ("لمنظمة التعاون", "منظمة"),
        ("بموسكو", "موسكو"),
        ("للوزراء", "الوزراء"),
        ("وزير", "الوزير"),
        ("ووزير", "وزير"),
        ("والوزير", "وزير"),
        ("مدرسته", "مدرسة"),
        ("الحجّ", "حج"),
        ("وألمانيا", "المانيا"),
        ("افريقيا", "أفريقيا"),
        ("مبنى", "مبني"),
        ("ﻻجئون", "لاجئين"),
        ("سنة ٢٠٢٢", "2022"),
        ("بلغ 1,244", "1244"),
        ("25.5 بالمئة", "٢٥٫٥"),
        ("стратегического видения", "стратегическое видение"),
        ("ёлки", "Елка"),
        ("the meetings", "Meeting"),
        ("don’t", "don't"),
        ("شبكة 5G", "5g"),
    ],
)
def test_a_text_is_found_by_a_query(text: str, query: str) -> None:
    assert _is_found(text, query)
    assert ANALYSER.highlights(text, query)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("كتاب", "تاب"),
        ("لجنة", "جنة"),
        ("الله", "له"),
        ("وزير", "زيارة"),
        ("1,244", "244"),
        ("25.5", "255"),
        ("мир", "мэр"),
        ("نص", ""),
        ("نص", "،؛"),
    ],
)
def test_a_text_is_not_found_by_another_word(text: str, query: str) -> None:
    assert not _is_found(text, query)
    assert ANALYSER.highlights(text, query) == [] or not ANALYSER.query_terms(query)


def test_terms_know_their_words() -> None:
    assert search_terms("«والكِتاب» 5G") == [
        Term(1, 9, "والكتاب", ("كتاب",)),
        Term(11, 13, "5", ()),
        Term(11, 13, "g", ()),
    ]


def test_highlights_are_words_of_the_original() -> None:
    text = "قال مُحَمَّدٌ: ومحمد هنا"
    assert [text[a:b] for a, b in ANALYSER.highlights(text, "محمد هناك")] == ["مُحَمَّدٌ", "ومحمد"]


def test_same_version_same_tokens() -> None:
    """The store indexes again only when the version rises.

    When this fails, raise ``ANALYSER_VERSION`` and put the new tokens here.
    """
    text = "وبالمدارس الإسلامية لِبرنامجها في موسكو 1,5 стратегических встреч meetings’ 5G"
    assert ANALYSER.version == "1"
    assert ANALYSER.index_text(text) == (
        "وبالمدارس مدارس الاسلاميه اسلام لبرنامجها لبرنامج برنامج في موسكو 1p5 "
        "стратегических стратегическ встреч meetings meet 5 g"
    )


def test_threads_share_the_analyser() -> None:
    words = [f"{stem}{ending}" for stem in ("стол", "школ", "meet") for ending in ("ами", "ing")]
    texts = [" ".join(words[i:] + words[:i]) * 20 for i in range(len(words))]
    alone = [ANALYSER.index_text(text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(ANALYSER.index_text, texts)) == alone


@given(any_text())
def test_tokens_are_letters_and_digits(text: str) -> None:
    for token in ANALYSER.index_text(text).split(" "):
        assert regex.fullmatch(r"[\p{L}\p{N}]*", token)


@given(newsroom_text())
def test_a_text_finds_itself(text: str) -> None:
    terms = ANALYSER.query_terms(text)
    tokens = set(ANALYSER.index_text(text).split())
    assert all(not tokens.isdisjoint(forms) for forms in terms)
