"""The check as a whole: in order, the same every time, and after an edit no more than needed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.block import Paragraph, TextBlock, new_block
from editor.article.language import Language
from editor.article.span import Text
from editor.proofing.check import Cancelled, Checker, check
from editor.proofing.finding import Part, Place, Tier
from editor.proofing.fixing import part_text
from editor.proofing.settings import Ignored, Settings
from editor.proofing.spelling.judge import Judge
from editor.proofing.spelling.speller import Speller
from editor.proofing.terms.index import TermIndex
from tests.proofing.examples import example
from tests.strategies import articles

FAULTY = """
# معرض جديد للمخطوطات يفتح أبوابه.
وصل الوفد الى المدينة ، ثم زار المتحف.
زار الضيوف منتدى "قازان"  أمس.
يستمر المعرض حتى 30 مايو/ أيار ويضم 20 % من المخطوطات.
قال أن المعرض المعرض ناجح.
"""
LINES = [
    "وصل الوفد الى المدينة ، ثم عاد.",
    "افتتح الوزير المعرض في 21 ابريل/نيسان 2025.",
    "قال أن  المعرض ناجح.",
    "قرأ كتاباً وشرح فصلاً ثم كتب مقالًا.",
    "حضر 30 ضيفا و١٥ طالبا.",
    'زار "الوفد" المدينة.',
    "نص سليم لا خطأ فيه.",
]


def test_findings_come_in_the_order_of_the_page(everything: Checker) -> None:
    article = example(FAULTY)
    found = everything.check(article)
    order = [None, *(block.id for block in article.blocks)]
    places = [(order.index(each.place.block), each.start) for each in found]
    assert places == sorted(places)
    assert found[0].place == Place(Part.HEADLINE)


@given(article=articles())
def test_every_quote_stands_where_the_finding_says(article: Article) -> None:
    for each in check(article):
        text = part_text(article, each.place)
        assert text[each.start : each.end] == each.quote
        assert 0 <= each.start <= each.end <= len(text)
        for language in Language:
            assert each.message.say(language)


@given(lines=st.lists(st.sampled_from(LINES), min_size=1, max_size=6), data=st.data())
def test_after_an_edit_the_findings_are_those_of_a_fresh_check(
    lines: list[str], data: st.DataObject
) -> None:
    checker = Checker()
    article = example("\n".join(lines))
    checker.check(article)
    for _ in range(3):
        block = data.draw(st.sampled_from(article.blocks))
        assert isinstance(block, TextBlock)
        line = data.draw(st.sampled_from(LINES))
        article = article.with_block(replace(block, text=Text.of(line)))
        assert checker.check(article) == check(article)


class CountingSpeller(Speller):
    """The real dictionaries, and how many words were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def accepts(self, word: str, language: Language) -> bool:
        self.asked.append(word)
        return super().accepts(word, language)


def test_an_edit_asks_for_the_words_of_its_block_only(speller: Speller) -> None:
    counting = CountingSpeller()
    checker = Checker(speller=counting)
    article = example("افتتح الوزير المعرض.\nزار الضيوف المدينة.\nعاد الوفد مساء.")
    checker.check(article)
    counting.asked.clear()
    assert checker.check(article) == checker.check(article)
    assert counting.asked == []
    edited = replace(article.blocks[1], text=Text.of("زار الضيوف القلعة."))
    checker.check(article.with_block(edited))
    assert counting.asked == ["القلعة"]


def test_a_check_can_be_given_up() -> None:
    answers = iter([False, False, True])
    with pytest.raises(Cancelled):
        check(example(FAULTY), cancelled=lambda: next(answers))


def test_the_same_article_always_gives_the_same(judge: Judge, speller: Speller) -> None:
    article = example(FAULTY)
    first = check(article, speller=speller)
    assert all(check(article, speller=speller) == first for _ in range(3))


def test_a_rule_can_be_switched_off_and_an_opinion_on() -> None:
    article = example("هذا أمر هام ، لا شك.")
    assert [each.rule for each in check(article)] == ["space-before-mark"]
    settings = Settings(switched={"space-before-mark": False, "style-word": True})
    assert [each.rule for each in check(article, settings)] == ["style-word"]
    everything = check(article, Settings(suggestions=True))
    assert {"style-word", "space-before-mark"} == {each.rule for each in everything}


def test_a_finding_is_ignored_everywhere_or_here() -> None:
    article = example('زار "الوفد" المدينة.\nعاد "الوفد" مساء.')
    first, second = check(article)
    always = Settings(ignored=frozenset({Ignored(first.rule, first.quote)}))
    assert check(article, always) == ()
    here = Settings(ignored=frozenset({Ignored(first.rule, first.quote, first.place)}))
    assert check(article, here) == (second,)


def test_the_words_of_the_desk_are_right(speller: Speller) -> None:
    article = example("زار الوفد زوغربلاشكا وقرية بزوغربلاشكا.")
    assert [each.tier for each in check(article, speller=speller)] == [Tier.UNKNOWN] * 2
    own = Settings(words=frozenset({"زُوغربلاشكا"}))
    assert check(article, own, speller=speller) == ()


def test_no_structure_is_asked_of_plain_lines() -> None:
    bare = replace(
        Article.new(Language.AR), blocks=(new_block(Paragraph, Language.AR, text="نص."),)
    )
    assert {each.rule for each in check(bare)} == {
        "headline-missing",
        "lead-missing",
        "source-missing",
    }
    assert check(bare, Settings(structure=False)) == ()


def test_a_word_is_accused_once(everything: Checker, terms: TermIndex) -> None:
    found = everything.check(example("تحدث عن الرؤية الإستراتجية في 21 ابريل/نيسان."))
    spans = [(each.start, each.end) for each in found]
    assert len(spans) == len(set(spans))


def test_residue_in_the_text_is_found() -> None:
    assert [each.rule for each in check(example("Ru En\nافتتح الوزير المعرض."))] == ["page-residue"]
