"""Comments: tying them to words, finding the words again after edits, and the threads' life."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from editor.article.article import Article
from editor.article.comment import Anchor, Comment, Reply
from editor.article.errors import WarraqError
from editor.article.identity import new_id
from editor.article.place import Place
from editor.article.printable import printable
from editor.article.sentence import Sentence

_MENTION = re.compile(r"(?<![\w@])@([\w.-]*\w)")


class NothingSaid(WarraqError):
    """A comment or an answer without a word."""

    sentence = Sentence(
        ar="التعليق فارغ، فلم يُحفظ. اكتب نصًا ثم أرسله.",
        ru="Комментарий пуст и не сохранён. Напишите текст и отправьте снова.",
        en="The comment is empty, so it was not kept. Write something, then send it again.",
    )


def begin(
    anchor: Anchor,
    text: str,
    *,
    author: str | None,
    time: datetime.datetime,
    people: Collection[str] = (),
    blocking: bool = False,
) -> Comment:
    """Return a new thread; ``people`` are those who may be mentioned. Raises ``NothingSaid``."""
    said = _said(text)
    return Comment(
        id=new_id(),
        anchor=anchor,
        author=author,
        time=time,
        text=said,
        mentions=mentioned(said, people),
        blocking=blocking,
    )


def reply(
    comment: Comment,
    text: str,
    *,
    author: str | None,
    time: datetime.datetime,
    people: Collection[str] = (),
) -> Comment:
    """Return the thread with an answer more, open again if it was resolved: ``NothingSaid``."""
    said = _said(text)
    answer = Reply(
        id=new_id(), author=author, time=time, text=said, mentions=mentioned(said, people)
    )
    return replace(reopen(comment), replies=(*comment.replies, answer))


def resolve(comment: Comment, *, by: str | None, at: datetime.datetime) -> Comment:
    """Return the thread resolved; one that is already keeps who resolved it and when."""
    return replace(comment, resolved_by=by, resolved_at=at) if comment.is_open else comment


def reopen(comment: Comment) -> Comment:
    """Return the thread open."""
    return replace(comment, resolved_by=None, resolved_at=None)


def mentioned(text: str, people: Collection[str]) -> tuple[str, ...]:
    """Return who of ``people`` is mentioned as ``@login``, once, in order; case is no matter."""
    by_name = {each.casefold(): each for each in people}
    found = (by_name.get(match.group(1).casefold()) for match in _MENTION.finditer(text))
    return tuple(dict.fromkeys(name for name in found if name))


def blocking(comments: Iterable[Comment]) -> tuple[Comment, ...]:
    """Return the threads that stand in the way of approving the article."""
    return tuple(each for each in comments if each.blocks_approval)


def anchored(comment: Comment, article: Article) -> Comment:
    """Return the thread tied to the same words as they are in ``article`` now.

    A detached one stays as it was, so that its words are found if they come back; so does what it
    was about in a paragraph that is gone.
    """
    # Late: finding words again needs the comparing library, which a list of threads does not.
    from editor.review.anchoring import anchor_at, find_all

    places = find_all(comment.anchor, article)
    first, *more = (
        part if place is None else anchor_at(article, place)
        for part, place in zip(comment.anchor.parts, places, strict=True)
    )
    return replace(comment, anchor=replace(first, more=tuple(more)))


def ranges(comment: Comment, article: Article) -> tuple[Place, ...]:
    """Return the places of the words a thread is about, one a paragraph; none when detached."""
    from editor.review.anchoring import find_all  # late, as above

    return tuple(place for place in find_all(comment.anchor, article) if place is not None)


def in_order(
    comments: Iterable[Comment], article: Article
) -> tuple[tuple[Comment, Place | None], ...]:
    """Return the threads with their places in ``article``, in the order of the page.

    One about several paragraphs is at the first of them that is there. Detached ones have no place
    and come last, oldest first.
    """
    from editor.review.parts import all_texts

    order = {
        (part, block_id): number for number, (part, block_id, _) in enumerate(all_texts(article))
    }
    blocks = {block.id: number for number, block in enumerate(article.blocks)}
    placed = [(comment, next(iter(ranges(comment, article)), None)) for comment in comments]

    def key(each: tuple[Comment, Place | None]) -> tuple[float, float, int, datetime.datetime]:
        comment, place = each
        if place is None:
            return (2, 0, 0, comment.time)
        block = blocks.get(place.block_id, -1) if place.block_id else -1
        return (0, block, order.get((place.part, place.block_id), 0) + place.start, comment.time)

    return tuple(sorted(placed, key=key))


def _said(text: str) -> str:
    said = printable(text).strip()
    if not said:
        raise NothingSaid
    return said
