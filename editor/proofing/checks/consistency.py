"""What an article tells about itself: one thing spelt in two ways, most ways right but one.

Three kinds: a word and another of the same skeleton (hamza, ى/ي and ة/ه folded: ألامن among الأمن),
a phrase that lost or gained an article or a hamza once (معاهدة أمن الجماعي), and two names a
letter apart that no dictionary knows (مينيخانوف, ميننيخانوف).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any, Final, Generic, NamedTuple, TypeVar

import regex

from editor.article.language import Language
from editor.language.fold import fold
from editor.proofing.checks.spelling import is_known
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.pieces import Content, Piece
from editor.proofing.spelling.verdict import Standing

_T = TypeVar("_T")
_ENOUGH: Final = 3
# How many times more often the usual form must stand than the odd one.
_TIMES: Final = 3
_SHORTEST_NAME: Final = 5
_ARABIC: Final = regex.compile(r"[\u0621-\u064a]+")
_ARTICLE: Final = regex.compile(r"^[وف]?[بكل]?ال(?=..)|^[وف]?لل(?=..)|^[وف](?=...)")
# Words of one skeleton and two meanings.
_TWO_MEANINGS: Final = frozenset({
    "ان", "انه", "انها", "انهم", "اما", "الا", "اذا", "اذن", "علي", "اليه", "اول", "اي", "هذه",
    "امام", "اخر", "الاخر", "الاخرين", "اثر", "اعلام", "الاعلام", "فان", "بان", "لان",
})  # fmt: skip


class Spot(NamedTuple):
    """A word at ``start:end``, how it is written (bare), and what it is compared by."""

    start: int
    end: int
    form: str
    key: str


class Phrase(NamedTuple):
    """Three words: their roots, how they are written (the first without proclitics), their places.

    A phrase is named by the place of each of its words.
    """

    key: tuple[str, ...]
    form: tuple[str, ...]
    spots: tuple[Spot, ...]


_Use = TypeVar("_Use", Spot, Phrase)


@dataclass(frozen=True, eq=False)
class Uses(Generic[_Use]):
    """What a text has of each key, and each key's ways to be written.

    Most texts have nothing to dispute, and that is seen by the pairs of key and form alone: the
    uses themselves are listed when somebody asks.
    """

    pairs: frozenset[tuple[Hashable, Hashable]] = frozenset()
    listed: Callable[[], Iterable[_Use]] = tuple

    @cached_property
    def _by_key(self) -> Mapping[Hashable, list[_Use]]:
        by_key: dict[Hashable, list[_Use]] = {}
        for use in self.listed():
            by_key.setdefault(use.key, []).append(use)
        return by_key

    @cached_property
    def _keys(self) -> frozenset[Hashable]:
        return frozenset([key for key, _ in self.pairs])

    def among(self, keys: Set[Hashable]) -> list[_Use]:
        """Return the uses of ``keys``; of one key in the order of the text."""
        return [use for key in self._keys & keys for use in self._by_key[key]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a text has to be compared: words by skeleton, phrases by root, unknown names."""

    words: Uses[Spot] = field(default_factory=Uses[Spot])
    phrases: Uses[Phrase] = field(default_factory=Uses[Phrase])
    names: tuple[Spot, ...] = ()


def evidence_of(content: Content, tools: Tools) -> Evidence:
    """Return the evidence of an Arabic text; nothing of any other."""
    if content.language is not Language.AR:
        return Evidence()
    shapes = [_shape(plain) for plain in content.plain]
    all_spots = [
        Spot(start, end, plain, skeleton)
        for (start, end, _), plain, (_, skeleton, _) in zip(
            content.words, content.plain, shapes, strict=True
        )
    ]
    spots = [spot for spot, (arabic, _, _) in zip(all_spots, shapes, strict=True) if arabic]
    names = tuple([spot for spot in spots if _is_name(spot.form, tools)])
    words = Uses(frozenset([(spot.key, spot.form) for spot in spots]), lambda: spots)
    roots = [root for _, _, root in shapes]
    return Evidence(words, _phrases_of(content.text, all_spots, roots), names)


