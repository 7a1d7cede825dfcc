"""What proofreading costs: an article, one edited block, many terms, loading; and what it finds.

The article is of our own making, of the length of a long news item. With ``WARRAQ_PROOFING_DATA``
set to a folder of measuring data, how much of it is found and how many right words are accused is
told as well (``proofing_data``, ``proofing_slips``).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from editor.article.article import Article
from editor.article.block import Paragraph, TextBlock, new_block
from editor.article.language import Language
from editor.article.span import Text
from editor.article.term import Standing, Term, TermForm
from editor.language.words import WORD_PATTERN, word_count
from editor.proofing.check import Checker
from editor.proofing.settings import Settings
from editor.proofing.spelling.frequencies import Frequencies
from editor.proofing.spelling.judge import Judge
from editor.proofing.spelling.speller import Speller
from editor.proofing.terms.index import TermIndex
from editor.proofing.terms.shipped import shipped_terms
from tests.bench import proofing_data, proofing_slips
from tests.bench.figure import Figure, side_by_side
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
        figures += proofing_slips.measure_slips(Path(folder), checker)
    return figures


def milliseconds(work: Callable[[], object], n: int) -> list[float]:
    """Run ``work`` ``n`` times and return what each cost this thread: others do not count."""
    taken = []
    for _ in range(n):
        start = time.thread_time_ns()
        work()
        taken.append((time.thread_time_ns() - start) / 1e6)
    return taken


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
    texts = tuple(article.body_texts())
    words = sum(map(word_count, texts))
    frequencies.load(Language.AR)
    speller.accepts("كتاب", Language.AR)
    terms.mentions("نص", Language.AR)
    judge = Judge(speller, frequencies)

    def checker() -> Checker:
        return Checker(speller=speller, frequencies=frequencies, terms=terms, judge=judge)

    # The floor of all of it: the words found once, by the expression of UAX #29 and nothing more.
    floor = min(milliseconds(lambda: [_find_words(text) for text in texts], ROUNDS))
    [cold] = milliseconds(lambda: checker().check(article), 1)
    yield Figure(f"proofing: {words} words, first time", cold, "ms", 1, floor=floor)
    warm = statistics.median(milliseconds(lambda: checker().check(article), ROUNDS))
    yield Figure(f"proofing: {words} words, words known", warm, "ms", ROUNDS, floor=floor)
    yield Figure("proofing: words a second, words known", words / warm * 1000, "words/s", ROUNDS)
    kept = checker()
    kept.check(article)
    again = statistics.median(milliseconds(lambda: kept.check(article), ROUNDS))
    yield Figure("proofing: the same article again", again, "ms", ROUNDS, floor=floor)
    edited = statistics.median(milliseconds(_edits(article, kept), ROUNDS))
    yield Figure("proofing: after one edit", edited, "ms", ROUNDS, floor=floor)
    long = in_long_paragraphs(article)
    words = sum(map(word_count, long.body_texts()))
    warm = statistics.median(milliseconds(lambda: checker().check(long), ROUNDS))
    yield Figure(f"proofing: {words} words in long paragraphs", warm, "ms", ROUNDS, floor=floor)
    yield Figure("proofing: words a second, long", words / warm * 1000, "words/s", ROUNDS)


def _find_words(text: str) -> int:
    return sum(1 for _ in WORD_PATTERN.finditer(text))


def in_long_paragraphs(article: Article) -> Article:
    """Return the same sentences as a long news item has them: some 30 words a paragraph."""
    texts = [block.text.plain for block in article.blocks if isinstance(block, Paragraph)]
    paragraphs = [" ".join(texts[at : at + 2]) for at in range(0, len(texts), 2)]
    blocks = (new_block(Paragraph, article.language, text=text) for text in paragraphs)
    return replace(article, blocks=tuple(blocks))


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
    indexes = {count: TermIndex.of(_made_up_terms(count)) for count in (100, 10_000)}
    for index in indexes.values():
        index.mentions(text, Language.AR)
    yield side_by_side(
        "proofing: 10,000 terms against 100",
        lambda: indexes[10_000].mentions(text, Language.AR),
        lambda: indexes[100].mentions(text, Language.AR),
        ROUNDS,
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
