"""The ways in which Arabic words go wrong under a hasty hand, each with its own likelihood.

The classes are those of human-corrected news: hamza and its seat, ى for ي, ة for ه, ض for ظ,
ذ for د, a doubled or lost or swapped letter, a lost space. ``cost`` is a penalty on the Zipf
scale: how many powers of ten the right word must be commoner for the slip to be the likelier
reading, beside the general margin.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Final

import regex


class Slip(StrEnum):
    """What went wrong."""

    HAMZA = "hamza"
    SEAT = "seat"
    YEH = "yeh"
    TEH = "teh"
    DAD = "dad"
    THAL = "thal"
    LETTER = "letter"
    DOUBLED = "doubled"
    SWAPPED = "swapped"
    EDIT = "edit"
    SPACE = "space"


COSTS = {
    Slip.HAMZA: 0.0,
    Slip.SEAT: 0.3,
    Slip.YEH: 0.3,
    Slip.TEH: 0.3,
    Slip.DAD: 0.4,
    Slip.THAL: 0.4,
    Slip.LETTER: 1.0,
    Slip.DOUBLED: 0.6,
    # Of a hundred lost hamzas one looks like two letters that changed places (لاحسن, الحسن).
    Slip.SWAPPED: 2.2,
    Slip.EDIT: 1.4,
    Slip.SPACE: 0.6,
}

LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may have been meant, and the slip that made another of it."""

    word: str
    slip: Slip
    cost: float


_ALEFS = "اأإآ"
_HAMZA_SETS = ("وؤ", "يئ", "ءئؤأ")
_STEM_BEGINS_BEFORE = 5
_SHORT_STEM = 2


def skeleton_variants(word: str) -> Iterator[Candidate]:
    """Yield the words that differ in one or two of hamza, final ى/ي and final ة/ه."""
    changes = list(_changes(word))
    for place, letter, slip in changes:
        yield Candidate(word[:place] + letter + word[place + 1 :], slip, COSTS[slip])
    for (at, letter, slip), (place, other, second) in combinations(changes, 2):
        if at == place:
            continue
        letters = list(word)
        letters[at], letters[place] = letter, other
        worse = max(slip, second, key=lambda each: COSTS[each])
        yield Candidate("".join(letters), worse, COSTS[slip] + COSTS[second] + 0.3)


def _changes(word: str) -> Iterator[tuple[int, str, Slip]]:
    """Yield the places where one letter may have been meant as another of its kind."""
    last = len(word) - 1
    for place, letter in enumerate(word):
        if letter in _ALEFS:
            yield from _other_alefs(place, letter, before_lam=word[place + 1 : place + 2] == "ل")
        elif letter in "ؤئء" or (letter in "وي" and 0 < place < last):
            yield from _other_seats(place, letter)
        elif letter == "ى" and place < last:
            yield place, "ي", Slip.YEH
            yield place, "ئ", Slip.YEH
    if last > 0:
        if word[last] in "ىي":
            yield last, "ي" if word[last] == "ى" else "ى", Slip.YEH
        elif word[last] in "ةه":
            # ة for ه is rarely written by mistake: only as an edit like any other.
            yield (
                last,
                "ه" if word[last] == "ة" else "ة",
                (Slip.LETTER if word[last] == "ة" else Slip.TEH),
            )


def _other_alefs(place: int, letter: str, *, before_lam: bool) -> Iterator[tuple[int, str, Slip]]:
    for other in _ALEFS.replace(letter, ""):
        # A hamza inside a word is seldom lost; at its beginning, behind proclitics, often.
        if place < _STEM_BEGINS_BEFORE or letter != "ا":
            # Lost before (الى), or set on a connecting alef (الإجتماع).
            gained = letter + other == "إا" and not before_lam
            usual = place < _STEM_BEGINS_BEFORE and (letter == "ا" or gained)
            yield place, other, Slip.HAMZA if usual else Slip.SEAT


def _other_seats(place: int, letter: str) -> Iterator[tuple[int, str, Slip]]:
    for letters in _HAMZA_SETS:
        if letter in letters:
            for other in letters.replace(letter, ""):
                if not (other == "ء" and letter in "وي"):
                    yield place, other, Slip.SEAT


# What may stand before the first letter of a noun: its alef is where hamza is lost or gained.
_BEFORE_STEM = regex.compile(r"[وف]?(?:[بك]?(?:ال)?|ل{1,2}|س)(?=[اأإآ].)")


