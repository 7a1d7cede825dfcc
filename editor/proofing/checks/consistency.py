"""What an article tells about itself: one thing spelt in two ways, most ways right but one.

Three kinds: a word and another of the same skeleton (hamza, ى/ي and ة/ه folded: ألامن among الأمن),
a phrase that lost or gained an article or a hamza once (معاهدة أمن الجماعي), and two names a
letter apart that no dictionary knows (مينيخانوف, ميننيخانوف).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import regex

from editor.article.language import Language
from editor.language.fold import fold
from editor.proofing.checks.spelling import is_known
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.pieces import Content, Piece
from editor.proofing.spelling.judge import Standing
from editor.proofing.spelling.speller import bare

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


@dataclass(frozen=True, slots=True)
class Spot:
    """A word: where it is, as it is written (bare), its skeleton; ``name`` if nobody knows it."""

    start: int
    end: int
    text: str
    skeleton: str
    root: str
    name: bool
    glued: bool
    """Whether only a space parts it from the word before."""


Spots = tuple[Spot, ...]


def spots_of(content: Content, tools: Tools) -> Spots:
    """Return the Arabic words of a text with what they are compared by."""
    if content.language is not Language.AR:
        return ()
    spots = []
    end = 0
    for word in content.words:
        plain = bare(word.text)
        glued = content.text[end : word.start] == " "
        end = word.end
        if _ARABIC.fullmatch(plain):
            skeleton = fold(plain).text
            root = _ARTICLE.sub("", skeleton)
            name = _is_name(plain, tools)
            spots.append(Spot(word.start, word.end, plain, skeleton, root, name, glued))
        else:
            spots.append(Spot(word.start, word.end, plain, plain, plain, False, glued))
    return tuple(spots)


def _is_name(plain: str, tools: Tools) -> bool:
    if tools.judge is None or len(plain) < _SHORTEST_NAME or is_known(plain, tools):
        return False
    return tools.judge.verdict(plain).standing is Standing.UNKNOWN


def check_consistency(
    texts: Sequence[tuple[Piece, Spots]], tools: Tools
) -> Iterator[tuple[Piece, Found]]:
    """Yield the odd one of each kind, with the usual form for a fix."""
    yield from _skeletons(texts, tools)
    yield from _phrases(texts, tools)
    yield from _names(texts, tools)


def _skeletons(texts: Sequence[tuple[Piece, Spots]], tools: Tools) -> Iterator[tuple[Piece, Found]]:
    rule = tools.rules.get("word-odd-spelling")
    if rule is None:
        return
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    for _, spots in texts:
        for spot in spots:
            uses[spot.skeleton][spot.text] += 1
    odd = {
        form: main
        for skeleton, forms in uses.items()
        if len(forms) > 1 and len(skeleton) > 3 and skeleton not in _TWO_MEANINGS
        for main, times in [forms.most_common(1)[0]]
        for form, count in forms.items()
        if form != main
        and times >= _ENOUGH
        and times >= _TIMES * count
        and not _is_pronoun(form, main)
    }
    for piece, spots in texts:
        for spot in spots:
            if spot.text in odd:
                yield piece, Found(rule, spot.start, spot.end, fixes(odd[spot.text]))


def _is_pronoun(form: str, main: str) -> bool:
    """Tell whether the two differ by a last letter that may be grammar: كتابه and كتابة."""
    return form[:-1] == main[:-1]


def _phrases(texts: Sequence[tuple[Piece, Spots]], tools: Tools) -> Iterator[tuple[Piece, Found]]:
    rule = tools.rules.get("phrase-odd-form")
    if rule is None:
        return
    uses: dict[tuple[str, ...], Counter[tuple[str, ...]]] = defaultdict(Counter)
    found: list[tuple[Piece, tuple[str, ...], tuple[Spot, ...]]] = []
    for piece, spots in texts:
        for at in range(len(spots) - _PHRASE + 1):
            phrase = spots[at : at + _PHRASE]
            if all(each.glued for each in phrase[1:]):
                key = tuple(each.root for each in phrase)
                uses[key][_surface(phrase)] += 1
                found.append((piece, key, phrase))
    told: set[tuple[Piece, int]] = set()
    for piece, key, phrase in found:
        forms = uses[key]
        if len(forms) < 2:
            continue
        main, times = forms.most_common(1)[0]
        surface = _surface(phrase)
        if surface == main or times < _ENOUGH or times < _TIMES * forms[surface]:
            continue
        for spot, usual in zip(phrase[1:], main[1:], strict=True):
            if spot.text != usual and (piece, spot.start) not in told:
                told.add((piece, spot.start))
                yield piece, Found(rule, spot.start, spot.end, fixes(usual))


def _surface(phrase: tuple[Spot, ...]) -> tuple[str, ...]:
    """Return the phrase as written, less what may stand before its first word."""
    return (phrase[0].root, *(each.text for each in phrase[1:]))


def _names(texts: Sequence[tuple[Piece, Spots]], tools: Tools) -> Iterator[tuple[Piece, Found]]:
    rule = tools.rules.get("name-two-spellings")
    if rule is None:
        return
    counts = Counter(spot.text for _, spots in texts for spot in spots if spot.name)
    odd: dict[str, str] = {}
    # Neighbours in these orders share a beginning or an end, which is where a slip is not.
    for ordered in (sorted(counts), sorted(counts, key=lambda name: name[::-1])):
        for one, other in pairwise(ordered):
            if _one_slip_apart(one, other):
                rare, usual = sorted((one, other), key=lambda name: (counts[name], name))
                odd[rare] = usual
    for piece, spots in texts:
        for spot in spots:
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
