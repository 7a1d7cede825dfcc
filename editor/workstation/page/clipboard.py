"""The clipboard of the page: what a selection gives to other programs, and what comes in."""

from __future__ import annotations

import contextlib
import html
import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QUrl

from editor.article.article import Article
from editor.article.block import (
    Block,
    Figure,
    Heading,
    ListItem,
    ListStyle,
    Paragraph,
    Quote,
    Separator,
    TextBlock,
    new_block,
)
from editor.article.errors import WarraqError
from editor.article.json_form import from_json, to_json
from editor.article.language import Language
from editor.article.link import safe_link
from editor.article.sentence import Sentence
from editor.article.span import Format, Span, Text
from editor.importing.imported import Doubt, Question
from editor.workstation.page.line import FIXED, Line, Part, Selection
from editor.workstation.page.sheet import lines_article

if TYPE_CHECKING:
    from editor.importing.clipboard import Pasted

ARTICLE_TYPE = "application/x-warraq-article+json"
_MOST_KINDS = 3


class NothingToPaste(WarraqError):
    """The clipboard holds neither text nor HTML nor a picture; ``kinds`` are its media types."""

    sentence = Sentence(
        ar="لا نص في الحافظة يمكن لصقه ({kinds}). انسخ النص نفسه من البرنامج الآخر، أو احفظه "
        "DOCX ثم استورده.",
        ru="В буфере нет текста, который можно вставить ({kinds}). Скопируйте сам текст или "
        "сохраните его как DOCX и загрузите.",
        en="The clipboard holds no text that can be pasted ({kinds}). Copy the text itself, or "
        "save it as DOCX and import that.",
    )


class FileNotPasted(WarraqError):
    """A file was pasted or dropped on the text that is no picture of a known kind."""

    sentence = Sentence(
        ar="لا يوضع الملف {name} في النص. توضع الصور PNG وJPEG وWebP وGIF، وتُفتح المقالات "
        "(DOCX، HTML، نص) بأمر الاستيراد.",
        ru="Файл {name} нельзя поместить в текст. Помещаются изображения PNG, JPEG, WebP и GIF; "
        "статьи (DOCX, HTML, текст) открываются командой загрузки.",
        en="The file {name} cannot stand in the text. Pictures can (PNG, JPEG, WebP, GIF); "
        "articles (DOCX, HTML, text) are opened by the import command.",
    )


def copied_blocks(
    lines: Sequence[Line], selection: Selection, details: Article
) -> tuple[Block, ...]:
    """Return what is selected as blocks; fixed parts become paragraphs."""
    start, end = selection.start, selection.end
    chosen: list[Line] = []
    for number in range(start.line, end.line + 1):
        line = lines[number]
        low = start.offset if number == start.line else 0
        high = end.offset if number == end.line else len(line.text)
        if number == end.line and start.line < end.line and not high:
            break
        line = line.with_text(line.text.slice(low, high))
        if line.part in FIXED or (start.line == end.line and line.text):
            line = line.with_facts(part=Part.PARAGRAPH, block_id="", url=None)
        chosen.append(line)
    bare = Article(
        id=details.id,
        story_id=details.story_id,
        language=details.language,
        direction=details.direction,
    )
    return lines_article([line for line in chosen if not line.is_ghost], bare).blocks


def mime_of(blocks: Sequence[Block], details: Article) -> QMimeData:
    """Return blocks for the clipboard: our own JSON, clean HTML and plain text."""
    data = QMimeData()
    data.setText(plain_text(blocks))
    data.setHtml(html_text(blocks))
    article = Article(
        id=details.id,
        story_id=details.story_id,
        language=details.language,
        direction=details.direction,
        blocks=tuple(blocks),
    )
    data.setData(ARTICLE_TYPE, QByteArray(to_json(article).encode()))
    return data


def pasted_blocks(source: QMimeData, language: Language, *, plain: bool) -> Pasted:
    """Return the blocks of a clipboard or a drop in ``language``, and what is unsure of them.

    ``plain`` takes the letters without any format. Raises what the importers raise,
    ``NothingToPaste`` and ``FileNotPasted``.
    """
    # The importers are not needed before the first paste.
    from editor.importing.clipboard import Pasted, blocks_from_html, blocks_from_text

    if not plain and source.hasFormat(ARTICLE_TYPE):
        # Another version's clipboard may not be readable: the HTML beside it will do.
        with contextlib.suppress(WarraqError):
            content = bytes(source.data(ARTICLE_TYPE).data())
            return Pasted(from_json(content.decode("utf-8", "replace")).blocks)
    if not plain and source.hasHtml():
        pasted = blocks_from_html(source.html(), language)
        if pasted.blocks:
            return pasted
    if source.hasUrls() and not source.hasHtml():
        return Pasted(_addresses(source.urls(), language))
    if not source.hasText():
        raise NothingToPaste(kinds=", ".join(source.formats()[:_MOST_KINDS]))
    return blocks_from_text(source.text(), language)


