"""The JSON forms of changes and comments: what ``--json`` prints and the store keeps."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from typing import Any

from editor.article.change import Change, ChangeClass, ChangeKind
from editor.article.comment import Anchor, Comment, Reply
from editor.article.json_errors import NotAnArticle
from editor.article.json_form import read_text, spans_to_list
from editor.article.json_reader import Reader
from editor.article.place import Part, Place

_LONGEST_TEXT = 2**53 - 1  # RFC 8259 §6: what every reader of JSON takes for the same number


def change_to_dict(change: Change) -> dict[str, Any]:
    """Return the change as plain JSON values, keys in their published order."""
    return {
        "id": change.id,
        "kind": change.kind.value,
        "class": change.change_class.value,
        "old_place": change.old_place and _place(change.old_place),
        "new_place": change.new_place and _place(change.new_place),
        "old": spans_to_list(change.old),
        "new": spans_to_list(change.new),
        "author": change.author,
        "time": _written(change.time),
    }


def change_from_dict(data: object, place: str = "$") -> Change:
    """Return the change in plain JSON values; raises ``NotAnArticle``."""
    reader = Reader(data, place)
    change = Change(
        id=reader.string("id"),
        kind=ChangeKind(reader.one_of("kind", tuple(map(str, ChangeKind)))),
        change_class=ChangeClass(reader.one_of("class", tuple(map(str, ChangeClass)))),
        old_place=_place_or_none(reader.object_or_none("old_place")),
        new_place=_place_or_none(reader.object_or_none("new_place")),
        old=read_text(reader, "old"),
        new=read_text(reader, "new"),
        author=reader.string_or_none("author"),
        time=_moment_or_none(reader, "time"),
    )
    reader.done()
    return change


def comment_to_dict(comment: Comment) -> dict[str, Any]:
    """Return the thread as plain JSON values, keys in their published order."""
    return {
        "id": comment.id,
        "anchor": _anchor(comment.anchor),
        "author": comment.author,
        "time": _written(comment.time),
        "text": comment.text,
        "mentions": list(comment.mentions),
        "blocking": comment.blocking,
        "replies": [
            {
                "id": reply.id,
                "author": reply.author,
                "time": _written(reply.time),
                "text": reply.text,
                "mentions": list(reply.mentions),
            }
            for reply in comment.replies
        ],
        "resolved_by": comment.resolved_by,
        "resolved_at": _written(comment.resolved_at),
    }


def comment_to_json(comment: Comment) -> str:
    """Return the thread as JSON text: unescaped, no spaces."""
    return json.dumps(comment_to_dict(comment), ensure_ascii=False, separators=(",", ":"))


def comment_from_json(text: str) -> Comment:
    """Return the thread that ``comment_to_json`` wrote; raises ``NotAnArticle``."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotAnArticle(place="$", reason=str(error)) from error
    return comment_from_dict(data)


def comment_from_dict(data: object, place: str = "$") -> Comment:
    """Return the thread in plain JSON values; raises ``NotAnArticle``."""
    reader = Reader(data, place)
    comment = Comment(
        id=reader.identifier("id"),
        anchor=_read_anchor(reader.member("anchor")),
        author=reader.string_or_none("author"),
        time=_moment(reader, "time"),
        text=reader.string("text"),
        mentions=tuple(reader.strings("mentions")),
        blocking=reader.flag("blocking"),
        replies=tuple(_read_reply(each) for each in reader.objects("replies")),
        resolved_by=reader.string_or_none("resolved_by"),
        resolved_at=_moment_or_none(reader, "resolved_at"),
    )
    reader.done()
    return comment


def _anchor(anchor: Anchor) -> dict[str, Any]:
    written: dict[str, Any] = {
        "place": _place(anchor.place),
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }
    # Only where there are any: a comment on one paragraph reads as it always did.
    return {**written, "more": [_anchor(each) for each in anchor.more]} if anchor.more else written


def _place(place: Place) -> dict[str, Any]:
    return {
        "part": place.part.value,
        "block": place.block_id or None,
        "start": place.start,
        "end": place.end,
    }


def _place_or_none(reader: Reader | None) -> Place | None:
    return None if reader is None else _read_place(reader)


def _read_place(reader: Reader) -> Place:
    place = Place(
        part=Part(reader.one_of("part", tuple(map(str, Part)))),
        block_id=reader.string_or_none("block") or "",
        start=(start := reader.integer("start", 0, _LONGEST_TEXT)),
        end=reader.integer("end", start, _LONGEST_TEXT),
    )
    reader.done()
    return place


def _read_anchor(reader: Reader, *, has_more: bool = True) -> Anchor:
    place = _read_place(reader.member("place"))
    quote, prefix, suffix = (reader.string(name) for name in ("quote", "prefix", "suffix"))
    anchor = Anchor(place, quote, prefix, suffix)
    if has_more and reader.has("more"):
        more = reader.objects("more")
        anchor = replace(anchor, more=tuple(_read_anchor(each, has_more=False) for each in more))
    reader.done()
    return anchor


def _read_reply(reader: Reader) -> Reply:
    reply = Reply(
        id=reader.identifier("id"),
        author=reader.string_or_none("author"),
        time=_moment(reader, "time"),
        text=reader.string("text"),
        mentions=tuple(reader.strings("mentions")),
    )
    reader.done()
    return reply


def _written(moment: datetime.datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _moment(reader: Reader, key: str) -> datetime.datetime:
    try:
        moment = datetime.datetime.fromisoformat(reader.string(key))
    except ValueError as error:
        raise NotAnArticle(place=f"{reader.place}.{key}", reason=str(error)) from error
    if moment.tzinfo is None:
        raise NotAnArticle(place=f"{reader.place}.{key}", reason="the time has no zone")
    return moment


def _moment_or_none(reader: Reader, key: str) -> datetime.datetime | None:
    return None if reader.string_or_none(key) is None else _moment(reader, key)
