"""Pictures as they leave the house: saying what the story's editions say of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from editor.article.article import Article
from editor.article.block import Figure
from editor.article.media import MediaFile, MediaLoader
from editor.exporting.fitness import fit_to_publish
from editor.exporting.summary import one_line
from editor.pictures.errors import PictureBroken
from editor.pictures.facts import LanguageText, PictureFacts


def published(
    article: Article, media: MediaLoader, editions: Sequence[Article] = ()
) -> MediaLoader:
    """Return a loader of the same pictures with the editions' facts in them and no position.

    Each picture is found by the id of the file that the desk keeps; the file that comes has other
    bytes, and so another id of its own. None also for a file that cannot be walked through: what
    cannot be cleared does not leave the house, and the page says that the picture is missing.
    """
    story = tuple(fit_to_publish(edition) for edition in (article, *editions))

    # A page asks more than once.
    @cache
    def load(media_id: str) -> MediaFile | None:
        # Late: lxml is for pages that have pictures.
        from editor.pictures.publishing import with_metadata

        file = media(media_id)
        if file is None:
            return None
        try:
            return with_metadata(file, facts_in(story, media_id))
        except PictureBroken:
            return None

    return load


def facts_in(story: Sequence[Article], media_id: str) -> PictureFacts:
    """Return what the editions say of a picture; the first of them gives the default texts.

    Caption, alt text and rights are said in every language; the credit line and the creator have
    no language (IPTC Photo Metadata 2025.1), so the first edition that names them does.
    """
    figures = [
        figure for edition in story for figure in edition.figures if figure.media_id == media_id
    ]
    creator = _first(figure.creator for figure in figures)
    return PictureFacts(
        credit_line=_first(figure.credit_line for figure in figures),
        creators=(creator,) if creator else (),
        caption=_in_languages(figures, [figure.caption.plain for figure in figures]),
        alt_text=_in_languages(figures, [figure.alt_text for figure in figures]),
        rights=_in_languages(figures, [figure.rights for figure in figures]),
    )


def _first(texts: Iterable[str]) -> str:
    return next(filter(None, map(one_line, texts)), "")


def _in_languages(figures: Sequence[Figure], texts: Sequence[str]) -> LanguageText:
    said: dict[str, str] = {}
    for figure, text in zip(figures, texts, strict=True):
        if text.strip():
            said.setdefault(figure.language.value, text.strip())
    return LanguageText(next(iter(said.values()), ""), tuple(said.items()))
