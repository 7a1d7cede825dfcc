"""How much of known errors is found, and how many right words are accused.

The folder holds lines of JSON and is not part of the project: ``proofing-dev.jsonl`` (``kind``,
``category``, ``wrong``, ``right``, ``wrong_span``, ``right_span``, ``quality``),
``proofing-correct-dev.jsonl`` (``text``, ``quality``), ``site-errors.jsonl`` (``lang``, ``quote``,
``want``).
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from editor.article.article import Article
from editor.article.block import Paragraph, new_block
from editor.article.language import Language
from editor.language.words import word_count
from editor.proofing.check import Checker
from editor.proofing.finding import Finding, Tier
from editor.proofing.fixing import apply_fixes
from editor.proofing.spelling.speller import Speller, bare
from tests.bench.figure import Figure
from tests.bench.interval import rate_interval, share_interval

_MARKED = (Tier.CERTAIN, Tier.HOUSE)
_TOP = 5
_SPELLER = Speller()


@dataclass(slots=True)
class Score:
    """What became of the errors of one kind: found in red, in amber too, at all; fixes right."""

    n: int = 0
    red: int = 0
    marked: int = 0
    any: int = 0
    with_opinions: int = 0
    first: int = 0
    top: int = 0


def measure(folder: Path, checker: Checker, with_opinions: Checker) -> Iterator[Figure]:
    """Yield the shares found, in per cent, and the marks on right text, per 1,000 words.

    ``with_opinions`` has the grey tier on: much of what editors change is an opinion on style.
    """
    yield from _errors(folder / "proofing-dev.jsonl", checker, with_opinions)
    yield from _site(folder / "site-errors.jsonl", checker)
    yield from _right(folder / "proofing-correct-dev.jsonl", checker)


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the lines of a file of the folder; none where it is missing."""
    if path.exists():
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line)


def article_of_text(text: str, language: Language = Language.AR) -> Article:
    """Return an article of one paragraph."""
    return replace(Article.new(language), blocks=(new_block(Paragraph, language, text=text),))


def _errors(path: Path, checker: Checker, with_opinions: Checker) -> Iterator[Figure]:
    scores: dict[str, Score] = defaultdict(Score)
    for row in read_rows(path):
        if row["kind"] != "spelling":
            continue
        found = _in_span(checker.check(article_of_text(row["wrong"])), row)
        opinions = _in_span(with_opinions.check(article_of_text(row["wrong"])), row)
        generated = "generated" if row["category"].startswith("gh_") else "not generated"
        for name in (generated, row.get("quality"), row["category"]):
            if name:
                _count(scores[name], found, row)
                scores[name].with_opinions += bool(opinions)
    for name, score in sorted(scores.items(), key=lambda each: -each[1].n):
        label = f"proofing: {name}"
        yield _share(f"{label}: red", score.red, score.n)
        yield _share(f"{label}: red or amber", score.marked, score.n)
        yield _share(f"{label}: any mark", score.any, score.n)
        yield _share(f"{label}: any mark, grey ones too", score.with_opinions, score.n)
        if score.any:
            yield _share(f"{label}: first fix right", score.first, score.any)
            yield _share(f"{label}: of five, right", score.top, score.any)


def _share(label: str, hits: int, n: int) -> Figure:
    return Figure(label, 100 * hits / n, "%", n, interval=share_interval(hits, n))


def _in_span(found: tuple[Finding, ...], row: dict[str, Any]) -> list[Finding]:
    start, end = _span(row)
    return [each for each in found if each.start < end and start < each.end]


def _span(row: dict[str, Any]) -> tuple[int, int]:
    """Return where the error stands: the place whose mending gives the right text, if one does."""
    wrong, span = row["wrong"], row.get("wrong_span", "")
    if not span:
        return 0, len(wrong)
    places = [match.start() for match in re.finditer(rf"(?={re.escape(span)})", wrong)]
    right = row.get("right") or ""
    for place in places:
        if wrong[:place] + (row.get("right_span") or "") + wrong[place + len(span) :] == right:
            return place, place + len(span)
    whole = re.search(rf"(?<!\w){re.escape(span)}(?!\w)", wrong)
    start = whole.start() if whole else max(0, wrong.find(span))
    return start, start + len(span)


def _count(score: Score, found: list[Finding], row: dict[str, Any]) -> None:
    tiers = {each.tier for each in found}
    score.n += 1
    score.red += Tier.CERTAIN in tiers
    score.marked += not tiers.isdisjoint(_MARKED)
    score.any += bool(tiers)
    score.first += any(_is_right(each, 1, row) for each in found)
    score.top += any(_is_right(each, _TOP, row, _dictionary_s(each)) for each in found)


def _dictionary_s(finding: Finding) -> Sequence[str]:
    """Return what the dictionary proposes behind our own fixes when a user asks, as the window."""
    if finding.rule not in ("word-misspelt", "word-unknown"):
        return ()
    return _SPELLER.suggest(finding.quote, Language.AR)


def _is_right(finding: Finding, most: int, row: dict[str, Any], more: Sequence[str] = ()) -> bool:
    """Tell whether one of the first is what the editor wrote, vowel marks aside."""
    right = bare(row.get("right") or "")
    before, after = bare(row["wrong"][: finding.start]), bare(row["wrong"][finding.end :])
    words = [*(fix.text for fix in finding.suggestions), *more][:most]
    span = bare(row.get("right_span") or "")
    return any(bare(word) == span or before + bare(word) + after == right for word in words)


def _site(path: Path, checker: Checker) -> Iterator[Figure]:
    found, mended, number = defaultdict(int), defaultdict(int), defaultdict(int)
    for row in read_rows(path):
        language = Language(row["lang"])
        article = article_of_text(row["quote"], language)
        marks = [
            each
            for each in checker.check(article)
            if each.tier in _MARKED and each.rule not in ("quote-straight", "dash-hyphen")
        ]
        number[language] += 1
        found[language] += bool(marks)
        block = apply_fixes(article, marks).blocks[0]
        assert isinstance(block, Paragraph)
        mended[language] += bool(marks) and _same(block.text.plain, row["want"])
    for language, count in number.items():
        label = f"proofing: the site's errors, {language.value}"
        yield _share(f"{label}: found", found[language], count)
        yield _share(f"{label}: first fix right", mended[language], count)


def _same(mended: str, want: str) -> bool:
    """Tell whether one holds the other, quotes, dashes and tanwin aside: they are house choices."""
    table = str.maketrans({"«": '"', "»": '"', "–": "-", "\u064b": "", "…": ""})
    one, other = mended.translate(table), want.translate(table)
    return one in other or other in one


def _right(path: Path, checker: Checker) -> Iterator[Figure]:
    texts: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for row in read_rows(path):
        tiers = [each.tier for each in checker.check(article_of_text(row["text"]))]
        red, amber = tiers.count(Tier.CERTAIN), tiers.count(Tier.HOUSE)
        texts[row["quality"]].append((red, amber, word_count(row["text"])))
    for quality, counted in texts.items():
        label = f"proofing: right text, {quality}"
        yield _rate(f"{label}: red", [(red, words) for red, _, words in counted])
        yield _rate(f"{label}: amber", [(amber, words) for _, amber, words in counted])


def _rate(label: str, texts: list[tuple[int, int]]) -> Figure:
    marks, words = (sum(column) for column in zip(*texts, strict=True))
    return Figure(label, 1000 * marks / words, "/1000 words", words, interval=rate_interval(texts))
