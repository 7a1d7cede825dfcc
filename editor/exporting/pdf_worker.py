"""The child process that makes PDFs: ``python -m editor.exporting.pdf_worker``.

It reads papers from its standard input and writes progress and PDFs to its standard output until
the input ends. A fault ends it with a traceback on its standard error; the program starts another.
"""

from __future__ import annotations

import json
import logging
import os
import re
import signal
import sys
from typing import Any, BinaryIO

from editor.exporting.fonts import PAPER_FACES
from editor.exporting.pdf_lines import line_rules
from editor.exporting.pdf_marks import add_marks, ends_unclearly, unprinted_letters
from editor.exporting.pdf_pipe import Kind, receive, send

FONT_SCHEME = "warraq-font:"
_SUBSTITUTE = "◌"
# One file in ten needs a second impression, one in a hundred a third.
_MOST_PADDING = 4
_STEP = re.compile(r"Step (\d)")
_PAGE = re.compile(r"Page (\d+)")


def main() -> int:
    """Serve until the input ends; return the exit status."""
    # Ctrl-C in a terminal reaches the whole group; the program decides, not this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    incoming, outgoing = sys.stdin.buffer, _keep_output()
    try:
        press = Press(outgoing)
    except OSError as error:
        # What cffi raises for a library that is not there.
        send(outgoing, Kind.UNAVAILABLE, json.dumps(str(error).splitlines()[0]).encode())
        return 1
    while (frame := receive(incoming)) is not None:
        send(outgoing, Kind.RESULT, press.print(json.loads(frame[1])))
    return 0


def _keep_output() -> BinaryIO:
    """Return the pipe; whatever a library prints goes to the standard error instead."""
    pipe = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return pipe


class Press:
    """WeasyPrint with our fonts loaded once, kept warm from one paper to the next."""

    def __init__(self, outgoing: BinaryIO) -> None:
        # Late, as it fails where Pango is missing, and the program is to be told that.
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration

        self._engine = weasyprint
        self._outgoing = outgoing
        self._fetcher = _fetcher()
        self._fonts = FontConfiguration()
        rules = "\n".join(
            f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; '
            f'font-style: {face.style}; src: url("{FONT_SCHEME}{face.name}"); }}'
            for face in PAPER_FACES
        )
        self._faces = weasyprint.CSS(
            string=rules, font_config=self._fonts, url_fetcher=self._fetcher
        )
        steps = logging.getLogger("weasyprint.progress")
        steps.setLevel(logging.INFO)
        steps.addHandler(_ProgressHandler(outgoing))

    def print(self, paper: dict[str, Any]) -> bytes:
        """Return the PDF of one paper, its fields as ``editor.exporting.paper.Paper`` has them.

        Letters that no font has, such as emoji, are printed as ◌ and told to the program: a PDF
        that shows a glyph that is not there is neither PDF/UA nor PDF/A.
        """
        pdf, unprinted = self._impression(paper, padding=0)
        if unprinted:
            send(self._outgoing, Kind.UNPRINTED, json.dumps(sorted(unprinted)).encode())
            paper = {**paper, "html": _substituted(paper["html"], unprinted)}
            pdf, _ = self._impression(paper, padding=0)
        for padding in range(1, _MOST_PADDING + 1):
            if not ends_unclearly(pdf):
                break
            pdf, _ = self._impression(paper, padding)
        return pdf

    def _impression(self, paper: dict[str, Any], padding: int) -> tuple[bytes, set[str]]:
        unprinted: set[str] = set()

        def finish(document: Any, pdf: Any) -> None:
            unprinted.update(unprinted_letters(document))
            is_right_to_left = paper["is_right_to_left"]
            add_marks(document, pdf, is_right_to_left=is_right_to_left, padding=padding)

        page = self._engine.HTML(string=paper["html"], url_fetcher=self._fetcher)
        sheets = [self._faces]
        if paper["has_line_numbers"]:
            # Where the lines are is only known once they are laid out.
            laid_out = page.render(stylesheets=sheets, font_config=self._fonts)
            is_rtl = paper["is_right_to_left"]
            rules = line_rules(laid_out, is_right_to_left=is_rtl, padding=padding)
            sheets = [*sheets, self._engine.CSS(string=rules, url_fetcher=self._fetcher)]
        pdf: bytes = page.write_pdf(
            stylesheets=sheets,
            font_config=self._fonts,
            pdf_variant="pdf/a-3a",
            pdf_identifier=bytes.fromhex(paper["identifier"])[:16],
            finisher=finish,
        )
        return pdf, unprinted


def _substituted(html: str, letters: set[str]) -> str:
    """Return the page with every run of ``letters`` in its body as one dotted circle."""
    head, body_tag, body = html.partition("<body>")
    run = re.compile(f"[{re.escape(''.join(sorted(letters)))}]+[\u200d\ufe0e\ufe0f]*")
    return head + body_tag + run.sub(_SUBSTITUTE, body)


class _ProgressHandler(logging.Handler):
    """Sends WeasyPrint's own steps home: 1 reading … 5 layout (with its page) … 7 metadata."""

    def __init__(self, outgoing: BinaryIO) -> None:
        super().__init__()
        self._outgoing = outgoing

    def emit(self, record: logging.LogRecord) -> None:
        """Send one step; a program that is gone ends the worker with ``BrokenPipeError``."""
        message = record.getMessage()
        step, page = _STEP.match(message), _PAGE.search(message)
        if step:
            said = {"step": int(step[1]), "page": int(page[1]) if page else None}
            send(self._outgoing, Kind.PROGRESS, json.dumps(said).encode())


def _fetcher() -> Any:
    """Return a fetcher that knows our fonts and ``data:``, and refuses every other address."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    fonts = {face.name: face.path for face in PAPER_FACES}

    class OwnResources(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith(FONT_SCHEME):
                font = fonts[url.removeprefix(FONT_SCHEME)]
                return URLFetcherResponse(url, font.read_bytes(), {"Content-Type": "font/ttf"})
            return super().fetch(url, headers)

    return OwnResources(allowed_protocols=("data",), allow_redirects=False)


if __name__ == "__main__":
    sys.exit(main())
