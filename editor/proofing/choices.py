"""What a desk and an article decide about their proofreading, as values and as JSON; no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from editor.proofing.finding import Finding, Part, Place
from editor.proofing.settings import Ignored, Settings

DESK_KEY: Final = "proofing"
"""Under this key a store's settings keep the desk's part."""
ARTICLE_KEY: Final = "proofing/{}"
"""And under this, with an article's id, that of an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What is in force for the open article.

    ``switched``, ``suggestions``, ``words`` and ``ignored`` are the desk's; ``here`` is the
    article's: what is left alone in it, once (with a place) or wherever it stands.
    """

    switched: Mapping[str, bool] = field(default_factory=dict)
    suggestions: bool = False
    words: frozenset[str] = frozenset()
    ignored: frozenset[Ignored] = frozenset()
    here: frozenset[Ignored] = frozenset()

    def settings(self) -> Settings:
        """Return what the checker is to know; what is left alone is sifted out by the window."""
        return Settings(switched=self.switched, suggestions=self.suggestions, words=self.words)

    def cover(self, finding: Finding) -> bool:
        """Tell whether a finding is to be left alone."""
        return any(each.covers(finding) for each in self.ignored) or any(
            each.covers(finding) for each in self.here
        )

    def without(self, ignored: Ignored) -> Choices:
        """Return the choices with ``ignored`` watched again, wherever it was kept."""
        return replace(self, ignored=self.ignored - {ignored}, here=self.here - {ignored})


def desk_json(choices: Choices) -> dict[str, Any]:
    """Return the desk's part as JSON keeps it."""
    return {
        "switched": dict(sorted(choices.switched.items())),
        "suggestions": choices.suggestions,
        "words": sorted(choices.words),
        "ignored": _ignored_json(choices.ignored),
    }


def article_json(choices: Choices) -> dict[str, Any]:
    """Return the article's part as JSON keeps it."""
    return {"ignored": _ignored_json(choices.here)}


def read_choices(desk: Any, article: Any) -> Choices:
    """Return the choices kept as JSON; what another version wrote and means nothing is left out."""
    desk = desk if isinstance(desk, Mapping) else {}
    article = article if isinstance(article, Mapping) else {}
    switched = desk.get("switched")
    return Choices(
        switched={str(key): bool(value) for key, value in switched.items()}
        if isinstance(switched, Mapping)
        else {},
        suggestions=desk.get("suggestions") is True,
        words=frozenset(map(str, _list(desk.get("words")))),
        ignored=frozenset(_read_ignored(desk.get("ignored"))),
        here=frozenset(_read_ignored(article.get("ignored"))),
    )


def _ignored_json(ignored: Iterable[Ignored]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for each in ignored:
        row: dict[str, Any] = {"rule": each.rule, "quote": each.quote}
        if each.place is not None:
            row["place"] = [each.place.part.value, each.place.block, each.place.index]
        rows.append(row)
    return sorted(rows, key=repr)


def _read_ignored(rows: Any) -> Iterable[Ignored]:
    for row in _list(rows):
        if not isinstance(row, Mapping):
            continue
        match row:
            case {"rule": str(rule), "quote": str(quote), "place": [part, block, int(index)]}:
                if part in set(Part) and (block is None or isinstance(block, str)):
                    yield Ignored(rule, quote, Place(Part(part), block, index))
            case {"rule": str(rule), "quote": str(quote)}:
                yield Ignored(rule, quote)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
