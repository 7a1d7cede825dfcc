"""What a picture's file says of itself, as a value (IPTC Photo Metadata Standard 2025.1)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Self

from editor.article.language import Language


@dataclass(frozen=True, slots=True)
class LanguageText:
    """One text in several languages: XMP's language alternatives (ISO 16684-1 §8.2.2.4).

    ``versions`` are pairs of a lower-case BCP 47 tag and a text; ``default`` is XMP's
    ``x-default``: what is shown to a reader of any other language.
    """

    default: str = ""
    versions: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.default or self.versions)

    def own(self, language: Language) -> str:
        """Return the text in ``language`` or a regional form of it (``ar-EG``), or nothing."""
        tag = language.value
        exact = (text for name, text in self.versions if name == tag)
        regional = (text for name, text in self.versions if name.startswith(f"{tag}-"))
        return next(exact, "") or next(regional, "")

    def best(self, language: Language) -> str:
        """Return the text in ``language``, else the default one, else the first there is."""
        return self.own(language) or self.default or next((text for _, text in self.versions), "")

    def over(self, older: Self) -> Self:
        """Return ``older`` with the texts given here in place of its own.

        A text in ``ar`` takes the place of one in ``ar-EG`` too: it is the same caption, older.
        """
        ours = dict(self.versions)
        kept = tuple(
            pair for pair in older.versions if not {pair[0], _primary(pair[0])} & set(ours)
        )
        return type(self)(self.default or older.default, (*self.versions, *kept))


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFacts:
    """What is known of a picture; what is not known is empty.

    The credit line is what is printed, the creators who made it, in their order. ``date`` is when
    the picture was made, as ISO 8601 as far as it is known (``2026``, ``2026-05-09T18:04:11``).
    ``digital_source_type`` is the address of an IPTC NewsCode: a camera's picture or a machine's.
    """

    credit_line: str = ""
    creators: tuple[str, ...] = ()
    job_title: str = ""
    source: str = ""
    rights: LanguageText = LanguageText()
    caption: LanguageText = LanguageText()
    caption_writer: str = ""
    alt_text: LanguageText = LanguageText()
    long_description: LanguageText = LanguageText()
    headline: str = ""
    title: LanguageText = LanguageText()
    usage_terms: LanguageText = LanguageText()
    web_statement: str = ""
    licensor: str = ""
    licensor_url: str = ""
    keywords: tuple[str, ...] = ()
    date: str = ""
    city: str = ""
    country: str = ""
    digital_source_type: str = ""

    def __bool__(self) -> bool:
        return any(getattr(self, part.name) for part in fields(self))

    def or_else(self, other: PictureFacts) -> PictureFacts:
        """Return these facts, and those of ``other`` where these say nothing."""
        known: dict[str, Any] = {
            part.name: getattr(self, part.name) or getattr(other, part.name)
            for part in fields(self)
        }
        return PictureFacts(**known)


def _primary(tag: str) -> str:
    return tag.partition("-")[0]
