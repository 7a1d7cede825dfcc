"""What stands between an article and its submission, approval or publication.

Findings come in as values: the proofreader's, which know how to say themselves, and those of
``editor.review.validators``. A profile says which of them stop an act and which only warn.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from editor.article.article import Article
from editor.article.language import Language
from editor.article.sentence import Sentence
from editor.review.profiles import Level, Profile
from editor.review.refusal import Failed, Sayable, Spot

_LONGEST_QUOTE = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A finding as the profiles judge it: its rule, ``error``, ``warning`` or ``suggestion``.

    ``told`` says what is wrong.
    """

    rule: str
    severity: str
    told: Sayable
    spot: Spot
    quote: str = ""


@dataclass(frozen=True, slots=True)
class _Told:
    sentence: Sentence
    facts: tuple[tuple[str, str], ...] = ()

    def say(self, language: Language) -> str:
        return self.sentence.say(language, **dict(self.facts))


def told(sentence: Sentence, **facts: object) -> Sayable:
    """Return a sentence with its facts, to be said in any language; equal to one that says so."""
    return _Told(sentence, tuple((name, str(fact)) for name, fact in facts.items()))


class _Place(Protocol):
    @property
    def part(self) -> str: ...
    @property
    def block(self) -> str | None: ...
    @property
    def index(self) -> int: ...


class ProofFinding(Protocol):
    """What is asked of a finding of the proofreader, which this floor does not know."""

    @property
    def rule(self) -> str: ...  # noqa: D102 - see the proofreader's Finding
    @property
    def severity(self) -> str: ...  # noqa: D102
    @property
    def place(self) -> _Place: ...  # noqa: D102
    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def quote(self) -> str: ...  # noqa: D102
    @property
    def message(self) -> Sayable: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the checks panel: required ones stop the act, recommended ones warn."""

    rule: str
    level: Level
    told: Sayable
    spot: Spot
    quote: str = ""

    def say(self, language: Language) -> str:
        """Return what is missing or wrong in ``language``, after the words it is about."""
        told = self.told.say(language)
        if not self.quote.strip() or len(self.quote) > _LONGEST_QUOTE:
            return told
        opening, closing = "“”" if language is Language.EN else "«»"
        return f"{opening}{self.quote}{closing}: {told}"

    def as_failed(self) -> Failed:
        """Return the entry as the guard of an act, its rule being the name to acknowledge."""
        return Failed(self.rule, self, spot=self.spot, waivable=self.level is Level.RECOMMENDED)


def proofread(findings: Iterable[ProofFinding]) -> list[Found]:
    """Return the proofreader's findings as the profiles judge them."""
    return [
        Found(
            each.rule,
            str(each.severity),
            each.message,
            Spot(str(each.place.part), each.place.block, each.place.index, each.start, each.end),
            each.quote,
        )
        for each in findings
    ]


def entries(profile: Profile, article: Article, found: Iterable[Found]) -> tuple[Entry, ...]:
    """Return what the profile makes of the findings: first what is required, in page order."""
    judged = [
        Entry(each.rule, level, each.told, each.spot, each.quote)
        for each in found
        if (level := profile.level(each.rule, each.severity, article.language, article.rubric))
        is not Level.OFF
    ]
    order = _page_order(article)
    judged.sort(
        key=lambda each: (
            each.level is not Level.REQUIRED,
            order.get(each.spot.block or "", 0),
            each.spot.start,
        )
    )
    return tuple(judged)


def _page_order(article: Article) -> Mapping[str, int]:
    return {block.id: number for number, block in enumerate(article.blocks, 1)}
