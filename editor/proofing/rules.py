"""The rules, as the rule pack in ``resources/rules`` has them: one TOML table a rule.

A table's name is the rule's id, which never changes: settings and ignores refer to it. What a
table can say is data (``patterns``, ``words``, lists); a rule without either is done by the code
that names its id. ``docs/rules.md`` is made from the pack.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Final

import regex

from editor.article import sentence
from editor.article.language import Language
from editor.article.sentence import Sentence
from editor.proofing.finding import Severity, Tier

PACK_VERSION: Final = "5"
"""Raised whenever the same text would give other findings."""

TOPICS: Final = (
    "spelling", "hamza", "words", "grammar", "repeats", "letters", "spaces", "marks", "quotes",
    "digits", "dates", "terms", "structure", "attribution", "editions", "style",
)  # fmt: skip


_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Pattern:
    """An expression (the ``regex`` module's, version 1) and the templates of its fixes.

    ``needs`` are characters one of which every match holds, ``holds`` strings one of which does:
    a text without them is not searched.
    """

    find: regex.Pattern[str]
    fixes: tuple[str, ...]
    needs: frozenset[str]
    holds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule with all that a proofreader wants to know of it.

    ``wrong`` and ``right`` are examples in the notation of the tests: lines of an article.
    ``mends`` says that its only fix is the right form.
    ``data`` is the rest of its table, for the code that needs it.
    """

    id: str
    topic: str
    tier: Tier
    severity: Severity
    languages: tuple[Language, ...]
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    explanation: Sentence
    source: str
    mends: bool
    patterns: tuple[Pattern, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(hash=False, default_factory=lambda: _NOTHING)
    data: Mapping[str, Any] = field(hash=False, default_factory=lambda: _NOTHING)

    @property
    def is_safe(self) -> bool:
        """Whether "fix all safe" may apply its one right form: the red tier's alone, no choice."""
        return self.mends and self.tier is Tier.CERTAIN

    @property
    def on(self) -> bool:
        """Whether the rule is on unless a desk decides otherwise."""
        return self.tier is not Tier.SUGGESTION


_OWN_KEYS: Final = frozenset({
    "tier", "severity", "languages", "wrong", "right", "ar", "ru", "en", "source", "mends",
    "patterns", "words",
})  # fmt: skip


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, in the order of the pack."""
    return tuple(
        _read_rule(name, topic, table) for topic in TOPICS for name, table in _tables(topic).items()
    )


@cache
def rules_by_id() -> Mapping[str, Rule]:
    """Return the rules by their ids."""
    return MappingProxyType({each.id: each for each in rules()})


def rule(rule_id: str) -> Rule:
    """Return the rule of this id; ``KeyError`` if there is none."""
    return rules_by_id()[rule_id]


def _tables(topic: str) -> dict[str, dict[str, Any]]:
    # Late: the first check reads the pack, start-up does not.
    import tomllib

    text = (files("resources") / "rules" / f"{topic}.toml").read_text("utf-8")
    return tomllib.loads(text)


def _read_rule(name: str, topic: str, table: dict[str, Any]) -> Rule:
    return Rule(
        id=name,
        topic=topic,
        tier=Tier(table["tier"]),
        severity=Severity(table["severity"]),
        languages=tuple(map(Language, table["languages"])),
        wrong=tuple(table["wrong"]),
        right=tuple(table["right"]),
        explanation=sentence.Sentence(ar=table["ar"], ru=table["ru"], en=table["en"]),
        source=table["source"],
        mends=table.get("mends", False),
        patterns=tuple(map(_read_pattern, table.get("patterns", ()))),
        words=MappingProxyType(
            {
                wrong: (right,) if isinstance(right, str) else tuple(right)
                for wrong, right in table.get("words", {}).items()
            }
        ),
        data=MappingProxyType({key: table[key] for key in table.keys() - _OWN_KEYS}),
    )


def _read_pattern(table: dict[str, Any]) -> Pattern:
    fix = table.get("fix", [])
    return Pattern(
        regex.compile(table["find"], regex.V1),
        (fix,) if isinstance(fix, str) else tuple(fix),
        frozenset(table["needs"]),
        tuple(table.get("holds", ())),
    )
