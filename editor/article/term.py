"""A term of the desk: one entity, how it is written in three languages, and how it is not.

The store keeps terms, the proofreader looks for them; neither knows the other, so the value is
here on the ground floor.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from editor.article.language import Language


class Standing(StrEnum):
    """What the desk thinks of a form.

    ``SHORT`` is right beside the preferred form (توكاييف, ОДКБ); ``PROPOSED`` nobody has decided
    on yet, and nothing is found by it.
    """

    PREFERRED = "preferred"
    ACCEPTED = "accepted"
    SHORT = "short"
    REJECTED = "rejected"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class TermForm:
    """One way to write an entity in one language, and why it stands where it stands."""

    language: Language
    text: str
    standing: Standing
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An entity: its forms, its domain (``person``, ``place``, ``organisation`` …) and notes.

    ``notes`` is what an article that mentions it must say somewhere, by language: a legal note.
    ``id`` is a UUID, or the name of an entry of the shipped base; ``changed_by`` is a person's id
    and ``changed_at`` ISO 8601 in UTC, both empty for what was shipped.
    """

    id: str
    domain: str
    forms: tuple[TermForm, ...]
    notes: tuple[tuple[Language, str], ...] = ()
    changed_by: str = ""
    changed_at: str = ""

    def preferred(self, language: Language) -> str:
        """Return the preferred form in ``language``; empty while there is none."""
        return next(
            (
                form.text
                for form in self.forms
                if form.language is language and form.standing is Standing.PREFERRED
            ),
            "",
        )

    def note(self, language: Language) -> str:
        """Return what a mention requires in ``language``; empty where it requires nothing."""
        return next((text for each, text in self.notes if each is language), "")
