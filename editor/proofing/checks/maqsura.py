"""ي for ى where both make a word: علي, القوي, تبقي. The words around tell which was meant.

Egypt and the Gulf write ى without a difference from ي, so this is the commonest slip of the Arabic
press, and a dictionary has nothing to say: القوي is strong and القوى are the powers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import regex

from editor.article.language import Language
from editor.proofing.checks.spelling import is_known
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.pieces import Content
from editor.proofing.rules import rule
from editor.proofing.spelling.judge import Judge
from editor.proofing.spelling.verdict import Standing

_PROCLITICS: Final = regex.compile(r"[وف]?[بكل]?(?=...)")
_ALI: Final = frozenset({"علي", "وعلي", "فعلي"})
# Forms V and VI of the imperfect, and VII, VIII and X of the perfect, end in ى; in ي they are
# orders to a woman, which no news item gives.
_VERB: Final = regex.compile(
    r"[وفل]?س?[يتنأ]ت\p{L}{2,4}ي(?<!ني)|[وف]?ا(?:(?:ست|ن)\p{L}{2,3}|\p{L}ت\p{L}{1,2})ي(?<!ني)"
)
# How much commoner the form in ى must be for a word that no case names, and for a verb.
_COMMONER: Final = 0.8
_COMMONER_VERB: Final = 0.2
_IN_USE: Final = 2.5
_SHORTEST: Final = 3
_WORD_IN_USE: Final = 3.0
_NOUN_IN_USE: Final = 2.0
_ACCUSATIVE: Final = regex.compile(r"\p{L}{3,}(?<![هن])ا|(?:أخ|أب)ا(?:ه|ها|هم)")
_MASCULINE_NISBA: Final = regex.compile(r"ال\p{L}{3,}ي")


@dataclass(frozen=True, slots=True)
class _Case:
    """Where a word is meant in ى: behind or before what, and behind or before what not."""

    after: regex.Pattern[str] | None
    before: regex.Pattern[str] | None
    not_after: regex.Pattern[str] | None
    not_before: regex.Pattern[str] | None

    def holds(self, before: str, behind: str) -> bool:
        """Tell whether the case holds between the words ``before`` and ``behind``."""
        if self.not_after and self.not_after.fullmatch(before):
            return False
        if self.not_before and self.not_before.fullmatch(behind):
            return False
        wanted = [(self.after, before), (self.before, behind)]
        asked = [(form, word) for form, word in wanted if form is not None]
        return not asked or any(form.fullmatch(word) for form, word in asked)


_EVERYWHERE: Final = _Case(None, None, None, None)


def check_maqsura(content: Content, tools: Tools) -> Iterator[Found]:
    """Yield the words in ي that stand where the same in ى is meant."""
    judge = tools.judge
    if content.language is not Language.AR or judge is None or "ي" not in content.letters:
        return
    ala = tools.ruled("ala-doubted", content.language)
    other = tools.ruled("maqsura-doubted", content.language)
    for index, word in enumerate(content.plain):
        if not word.endswith("ي"):
            continue
        if word in _ALI:
            told = ala if ala and _is_preposition(index, content, tools, judge) else None
        elif other is not None and (cases := _cases_of(word, judge)):
            told = other if _is_meant(word, cases, index, content, tools) else None
        else:
            continue
        if told is not None and content.words[index].text[-1] == "ي":
            place = content.words[index]
            yield Found(told, place.start, place.end, fixes(f"{place.text[:-1]}ى"))


def _around(index: int, content: Content) -> tuple[str, str]:
    """Return the words before and behind one, empty where a mark stands between."""
    words, plain, text = content.words, content.plain, content.text
    here = words[index]
    before = behind = ""
    if index and text[words[index - 1].end : here.start].isspace():
        before = plain[index - 1]
    if index + 1 < len(words) and text[here.end : words[index + 1].start].isspace():
        behind = plain[index + 1]
    return before, behind


def _is_meant(
    word: str, cases: tuple[_Case, ...], index: int, content: Content, tools: Tools
) -> bool:
    if is_known(word, tools):
        return False
    before, behind = _around(index, content)
    return any(case.holds(before, behind) for case in cases)


@lru_cache(maxsize=1 << 14)
def _cases_of(word: str, judge: Judge) -> tuple[_Case, ...]:
    """Return the cases of a word; one that the frequencies tell holds wherever it stands."""
    if len(word) < _SHORTEST or judge.verdict(word).standing is not Standing.RIGHT:
        return ()
    cases, own = _cases()
    match = _PROCLITICS.match(word)
    heads = [word[at:-1] for at in range((match.end() if match else 0) + 1)]
    if word.startswith("لل"):
        heads.append(f"ال{word[2:-1]}")
    for stem in heads:
        if stem in cases:
            return cases[stem]
    if any(stem in own for stem in heads):
        return ()
    meant = f"{word[:-1]}ى"
    common = judge.commonness(meant)
    least = _COMMONER_VERB if _VERB.fullmatch(word) else _COMMONER
    meant_so = common >= max(_IN_USE, judge.commonness(word) + least) and judge.accepts(meant)
    return (_EVERYWHERE,) if meant_so else ()


@lru_cache(maxsize=1)
def _cases() -> tuple[dict[str, tuple[_Case, ...]], frozenset[str]]:
    """Return the cases by the words without their last letter, and the words that have none."""
    data = rule("maqsura-doubted").data
    cases: dict[str, tuple[_Case, ...]] = {}
    for table in data["cases"]:
        case = _Case(*(_form(table, key) for key in ("after", "before", "not_after", "not_before")))
        for word in table["words"].split():
            cases[word[:-1]] = (*cases.get(word[:-1], ()), case)
    return cases, frozenset(word[:-1] for word in data["own"].split())


def _form(table: dict[str, Any], key: str) -> regex.Pattern[str] | None:
    return regex.compile(table[key], regex.V1) if key in table else None


@lru_cache(maxsize=1)
def _ali() -> dict[str, frozenset[str]]:
    """Return the lists of words around علي, by their names in the rule's table."""
    lists = rule("ala-doubted").data["words_of_ali"]
    return {key: frozenset(value.split()) for key, value in lists.items()}


