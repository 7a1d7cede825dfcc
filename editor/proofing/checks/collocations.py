"""A word one slip away from the one that always stands there: مجلس العب, وزر الخارجية.

Which words stand together is a table to extend, ``resources/rules/collocations.toml``. A slip that
makes another word is seen by its partner alone; a word as common as the usual one is let pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Final

from editor.article.language import Language
from editor.proofing.checks.spelling import is_known
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.pieces import Content
from editor.proofing.spelling.judge import Judge
from editor.proofing.spelling.verdict import Standing

_PROCLITICS: Final = ("", "و", "ف", "ب", "ك", "ل", "وب", "ول")
_NO_SLIP: Final = "وفبكل"
# What may follow a noun in good grammar: رئيسة, وزيري, وزيره.
_ENDINGS: Final = "ةيهاتن"
# How much commoner the usual word must be than what stands there.
_PARTNER_APART: Final = 0.5
_HEAD_APART: Final = 1.0
_SHORTEST: Final = 3


def check_collocations(content: Content, tools: Tools) -> Iterator[Found]:
    """Yield the words that stand where a near one usually does."""
    judge = tools.judge
    rule = tools.ruled("collocation-slip", content.language)
    if rule is None or judge is None or content.language is not Language.AR:
        return
    seconds_of, firsts_of = _partners().get, _heads().get
    plain, words = content.plain, content.words
    before = ""
    for index, word in enumerate(plain):
        first, before = before, word
        seconds, firsts = seconds_of(first), firsts_of(word)
        if seconds is not None and word not in seconds:
            at, meant = index, _partner_meant(first, word, judge)
        elif firsts is not None and index and first not in firsts:
            at, meant = index - 1, _head_meant(first, word, judge)
        else:
            continue
        if meant and not is_known(plain[at], tools):
            parting = content.text[words[index - 1].end : words[index].start]
            if parting.isspace():
                yield Found(rule, words[at].start, words[at].end, fixes(meant))


@lru_cache(maxsize=1)
def _partners() -> Mapping[str, frozenset[str]]:
    """Return the usual second words by the first, as it is written behind each proclitic."""
    # Late: the first check reads the table, start-up does not.
    import tomllib

    text = (files("resources") / "rules" / "collocations.toml").read_text("utf-8")
    tables = tomllib.loads(text).values()
    return {
        form: frozenset(seconds.split())
        for table in tables
        for first, seconds in table.items()
        for form in _written(first)
    }


@lru_cache(maxsize=1)
def _heads() -> Mapping[str, frozenset[str]]:
    """Return the usual first words, behind each proclitic, by the second."""
    found: dict[str, set[str]] = {}
    for first, seconds in _partners().items():
        for second in seconds:
            found.setdefault(second, set()).add(first)
    return {second: frozenset(firsts) for second, firsts in found.items()}


def _written(first: str) -> Iterator[str]:
    for head in _PROCLITICS:
        lam = head.endswith("ل") and first.startswith("ال")
        yield f"{head}ل{first[2:]}" if lam else head + first


@lru_cache(maxsize=1 << 14)
def _partner_meant(before: str, word: str, judge: Judge) -> str:
    """Return the usual second word that ``word`` is one slip away from; empty where there is none.

    A red word keeps its own finding.
    """
    if len(word) < _SHORTEST or judge.verdict(word).standing is Standing.WRONG:
        return ""
    own = judge.commonness(word)
    near = [
        each
        for each in _partners()[before]
        if _is_one_slip(word, each)
        and not _is_another_form(word, each)
        and judge.commonness(each) >= own + _PARTNER_APART
    ]
    return max(near, key=judge.commonness, default="")


@lru_cache(maxsize=1 << 14)
def _head_meant(word: str, behind: str, judge: Judge) -> str:
    """Return the usual first word that ``word`` is one slip away from, as above."""
    if len(word) < _SHORTEST or judge.verdict(word).standing is Standing.WRONG:
        return ""
    own = judge.commonness(word)
    near = [
        each
        for each in _heads()[behind]
        if _is_one_slip(word, each)
        and not _is_another_form(word, each)
        and judge.commonness(each) >= own + _HEAD_APART
    ]
    return max(near, key=judge.commonness, default="")


def _is_another_form(word: str, usual: str) -> bool:
    """Tell whether a word is the usual one with an ending or behind a proclitic: وزيري, للأحزاب."""
    if word[1:] == usual or (word.startswith("لل") and usual == f"ال{word[2:]}"):
        return word[0] in _NO_SLIP
    stem, last = word[:-1], word[-1]
    return last in _ENDINGS and (stem == usual or (stem == usual[:-1] and usual[-1] in _ENDINGS))


def _is_one_slip(one: str, other: str) -> bool:
    """Tell whether two words differ by one letter, or by two beside each other that swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, others = one[start:], other[start:]
    if len(rest) == len(others):
        swapped = len(rest) > 1 and rest[1] + rest[0] + rest[2:] == others
        return bool(rest) and (rest[1:] == others[1:] or swapped)
    return rest[1:] == others or rest == others[1:]
