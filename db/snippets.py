"""The few words of an article that a search shows, with the found ones marked."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from db.highlights import Highlighter, Marks
from db.indexing import searched_texts
from db.revisions import Content
from editor.article.json_form import from_json

_LENGTH = 160
_BEFORE = 48
_ELLIPSIS = "…"
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of an article's text and the (start, end) of what was found in it, code points."""

    text: str
    marks: Marks = ()


def shown(headline: str, content: Content, highlighter: Highlighter) -> tuple[Marks, Snippet]:
    """Return the marks of the headline, and the first place below it where something was found.

    Where nothing is found below, the snippet is how the text begins. A damaged text has an empty
    one: whoever opens the article is told.
    """
    in_headline = highlighter.marks(headline)
    if not content.is_sound:
        return in_headline, Snippet("")
    document = json.loads(content.body)
    snippet = _first_found(running_texts(document), highlighter.marks)
    if snippet is None and not in_headline:
        # Found in a credit or a tag, or by letters that a stem changes: rare, so look at all of it.
        in_headline = highlighter.thorough_marks(headline)
        everything = searched_texts(from_json(content.body))
        snippet = _first_found(everything, highlighter.thorough_marks)
    return in_headline, snippet or _beginning(running_texts(document))


def running_texts(document: dict[str, Any] | list[Any]) -> Iterator[str]:
    """Yield the texts made of spans in an article's JSON, in its order, those that are not empty.

    Fifty articles are read at every letter typed into the search field. This takes a fifth of the
    time of making articles of them, and needs to know of the form only that running text is a list
    of objects that have ``text``.
    """
    if isinstance(document, list):
        spans = [each["text"] for each in document if isinstance(each, dict) and "text" in each]
        if spans and all(isinstance(text, str) for text in spans):
            yield "".join(spans)
            return
    members = document.values() if isinstance(document, dict) else document
    for member in members:
        if isinstance(member, (dict, list)):
            yield from running_texts(member)


def _first_found(texts: Iterable[str], marks: Callable[[str], Marks]) -> Snippet | None:
    for text in texts:
        if found := marks(text):
            return _cut(text, found)
    return None


def _beginning(texts: Iterable[str]) -> Snippet:
    return next((_cut(text, ()) for text in texts), Snippet(""))


def _cut(text: str, found: Marks) -> Snippet:
    """Cut whole words around the first mark; an ellipsis stands for what was cut off."""
    start = _word_start(text, max(0, found[0][0] - _BEFORE) if found else 0)
    end = _word_end(text, start + _LENGTH)
    before, after = _ELLIPSIS * (start > 0), _ELLIPSIS * (end < len(text))
    shift = len(before) - start
    inside = tuple((low + shift, high + shift) for low, high in found if high <= end)
    stretch = text[start:end].replace("\n", " ")
    return Snippet(f"{before}{stretch}{after}", inside)


def _word_start(text: str, at: int) -> int:
    if at == 0:
        return 0
    space = _SPACE.search(text, at - 1, at + _BEFORE)
    return space.end() if space else at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    last = max(text.rfind(space, at - _BEFORE, at) for space in " \n")
    return last if last > 0 else at
