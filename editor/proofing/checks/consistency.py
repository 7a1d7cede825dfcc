"""What an article tells about itself: one thing spelt in two ways, most ways right but one.

Three kinds: a word and another of the same skeleton (hamza, ى/ي and ة/ه folded: ألامن among الأمن),
a phrase that lost or gained an article or a hamza once (معاهدة أمن الجماعي), and two names a
letter apart that no dictionary knows (مينيخانوف, ميننيخانوف).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple, TypeVar

import regex

from editor.article.language import Language
from editor.language.fold import fold
from editor.proofing.checks.spelling import is_known
from editor.proofing.finding import Place
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.pieces import Content, Piece
from editor.proofing.spelling.verdict import Standing

_T = TypeVar("_T")
_PHRASE: Final = 3
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
    """A word at ``start:end``, as it is written (bare), and what it is compared by."""

    start: int
    end: int
    text: str
    key: Hashable


_Phrase = tuple[Hashable, tuple[str, ...], tuple[Spot, ...]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a text has to be compared: words by skeleton, phrases by root, unknown names.

    A phrase is named by the place of each of its words. ``spellings`` and ``forms`` are what
    ``words`` and ``phrases`` say of keys, each once: most articles have nothing to dispute, and
    that is seen by these alone. ``keys`` are the keys of both.
    """

    words: tuple[Spot, ...] = ()
    phrases: tuple[_Phrase, ...] = ()
    names: tuple[Spot, ...] = ()
    spellings: frozenset[tuple[Hashable, str]] = frozenset()
    forms: frozenset[tuple[Hashable, tuple[str, ...]]] = frozenset()
    keys: frozenset[Hashable] = frozenset()


def evidence_of(content: Content, tools: Tools) -> Evidence:
    """Return the evidence of an Arabic text; nothing of any other."""
    if content.language is not Language.AR:
        return Evidence()
    spots: list[Spot] = []
    phrases: list[_Phrase] = []
    run: list[Spot] = []
    roots: list[str] = []
    text, end = content.text, 0
    for (start, stop, _), plain in zip(content.words, content.plain, strict=True):
        arabic, skeleton, root = _shape(plain)
        spot = Spot(start, stop, plain, skeleton)
        if text[end:start] != " ":
            phrases += _phrases_in(run, roots)
            run, roots = [], []
        run.append(spot)
        roots.append(root)
        end = stop
        if arabic:
            spots.append(spot)
    phrases += _phrases_in(run, roots)
    names = tuple([spot for spot in spots if _is_name(spot.text, tools)])
    spellings = frozenset([(spot.key, spot.text) for spot in spots])
    forms = frozenset([(key, form) for key, form, _ in phrases])
    keys = frozenset([key for key, _ in (*spellings, *forms)])
    return Evidence(tuple(spots), tuple(phrases), names, spellings, forms, keys)


@lru_cache(maxsize=1 << 15)
def _shape(plain: str) -> tuple[bool, str, str]:
    """Tell whether a word is Arabic, its skeleton, and that without proclitics and article."""
    arabic = _ARABIC.fullmatch(plain) is not None
    skeleton = fold(plain).text if arabic else plain
    return arabic, skeleton, _ARTICLE.sub("", skeleton)


def _phrases_in(run: list[Spot], roots: list[str]) -> Iterator[_Phrase]:
    """Yield every phrase of a run of words parted by single spaces.

    Its roots, how it is written (its first word without proclitics), its words.
    """
    for at in range(len(run) - _PHRASE + 1):
        spots = tuple(run[at : at + _PHRASE])
        form = (roots[at], *[spot.text for spot in spots[1:]])
        yield tuple(roots[at : at + _PHRASE]), form, spots


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
    disputed = _disputed(each.spellings for _, each in texts)
    uses = _counted(
        disputed,
        ((spot.key, spot.text) for each in _with(disputed, texts) for spot in each.words),
    )
    odd = {
        form: main
        for skeleton, forms in uses.items()
        if len(str(skeleton)) > 3 and skeleton not in _TWO_MEANINGS
        for form, main in _odd_ones(forms)
        if not _is_pronoun(form, main)
    }
    if not odd:
        return
    for piece, evidence in texts:
        for spot in evidence.words:
            if spot.text in odd:
                yield piece, Found(rule, spot.start, spot.end, fixes(odd[spot.text]))


def _disputed(uses: Iterable[frozenset[tuple[Hashable, _T]]]) -> set[Hashable]:
    """Return the keys that are written in more than one way."""
    pairs = frozenset().union(*uses)
    one_way = dict(pairs)
    if len(one_way) == len(pairs):
        return set()
    return {key for key, form in pairs if one_way[key] != form}


def _counted(
    disputed: set[Hashable], uses: Iterable[tuple[Hashable, _T]]
) -> dict[Hashable, Counter[_T]]:
    """Return how often each way of each disputed key is used."""
    counts: dict[Hashable, Counter[_T]] = {key: Counter() for key in disputed}
    if disputed:
        for key, form in uses:
            if key in counts:
                counts[key][form] += 1
    return counts


def _with(keys: set[Hashable], texts: Texts) -> Iterator[Evidence]:
    """Yield what the texts say that have one of the keys at all."""
    return (each for _, each in texts if not keys.isdisjoint(each.keys))


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
    disputed = _disputed(each.forms for _, each in texts)
    uses = _counted(
        disputed,
        ((key, form) for each in _with(disputed, texts) for key, form, _ in each.phrases),
    )
    odd = {key: each for key, forms in uses.items() if (each := dict(_odd_ones(forms)))}
    if not odd:
        return
    told: set[tuple[Place, int]] = set()
    for piece, evidence in texts:
        if odd.keys().isdisjoint(evidence.keys):
            continue
        for key, form, spots in evidence.phrases:
            usual = odd.get(key, {}).get(form)
            for spot, right in zip(spots[1:], usual[1:] if usual else (), strict=False):
                if spot.text != right and (piece.place, spot.start) not in told:
                    told.add((piece.place, spot.start))
                    yield piece, Found(rule, spot.start, spot.end, fixes(right))


def _names(texts: Texts, tools: Tools) -> Iterator[tuple[Piece, Found]]:
    rule = tools.rules.get("name-two-spellings")
    if rule is None:
        return
    counts = Counter(spot.text for _, each in texts for spot in each.names)
    odd: dict[str, str] = {}
    # Neighbours in these orders share a beginning or an end, which is where a slip is not.
    for ordered in (sorted(counts), sorted(counts, key=lambda name: name[::-1])):
        for one, other in pairwise(ordered):
            if _one_slip_apart(one, other):
                rare, usual = sorted((one, other), key=lambda name: (counts[name], name))
                odd[rare] = usual
    for piece, evidence in texts:
        for spot in evidence.names:
            if spot.text in odd:
                yield piece, Found(rule, spot.start, spot.end, fixes(odd[spot.text]))


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
