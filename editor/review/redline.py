"""The redline: two versions of an article laid into one another, every difference a change."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from editor.article.article import Article
from editor.article.change import ChangeClass, ChangeKind
from editor.article.place import Part, Place
from editor.article.span import Text
from editor.article.tracked import TrackedArticle, TrackedText, Trait
from editor.review.classes import class_of_part
from editor.review.parts import TEXTS, VALUES, text_of
from editor.review.recorder import Recorder
from editor.review.tracked_block import track_blocks
from editor.review.tracked_text import Piece, track
from editor.review.written import written_value


def redline(
    old: Article,
    new: Article,
    author: str | None = None,
    time: datetime.datetime | None = None,
) -> TrackedArticle:
    """Return ``new`` laid into ``old``; every change is by ``author`` at ``time`` (UTC).

    Accepting all changes gives exactly ``new``, rejecting all exactly ``old``; the two may be any
    articles. Who made which change of several people is ``editor.review.blame``'s to say.
    """
    recorder = Recorder(author, time)
    texts: list[TrackedText] = []
    traits: list[Trait] = []
    blocks = None
    for part in _PAGE:
        if part is Part.BLOCK:
            blocks = track_blocks(recorder, old.blocks, new.blocks)
        elif part in TEXTS:
            pieces = (Piece("", text_of(old, part)), Piece("", text_of(new, part)))
            texts.append(TrackedText(part, track(recorder, part, *pieces)))
        else:
            traits += _trait(recorder, part, old, new)
    return TrackedArticle(
        old=old,
        new=new,
        texts=tuple(texts),
        traits=tuple(traits),
        blocks=blocks or (),
        changes=tuple(recorder.changes),
    )


# The order of the page, then what is beside it.
_PAGE = (
    *(Part.KICKER, Part.HEADLINE, Part.DATELINE, Part.DATE, Part.LEAD, Part.BLOCK),
    *(Part.SIGNATURE, Part.PHOTO_CREDIT, Part.SOURCES, Part.RUBRIC, Part.TAGS, Part.SLUG),
    *(Part.LANGUAGE, Part.DIRECTION, Part.IDENTITY),
)


def _trait(recorder: Recorder, part: Part, old: Article, new: Article) -> Iterator[Trait]:
    if _value(old, part) == _value(new, part):
        return
    place = Place(part)
    change = recorder.note(
        ChangeKind.SET,
        class_of_part(part) or ChangeClass.STRUCTURE,
        place,
        place,
        Text.of(written_value(old, part)),
        Text.of(written_value(new, part)),
    )
    yield Trait(part, change)


def _value(article: Article, part: Part) -> object:
    if part is Part.IDENTITY:
        return article.id, article.story_id
    return getattr(article, VALUES[part])
