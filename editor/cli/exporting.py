"""``warraq export``: one article out, from the store or straight from a file."""

from __future__ import annotations

import datetime
import functools
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

import click

from editor.article.article import Article
from editor.article.media import MediaLoader
from editor.article.sentence import Sentence
from editor.cli.desk import Desk
from editor.cli.output import STANDARD_OUTPUT, deliver
from editor.cli.tongue import tongue

if TYPE_CHECKING:
    from db.store import Store
    from editor.cli.review_export import Round
    from editor.exporting.paper import Paper
    from editor.exporting.pdf import PdfWorker, Progress

FORMATS: Final = ("html", "pdf", "docx", "txt", "json", "proof-sheet")
_LATER: Final = frozenset({"ninjs"})
_ON_PAPER: Final = frozenset({"pdf", "proof-sheet"})
_TRACKED: Final = frozenset({"docx", "proof-sheet"})
# Back to the first column, and erase what stands there (ECMA-48 §8.3.41, EL).
_LINE_START: Final = "\r\x1b[K"
_MAKING_PDF = Sentence(
    ar="إعداد PDF: {percent}٪", ru="Готовится PDF: {percent} %", en="Making the PDF: {percent} %"
)


class _Format(click.Choice[str]):
    """A format that can be written; those that are planned are refused by name."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the format; fails for those that are not there."""
        if str(value).lower() in _LATER:
            self.fail(f"{value} is not in this version; choose {', '.join(FORMATS)}.", param, ctx)
        return super().convert(value, param, ctx)


@click.command("export")
@click.argument("source", metavar="FILE|ID")
@click.option(
    "--to",
    "to",
    type=_Format(FORMATS, case_sensitive=False),
    required=True,
    help="The format to write.",
)
@click.option(
    "-o",
    "--output",
    "output",
    metavar="OUT",
    type=click.Path(path_type=Path, allow_dash=True),
    required=True,
    help="The file to write, replaced if it is there; - is standard output.",
)
@click.option(
    "--since",
    metavar="REVISION",
    help="With docx and proof-sheet: show what changed since this revision of the article.",
)
@click.pass_obj
def export_command(desk: Desk, source: str, to: str, output: Path, since: str | None) -> None:
    """Write one article as HTML, PDF, Word, plain text, JSON or as a proof sheet in PDF.

    FILE is read as `warraq import` reads it, and not stored; otherwise ID names an article of the
    store. OUT appears whole or not at all.
    """
    file = Path(source)
    if output == STANDARD_OUTPUT and to in _ON_PAPER | {"docx"} and sys.stdout.isatty():
        raise click.UsageError(f"A {to} cannot be shown in a terminal; give -o a file.")
    if since is not None and (to not in _TRACKED or file.is_file()):
        raise click.UsageError("--since is for docx and proof-sheet of an article of the store.")
    if not file.is_file():
        content = _from_store(desk, source, to, since)
    elif output.exists() and output.samefile(file):
        raise click.UsageError("OUT is the file that is read; give another name.")
    else:
        content = _from_file(file, to)
    deliver(content, output)


def _from_file(file: Path, to: str) -> bytes:
    # Late: the parsers are not needed to export from the store.
    from editor.importing.originals import no_files, settled
    from editor.importing.read import read_file

    # There is no desk here: the page's own files are what there is.
    imported = settled(read_file(file), no_files)
    media = {picture.id: picture for picture in imported.media}
    with Renderer() as renderer:
        return renderer.render(imported.article, to, media.get)


def _from_store(desk: Desk, article_id: str, to: str, since: str | None) -> bytes:
    # Late: SQLite is not needed to export from a file.
    from db import articles, media

    with desk.open_existing() as store, Renderer() as renderer:
        stored = articles.load(store, article_id)
        load = functools.partial(media.load, store)
        if to in _TRACKED:
            # Late: the redline is for those who send articles round.
            from editor.cli import review_export

            sent = review_export.round_of(store, stored, since)
            if to == "docx":
                return review_export.word(sent, load)
            return renderer.proof(sent, load, stored.revision.created_at)
        editions = other_editions(store, stored.article)
        return renderer.render(stored.article, to, load, editions)


def other_editions(store: Store, article: Article) -> tuple[Article, ...]:
    """Return the story's editions in the other languages."""
    # Late: SQLite is not needed to export from a file.
    from db import articles

    cards = articles.editions(store, article.story_id)
    return tuple(articles.load(store, card.id).article for card in cards if card.id != article.id)


def _show(progress: Progress) -> None:
    """Keep one line on the terminal with how far the PDF is."""
    if sys.stderr.isatty():
        line = _MAKING_PDF.say(tongue(), percent=round(100 * progress.share))
        click.echo(f"{_LINE_START}{line}", err=True, nl=False)


def _wipe() -> None:
    if sys.stderr.isatty():
        click.echo(_LINE_START, err=True, nl=False)


class Renderer:
    """Makes files of articles; the process that makes PDFs starts with the first of them.

    A context manager: at its end, also at Ctrl-C, that process ends.
    """

    def __init__(self) -> None:
        self._worker: PdfWorker | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._worker is not None:
            self._worker.close()

    def render(
        self, article: Article, to: str, media: MediaLoader, editions: tuple[Article, ...] = ()
    ) -> bytes:
        """Return ``article`` in the format ``to``; raises the exporters' errors.

        ``editions`` are the story's other languages. A terminal is told how far a PDF has come.
        """
        # Late: the templates and fonts are for those who export.
        from editor.exporting import formats
        from editor.exporting.paper import render_paper

        if to == "proof-sheet":
            from editor.exporting.proof_sheet import render_proof

            return self._press(render_proof(article, media=media))
        if to != "pdf":
            return formats.export(article, to, media=media, editions=editions)
        return self._press(render_paper(article, media=media, editions=editions))

    def proof(self, sent: Round, media: MediaLoader, time: datetime.datetime) -> bytes:
        """Return the proof sheet of what goes round; ``time`` is that of the revision."""
        # Late: as above.
        from editor.exporting.proof_sheet import render_proof

        paper = render_proof(
            sent.article, media=media, comments=sent.comments, names=sent.names, time=time
        )
        return self._press(paper)

    def _press(self, paper: Paper) -> bytes:
        # Late: as above.
        from editor.exporting.pdf import PdfWorker

        if self._worker is None:
            self._worker = PdfWorker()
        try:
            return self._worker.press(paper, progress=_show, cancelled=None)
        finally:
            _wipe()
