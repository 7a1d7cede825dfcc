from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import articles, search
from db.store import Store
from editor.article.article import Article
from editor.article.language import Language
from tests.db.desk import article, reopened, with_text


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> object:
    """A store to ask, not to change."""
    with reopened(tmp_path_factory.mktemp("library") / "warraq.sqlite") as store:
        for number, (language, headline, text) in enumerate(SHELF):
            kept = article(headline, "فقرة أولى لا تقول شيئًا.", text, language=language)
            articles.create(store, replace(kept, tags=(f"وسم{number}",), signature="هناء"))
        yield store


SHELF = (
    (Language.AR, "ندوة عن العمارة الإسلامية", "حضر مُحَمَّد وقرأ من الكتاب الجديد."),
    (Language.AR, "افتتاح المكتبة", "قال أمين المكتبة: والكتاب لا يُعار يوم الجمعة."),
    (Language.AR, "سباق القوارب", "شارك ١٢٤٤ متسابقًا في مدرسة الإبحار، و30 حكمًا."),
    (Language.RU, "Новая библиотека", "Читатели приходят за книгами каждый день. Мухаммад рад."),
    (
        Language.EN,
        "A library by the sea",
        "Readers don't borrow a book on Fridays, says Mr O'Neill.",
    ),
)


def found(library: Store, query: str, **options: object) -> list[str]:
    return [hit.card.headline for hit in search.search(library, query, **options)]


@pytest.mark.parametrize(
    ("query", "shelf"),
    [
        ("الاسلامي", [0]),
        ("كتاب", [1, 0]),
        ("والكتاب", [1, 0]),
        ("محمد", [0]),
        ("مُحَمَّد", [0]),
        ("المكتبه", [1]),
        ("1244", [2]),
        ("١٢٤٤", [2]),
        ("٣٠", [2]),
        ("مدرسة سباق", [2]),
        ("مدرسة كتاب", []),
        ("книга", [3]),
        ("БИБЛИОТЕКА", [3]),
        ("books", [4]),
        ("dont", [4]),
        ("O'Neill", [4]),
        ("وسم2", [2]),
        ("هناء", [4, 3, 2, 1, 0]),
        ('"الكتاب الجديد"', [0]),
        ("«الكتاب الجديد»", [0]),
        ('"الجديد الكتاب"', []),
        ('"a library by" sea', [4]),
        ("المكت*", [1]),
        ("библ*", [3]),
        ("lib*", [4]),
        ("الكتاب*", [1, 0]),
        ('"unfinished library', []),
        ('library "by', [4]),
        ("", [4, 3, 2, 1, 0]),
        ("  \n ", [4, 3, 2, 1, 0]),
        ("؟!", []),
        ("*", []),
        ('""', []),
    ],
)
def test_what_is_found(library: Store, query: str, shelf: list[int]) -> None:
    assert found(library, query) == [SHELF[number][1] for number in shelf]
    assert search.count_hits(library, query) == len(shelf)


@pytest.mark.parametrize(
    "query",
    [
        "library AND sea",
        "library OR nothing",
        "NOT library",
        "headline:library",
        "library NEAR sea",
        "^library",
        "{headline} : library",
        "library -sea",
        "library + sea",
        "library)",
        "((",
        "'; drop table articles; --",
        "\x00",
        "lib\x00rary",
        "\ud800",
        'a"b"c"',
        "*a*b**",
        "word " * 3000,
        '"' * 5000,
    ],
)
def test_the_syntax_of_the_index_is_only_text(library: Store, query: str) -> None:
    search.search(library, query, ranked=True)
    assert len(found(library, "")) == len(SHELF)


def test_words_of_the_syntax_are_looked_for_as_words(library: Store) -> None:
    assert found(library, "library OR nothing") == []
    assert found(library, "NOT library") == []
    assert found(library, "language:ar") == []


@given(query=st.text(st.characters(), max_size=60))
def test_no_query_breaks(library: Store, query: str) -> None:
    for hit in search.search(library, query):
        check_marks(hit)


@given(words=st.lists(st.sampled_from(["المكتبة", "كتاب", "book*", '"by the sea"', "книги"])))
def test_marks_lie_inside_the_text_in_order(library: Store, words: list[str]) -> None:
    for hit in search.search(library, " ".join(words)):
        check_marks(hit)


def check_marks(hit: search.Hit) -> None:
    for text, marks in (
        (hit.snippet.text, hit.snippet.marks),
        (hit.card.headline, hit.headline_marks),
    ):
        places = [place for mark in marks for place in mark]
        assert places == sorted(places)
        assert all(low < high <= len(text) for low, high in marks)


