"""An article: one language edition of a story, as a value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor.article.attribution import ArticleDate, Source
from editor.article.block import DEEPEST_LIST_LEVEL, Block, Figure, Heading, ListItem, TextBlock
from editor.article.identity import new_id
from editor.article.language import Direction, Language
from editor.article.span import EMPTY, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One language edition of a story.

    ``id`` and ``story_id`` are UUIDv7; editions of one story share ``story_id``. ``rubric`` is the
    rubric's key (``novosti``), ``slug`` the last part of the address. Empty text fields are empty
    strings, never None.
    """

    id: str
    story_id: str
    language: Language
    direction: Direction
    headline: str = ""
    kicker: str = ""
    lead: Text = EMPTY
    dateline: str = ""
    date: ArticleDate | None = None
    rubric: str = ""
    tags: tuple[str, ...] = ()
    slug: str = ""
    signature: str = ""
    sources: tuple[Source, ...] = ()
    photo_credit: str = ""
    blocks: tuple[Block, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "blocks", tuple(_levelled(self.blocks)))

    @classmethod
    def new(cls, language: Language, headline: str = "", story_id: str | None = None) -> Article:
        """Return an empty article; without ``story_id`` it begins a story of its own."""
        return cls(
            id=new_id(),
            story_id=story_id or new_id(),
            language=language,
            direction=language.direction,
            headline=headline,
        )

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The section headings in order."""
        return tuple(block for block in self.blocks if isinstance(block, Heading))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The pictures in order."""
        return tuple(block for block in self.blocks if isinstance(block, Figure))

    def block(self, block_id: str) -> Block:
        """Return the block with this id; ``KeyError`` if there is none."""
        for block in self.blocks:
            if block.id == block_id:
                return block
        raise KeyError(block_id)

    def with_block(self, changed: Block) -> Article:
        """Return the article with the block of the same id replaced by ``changed``."""
        self.block(changed.id)
        return replace(
            self,
            blocks=tuple(changed if block.id == changed.id else block for block in self.blocks),
        )

    def texts(self) -> Iterator[str]:
        """Yield every part a reader sees, in the order of the page, without labels."""
        yield from (self.kicker, self.headline, self.dateline)
        if self.date:
            yield self.date.written
        yield self.lead.plain
        for block in self.blocks:
            yield from block_texts(block)
        yield from (self.signature, self.photo_credit)
        yield from (source.name for source in self.sources)

    def body_texts(self) -> Iterator[str]:
        """Yield headline, lead and the texts of the blocks: what the words are counted over."""
        yield from (self.headline, self.lead.plain)
        for block in self.blocks:
            yield from block_texts(block)


def block_texts(block: Block) -> Iterator[str]:
    """Yield what a reader sees of ``block``, in order."""
    if isinstance(block, TextBlock):
        yield block.text.plain
        if speaker := getattr(block, "speaker", ""):
            yield speaker
    elif isinstance(block, Figure):
        yield from (block.caption.plain, block.credit_line, block.creator, block.rights)


def _levelled(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Keep list levels sound: at most one deeper than the item before, 0 after anything else."""
    allowed = 0
    for block in blocks:
        if not isinstance(block, ListItem):
            allowed = 0
            yield block
            continue
        level = max(0, min(block.level, allowed, DEEPEST_LIST_LEVEL))
        allowed = level + 1
        yield block if level == block.level else replace(block, level=level)
