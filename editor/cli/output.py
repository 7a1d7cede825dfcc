"""What goes to standard output and to standard error, and in which form.

Data goes to standard output, everything said about it to standard error. JSON is UTF-8 whatever
the terminal is; other text is written in the terminal's encoding, with ``?`` for the letters that
it lacks.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import stat
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from editor.article.errors import FileUnwritable, WarraqError
from editor.article.sentence import Sentence
from editor.cli.tongue import tongue

_FSI, _PDI = "\u2068", "\u2069"
_WRITTEN = Sentence(
    ar="كُتب {path}، وحجمه بالبايت {size}.",
    ru="Записано: {path}, байт: {size}.",
    en="Wrote {path}, {size} bytes.",
)
_PASSED = Sentence(
    ar="ما كان منها تنبيهًا يُتجاوز بعد الاطلاع عليه هكذا: {options}",
    ru="Предупреждения, если вы их видели, пропускаются так: {options}",
    en="Warnings among them pass, once you have seen them, with: {options}",
)
STANDARD_OUTPUT = Path("-")
"""The name that stands for standard output where a file is asked for."""


def prepare_streams() -> None:
    """Let no letter of any script, and no name that is no text, stop the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str = "") -> None:
    """Print a line of data."""
    click.echo(text)


def tell(sentence: Sentence, **facts: object) -> None:
    """Say a sentence about the work on standard error, in the user's language."""
    click.echo(sentence.say(tongue(), **facts), err=True)


def complaint(error: WarraqError) -> str:
    """Return what went wrong; warnings of a refusal are told with the options that pass them."""
    said = error.say(tongue())
    # A refusal of the workflow (``review.ActRefused``), which most commands never load.
    failed = getattr(error, "failed", ())
    names = dict.fromkeys(each.guard for each in failed if each.waivable)
    if not names:
        return said
    options = " ".join(f"--acknowledge {name}" for name in names)
    return f"{said}\n{_PASSED.say(tongue(), options=options)}"


def note(sentence: Sentence, **facts: object) -> None:
    """Say what is being done, to those who asked for it with ``-v``."""
    context = click.get_current_context(silent=True)
    if context is not None and context.find_root().params.get("verbose"):
        tell(sentence, **facts)


def say_json(record: Mapping[str, object]) -> None:
    """Print one JSON object on one line, UTF-8, letters unescaped."""
    say_line(json.dumps(record, ensure_ascii=False))


def say_line(line: str) -> None:
    """Print one line of data in UTF-8, whatever the terminal's encoding is."""
    _write(f"{line}\n".encode())


def on_terminal(*, err: bool = False) -> bool:
    """Tell whether standard output, or with ``err`` standard error, is read by a person."""
    return (sys.stderr if err else sys.stdout).isatty()


def terminal_width() -> int:
    """Return the number of columns of the terminal."""
    return shutil.get_terminal_size().columns


def isolated(text: str, *, err: bool = False) -> str:
    """Keep a text of either direction from moving what stands beside it on a terminal.

    First Strong Isolate and Pop Directional Isolate (UAX #9 §2.4); data that another program
    reads gets no invisible characters. ``err``: the text goes to standard error.
    """
    return f"{_FSI}{text}{_PDI}" if on_terminal(err=err) else text


def deliver(content: bytes, path: Path) -> None:
    """Write ``content`` to ``path``, whole or not at all; ``-`` is standard output.

    A symbolic link keeps pointing where it points; a pipe or a device is written to, not replaced.
    Raises ``FileUnwritable``.
    """
    if path == STANDARD_OUTPUT:
        _write(content)
        return
    # Late: the commands that write no file need not know how.
    from db.files import write_atomically

    if _is_pipe_or_device(path):
        _pour(content, path)
    else:
        write_atomically(path.resolve() if path.is_symlink() else path, content)
    note(_WRITTEN, path=path, size=len(content))


def _write(content: bytes) -> None:
    """Write bytes to standard output, after the text that waits there, to the last one.

    With PYTHONUNBUFFERED the stream may take a part of them only, and does so when its reader
    goes away; writing the rest tells.
    """
    sys.stdout.flush()
    left = memoryview(content)
    while left:
        left = left[sys.stdout.buffer.write(left) :]


def _is_pipe_or_device(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _pour(content: bytes, path: Path) -> None:
    try:
        with path.open("wb") as stream:
            stream.write(content)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise FileUnwritable(path=path, reason=error.strerror) from error


def quieten() -> None:
    """Send what is still to be printed nowhere: nobody reads standard output any more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
