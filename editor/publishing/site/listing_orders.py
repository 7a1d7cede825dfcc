"""Pages of lists as work for a press: what is drawn, and all that has to be known for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from editor.publishing.site.files import SiteFile
from editor.publishing.site.index import Extract, Index, Listing
from editor.publishing.site.lists import front, month_page, older
from editor.publishing.site.room import Made, Room
from editor.publishing.site.searching import month_index


class Drawing(StrEnum):
    """What is made of a list. ``MONTH`` is the page of a month with its index for the search."""

    FRONT = "front"
    OLDER = "older"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class ListOrder:
    """One drawing of a list as it stands now; ``number`` is that of an older page."""

    drawing: Drawing
    listing: Listing
    number: int
    extract: Extract


def list_order(index: Index, drawing: Drawing, listing: Listing, number: int = 0) -> ListOrder:
    """Return the order for a drawing, with the chunks that it shows."""
    count = index.chunks(listing)
    chunks = {
        Drawing.FRONT: range(max(count - 2, 0), count),
        Drawing.OLDER: range(number - 1, number),
        Drawing.MONTH: range(count),
    }
    return ListOrder(drawing, listing, number, index.extract(listing, chunks[drawing]))


def draw_list(room: Room, order: ListOrder) -> tuple[SiteFile, ...]:
    """Return the files of a drawing; raises ``PathUnfit``."""
    return tuple(
        SiteFile.of(path, content)
        for path, content in _made(room.over(Index(order.extract)), order)
        if content is not None
    )


def _made(room: Room, order: ListOrder) -> Iterator[Made]:
    listing = order.listing
    if order.drawing is Drawing.FRONT:
        yield front(room, listing)
    elif order.drawing is Drawing.OLDER:
        yield older(room, listing, order.number)
    else:
        yield month_page(room, listing.language, listing.name)
        yield month_index(room, listing.language, listing.name)
