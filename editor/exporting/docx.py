"""An article as a Word file (ECMA-376, transitional), for a colleague with a word processor.

Written with lxml over a package of our own. python-docx would bring its template of 160 styles and
the day's time into every file, and knows neither tracked changes, nor answers to comments, nor
the direction of paragraphs and runs: all that this file is for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from editor.article.article import Article
from editor.article.comment import Comment
from editor.article.language import Direction
from editor.article.media import MediaLoader
from editor.article.tracked import TrackedArticle
from editor.article.word_changes import TrackedLine, unchanged
from editor.article.word_lines import lines_of
from editor.exporting.word_body import BodyWriter
from editor.exporting.word_comments import CommentWriter
from editor.exporting.word_facts import WordFile, add_facts, settings
from editor.exporting.word_marks import numbered
from editor.exporting.word_package import COMMENTS_EXTENDED, MAIN, WordPackage
from editor.exporting.word_pictures import Drawings
from editor.exporting.word_redline import RedlineWriter
from editor.exporting.word_runs import Counter, RunWriter
from editor.exporting.word_styles import fonts, numbering, styles
from editor.exporting.word_xml import Element, document, make, root


def render_docx(
    article: Article,
    *,
    media: MediaLoader,
    comments: Sequence[Comment] = (),
    names: Mapping[str, str] | None = None,
) -> bytes:
    """Return the Word file of ``article``; the same article gives the same bytes.

    Changes are tracked from here on: what the colleague does comes back as suggestions. ``media``
    gives the pictures as they may leave the house (``editor.exporting.picture_facts``).
    ``comments`` and ``names`` are as in ``render_tracked``.
    """
    lines = list(numbered(unchanged(line) for line in lines_of(article)))
    file = WordFile(base=article, head=article, comments=comments, names=names or {})
    return _written(file, lines, media)


def render_tracked(
    tracked: TrackedArticle,
    *,
    media: MediaLoader,
    comments: Sequence[Comment] = (),
    names: Mapping[str, str] | None = None,
) -> bytes:
    """Return the Word file of a redline: its changes tracked, with their authors and times.

    ``comments`` are anchored in the new version. ``names`` gives the name to show for a person as
    revisions name him; who is not in it is shown by that.
    """
    names = names or {}
    lines = RedlineWriter(tracked, names).lines()
    file = WordFile(
        base=tracked.old,
        head=tracked.new,
        comments=comments,
        names=names,
        renamed=_renamed(tracked),
    )
    return _written(file, lines, media)


def _renamed(tracked: TrackedArticle) -> dict[str, str]:
    """Return the ids that blocks had before, by those they have, where they are others."""
    return {
        block.new.id: block.old.id
        for block in tracked.blocks
        if block.old is not None and block.new is not None and block.old.id != block.new.id
    }


def _written(file: WordFile, lines: Sequence[TrackedLine], media: MediaLoader) -> bytes:
    package = WordPackage()
    package.relate("", "officeDocument", MAIN)
    runs = RunWriter(Counter())
    drawings = Drawings(package, media)
    body = BodyWriter(runs, drawings)
    said = CommentWriter(file.comments, file.head.language, file.names)
    paragraphs = body.paragraphs(said.anchored(lines))
    main = root("w:document", "r", "w14", "wp", "a", "pic")
    main.append(make("w:body", paragraphs, _section(file.base.direction)))
    if file.comments:
        comments, extended = said.parts(runs)
        package.add("word/comments.xml", document(comments))
        package.relate(MAIN, "comments", "word/comments.xml")
        package.add("word/commentsExtended.xml", document(extended))
        package.relate(MAIN, COMMENTS_EXTENDED, "word/commentsExtended.xml")
    parts = {
        "styles": styles(file.base.language, file.base.direction, runs.tags),
        "settings": settings(file.base),
        "numbering": numbering(body.lists),
        "fontTable": fonts(),
    }
    for kind, part in parts.items():
        package.add(f"word/{kind}.xml", document(part))
        package.relate(MAIN, kind, f"word/{kind}.xml")
    add_facts(package, replace(file, pictures=drawings.sent))
    package.add(MAIN, document(main))
    return package.content()


def _section(direction: Direction) -> Element:
    """Return the page: A4 with room for comments beside it."""
    size = make("w:pgSz", w=11906, h=16838)
    margins = {"top": 1418, "bottom": 1418, "left": 1701, "right": 1701}
    edges = make("w:pgMar", **margins, header=708, footer=708, gutter=0)
    right_to_left = [make("w:bidi")] if direction is Direction.RTL else []
    return make("w:sectPr", size, edges, right_to_left)
