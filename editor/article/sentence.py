"""A sentence for the user in the three interface languages, kept beside the code that says it."""

from __future__ import annotations

from dataclasses import dataclass

from editor.article.language import Language


@dataclass(frozen=True, slots=True)
class Sentence:
    """One message in Arabic, Russian and English, with ``str.format`` fields such as ``{path}``."""

    ar: str
    ru: str
    en: str

    def say(self, language: Language, **facts: object) -> str:
        """Return the sentence in ``language`` with its fields filled in.

        Raises ``KeyError`` when a field has no fact: that is a bug, not a user's mistake.
        """
        template: str = getattr(self, language.value)
        return template.format(**facts)
