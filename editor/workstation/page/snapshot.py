"""What is on the page at a moment, for whoever works on it elsewhere."""

from __future__ import annotations

from functools import cached_property

from editor.article.article import Article
from editor.workstation.page.line import Lines
from editor.workstation.page.sheet import lines_article


class Snapshot:
    """The lines and details of a page as they were; taking one costs next to nothing.

    The article is made of them where it is first wanted: on the pool, as a text of a hundred
    thousand words takes a tenth of a second. All its parts are values, so it may go to any thread.
    """

    def __init__(self, lines: Lines, details: Article) -> None:
        self._lines, self._details = lines, details

    def is_of(self, lines: Lines, details: Article) -> bool:
        """Tell whether the page is still as it was: the very same values."""
        # Compared as objects, in C: some microseconds for thousands of lines.
        return details is self._details and lines == self._lines

    @cached_property
    def article(self) -> Article:
        """The article; the same object however often it is asked for."""
        return lines_article(self._lines, self._details)
