"""What an import gives back: the article, its pictures, and what the importer was unsure of."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from editor.article.article import Article
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.sentence import Sentence
from editor.language.changes import Change


class Doubt(StrEnum):
    """The part of an article that a question is about."""

    LANGUAGE = "language"
    ENCODING = "encoding"
    LAYOUT = "layout"
    HEADLINE = "headline"
    DATE = "date"
    HEADING = "heading"
    LIST = "list"
    CREDIT = "credit"
    PICTURE = "picture"
    LINK = "link"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Question:
    """Something for the editor to decide: what it is about, the words in question, a sentence.

    ``quote`` is the beginning of the words, or empty when the question is about the whole.
    """

    about: Doubt
    quote: str
    sentence: Sentence
    facts: tuple[tuple[str, object], ...] = ()

    def say(self, language: Language) -> str:
        """Return the question in ``language``."""
        return self.sentence.say(language, quote=self.quote, **dict(self.facts))


@dataclass(frozen=True, slots=True)
class Recognised:
    """How the article came about.

    ``changes`` are the normaliser's, each with offsets in its own piece of the original.
    ``labels`` are the words that became structure (``الصورة:``, ``1.``); ``residue`` the lines
    that are no part of the article (``Ru En``, a site's menu). Together with the article's texts
    they hold every word of the original.
    """

    unsure: tuple[Question, ...] = ()
    changes: tuple[Change, ...] = ()
    residue: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """An article as it was read, with the pictures its figures refer to.

    The figures of an exported page name the files of the desk it left, as the article did;
    ``stand_ins`` gives, by those ids, the ids of the published files that came with the page.
    ``originals.settled`` says which of the two a desk goes on with: call it before storing.
    """

    article: Article
    media: tuple[MediaFile, ...] = ()
    recognised: Recognised = field(default_factory=Recognised)
    stand_ins: dict[str, str] = field(default_factory=dict)
