"""What an import costs: an article, and a text of 100,000 words, in time and in memory.

The floor is what no importer can do without: decoding the bytes and parting the words.
"""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable

from editor.importing.read import read_bytes
from tests.bench.figure import Figure, side_by_side
from tests.importing.news import arabic_item
from tests.importing.pages import page

ROUNDS = 5
ARTICLE_WORDS, LONG_WORDS = 1_000, 100_000
_MEGABYTE = 2**20


def measure() -> list[Figure]:
    """Time text and HTML against bare parting into words; compare with ten texts of a tenth."""
    article, tenth, long = (
        item_of(words) for words in (ARTICLE_WORDS, LONG_WORDS // 10, LONG_WORDS)
    )
    long_page = page("".join(f"<p>{line}</p>\n" for line in long.decode().split("\n")))
    return [
        side_by_side(
            "importing: article of 1,000 words",
            _reading(article, "item.txt"),
            _parting(article),
            ROUNDS,
        ),
        side_by_side(
            "importing: 100k words of text", _reading(long, "item.txt"), _parting(long), ROUNDS
        ),
        side_by_side(
            "importing: 100k words against ten of 10k",
            _reading(long, "item.txt"),
            lambda: [read_bytes(tenth, "item.txt") for _ in range(10)],
            ROUNDS,
        ),
        side_by_side(
            "importing: 100k words of HTML",
            _reading(long_page, "page.html"),
            _parting(long_page),
            ROUNDS,
        ),
        Figure(
            "importing: peak memory of 100k words",
            _peak(_reading(long, "item.txt")),
            "MB",
            1,
            floor=_peak(_parting(long)),
        ),
    ]


def item_of(words: int) -> bytes:
    """Return a news item of our own with its body repeated until it has so many words."""
    item = arabic_item()
    body = item[item.index("\n\n\u00a0") : item.rindex("\n\n\u00a0")]
    times = max(1, words // len(body.split()))
    return item.replace(body, body * times).encode()


def _reading(content: bytes, name: str) -> Callable[[], object]:
    return lambda: read_bytes(content, name)


def _parting(content: bytes) -> Callable[[], object]:
    return lambda: content.decode().split()


def _peak(work: Callable[[], object]) -> float:
    """Return the most memory that ``work`` holds at once, in megabytes."""
    tracemalloc.start()
    work()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / _MEGABYTE
