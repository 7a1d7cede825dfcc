"""Which checks stand in the way of which act: off, recommended or required.

The shipped levels are ``resources/checks/profiles.toml``; a desk's own settings of the same form
go over them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from editor.article.errors import WarraqError
from editor.article.language import Language
from editor.article.sentence import Sentence


class Level(StrEnum):
    """What a failing check does: nothing, a warning, a stop."""

    OFF = "off"
    RECOMMENDED = "recommended"
    REQUIRED = "required"


class ProfileUnreadable(WarraqError):
    """A desk's own levels name a profile, a level or a language that there is not."""

    sentence = Sentence(
        ar="في مستويات الفحص قيمة غير معروفة: {what}. المستويات: off وrecommended وrequired.",
        ru="В настройках проверок неизвестное значение: {what}. Уровни: off, recommended, "
        "required.",
        en="The levels of the checks have an unknown value: {what}. Levels are off, recommended "
        "and required.",
    )


@dataclass(frozen=True, slots=True)
class Override:
    """Levels for some languages and rubrics; none named means all."""

    languages: frozenset[str]
    rubrics: frozenset[str]
    rules: Mapping[str, Level]

    def fits(self, language: Language, rubric: str) -> bool:
        """Tell whether it is about an article in this language and rubric."""
        return (not self.languages or language.value in self.languages) and (
            not self.rubrics or rubric in self.rubrics
        )


@dataclass(frozen=True, slots=True)
class Profile:
    """The levels of one act: by rule, else by the severity of the finding."""

    name: str
    rules: Mapping[str, Level]
    severities: Mapping[str, Level]
    overrides: tuple[Override, ...] = ()

    def level(self, rule: str, severity: str, language: Language, rubric: str) -> Level:
        """Return what a finding of ``rule`` does in an article of this language and rubric."""
        for override in reversed(self.overrides):
            if rule in override.rules and override.fits(language, rubric):
                return override.rules[rule]
        found = self.rules.get(rule)
        return found if found is not None else self.severities.get(severity, Level.OFF)


def profiles(own: Mapping[str, Any] | None = None) -> Mapping[str, Profile]:
    """Return the profiles by name, the desk's ``own`` levels over the shipped ones.

    ``own`` has the form of the TOML file. Raises ``ProfileUnreadable``.
    """
    tables = dict(_shipped())
    for name, table in (own or {}).items():
        if name not in tables or not isinstance(table, Mapping):
            raise ProfileUnreadable(what=name)
        tables[name] = _over(tables[name], table)
    return {name: _profile(name, tables) for name in tables}


@cache
def _shipped() -> Mapping[str, Mapping[str, Any]]:
    # Late: the first check reads the profiles, start-up does not.
    import tomllib

    text = (files("resources") / "checks" / "profiles.toml").read_text("utf-8")
    return tomllib.loads(text)


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **below,
        "rules": {**below.get("rules", {}), **above.get("rules", {})},
        "severity": {**below.get("severity", {}), **above.get("severity", {})},
        "overrides": [*below.get("overrides", ()), *above.get("overrides", ())],
    }


def _profile(name: str, tables: Mapping[str, Mapping[str, Any]]) -> Profile:
    table = tables[name]
    if parent := table.get("extends"):
        below = _profile(parent, tables)
        rules = {**below.rules, **_levels(table.get("rules", {}))}
        severities = {**below.severities, **_levels(table.get("severity", {}))}
        overrides = below.overrides
    else:
        rules, severities = _levels(table.get("rules", {})), _levels(table.get("severity", {}))
        overrides = ()
    return Profile(
        name, rules, severities, (*overrides, *map(_override, table.get("overrides", ())))
    )


def _override(table: Mapping[str, Any]) -> Override:
    return Override(
        frozenset(table.get("languages", ())),
        frozenset(table.get("rubrics", ())),
        _levels(table.get("rules", {})),
    )


def _levels(table: Mapping[str, Any]) -> dict[str, Level]:
    try:
        return {name: Level(value) for name, value in table.items()}
    except ValueError as error:
        raise ProfileUnreadable(what=str(error)) from error
