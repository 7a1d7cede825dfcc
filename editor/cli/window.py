"""Opens the workstation from the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence


class WindowUnavailable(WarraqError):
    """The window cannot start on this machine."""

    sentence = Sentence(
        ar="تعذّر فتح النافذة: {reason}. كل أوامر ورّاق الأخرى تعمل من دونها؛ جرّب warraq --help.",
        ru="Окно не открывается: {reason}. Все остальные команды работают без него, см. "
        "warraq --help.",
        en="The window cannot open: {reason}. Every other command works without it; see "
        "warraq --help.",
    )


def open_window(store_path: Path, file: Path | None = None) -> int:
    """Open the workstation on a store, with ``file`` imported and shown; return its status.

    Raises ``WindowUnavailable`` where there is no display or Qt finds no system library.
    """
    # Qt ends the whole process when it finds no display; a sentence is better.
    if not has_display():
        raise WindowUnavailable(reason="there is no display (DISPLAY, WAYLAND_DISPLAY)")
    with telling_of_missing_qt():
        # Late: only this command may bring Qt.
        from editor.workstation import app
    return app.run(store_path, file)


@contextmanager
def telling_of_missing_qt() -> Iterator[None]:
    """Turn a failed import of Qt, or of a system library it needs, into ``WindowUnavailable``."""
    try:
        yield
    except ImportError as error:
        if error.name is not None and error.name.partition(".")[0] in ("editor", "db"):
            raise
        raise WindowUnavailable(reason=str(error)) from error


def has_display(environment: os._Environ[str] = os.environ) -> bool:
    """Tell whether a window can be shown; Windows and macOS always have a place for one."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
