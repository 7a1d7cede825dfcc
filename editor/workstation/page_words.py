"""What the page itself says, in the interface's language, and how it looks in a theme."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.article.article import Article
from editor.workstation.page.appearance import TEXT_FAMILIES, PageAppearance
from editor.workstation.page.labels import PageLabels
from editor.workstation.page.line import Part
from editor.workstation.tokens import Tokens


def page_labels() -> PageLabels:
    """Return the placeholders and captions of the page in the interface's language."""
    return PageLabels(
        placeholders={
            Part.HEADLINE: QCoreApplication.translate("Page", "Headline"),
            Part.LEAD: QCoreApplication.translate("Page", "Lead: who, what, when, where"),
            Part.PARAGRAPH: QCoreApplication.translate(
                "Page", "Write here, paste a text or drop a file"
            ),
            Part.HEADING: QCoreApplication.translate("Page", "Section heading"),
            Part.QUOTE: QCoreApplication.translate("Page", "Quote"),
            Part.SPEAKER: QCoreApplication.translate("Page", "Who said it"),
            Part.CAPTION: QCoreApplication.translate("Page", "Caption"),
            Part.CREDIT_LINE: QCoreApplication.translate("Page", "Credit line"),
            Part.SIGNATURE: QCoreApplication.translate("Page", "Whose article this is"),
            Part.PHOTO_CREDIT: QCoreApplication.translate("Page", "Who the pictures come from"),
            Part.SOURCE: QCoreApplication.translate("Page", "Where the news comes from"),
        },
        captions={
            Part.SIGNATURE: QCoreApplication.translate("Page", "Signature"),
            Part.PHOTO_CREDIT: QCoreApplication.translate("Page", "Photo"),
            Part.SOURCE: QCoreApplication.translate("Page", "Source"),
        },
        missing_picture=QCoreApplication.translate(
            "Page", "The file of this picture is not on this desk"
        ),
        details=QCoreApplication.translate("Page", "Add a date and a rubric"),
        page=QCoreApplication.translate("Page", "Article"),
    )


def meta_line(article: Article) -> str:
    """Return the line under the headline as the site shows it: date, place, rubric."""
    # Late: the site's labels are not needed before an article is.
    from editor.exporting.site import DEFAULT_SITE

    parts = [
        article.date.written if article.date else "",
        article.dateline,
        DEFAULT_SITE.rubric(article.rubric, article.language) if article.rubric else "",
    ]
    return " · ".join(part for part in parts if part)


def page_appearance(
    tokens: Tokens,
    zoom: float,
    *,
    families: tuple[str, ...] = TEXT_FAMILIES,
    line_spacing: float = 1.0,
    width: float = 1.0,
) -> PageAppearance:
    """Return the page's look in the window's colours at a text size and a width of the column."""
    return PageAppearance(
        paper=tokens.surface,
        desk=tokens.desk,
        ink=tokens.ink,
        muted=tokens.muted,
        accent=tokens.accent_text,
        link=tokens.accent_text,
        border=tokens.border,
        selection=tokens.selection,
        placeholder=tokens.placeholder,
        field=tokens.field,
        text_families=families,
        zoom=zoom,
        line_spacing=line_spacing,
        width=width,
    )