def gravest(questions: Sequence[Question]) -> Question | None:
    """Return the question to ask of a paste: about letters and lines before links and pictures."""
    light = (Doubt.LINK, Doubt.PICTURE)
    return min(questions, key=lambda question: question.about in light, default=None)


def _addresses(urls: Sequence[QUrl], language: Language) -> tuple[Block, ...]:
    """Return dragged addresses as paragraphs of links; a file of this machine is none."""
    for url in urls:
        if url.isLocalFile():
            raise FileNotPasted(name=url.fileName())
    addresses = [url.toString() for url in urls]
    return tuple(
        new_block(Paragraph, language, text=Text.of(address, Format(link=safe_link(address))))
        for address in addresses
    )


def plain_text(blocks: Sequence[Block]) -> str:
    """Return blocks as plain text, a blank line between them; list items carry their marks."""
    return "\n\n".join("\n".join(_plain(block)) for block in blocks)


def _plain(block: Block) -> Iterator[str]:
    if isinstance(block, ListItem):
        yield "  " * block.level + "• " + block.text.plain
    elif isinstance(block, TextBlock):
        yield block.text.plain
        if isinstance(block, Quote) and block.speaker:
            yield "— " + block.speaker
    elif isinstance(block, Figure):
        yield from (text for text in (block.caption.plain, block.credit_line) if text)
    else:
        yield "* * *"


def html_text(blocks: Sequence[Block]) -> str:
    """Return blocks as plain semantic HTML, everything escaped."""
    if len(blocks) == 1 and not isinstance(blocks[0], (Heading, Quote, ListItem, Figure)):
        only = blocks[0]
        if isinstance(only, TextBlock):
            return _spans(only.text)
    parts = []
    for in_list, run in itertools.groupby(blocks, key=lambda block: isinstance(block, ListItem)):
        together = list(run)
        parts.append(_list(together) if in_list else "".join(map(_block, together)))
    return "".join(parts)


def _block(block: Block) -> str:
    place = f' lang="{block.language.value}" dir="{block.direction.value}"'
    match block:
        case Heading():
            return f"<h{block.level}{place}>{_spans(block.text)}</h{block.level}>"
        case Quote():
            speaker = f"<footer>{html.escape(block.speaker)}</footer>" if block.speaker else ""
            return f"<blockquote{place}><p>{_spans(block.text)}</p>{speaker}</blockquote>"
        case Separator():
            return "<hr>"
        case Figure():
            words = " ".join(filter(None, (_spans(block.caption), html.escape(block.credit_line))))
            return f"<p{place}>{words}</p>"
        case _:
            return f"<p{place}>{_spans(block.text)}</p>"


def _list(items: Sequence[Block]) -> str:
    """Return a run of list items as nested lists."""
    parts: list[str] = []
    open_tags: list[str] = []
    for item in items:
        assert isinstance(item, ListItem)
        tag = "ol" if item.style is ListStyle.NUMBERED else "ul"
        while len(open_tags) > item.level + 1:
            parts.append(f"</li></{open_tags.pop()}>")
        if len(open_tags) == item.level + 1:
            parts.append("</li>")
            if open_tags[-1] != tag:
                parts.append(f"</{open_tags.pop()}>")
        while len(open_tags) < item.level + 1:
            place = f' dir="{item.direction.value}"' if not open_tags else ""
            parts.append(f"<{tag}{place}>")
            open_tags.append(tag)
            if len(open_tags) < item.level + 1:
                parts.append("<li>")
        parts.append(f'<li lang="{item.language.value}">{_spans(item.text)}')
    while open_tags:
        parts.append(f"</li></{open_tags.pop()}>")
    return "".join(parts)


def _spans(text: Text) -> str:
    return "".join(_span(span) for span in text.spans)


def _span(span: Span) -> str:
    made = html.escape(span.text).replace("\n", "<br>")
    shape = span.format
    if shape.language:
        made = f'<span lang="{html.escape(shape.language)}">{made}</span>'
    if shape.emphasis:
        made = f"<em>{made}</em>"
    if shape.strong:
        made = f"<strong>{made}</strong>"
    if shape.link:
        made = f'<a href="{html.escape(shape.link)}">{made}</a>'
    return made