# What the directions that are rarer among hasty hands cost: judged by the pairs that the whole
# frequency list holds at each difference, not by any text.
_HAMZA_ABOVE_COST = 1.4
_HAMZA_MOVED_COST = 2.4
_HEH_COST = 0.8
_MAQSURA_COST = 0.35
# علية are a people's great and إلي is "to me" as well as slips: what stands behind them tells.
_OWN_TEH = frozenset({"علية", "وعلية"})
_OWN_YEH = frozenset({"إلي", "علي", "وإلي", "وعلي", "لدي", "ولدي"})


def legal_slips(word: str) -> Iterator[Candidate]:
    """Yield what was meant by a ``word`` that is a legal form too, likely directions only.

    A hamza lost (اكد), set on a connecting alef (الإجتماع) or above for below (أجراءات), ألامن
    for الأمن, ه and ة, ى and ي, د for ذ (هدا). Not أنه for إنه, أصدقاؤهم for أصدقائهم, بدا for
    بدأ: those are grammar, not spelling; nor a hamza below for one above, for إعمال, إشكال and
    إحياء are words.
    """
    for match in _BEFORE_STEM.finditer(word, overlapped=True):
        if match.start():
            break
        place = match.end()
        yield from _first_alef(word, place)
    if word.startswith("ألا") and len(word) > 4:
        yield Candidate("الأ" + word[3:], Slip.HAMZA, _HAMZA_MOVED_COST)
    stem, last = word[:-1], word[-1]
    if last == "ه":
        yield _made(f"{stem}ة", Slip.TEH)
    elif last == "ى":
        yield _made(f"{stem}ي", Slip.YEH)
    elif last == "ة" and word not in _OWN_TEH:
        yield Candidate(f"{stem}ه", Slip.TEH, _HEH_COST)
    elif last == "ي" and word not in _OWN_YEH:
        yield Candidate(f"{stem}ى", Slip.YEH, _MAQSURA_COST)
    for place, letter in enumerate(word):
        if letter == "د":
            yield _made(f"{word[:place]}ذ{word[place + 1 :]}", Slip.THAL)


def _likelier_lost(rest: str) -> float:
    """Return how much likelier a hamza was lost than usual, by what stands behind the alef.

    No connecting alef stands before و or ي (ايد, اوضح), and few where the verb is not of forms VII
    to X: those are commands, or one of the ten nouns.
    """
    if rest[:1] in "وي":
        return 1.2
    return 0.0 if rest[:1] in "نتسلبمثا" or rest[1:2] in "تطد" else 0.3


def _first_alef(word: str, place: int) -> Iterator[Candidate]:
    letter, before, rest = word[place], word[:place], word[place + 1 :]
    ending = ("", "ة") if rest.endswith("ه") else ("",)
    for last in ending:
        tail = rest[:-1] + last if last else rest
        cost = COSTS[Slip.TEH] if last else 0.0
        if letter == "ا":
            cost -= _likelier_lost(rest)
        if letter == "ا":
            for hamza in "أإآ":
                yield Candidate(before + hamza + tail, Slip.HAMZA, cost)
            continue
        if letter == "أ" and not last:
            yield Candidate(f"{before}إ{rest}", Slip.HAMZA, _HAMZA_ABOVE_COST)
        if letter in "أإ" and len(rest) > _SHORT_STEM and rest[0] != "ل":
            # Only long stems have a connecting alef (فلأن has none), and إلهاء is no article.
            # أ begins the first person too: أعتنق is "I embrace" as well as a slip.
            yield Candidate(before + "ا" + tail, Slip.HAMZA, cost + (0.8 if letter == "أ" else 0))


def inner_edits(word: str) -> Iterator[Candidate]:
    """Yield the words one letter away in the middle: a legal form's ends are its grammar."""
    for place in range(2, len(word) - 2):
        yield _made(word[:place] + word[place + 1 :], Slip.EDIT)
        for letter in LETTERS:
            yield _made(word[:place] + letter + word[place:], Slip.EDIT)
            if word[place] != letter:
                yield _made(word[:place] + letter + word[place + 1 :], Slip.EDIT)


def late_letters(word: str) -> Iterator[Candidate]:
    """Yield the words of which a letter was left out before one of the last two: أورول."""
    for place in (len(word) - 2, len(word) - 1):
        for letter in LETTERS:
            yield _made(word[:place] + letter + word[place:], Slip.EDIT)


_CONFUSED: Final = str.maketrans("ذدضظ", "دذظض")


def confused_letters(word: str) -> Iterator[Candidate]:
    """Yield the words with ذ for د or ض for ظ, or the other way about, at one place."""
    for place, letter in enumerate(word):
        if letter in "ذدضظ":
            slip = Slip.THAL if letter in "ذد" else Slip.DAD
            other = letter.translate(_CONFUSED)
            yield Candidate(word[:place] + other + word[place + 1 :], slip, 0.0)