@pytest.mark.parametrize(
    ("query", "marked", "in_headline"),
    [
        ("كتاب", ["الكتاب"], []),
        ("محمد", ["مُحَمَّد"], []),
        ("العماره", [], ["العمارة"]),
        ("الجد*", ["الجديد"], []),
        ('"الكتاب الجديد"', ["الكتاب", "الجديد"], []),
    ],
)
def test_the_found_words_are_marked(
    library: Store, query: str, marked: list[str], in_headline: list[str]
) -> None:
    hit = search.search(library, query)[-1]
    assert hit.card.headline == SHELF[0][1]
    assert [hit.snippet.text[low:high] for low, high in hit.snippet.marks] == marked
    assert [hit.card.headline[low:high] for low, high in hit.headline_marks] == in_headline


def test_a_long_paragraph_is_cut_at_words_around_the_find(store: Store) -> None:
    text = " ".join(["مقدمة"] * 80 + ["اللؤلؤة"] + ["خاتمة"] * 80)
    articles.create(store, article("طويل", text))
    [hit] = search.search(store, "لؤلؤة")
    [(low, high)] = hit.snippet.marks
    assert hit.snippet.text[low:high] == "اللؤلؤة"
    assert hit.snippet.text.startswith("…مقدمة")
    assert hit.snippet.text.endswith("خاتمة…")
    assert len(hit.snippet.text) < 200


def test_one_language_only(library: Store) -> None:
    assert found(library, "هناء", language=Language.RU) == [SHELF[3][1]]
    assert found(library, "", language=Language.EN) == [SHELF[4][1]]
    assert search.count_hits(library, "هناء", language=Language.AR) == 3


def test_page_by_page(library: Store) -> None:
    newest = found(library, "هناء")
    assert found(library, "هناء", limit=2) == newest[:2]
    assert found(library, "هناء", limit=2, offset=2) == newest[2:4]
    assert found(library, "", limit=2, offset=4) == newest[4:]
    assert search.count_hits(library, "هناء", at_most=3) == 3


def test_ranked_puts_the_headline_and_the_frequent_first(store: Store) -> None:
    for headline, text in (("القهوة", "نص"), ("نص", "القهوة " + "كلام " * 50), ("خبر", "لا شيء")):
        articles.create(store, article(headline, text))
    assert found(store, "قهوة") == ["نص", "القهوة"]
    assert found(store, "قهوة", ranked=True) == ["القهوة", "نص"]


def test_very_many_hits_are_not_ranked(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for headline, text in (("القهوة", "نص"), ("نص", "القهوة " + "كلام " * 50)):
        articles.create(store, article(headline, text))
    monkeypatch.setattr(search, "MOST_RANKED", 1)
    assert found(store, "قهوة", ranked=True) == ["نص", "القهوة"]


def test_a_save_is_found_by_its_new_words_only_and_comes_first(store: Store) -> None:
    kept = article("قديم", "زيتون")
    saved = articles.create(store, kept).revision
    articles.create(store, article("غيره", "زيتون"))
    changed = with_text(kept, "برتقال وزيتون")
    saved = articles.save(store, changed, parent=saved.id).revision
    assert found(store, "زيتون") == ["قديم", "غيره"]
    articles.save(store, with_text(kept, "برتقال"), parent=saved.id)
    assert found(store, "زيتون") == ["غيره"]
    assert found(store, "برتقال") == ["قديم"]


def test_an_article_of_another_language_is_found_in_it(store: Store) -> None:
    kept = article("library")
    saved = articles.create(store, kept).revision
    articles.save(store, replace(kept, language=Language.EN), parent=saved.id)
    assert found(store, "library", language=Language.AR) == []
    assert found(store, "library", language=Language.EN) == ["library"]


def test_the_bin_is_not_searched(store: Store) -> None:
    kept = article("زيتون")
    articles.create(store, kept)
    articles.move_to_bin(store, kept.id)
    assert found(store, "زيتون") == found(store, "") == []
    articles.restore_from_bin(store, kept.id)
    assert found(store, "زيتون") == ["زيتون"]


def test_an_empty_article_has_an_empty_snippet(store: Store) -> None:
    articles.create(store, Article.new(Language.AR))
    [hit] = search.search(store, "")
    assert (hit.snippet.text, hit.snippet.marks) == ("", ())
