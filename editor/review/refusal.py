"""Why an act may not be done: every reason at once, each with the place to go and mend it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from editor.article.errors import WarraqError
from editor.article.language import Language
from editor.article.sentence import Sentence


@runtime_checkable
class Sayable(Protocol):
    """Something with words of its own in each language: a title, a state's label."""

    def say(self, language: Language) -> str:
        """Return it in ``language``."""
        ...


@dataclass(frozen=True, slots=True)
class Spot:
    """Where to go: a field of the article, or a part of the window.

    ``field`` is a part of the article as the proofreader names them (``headline``, ``text``,
    ``credit_line``; ``article`` is the whole), a field of its details (``rubric``, ``slug``) or
    one of ``comments``, ``changes``, ``checks``, ``history``, ``people``, ``source``, ``state``.
    ``start`` and ``end`` are code points of that text.
    """

    field: str
    block: str | None = None
    index: int = 0
    start: int = 0
    end: int = 0


STATE = Spot("state")


@dataclass(frozen=True, slots=True)
class Failed:
    """A guard that does not let an act pass: its name, what to do about it, and where.

    A ``waivable`` one is a warning: it passes when its name is among those acknowledged. A fact
    may be ``Sayable`` itself.
    """

    guard: str
    sentence: Sentence | Sayable
    facts: Mapping[str, object] = field(default_factory=dict, hash=False)
    spot: Spot = STATE
    waivable: bool = False

    def say(self, language: Language) -> str:
        """Return what is in the way and what to do, in ``language``."""
        if not isinstance(self.sentence, Sentence):
            return self.sentence.say(language)
        facts = {
            name: fact.say(language) if isinstance(fact, Sayable) else fact
            for name, fact in self.facts.items()
        }
        return self.sentence.say(language, **facts)


class ActRefused(WarraqError):
    """An act of the workflow that its guards do not let pass; ``failed`` are all of them."""

    sentence = Sentence(
        ar="تعذّر هذا الإجراء:{reasons}",
        ru="Так сделать нельзя:{reasons}",
        en="This cannot be done:{reasons}",
    )

    def __init__(self, failed: Sequence[Failed]) -> None:
        super().__init__(failed=tuple(failed))
        self.failed = tuple(failed)

    def say(self, language: Language) -> str:
        """Return every reason in ``language``, a line each."""
        lines = "".join(f"\n– {each.say(language)}" for each in self.failed)
        return self.sentence.say(language, reasons=lines)
