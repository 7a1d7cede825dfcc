"""The words that the page itself says; the window gives them in its own language."""

from __future__ import annotations

from dataclasses import dataclass, field

from editor.workstation.page.line import Part


def _placeholders() -> dict[Part, str]:
    return {
        Part.HEADLINE: "Headline",
        Part.LEAD: "Lead: who, what, when, where",
        Part.PARAGRAPH: "Write or paste the text here",
        Part.HEADING: "Section heading",
        Part.QUOTE: "Quote",
        Part.SPEAKER: "Who said it",
        Part.CAPTION: "Caption",
        Part.CREDIT_LINE: "Credit line",
        Part.SIGNATURE: "Whose article this is",
        Part.PHOTO_CREDIT: "Who the pictures come from",
        Part.SOURCE: "Where the news comes from",
    }


def _captions() -> dict[Part, str]:
    return {Part.SIGNATURE: "Signature", Part.PHOTO_CREDIT: "Photo", Part.SOURCE: "Source"}


@dataclass(frozen=True, slots=True)
class PageLabels:
    """Placeholders by part, the captions of the attribution fields, and what a lost picture says.

    The paragraph's placeholder shows only where the article has no body yet.
    """

    placeholders: dict[Part, str] = field(default_factory=_placeholders)
    captions: dict[Part, str] = field(default_factory=_captions)
    missing_picture: str = "The file of this picture is not on this desk"
    details: str = "Add a date and a rubric"
    page: str = "Article"
    """The accessible name of the page."""
