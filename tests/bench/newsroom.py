"""A large store of made-up Arabic news: built once, kept under ``build/``, the same every time.

No real text: some hundred words of our own, and others put together from their halves, drawn by
Zipf's law as words are in real texts, with proclitics, vowel marks and careless hamzas.
"""

from __future__ import annotations

import hashlib
import itertools
import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from db import articles, schema
from db.driver import VERSION
from db.store import Store
from editor.article.article import Article
from editor.article.block import Heading, Paragraph, new_block
from editor.article.language import Language
from editor.language.stems import SearchAnalyzer

ARTICLES = 100_000
_PARAGRAPHS, _PARAGRAPH_WORDS, _HEADING_WORDS = 5, 46, 4
_STOCK = 20_000
_LEMMAS = 30_000
_BATCH = 2000
_FOLDER = Path(__file__).resolve().parent.parent.parent / "build" / "bench-store"

_SEED_WORDS = """
وزير مدينة كتاب مدرسة جامعة معرض لقاء اجتماع تعاون اتفاق شراكة اقتصاد تجارة صناعة زراعة سياحة ثقافة
تراث متحف مكتبة مسرح موسيقى رواية شاعر كاتب صحيفة خبر مراسل محرر ترجمة لغة تاريخ جغرافيا علوم هندسة
طبيب مستشفى دواء صحة رياضة ملعب بطولة فريق لاعب سباق ميناء سفينة قطار طريق جسر مطار رحلة سفر فندق
سوق بضاعة سعر مصرف استثمار ميزانية طاقة نفط كهرباء شمس رياح بيئة غابة نهر بحيرة جبل صحراء مناخ أمطار
زلزال إغاثة مجتمع أسرة شباب امرأة طفل تعليم تدريب مهارة مسابقة جائزة احتفال مهرجان عيد مؤتمر منتدى
ندوة جلسة بيان إعلان قرار قانون محكمة برلمان حكومة رئيس سفير وفد زيارة استقبال مباحثات علاقات سلام
أمن حدود منطقة دولة شعب إقليم عاصمة قرية ميدان بناء مشروع خطة برنامج تقنية حاسوب شبكة بيانات ذكاء
فضاء قمر كوكب مختبر تجربة باحث دراسة نتيجة تقرير إحصاء نسبة زيادة انخفاض نمو تطوير إصلاح رؤية مستقبل
"""
_SEED = _SEED_WORDS.split()
_PROCLITICS = ("و", "ال", "وال", "بال", "لل", "ف", "ب", "ل", "ك")
_SUFFIXES = ("ه", "ها", "هم", "ات", "ين", "ون", "ي")
_CARELESS = str.maketrans("أإآةى", "اااهي")
_MARKS = "\u064e\u064f\u0650"


class Words:
    """A vocabulary and the way words of it come up in a text."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        halves = [(word[: len(word) // 2], word[len(word) // 2 :]) for word in _SEED]
        made = [head + tail for (head, _), (_, tail) in itertools.product(halves, halves)]
        self._random.shuffle(made)
        self.lemmas = list(dict.fromkeys([*_SEED, *made]))[:_LEMMAS]
        weights = (1 / (rank + 3) for rank in range(len(self.lemmas)))
        self._weights = list(itertools.accumulate(weights))

    def text(self, count: int) -> str:
        """Return ``count`` words with some full stops between them."""
        drawn = self._random.choices(self.lemmas, cum_weights=self._weights, k=count)
        words = [self._written(word) for word in drawn]
        for place in range(11, count, 12):
            words[place] += "."
        return " ".join(words)

    def _written(self, word: str) -> str:
        luck = self._random.random()
        if luck < 0.38:
            word = self._random.choice(_PROCLITICS) + word
        elif luck < 0.48:
            word += self._random.choice(_SUFFIXES)
        elif luck < 0.51:
            word = "".join(letter + self._random.choice(_MARKS) for letter in word)
        elif luck < 0.56:
            word = word.translate(_CARELESS)
        return word


def large_store() -> Path:
    """Return the path of the store, built anew when what makes it changed: some minutes."""
    path = _FOLDER / f"{_fingerprint()}.sqlite"
    if not path.exists():
        _FOLDER.mkdir(parents=True, exist_ok=True)
        for old in _FOLDER.iterdir():
            old.unlink()
        print(f"building a store of {ARTICLES} articles …", file=sys.stderr, flush=True)
        unfinished = path.with_suffix(".part")
        with Store.open(unfinished, _Remembering()) as store:
            for batch in _batches():
                articles.create_all(store, batch)
        unfinished.replace(path)
    return path


def article_of(headline: str, headings: list[str], paragraphs: list[str]) -> Article:
    """Return an article of these texts, a heading before each paragraph but the first."""
    language = Language.AR
    blocks: list[Paragraph | Heading] = [new_block(Paragraph, language, text=paragraphs[0])]
    for heading, paragraph in zip(headings, paragraphs[1:], strict=True):
        blocks.append(new_block(Heading, language, text=heading))
        blocks.append(new_block(Paragraph, language, text=paragraph))
    return replace(Article.new(language, headline), blocks=tuple(blocks))


def made_up_article(words: Words) -> Article:
    """Return an article of some 250 words."""
    headings = [words.text(_HEADING_WORDS) for _ in range(_PARAGRAPHS - 1)]
    paragraphs = [words.text(_PARAGRAPH_WORDS) for _ in range(_PARAGRAPHS)]
    return article_of(words.text(7), headings, paragraphs)


def _batches() -> Iterator[list[Article]]:
    """Yield the articles; their paragraphs are drawn from a stock, so that building is quick."""
    words, luck = Words(seed=7), random.Random(8)
    headings = [words.text(_HEADING_WORDS) for _ in range(_STOCK)]
    paragraphs = [words.text(_PARAGRAPH_WORDS) for _ in range(_STOCK)]
    for first in range(0, ARTICLES, _BATCH):
        yield [
            article_of(
                f"{words.text(7)} {number}",
                luck.sample(headings, _PARAGRAPHS - 1),
                luck.sample(paragraphs, _PARAGRAPHS),
            )
            for number in range(first, first + _BATCH)
        ]


class _Remembering(SearchAnalyzer):
    """The real analyzer, which does not look twice at a paragraph it has seen."""

    def index_text(self, text: str) -> str:
        return " ".join(map(self._line, text.split("\n")))

    @cache  # noqa: B019 - one of these lives as long as the store is built
    def _line(self, line: str) -> str:
        return super().index_text(line)


def _fingerprint() -> str:
    told = (ARTICLES, VERSION, schema.STEPS, SearchAnalyzer.version, Path(__file__).read_bytes())
    return hashlib.sha256(repr(told).encode()).hexdigest()[:12]
