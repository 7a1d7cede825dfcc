"""PDF from an article, made in a child process that is kept warm.

WeasyPrint holds the interpreter for tens of milliseconds a page and needs Pango: in a process of
its own it can do neither harm nor delay, and can be stopped at any moment. This module does not
import it.
"""

from __future__ import annotations

import datetime
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO, BinaryIO, cast

import editor
from editor.article.article import Article
from editor.article.media import MediaLoader
from editor.exporting.paper import Paper, render_paper
from editor.exporting.pdf_errors import Cancelled, PdfFailed, PdfTimedOut, PdfUnavailable
from editor.exporting.pdf_pipe import Kind, receive, send
from editor.exporting.site import DEFAULT_SITE, SiteFacts

__all__ = ["Cancelled", "PdfFailed", "PdfTimedOut", "PdfUnavailable", "PdfWorker", "Progress"]

_Frame = tuple[Kind, bytes] | None
# How soon a cancel is felt; waiting costs nothing in between.
_GLANCE_SECONDS = 0.05


class Stage(StrEnum):
    """Where the making of a PDF is, in order."""

    READING = "reading"
    STYLING = "styling"
    LAYOUT = "layout"
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class Progress:
    """A stage, the page that is laid out where that is the stage, and the share done (0 to 1).

    The number of pages is not known before the end, so the share is a calm guess that only grows.
    """

    stage: Stage
    page: int | None
    share: float


class PdfWorker:
    """A child process that turns articles into PDFs, one at a time.

    It starts with the first article, or before that with ``warm``; after a cancel, a time-out or a
    crash the next article starts another. Safe to call from any thread.
    """

    def __init__(self, *, patience_seconds: float = 180) -> None:
        self._patience = patience_seconds
        self._busy = threading.Lock()
        self._child: _Child | None = None
        self._unprinted: tuple[str, ...] = ()

    @property
    def unprinted(self) -> tuple[str, ...]:
        """The letters of the last article that no font has, printed as ◌; emoji, most often."""
        return self._unprinted

    def __enter__(self) -> PdfWorker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def warm(self) -> None:
        """Start the child now, so that the first PDF is as quick as the next; does not wait."""
        with self._busy:
            self._running()

    def render(
        self,
        article: Article,
        *,
        media: MediaLoader,
        editions: Sequence[Article] = (),
        site: SiteFacts = DEFAULT_SITE,
        modified: datetime.datetime | None = None,
        progress: Callable[[Progress], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> bytes:
        """Return the PDF: PDF/UA-1 and PDF/A-3a, the same bytes for the same article and time.

        ``progress`` and ``cancelled`` are called on the calling thread, the latter some twenty
        times a second. Raises ``Cancelled``, ``PdfUnavailable``, ``PdfTimedOut``, ``PdfFailed``.
        """
        paper = render_paper(article, media=media, editions=editions, site=site, modified=modified)
        return self.press(paper, progress=progress, cancelled=cancelled)

    def press(
        self,
        paper: Paper,
        *,
        progress: Callable[[Progress], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> bytes:
        """Return the PDF of a paper that is ready, with the promises and errors of ``render``."""
        deadline = time.monotonic() + self._patience
        with self._busy:
            child = self._running()
            self._unprinted = ()
            try:
                child.ask(json.dumps(paper.to_dict()).encode())
                return self._answer(child, deadline, progress, cancelled)
            except BaseException:
                # Whatever interrupted it, a half-made paper must not meet the next one.
                self._stop()
                raise

    def close(self) -> None:
        """End the child; the worker may be used again and then starts another."""
        with self._busy:
            self._stop()

    def _running(self) -> _Child:
        if self._child is None or not self._child.is_alive:
            self._stop()
            self._child = _Child()
        return self._child

    def _stop(self) -> None:
        if self._child is not None:
            self._child.stop()
            self._child = None

    def _answer(
        self,
        child: _Child,
        deadline: float,
        progress: Callable[[Progress], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> bytes:
        reached = 0.0
        while True:
            kind, content = self._next_frame(child, deadline, cancelled)
            if kind is Kind.RESULT:
                return content
            if kind is Kind.UNAVAILABLE:
                raise PdfUnavailable(reason=json.loads(content))
            if kind is Kind.UNPRINTED:
                self._unprinted = tuple(json.loads(content))
                continue
            step = _progress(**json.loads(content))
            # A second impression goes through the steps again; the user need not see that.
            if progress is not None and step.share > reached:
                reached = step.share
                progress(step)

    def _next_frame(
        self, child: _Child, deadline: float, cancelled: Callable[[], bool] | None
    ) -> tuple[Kind, bytes]:
        """Wait for the child, looking up now and then for a cancel and the time."""
        while True:
            if cancelled is not None and cancelled():
                raise Cancelled
            if time.monotonic() > deadline:
                raise PdfTimedOut(seconds=round(self._patience))
            try:
                frame = child.frames.get(timeout=_GLANCE_SECONDS)
            except queue.Empty:
                continue
            if frame is None:
                raise PdfFailed(reason=child.last_words())
            return frame


class _Child:
    """One running worker and the thread that reads what it says."""

    def __init__(self) -> None:
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed by stop
        self._process = subprocess.Popen(
            [sys.executable, "-m", "editor.exporting.pdf_worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env=_environment(),
        )
        self.frames: queue.SimpleQueue[_Frame] = queue.SimpleQueue()
        self._listener = threading.Thread(target=self._listen, name="pdf-worker", daemon=True)
        self._listener.start()

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, request: bytes) -> None:
        """Send a paper; a child that is gone already says why through its frames."""
        try:
            send(cast(BinaryIO, self._process.stdin), Kind.PAPER, request)
        except OSError:
            # Its end of file, or why it could not start, is on its way through the other pipe.
            return

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for pipe in (self._process.stdin, self._process.stdout, self._errors):
            if pipe is not None:
                _close(pipe)

    def last_words(self) -> str:
        """Return the last line of the child's errors, or its exit status."""
        status = self._process.wait()
        self._errors.seek(0)
        lines = self._errors.read().decode("utf-8", "replace").split("\n")
        said = next((line.strip() for line in reversed(lines) if line.strip()), "")
        return said or f"exit status {status}"

    def _listen(self) -> None:
        pipe = cast(BinaryIO, self._process.stdout)
        while (frame := receive(pipe)) is not None:
            self.frames.put(frame)
        self.frames.put(None)


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except BrokenPipeError:
        # What was left to flush was for a child that is gone.
        return


def _environment() -> dict[str, str]:
    """Return an environment in which the child finds this very program, in UTF-8."""
    home = str(Path(editor.__file__).resolve().parents[1])
    paths = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}


def _progress(step: int, page: int | None) -> Progress:
    """Return our stage of WeasyPrint's step, 1 to 7."""
    if step <= 1:
        return Progress(Stage.READING, None, 0.05)
    if step <= 4:
        return Progress(Stage.STYLING, None, 0.05 * step)
    if step == 5:
        # Page 1 is at 0.36, page 10 at 0.6, and no page reaches the writing at 0.85.
        return Progress(Stage.LAYOUT, page, round(0.85 - 0.6 / (1 + (page or 0) / 5), 3))
    return Progress(Stage.WRITING, None, 0.85 if step == 6 else 0.95)
