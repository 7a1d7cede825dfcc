"""What proofreading costs: an article, one edited block, many terms, loading; and what it finds.

The article is of our own making, of the length of a long news item. With ``WARRAQ_PROOFING_DATA``
set to a folder of measuring data, how much of it is found and how many right words are accused is
told as well (``proofing_data``).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from editor.article.article import Article
from editor.article.block import TextBlock
from editor.article.language import Language
from editor.article.span import Text
from editor.article.term import Standing, Term, TermForm
from editor.language.words import word_count
from editor.proofing.check import Checker
from editor.proofing.settings import Settings
from editor.proofing.spelling.frequencies import Frequencies
from editor.proofing.spelling.judge import Judge
from editor.proofing.spelling.speller import Speller
from editor.proofing.terms.index import TermIndex
from editor.proofing.terms.shipped import shipped_terms
from tests.bench import proofing_data
from tests.bench.figure import Figure, milliseconds
from tests.bench.newsroom import Words, article_of
from tests.importing.news import arabic_item

ROUNDS = 9
WORDS = 1300


def measure() -> list[Figure]:
    """Time the checks, then judge them by the measuring data if there is any."""
    speller, frequencies = Speller(), Frequencies()
    terms = TermIndex.of(shipped_terms())
    figures = [*_loading(), *_checks(speller, frequencies, terms), *_terms_against_terms()]
    if folder := os.environ.get("WARRAQ_PROOFING_DATA"):
        judge = Judge(speller, frequencies)
        checker, with_opinions = (
            Checker(
                Settings(structure=False, suggestions=on), speller=speller, terms=terms, judge=judge
            )
            for on in (False, True)
        )
        figures += proofing_data.measure(Path(folder), checker, with_opinions)
    return figures


def news_article(words: int = WORDS) -> Article:
    """Return an article of sentences of our own, each with a number so that none comes twice."""
    lines = [line for line in arabic_item().split("\n") if word_count(line) > 5]
    paragraphs: list[str] = []
    while sum(map(word_count, paragraphs)) < words:
        number = len(paragraphs)
        paragraphs.append(f"{lines[number % len(lines)]} ({number})")
    headings = [f"القسم {number}" for number in range(len(paragraphs) - 1)]
    return article_of("معرض جديد للمخطوطات في المدينة", headings, paragraphs)


def _checks(speller: Speller, frequencies: Frequencies, terms: TermIndex) -> Iterator[Figure]:
    article = news_article()
    words = sum(map(word_count, article.body_texts()))
    frequencies.load(Language.AR)
    speller.accepts("كتاب", Language.AR)
    terms.mentions("نص", Language.AR)
    judge = Judge(speller, frequencies)

    def checker() -> Checker:
        return Checker(speller=speller, frequencies=frequencies, terms=terms, judge=judge)

    [cold] = milliseconds(lambda: checker().check(article), 1)
    yield Figure(f"proofing: {words} words, first time", cold, "ms", 1)
    warm = statistics.median(milliseconds(lambda: checker().check(article), ROUNDS))
    yield Figure(f"proofing: {words} words, words known", warm, "ms", ROUNDS)
    yield Figure("proofing: words a second, words known", words / warm * 1000, "words/s", ROUNDS)
    kept = checker()
    kept.check(article)
    again = statistics.median(milliseconds(lambda: kept.check(article), ROUNDS))
    yield Figure("proofing: the same article again", again, "ms", ROUNDS)
    edit = _edits(article, kept)
    yield Figure(
        "proofing: after one edit", statistics.median(milliseconds(edit, ROUNDS)), "ms", ROUNDS
    )


def _edits(article: Article, checker: Checker) -> Callable[[], object]:
    block = next(each for each in article.blocks if isinstance(each, TextBlock))
    numbers = iter(range(ROUNDS + 1))

    def edit() -> object:
        text = Text.of(f"{block.text.plain} وأضاف الخبير {next(numbers)} كلمة.")
        return checker.check(article.with_block(replace(block, text=text)))

    return edit


def _terms_against_terms() -> Iterator[Figure]:
    """Search one article for 10,000 terms and for 100."""
    text = "\n".join(news_article().body_texts())
    taken = {}
    for count in (100, 10_000):
        index = TermIndex.of(_made_up_terms(count))
        index.mentions(text, Language.AR)
        rounds = milliseconds(lambda index=index: index.mentions(text, Language.AR), ROUNDS)
        taken[count] = statistics.median(rounds)
    yield Figure(
        "proofing: 10,000 terms against 100", taken[10_000], "ms", ROUNDS, floor=taken[100]
    )


def _made_up_terms(count: int) -> Iterator[Term]:
    lemmas = Words(3).lemmas
    for number in range(count):
        name = f"{lemmas[number % len(lemmas)]} {lemmas[(number * 7 + 1) % len(lemmas)]}"
        form = TermForm(Language.AR, name, Standing.PREFERRED)
        yield Term(id=str(number), domain="x", forms=(form,))


_LOADING = """
import resource, sys, time
def memory():
    lines = open("/proc/self/status").read().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024
from editor.article.language import Language
from editor.proofing.check import Checker
from editor.proofing.spelling.frequencies import Frequencies
from editor.proofing.spelling.speller import Speller
before, start = memory(), time.perf_counter()
if sys.argv[1] == "frequencies":
    Frequencies().load(Language.AR)
else:
    Speller().accepts("\\u0643\\u062a\\u0627\\u0628", Language.AR)
print((time.perf_counter() - start) * 1000, memory() - before)
"""


def _loading() -> Iterator[Figure]:
    """Load the frequencies and the dictionary, each in a process of its own."""
    if not Path("/proc/self/status").exists():
        return
    for name in ("frequencies", "dictionary"):
        answer = subprocess.run(
            [sys.executable, "-c", _LOADING, name], capture_output=True, text=True, check=True
        )
        time_taken, memory = map(float, answer.stdout.split())
        yield Figure(f"proofing: loading the Arabic {name}", time_taken, "ms", 1)
        yield Figure(f"proofing: memory of the Arabic {name}", memory, "MB", 1)