def _phrases_of(text: str, spots: list[Spot], roots: list[str]) -> Uses[Phrase]:
    """Return every three words of a text that are parted by single spaces."""
    gaps = [text[one.end : other.start] == " " for one, other in pairwise(spots)]
    forms = [spot.form for spot in spots]
    threes = range(len(spots) - 2)
    whole = [at for at in threes if gaps[at] and gaps[at + 1]]

    def named(at: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        second, third = at + 1, at + 2
        return (
            (roots[at], roots[second], roots[third]),
            (roots[at], forms[second], forms[third]),
        )

    def listed() -> Iterator[Phrase]:
        return (Phrase(*named(at), tuple(spots[at : at + 3])) for at in whole)

    return Uses(frozenset(map(named, whole)), listed)


@lru_cache(maxsize=1 << 15)
def _shape(plain: str) -> tuple[bool, str, str]:
    """Tell whether a word is Arabic, its skeleton, and that without proclitics and article."""
    arabic = _ARABIC.fullmatch(plain) is not None
    skeleton = fold(plain).text if arabic else plain
    return arabic, skeleton, _ARTICLE.sub("", skeleton)


def _is_name(plain: str, tools: Tools) -> bool:
    if tools.judge is None or len(plain) < _SHORTEST_NAME:
        return False
    if tools.judge.verdict(plain).standing not in (Standing.UNKNOWN, Standing.NEAR):
        return False
    return not is_known(plain, tools)


Texts = Sequence[tuple[Piece, Evidence]]


def check_consistency(texts: Texts, tools: Tools) -> Iterator[tuple[Piece, Found]]:
    """Yield the odd one of each kind, with the usual form for a fix."""
    yield from _skeletons(texts, tools)
    yield from _phrases(texts, tools)
    yield from _names(texts, tools)


def _skeletons(texts: Texts, tools: Tools) -> Iterator[tuple[Piece, Found]]:
    rule = tools.rules.get("word-odd-spelling")
    if rule is None:
        return
    odd = {
        key: ways
        for key, forms in _disputed([each.words for _, each in texts]).items()
        if len(str(key)) > 3 and key not in _TWO_MEANINGS and (ways := dict(_odd_ones(forms)))
    }
    for piece, evidence in texts:
        for spot in evidence.words.among(odd.keys()):
            main = odd[spot.key].get(spot.form)
            if main is not None and not _is_pronoun(spot.form, main):
                yield piece, Found(rule, spot.start, spot.end, fixes(main))


def _disputed(uses: Sequence[Uses[_Use]]) -> dict[Hashable, Counter[Any]]:
    """Return the keys that are written in several ways, and how often each way is used."""
    pairs = frozenset().union(*[each.pairs for each in uses])
    one_way = dict(pairs)
    if len(one_way) == len(pairs):
        return {}
    counts: dict[Hashable, Counter[Any]] = {
        key: Counter() for key, form in pairs if one_way[key] != form
    }
    for each in uses:
        for use in each.among(counts.keys()):
            counts[use.key][use.form] += 1
    return counts


def _odd_ones(forms: Counter[_T]) -> Iterator[tuple[_T, _T]]:
    """Yield each rare form with the usual one, where there is one."""
    main, times = forms.most_common(1)[0]
    for form, count in forms.items():
        if form != main and times >= _ENOUGH and times >= _TIMES * count:
            yield form, main


def _is_pronoun(form: str, main: str) -> bool:
    """Tell whether the two differ by a last letter that may be grammar: كتابه and كتابة."""
    return form[:-1] == main[:-1]


def _phrases(texts: Texts, tools: Tools) -> Iterator[tuple[Piece, Found]]:
    rule = tools.rules.get("phrase-odd-form")
    if rule is None:
        return
    disputed = _disputed([each.phrases for _, each in texts])
    odd = {key: ways for key, forms in disputed.items() if (ways := dict(_odd_ones(forms)))}
    for piece, evidence in texts:
        # Of two phrases that share a word the first speaks.
        told: set[int] = set()
        for phrase in sorted(evidence.phrases.among(odd.keys()), key=lambda each: each.spots):
            usual = odd[phrase.key].get(phrase.form, phrase.form)
            for spot, right in zip(phrase.spots[1:], usual[1:], strict=True):
                if spot.form != right and spot.start not in told:
                    told.add(spot.start)
                    yield piece, Found(rule, spot.start, spot.end, fixes(right))


def _names(texts: Texts, tools: Tools) -> Iterator[tuple[Piece, Found]]:
    rule = tools.rules.get("name-two-spellings")
    if rule is None:
        return
    counts = Counter(spot.form for _, each in texts for spot in each.names)
    odd: dict[str, str] = {}
    # Neighbours in these orders share a beginning or an end, which is where a slip is not.
    for ordered in (sorted(counts), sorted(counts, key=lambda name: name[::-1])):
        for one, other in pairwise(ordered):
            if _one_slip_apart(one, other):
                rare, usual = sorted((one, other), key=lambda name: (counts[name], name))
                odd[rare] = usual
    for piece, evidence in texts:
        for spot in evidence.names:
            if spot.form in odd:
                yield piece, Found(rule, spot.start, spot.end, fixes(odd[spot.form]))


def _one_slip_apart(one: str, other: str) -> bool:
    """Tell whether two names differ by one letter that is neither their first nor an ending."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    end = 0
    while end < len(short) - start and short[-1 - end] == long[-1 - end]:
        end += 1
    left = len(long) - start - end
    return left == 1 and start >= 1 and end >= 1
