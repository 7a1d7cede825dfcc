"""What a rule finds in one text, before it is known where in the article that text stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from editor.article.graphemes import is_boundary
from editor.article.language import Language
from editor.proofing.finding import Finding, Fix, Message, Place
from editor.proofing.pieces import Content
from editor.proofing.rules import Rule
from editor.proofing.settings import Settings
from editor.proofing.spelling.judge import Judge
from editor.proofing.spelling.speller import Speller
from editor.proofing.terms.index import Mention, TermIndex


@dataclass(frozen=True, slots=True)
class Found:
    """A finding without a place: ``rule`` at ``start:end`` of a text, with fixes, best first.

    ``sure`` says whether the first fix is the one right form; unsaid, it is where no other is.
    """

    rule: Rule
    start: int
    end: int
    fixes: tuple[Fix, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    sure: bool | None = None

    def at(self, place: Place, text: str) -> Finding:
        """Return the finding for ``text``, which stands at ``place``."""
        quote = text[self.start : self.end]
        first = self.fixes[0].text if self.fixes else ""
        facts = {"quote": quote, "fix": first, **dict(self.facts)}
        return Finding(
            rule=self.rule.id,
            tier=self.rule.tier,
            severity=self.rule.severity,
            place=place,
            start=self.start,
            end=self.end,
            quote=quote,
            message=Message(self.rule.explanation, tuple(sorted(facts.items()))),
            suggestions=self.fixes,
            safe=self._is_safe(text),
        )

    def _is_safe(self, text: str) -> bool:
        """Tell whether it is certain, has one right form, and cuts no letter from its marks."""
        one = len(self.fixes) == 1 if self.sure is None else self.sure and bool(self.fixes)
        if not one or not self.rule.is_safe:
            return False
        also = self.fixes[0].also
        ends = [self.start, self.end, *(end for each in also for end in (each.start, each.end))]
        return all(is_boundary(text, end) for end in ends)

    def moved(self, by: int) -> Found:
        """Return the same, ``by`` code points further on."""
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True, slots=True)
class Tools:
    """What the checks of a text may use besides it; the same tools give the same findings."""

    settings: Settings
    speller: Speller | None
    judge: Judge | None
    terms: TermIndex | None
    rules: dict[str, Rule]
    """The rules that are on, by id."""
    mentions: dict[Content, tuple[Mention, ...]] = field(default_factory=dict, compare=False)
    """The terms of each text, which several rules ask for: searched once a checker."""

    def ruled(self, rule_id: str, language: Language) -> Rule | None:
        """Return the rule if it is on and for ``language``."""
        rule = self.rules.get(rule_id)
        return rule if rule is not None and language in rule.languages else None


TextCheck = Callable[[Content, Tools], Iterator[Found]]
"""Looks at one text; its result is kept as long as the text stays."""


def fixes(*texts: str) -> tuple[Fix, ...]:
    """Return one fix for each of ``texts``."""
    return tuple(map(Fix, texts))
