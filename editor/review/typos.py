"""Whether two texts differ by typos alone: punctuation, spacing, vowel marks, hamza.

A proofreader's own commas do not make the text his; a rewritten word, a digit, a link, a picture
or another block does. Decided on the whole of both texts, so it does not matter how often or in
which order they were changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import regex

from editor.article.article import Article
from editor.article.block import Block, Figure, Heading, ListItem
from editor.article.passages import passages
from editor.article.span import Text
from editor.language.fold import FoldOptions, fold

_LIGHT = FoldOptions(yeh=False, teh_marbuta=False, digits=False, case=False, yo=False)
_MARKS = regex.compile(r"[\p{P}\p{Z}\s\p{Cf}]+")
# Punctuation to Unicode, but they say how much.
_KEPT = frozenset("%‰٪§")

OnlyTypos = Callable[[Article, Article], bool]
"""Says whether what changed from one article to the other is typos and nothing else."""


def only_typos(before: Article, after: Article) -> bool:
    """Tell whether the two differ by nothing more than typos; equal articles do."""
    return before == after or list(_skeleton(before)) == list(_skeleton(after))


def wrote_substance(
    revisions: Iterable[tuple[str, Callable[[], Article]]],
    person: str,
    compare: OnlyTypos = only_typos,
) -> bool:
    """Tell whether ``person`` changed more than typos since the last revision by somebody else.

    ``revisions`` are the author's id and a way to load the text, newest first. A revision without
    an author is a program's: what it changed is nobody's, but it is no pair of eyes either, and
    what the person changed before it still counts. Whoever wrote every revision wrote all of it.
    """
    newest: Callable[[], Article] | None = None
    for author, load in revisions:
        if author == person:
            newest = newest or load
            continue
        if newest is not None and not compare(load(), newest()):
            return True
        if author:
            return False
        newest = None
    return newest is not None


def _skeleton(article: Article) -> Iterator[object]:
    """Yield what must be equal in two articles that differ by typos alone."""
    yield (article.language, article.direction, article.story_id, article.rubric, article.tags)
    yield (article.slug, article.date and (article.date.value, _bones(article.date.written)))
    yield (_bones(article.dateline), [source.url for source in article.sources])
    for block in article.blocks:
        yield _kind(block)
    for passage in passages(article):
        yield (passage.kind, passage.block_id, list(_formatted(passage.text)))


def _kind(block: Block) -> tuple[object, ...]:
    common = (block.id, type(block), block.language, block.direction)
    match block:
        case Heading():
            return (*common, block.level)
        case ListItem():
            return (*common, block.style, block.level)
        case Figure():
            return (*common, block.media_id, _bones(block.creator), _bones(block.rights))
    return common


def _formatted(text: Text) -> Iterator[tuple[object, str]]:
    """Yield the words with the formats that say something: links, languages, stress."""
    for span in text.spans:
        if bones := _bones(span.text):
            yield (span.format, bones)


def _bones(text: str) -> str:
    """Return the letters and digits of ``text``, marks, hamzas, spaces and punctuation aside."""
    return _MARKS.sub(_between, fold(text, _LIGHT).text)


def _between(match: regex.Match[str]) -> str:
    """Keep what stands between two digits: there a mark or a space says how much."""
    whole, start, end = match.string, match.start(), match.end()
    kept = "".join(letter for letter in match.group() if letter in _KEPT)
    digits = start > 0 and end < len(whole) and whole[start - 1].isdigit() and whole[end].isdigit()
    return match.group() if digits else kept
