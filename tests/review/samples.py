"""Short articles to review, made of our own sentences."""

from __future__ import annotations

from dataclasses import replace

from editor.article.article import Article
from editor.article.block import Block, Paragraph, TextBlock, new_block
from editor.article.language import Language
from editor.article.span import Text

PARAGRAPHS = (
    "افتتح المنتدى أعماله في قازان صباح الاثنين بمشاركة وفود من ثلاثين دولة.",
    "وقال رئيس اللجنة المنظمة إن جدول الأعمال يتضمّن خمس جلسات عامة ومعرضًا للكتاب.",
    "وتختتم الفعاليات يوم الجمعة بتوقيع مذكرة تعاون بين الجامعات المشاركة.",
)


def story(*texts: str) -> Article:
    """Return an Arabic article with these paragraphs, three of ours without any."""
    blocks = tuple(new_block(Paragraph, Language.AR, text=text) for text in (texts or PARAGRAPHS))
    return replace(Article.new(Language.AR, "قازان تستضيف المنتدى"), blocks=blocks)


def with_text(article: Article, number: int, text: str | Text) -> Article:
    """Return the article with another text in one of its paragraphs."""
    block = article.blocks[number]
    assert isinstance(block, TextBlock)
    return article.with_block(replace(block, text=Text.of(text) if isinstance(text, str) else text))


def with_blocks(article: Article, *blocks: Block) -> Article:
    return replace(article, blocks=blocks)


def replaced(article: Article, number: int, old: str, new: str) -> Article:
    """Return the article with ``new`` for ``old`` in one of its paragraphs."""
    block = article.blocks[number]
    assert isinstance(block, TextBlock)
    assert old in block.text.plain
    return with_text(article, number, block.text.plain.replace(old, new))