def swapped_neighbours(word: str) -> Iterator[Candidate]:
    """Yield the words in which two letters beside each other have changed places."""
    for place in range(len(word) - 1):
        first, second = word[place], word[place + 1]
        if first != second:
            yield _made(word[:place] + second + first + word[place + 2 :], Slip.SWAPPED)


def lost_letters(word: str) -> Iterator[Candidate]:
    """Yield the words of which one letter was left out, whichever."""
    for place in range(len(word) + 1):
        for letter in LETTERS:
            yield _made(word[:place] + letter + word[place:], Slip.EDIT)


def lost_doubles(word: str) -> Iterator[Candidate]:
    """Yield the words of which one of two like letters was left out: توجيهم for توجيههم."""
    for place, letter in enumerate(word):
        yield _made(word[:place] + letter + word[place:], Slip.DOUBLED)


_PAIRS = (
    ("ضظ", Slip.DAD),
    ("ذد", Slip.THAL),
    ("ذز", Slip.LETTER),
    ("تط", Slip.LETTER),
    ("سص", Slip.LETTER),
    ("ثت", Slip.LETTER),
)


def letter_variants(word: str) -> Iterator[Candidate]:
    """Yield ض/ظ, ذ/د, ت/ط and س/ص exchanges, doubled letters made one, and neighbours swapped."""
    for place, letter in enumerate(word):
        for pair, slip in _PAIRS:
            if letter in pair:
                other = pair.replace(letter, "")
                yield _made(word[:place] + other + word[place + 1 :], slip)
        if place and letter == word[place - 1]:
            yield _made(word[:place] + word[place + 1 :], Slip.DOUBLED)
    if word.startswith("الال"):
        yield _made(word[2:], Slip.DOUBLED)
    for ending in ("ىء", "يء", "ئء"):
        if word.endswith(ending) and len(word) > 2:
            yield _made(word[:-2] + "ئ", Slip.YEH)
            yield _made(word[:-2] + "يء", Slip.YEH)
    yield from swapped_neighbours(word)


# The Arabic keyboard (101), row by row, and letters told apart by their dots.
_ROWS = ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤر ىةوزظ")
_SHAPES = (
    "بتثني",
    "جحخ",
    "دذ",
    "رز",
    "سش",
    "صض",
    "طظ",
    "عغ",
    "فق",
    "ةه",
    "ىيئ",
    "اأإآ",
    "وؤ",
    "كل",
)
_KEYS = {key: (row, place) for row, keys in enumerate(_ROWS) for place, key in enumerate(keys)}
_REACH = 2


def _is_mistakable(one: str, other: str) -> bool:
    """Tell whether a finger or an eye takes one letter for the other."""
    if any(one in shape and other in shape for shape in _SHAPES):
        return True
    if one not in _KEYS or other not in _KEYS:
        return False
    (row, place), (other_row, other_place) = _KEYS[one], _KEYS[other]
    return abs(row - other_row) < _REACH and abs(place - other_place) <= _REACH - (row != other_row)


def edits(word: str) -> Iterator[Candidate]:
    """Yield every word one letter away: one left out, one put in, one in another's place.

    A letter that no finger and no eye takes for the other costs more: it is likelier a name.
    """
    for place in range(len(word)):
        yield _made(word[:place] + word[place + 1 :], Slip.EDIT)
    for place in range(len(word) + 1):
        for letter in LETTERS:
            yield _made(word[:place] + letter + word[place:], Slip.EDIT)
            if place < len(word) and word[place] != letter:
                other = word[:place] + letter + word[place + 1 :]
                near = _is_mistakable(word[place], letter)
                yield Candidate(other, Slip.EDIT, COSTS[Slip.EDIT] + (0.0 if near else 1.6))


# The masdars of forms VII, VIII and X by their beginnings.
_CONNECTING: Final = regex.compile(
    r"(?P<head>[وف]?[بكل]?(?:ال|لل)?)إ(?P<tail>(?:ست|نت|نف|نق|نح|نع|نض|نط|جت|حت|خت|رت|عت|قت|فت|لت|شت|كت)\p{L}+)"
)


def without_false_hamza(word: str) -> str:
    """Return a word with the connecting alef that its stem wants (الإستعداد); else nothing."""
    match = _CONNECTING.fullmatch(word)
    return f"{match['head']}ا{match['tail']}" if match else ""


def splits(word: str) -> Iterator[tuple[str, str]]:
    """Yield the word parted in two, two letters at least on either side."""
    for place in range(2, len(word) - 1):
        yield word[:place], word[place:]


def _made(word: str, slip: Slip) -> Candidate:
    return Candidate(word, slip, COSTS[slip])
