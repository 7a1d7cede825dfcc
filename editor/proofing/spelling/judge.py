"""Whether a word is right, wrong or unknown, and what may have been meant.

Three witnesses: the dictionary, the classic confusions, and how often words are written (a noisy
channel: what was meant is the commoner word, less the cost of the slip). The dictionary alone
accepts امس, اكد, جمهرية; a word it does not know is most often a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import regex

from editor.article.language import Language
from editor.proofing.spelling import margins
from editor.proofing.spelling.confusion import (
    Candidate,
    Slip,
    confused_letters,
    edits,
    inner_edits,
    late_letters,
    legal_slips,
    letter_variants,
    lost_doubles,
    lost_letters,
    skeleton_variants,
    splits,
    swapped_neighbours,
    without_false_hamza,
)
from editor.proofing.spelling.european import likely
from editor.proofing.spelling.frequencies import Frequencies
from editor.proofing.spelling.parting import (
    COMMON_BEHIND,
    PARTICLES,
    least_for_parting,
    without_proclitic,
)
from editor.proofing.spelling.speller import Speller
from editor.proofing.spelling.verdict import RIGHT, Standing, Verdict

MOST_CANDIDATES: Final = 5
_DEFINITE_HEH: Final = regex.compile(r"[وف]?(?:[بك]?ال|لل)\p{L}{3,}ه")
_STEM: Final = regex.compile(r"(?:[وف]?(?:لل|[بكل]?ال)|[وفبكل])?(?P<stem>\p{L}{3,})")
_BEFORE_ARTICLE: Final = ("كال", "فال", "بال")


@dataclass(frozen=True, slots=True)
class _Scored:
    word: str
    slip: Slip
    score: float


class Judge:
    """Judges Arabic words, each once; ``frequencies`` may be missing, then less is found."""

    def __init__(self, speller: Speller, frequencies: Frequencies | None) -> None:
        self._speller = speller
        self._frequencies = frequencies
        self._verdicts: dict[str, Verdict] = {}
        self._meant: dict[tuple[str, Language], tuple[str, ...]] = {}

    def verdict(self, word: str) -> Verdict:
        """Return the verdict on an Arabic ``word``, given without vowel marks and tatweel."""
        known = self._verdicts.get(word)
        if known is None:
            known = self._verdicts[word] = self._judge(word)
        return known

    def forget(self) -> None:
        """Judge every word anew, after a dictionary was installed."""
        self._verdicts.clear()
        self._meant.clear()

    def commonness(self, word: str) -> float:
        """Return the Zipf frequency of an Arabic word, given bare; 0 without frequencies."""
        return 0.0 if self._frequencies is None else self._frequencies.zipf(word)

    def accepts(self, word: str) -> bool:
        """Tell whether the Arabic dictionary has the word, given bare."""
        return self._speller.accepts(word, Language.AR)

    def is_well_known(self, word: str, language: Language) -> bool:
        """Tell whether a word that the dictionary of ``language`` lacks is in common use."""
        if self._frequencies is None:
            return False
        return self._frequencies.zipf(word.lower(), language) >= margins.WELL_KNOWN

    def meant(self, word: str, language: Language) -> tuple[str, ...]:
        """Return what may be meant by a Russian or English word, lower-case, that is in no list."""
        if self._frequencies is None:
            return ()
        known = self._meant.get((word, language))
        if known is None:
            known = likely(word, language, self._speller, self._frequencies)
            self._meant[word, language] = known
        return known

    def _judge(self, word: str) -> Verdict:
        accepted = self._speller.accepts(word, Language.AR)
        if len(word) < 2:
            return RIGHT
        if accepted:
            known = self._frequencies is None or len(word) < margins.FEWEST_LETTERS
            return RIGHT if known else self._judge_accepted(word)
        return self._judge_refused(word)

    def _judge_accepted(self, word: str) -> Verdict:
        own = self._commonness(word)
        found = self._likelier(legal_slips(word), own)
        if not found and own == 0 and len(word) >= margins.FEWEST_FOR_EDITS:
            found = self._likelier(letter_variants(word), own)
            if not found and len(word) > margins.FEWEST_FOR_EDITS:
                found = self._likelier(inner_edits(word), own)
        if found:
            others = self._others(self._scored(skeleton_variants(word)))
            return _wrong(found, others, self._less_sure(word, own, found, Standing.DOUBTED))
        if own == 0 and (glued := self._glued(word)):
            return _wrong(glued)
        if own == 0 and len(word) >= margins.FEWEST_FOR_EDITS and (doubted := self._doubted(word)):
            return Verdict(Standing.DOUBTED, tuple(each.word for each in doubted))
        if own < margins.OVERSHADOWED and (doubted := self._overshadowing(word, own)):
            return Verdict(Standing.DOUBTED, tuple(each.word for each in doubted))
        return RIGHT

    def _overshadowing(self, word: str, own: float) -> list[_Scored]:
        """Return the words so much commoner than a seldom one that they may be meant: القر."""
        apart = margins.CONFUSED_APART if own >= margins.SELDOM else margins.CONFUSED_APART_SELDOM
        least = max(own + apart, margins.CONFUSED_IN_USE)
        found = [
            each for each in self._scored(confused_letters(word), own=True) if each.score >= least
        ]
        if own < margins.SELDOM + 1:
            apart = margins.CHANCE_APART[min(max(len(word) - 4, 0), 2)]
            # سوري and the Syrian may both stand behind ل: what follows tells.
            article = f"ا{word}" if word[0] == "ل" else ""
            found += [
                _Scored(each.word, each.slip, common)
                for each in (*swapped_neighbours(word), *lost_letters(word))
                if (common := self.commonness(each.word)) >= own + apart and each.word != article
            ]
        return self._best(sorted(found, key=lambda each: -each.score))

    def _doubted(self, word: str) -> list[_Scored]:
        """Return what may be meant by a legal form that nobody writes: لتوجيهم, أورول."""
        doubled = self._scored(lost_doubles(word), own=True)
        edited = self._scored((*inner_edits(word), *late_letters(word)), own=True)
        likely = [each for each in doubled if each.score >= margins.DOUBTED_DOUBLE]
        likely += [each for each in edited if each.score >= margins.DOUBTED]
        ordered = sorted(likely, key=lambda each: -each.score)
        # A name that no dictionary needs to have: أورول for أورويل.
        names = [each for each in ordered if self.commonness(each.word) >= margins.NAME_IN_USE]
        return self._best(ordered) or names[:1]

    def _likelier(self, candidates: Iterable[Candidate], own: float) -> list[_Scored]:
        """Keep the candidates so much commoner than the word that it must be a slip."""
        likely = [
            each
            for each in self._scored(candidates)
            if each.score > 0 and each.score - own >= margins.MARGIN[each.slip]
        ]
        return self._best(likely)

    def _judge_refused(self, word: str) -> Verdict:
        own = self._commonness(word)
        near = self._scored((*skeleton_variants(word), *letter_variants(word)))
        if cut := self._behind_teh(word):
            return _wrong(cut)
        found = self._best((each for each in near if self._is_near_enough(each, own)), own)
        if found:
            standing = self._less_sure(word, own, found, Standing.NEAR)
            return _wrong(found, self._others(near), standing)
        if parted := self._parted(word, own):
            return _wrong(parted, self._others(near))
        # Of the thousand edits of a word only those that are ever written are looked at.
        far = self._far(word)
        if own < margins.RAREST and len(word) >= margins.FEWEST_FOR_EDITS:
            likely = self._best(each for each in far if each.score - own >= margins.FAR_ENOUGH)
            if likely:
                others = self._others(sorted((*near, *far), key=lambda each: -each.score))
                return _wrong(likely, others, self._less_sure(word, own, likely, Standing.NEAR))
        doubted = any(
            # As common as a refused word that may be its hasty spelling.
            each.slip in margins.CLASSIC
            and each.score > own - margins.RIVAL
            and self._accepts(each.word)
            for each in near
        )
        if own >= margins.WELL_KNOWN and len(word) > margins.FEWEST_LETTERS and not doubted:
            return RIGHT
        ordered = sorted((*near, *far), key=lambda each: -each.score)
        proposed = dict.fromkeys(
            (
                *_with_teh(word),
                *(each.word for each in (*self._best(ordered), *_names(ordered, own))),
            )
        )
        return Verdict(Standing.UNKNOWN, tuple(proposed)[:MOST_CANDIDATES])

    def _less_sure(
        self, word: str, own: float, found: list[_Scored], otherwise: Standing
    ) -> Standing:
        """Return ``WRONG``, or ``otherwise`` where the likeness may be chance: تورة, زيبق."""
        best = max(found, key=lambda each: each.score)
        if self._frequencies is None:
            return Standing.WRONG
        apart = best.score - own
        if best.slip in (Slip.SEAT, Slip.THAL) and otherwise is Standing.NEAR:
            # آراد and الرءوس are written too.
            clear = own < margins.SELDOM and apart >= margins.BEYOND_CHANCE
            return Standing.WRONG if clear or not own else otherwise
        stem = _STEM.fullmatch(word)
        length = len(stem["stem"]) if stem else len(word)
        if best.slip in margins.CHANCE and length < margins.FEW_NEIGHBOURS:
            hasty = best.slip is not Slip.EDIT and otherwise is Standing.NEAR
            return (
                Standing.WRONG if hasty and not own and apart >= margins.FAR_ENOUGH else otherwise
            )
        return Standing.WRONG

    def _far(self, word: str) -> list[_Scored]:
        """Return the words one letter away, also behind a hamza where none is: الإستعدادت."""
        if len(word) <= margins.FEWEST_LETTERS:
            return []
        away = list(edits(word))
        if plain := without_false_hamza(word):
            away += edits(plain)
        found = self._scored(away, own=True)
        if word.startswith(_BEFORE_ARTICLE) and len(word) > margins.FEW_NEIGHBOURS:
            behind = self._scored(edits(word[1:]), own=True)
            found += [_Scored(word[0] + each.word, each.slip, each.score) for each in behind]
        return found

    def _is_near_enough(self, each: _Scored, own: float) -> bool:
        if self._frequencies is None:
            return each.slip in margins.CLASSIC
        if own == 0 and each.slip in margins.CLASSIC and each.score <= 0:
            # Nobody ever wrote either: the classic slip is likelier than a name.
            return len(each.word) > margins.FEWEST_FOR_EDITS
        written = each.score > 0 or each.slip is Slip.HAMZA
        if own >= margins.WELL_KNOWN and each.score - own < margins.SURPASSING:
            # باول is as common as بأول: a name of its own.
            return False
        # او is a slip, اف the name of an agency: two letters are soon another word.
        least = margins.NEAR_ENOUGH[each.slip] + (0.0 if len(each.word) > 2 else 0.5)
        return written and each.score - own >= least

    def _scored(self, candidates: Iterable[Candidate], *, own: bool = False) -> list[_Scored]:
        """Return the candidates that are ever written, commonest first, less the slip's cost.

        ``own``: as they are, and not only their stems.
        """
        best: dict[str, _Scored] = {}
        common_of = self._frequencies.zipf if own and self._frequencies else self._commonness
        for each in candidates:
            common = common_of(each.word)
            if self._frequencies and common == 0 and each.slip not in margins.CLASSIC:
                continue
            score = common - each.cost
            held = best.get(each.word)
            if held is None or held.score < score:
                best[each.word] = _Scored(each.word, each.slip, score)
        return sorted(best.values(), key=lambda each: -each.score)

    def _best(self, ordered: Iterable[_Scored], own: float = margins.NEVER) -> list[_Scored]:
        """Return the first few that are words, asking the dictionary no more than needed.

        ``own`` is how common the word itself is, where names in common use may be meant too.
        """
        found: list[_Scored] = []
        for each in ordered:
            if self._accepts(each.word) or self._is_name_without(each, own):
                found.append(each)
                if len(found) == MOST_CANDIDATES:
                    break
        return found

    def _others(self, near: Iterable[_Scored]) -> list[_Scored]:
        """Return words to choose from behind the likely ones: only such as are ever written."""
        if self._frequencies is None:
            return []
        return self._best(each for each in near if self._frequencies.zipf(each.word))

    def _is_name_without(self, each: _Scored, own: float) -> bool:
        """Tell whether a name in common use (إياد, البيرة) lost its hamza or its dots."""
        return (
            each.slip in margins.LOST
            and each.score - own >= margins.NAME_MARGIN
            and self._commonness(each.word) >= margins.WELL_KNOWN
        )

    def _accepts(self, word: str) -> bool:
        # The dictionary does not know every noun behind a proclitic: كالأندية.
        return self._speller.accepts(word, Language.AR) or (
            word.startswith(_BEFORE_ARTICLE) and self._speller.accepts(word[1:], Language.AR)
        )

    def _parted(self, word: str, own: float) -> list[_Scored]:
        """Find the space that was lost: after a particle, before ال, behind ة, between words."""
        if self._frequencies is None:
            return []
        found = []
        for first, second in splits(word):
            score = min(self._frequencies.zipf(part) for part in (first, second))
            if score >= least_for_parting(first, second, own) and all(
                self._speller.accepts(part, Language.AR) for part in (first, second)
            ):
                found.append(_Scored(f"{first} {second}", Slip.SPACE, score))
        return sorted(found, key=lambda each: -each.score)

    def _glued(self, word: str) -> list[_Scored]:
        """Find the particle that a legal form nobody writes begins with: فيذلك, أوالبلد."""
        assert self._frequencies is not None
        return [
            _Scored(f"{first} {second}", Slip.SPACE, common)
            for first, second in splits(word)
            if first in PARTICLES
            and (common := self._frequencies.zipf(second)) >= COMMON_BEHIND
            and self._speller.accepts(second, Language.AR)
        ]

    def _behind_teh(self, word: str) -> list[_Scored]:
        """Cut a word behind its ة, which ends a word: سنةميلادية, or سنةط with a stray letter."""
        head, _, tail = word.partition("ة")
        head += "ة"
        if not tail or not self._accepts(head):
            return []
        parted = len(tail) > 1 and self._speller.accepts(tail, Language.AR)
        readings = (f"{head} {tail}", head) if parted else (head, f"{head} {tail}")
        return [_Scored(each, Slip.SPACE, -rank) for rank, each in enumerate(readings)]

    def _commonness(self, word: str) -> float:
        """Return the word's Zipf frequency; of one never seen, that of its stem less a toll."""
        if self._frequencies is None:
            return 0.0
        if common := self._frequencies.zipf(word):
            return common
        return max(
            (self._frequencies.zipf(form) - toll for form, toll in without_proclitic(word)),
            default=0.0,
        )


def _with_teh(word: str) -> tuple[str, ...]:
    """Return the word with ة for its ه where the article leaves no room for a pronoun."""
    return (f"{word[:-1]}ة",) if _DEFINITE_HEH.fullmatch(word) else ()


def _names(ordered: Iterable[_Scored], own: float) -> Iterator[_Scored]:
    """Yield the words in use that no dictionary needs to have: names that may be meant."""
    return (each for each in ordered if each.score >= max(own, 0.0) + margins.NAME_APART)


def _wrong(
    likely: list[_Scored],
    others: Iterable[_Scored] = (),
    standing: Standing = Standing.WRONG,
) -> Verdict:
    """Return the likely words, likeliest first, and behind them others that are possible."""
    ordered = sorted(likely, key=lambda each: -each.score)
    words = dict.fromkeys(each.word for each in (*ordered, *others))
    candidates = tuple(words)[:MOST_CANDIDATES]
    return Verdict(standing, candidates, ordered[0].slip, sure=len(ordered) == 1)
