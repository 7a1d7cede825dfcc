"""What goes round for review: the Word file and the proof sheet, with changes and comments."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.article.article import Article
from editor.article.comment import Comment
from editor.article.media import MediaLoader
from editor.article.tracked import TrackedArticle
from editor.workstation.review.comparing import compare
from editor.workstation.review.standing import Standing

if TYPE_CHECKING:
    from editor.exporting.pdf import PdfWorker

SUFFIXES = {"docx-review": "docx", "proof": "pdf"}
"""The kinds of file that are made here, and how their names end."""


@dataclass(frozen=True, slots=True)
class Round:
    """An article under review, ready to be written on any thread."""

    page: Article
    standing: Standing
    comments: tuple[Comment, ...]
    names: Mapping[str, str]
    author: str | None
    media: MediaLoader

    def word(self) -> bytes:
        """Return the Word file, changes tracked where there are suggestions."""
        # Late: lxml is for those who export to Word.
        from editor.exporting.docx import render_docx, render_tracked
        from editor.exporting.picture_facts import published

        shown, comments = self._shown()
        if isinstance(shown, TrackedArticle):
            media = published(shown.new, self.media, (shown.old,))
            return render_tracked(shown, media=media, comments=comments, names=self.names)
        media = published(shown, self.media)
        return render_docx(shown, media=media, comments=comments, names=self.names)

    def proof(self, worker: PdfWorker, cancelled: Callable[[], bool]) -> bytes:
        """Return the proof sheet."""
        from editor.exporting.proof_sheet import render_proof

        shown, comments = self._shown()
        paper = render_proof(
            shown,
            media=self.media,
            comments=comments,
            names=self.names,
            time=datetime.datetime.now(datetime.UTC),
        )
        return worker.press(paper, cancelled=cancelled)

    def _shown(self) -> tuple[Article | TrackedArticle, tuple[Comment, ...]]:
        found = compare(0, self.page, self.standing, self.comments, self.author)
        placed = tuple(each for each, _ in found.comments)
        is_changed = found.tracked is not None and found.changes
        return (found.tracked if is_changed and found.tracked else self.page), placed
