"""Running text: spans with their formats, and the cuts that keep letters and marks together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from editor.article.graphemes import ceil_boundary, floor_boundary


@dataclass(frozen=True, slots=True)
class Format:
    """What a run of text carries besides its letters.

    ``link`` is an http, https or mailto address. ``language`` is a BCP 47 tag, or None for the
    block's own language.
    """

    strong: bool = False
    emphasis: bool = False
    link: str | None = None
    language: str | None = None


PLAIN = Format()


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one format; a line feed is a line break inside the block."""

    text: str
    format: Format = PLAIN


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a block as spans in order; offsets are code points of ``plain``.

    Neighbours of one format are merged and empty spans dropped, so equal texts compare equal.
    Every cut is widened to grapheme boundaries (UAX #29).
    """

    spans: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if len(self.spans) != 1 or not self.spans[0].text:
            object.__setattr__(self, "spans", tuple(_merged(self.spans)))

    @classmethod
    def of(cls, plain: str, format: Format = PLAIN) -> Text:
        """Return ``plain`` as a text of one format."""
        return cls((Span(plain, format),))

    @property
    def plain(self) -> str:
        """The letters without their formats."""
        # One format is what most texts have, and every key typed asks for their letters.
        if len(self.spans) == 1:
            return self.spans[0].text
        return "".join([span.text for span in self.spans])

    def __len__(self) -> int:
        if len(self.spans) == 1:
            return len(self.spans[0].text)
        return sum([len(span.text) for span in self.spans])

    def __bool__(self) -> bool:
        return bool(self.spans)

    def __add__(self, other: Text) -> Text:
        return Text(self.spans + other.spans)

    def slice(self, start: int, end: int) -> Text:
        """Return the text from ``start`` to ``end``, whole letters only."""
        start, end = self._widened(start, end)
        return Text(tuple(self._between(start, end)))

    def exactly(self, start: int, end: int) -> Text:
        """Return the text from ``start`` to ``end`` even where that parts a mark from its letter.

        For what is put together again; what is shown or stored is cut by ``slice``.
        """
        if len(self.spans) == 1:
            only = self.spans[0]
            return Text((Span(only.text[max(start, 0) : end], only.format),))
        return Text(tuple(self._between(start, end)))

    def split(self, at: int) -> tuple[Text, Text]:
        """Return the text before and after ``at``, moved to the next whole letter."""
        at = ceil_boundary(self.plain, at)
        return Text(tuple(self._between(0, at))), Text(tuple(self._between(at, len(self))))

    def replace(self, start: int, end: int, new: Text | str) -> Text:
        """Return the text with ``start`` to ``end`` replaced.

        A ``str`` takes the format of the first replaced letter, or of the letter before.
        """
        start, end = self._widened(start, end)
        if isinstance(new, str):
            new = Text.of(new, self.format_at(start if end > start else start - 1))
        before = tuple(self._between(0, start))
        after = tuple(self._between(end, len(self)))
        return Text(before + new.spans + after)

    def formatted(self, start: int, end: int, **changes: bool | str | None) -> Text:
        """Return the text with fields of ``Format`` changed from ``start`` to ``end``."""
        start, end = self._widened(start, end)
        middle = tuple(
            Span(span.text, replace(span.format, **changes))  # type: ignore[arg-type]
            for span in self._between(start, end)
        )
        return Text(
            (*self._between(0, start), *middle, *self._between(end, len(self))),
        )

    def format_at(self, offset: int) -> Format:
        """Return the format of the letter at ``offset``; ``PLAIN`` outside the text."""
        position = 0
        for span in self.spans:
            position += len(span.text)
            if 0 <= offset < position:
                return span.format
        return PLAIN

    def _widened(self, start: int, end: int) -> tuple[int, int]:
        plain = self.plain
        if start == end:
            # An insertion goes after the whole letter, it does not replace it.
            start = end = ceil_boundary(plain, start)
            return start, end
        return floor_boundary(plain, start), ceil_boundary(plain, end)

    def _between(self, start: int, end: int) -> Iterator[Span]:
        position = 0
        for span in self.spans:
            low, high = max(start - position, 0), min(end - position, len(span.text))
            if low < high:
                yield Span(span.text[low:high], span.format)
            position += len(span.text)


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    filled = (span for span in spans if span.text)
    for shape, run in groupby(filled, key=lambda span: span.format):
        yield Span("".join(span.text for span in run), shape)


EMPTY = Text()