def _is_preposition(index: int, content: Content, tools: Tools, judge: Judge) -> bool:
    """Tell whether علي is the preposition and not a man: no name, no title, no verb beside it."""
    before, behind = _around(index, content)
    lists = _ali()
    if not behind or behind in lists["not_before"] or behind in lists["names"]:
        return False
    if before in lists["titles"] or before in lists["names"] or before[1:] in lists["titles"]:
        return False
    if behind in lists["before"]:
        return before not in lists["saying"]
    definite = behind.startswith("ال")
    if before in lists["saying"] or (before in lists["to_me"] and not definite):
        return False
    if not definite and (not before or is_known(behind, tools)):
        return False
    return (not before or _is_usual(before, judge)) and _is_noun(behind, judge)


@lru_cache(maxsize=1 << 14)
def _is_usual(word: str, judge: Judge) -> bool:
    """Tell whether a word is no foreign name: a part of one may stand before علي."""
    return judge.accepts(word) and judge.verdict(word).standing is Standing.RIGHT


@lru_cache(maxsize=1 << 14)
def _is_noun(word: str, judge: Judge) -> bool:
    """Tell whether a word is a common one that على governs: no surname, no verb, no "and"."""
    if not judge.accepts(word) or _MASCULINE_NISBA.fullmatch(word):
        return False
    if word.startswith("ال"):
        return judge.commonness(word) >= _NOUN_IN_USE
    if _ACCUSATIVE.fullmatch(word):
        # What a verb does to it, and Ali does it: كتب علي كتابا.
        return False
    if word[0] in "وف" and judge.commonness(word[1:]) >= judge.commonness(word) - 0.5:
        return False
    if word[0] == "ي" and judge.commonness(f"ت{word[1:]}") >= _IN_USE:
        # A verb of the third person: علي يكتب.
        return False
    ending = word.endswith(("ة", "ات", "ه", "ها", "هم", "نا", "ين"))
    return judge.commonness(word) >= (_NOUN_IN_USE if ending else _WORD_IN_USE)
