"""What the proofreader says: a finding, where it is, why, and what would put it right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from editor.article.language import Language
from editor.article.sentence import Sentence


class Tier(StrEnum):
    """How sure a finding is; each tier has a colour of its own in the window."""

    CERTAIN = "certain"
    UNKNOWN = "unknown"
    HOUSE = "house"
    SUGGESTION = "suggestion"


class Severity(StrEnum):
    """What a finding asks for: an error must be mended, a warning looked at."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def weight(self) -> int:
        """Greater is graver: 2, 1, 0."""
        return {"error": 2, "warning": 1, "suggestion": 0}[self.value]


class Part(StrEnum):
    """Which text of an article is meant; those from ``TEXT`` on belong to a block."""

    ARTICLE = "article"
    KICKER = "kicker"
    HEADLINE = "headline"
    DATELINE = "dateline"
    DATE = "date"
    LEAD = "lead"
    SIGNATURE = "signature"
    PHOTO_CREDIT = "photo_credit"
    SOURCE = "source"
    TEXT = "text"
    SPEAKER = "speaker"
    CAPTION = "caption"
    CREDIT_LINE = "credit_line"
    CREATOR = "creator"
    ALT_TEXT = "alt_text"
    RIGHTS = "rights"


@dataclass(frozen=True, slots=True)
class Place:
    """A text of an article: a part, the id of its block if it has one, which of the sources.

    ``Part.ARTICLE`` is the whole, without a text of its own: offsets there are 0.
    """

    part: Part
    block: str | None = None
    index: int = 0


@dataclass(frozen=True, slots=True)
class Message:
    """Why something was found: a sentence in three languages and the facts it tells."""

    sentence: Sentence
    facts: tuple[tuple[str, str], ...] = ()

    def say(self, language: Language) -> str:
        """Return the reason in ``language``."""
        return self.sentence.say(language, **dict(self.facts))


@dataclass(frozen=True, slots=True)
class Edit:
    """``text`` instead of what stands at ``start:end``, code points of the finding's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to put a finding right: ``text`` instead of what stands there; empty deletes it.

    ``also`` are edits of the same text that belong to it: the other mark of a pair.
    """

    text: str
    also: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something found at ``start:end``, code points of the text at ``place``.

    ``quote`` is what stands there. ``safe`` findings have exactly one right form, the first fix.
    """

    rule: str
    tier: Tier
    severity: Severity
    place: Place
    start: int
    end: int
    quote: str
    message: Message
    suggestions: tuple[Fix, ...] = ()
    safe: bool = False
