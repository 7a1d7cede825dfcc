"""Pictures of the window, taken without a display in a process of their own."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from editor.article.language import Language
from editor.cli.window import WindowUnavailable, telling_of_missing_qt


@dataclass(frozen=True, slots=True)
class WindowPicture:
    """Which window to picture: the interface's language, ``light`` or ``dark``, pixels.

    ``tab`` is the tab of the inspector that is shown: ``review`` or ``history``, empty for the
    proofreader's.
    """

    language: Language
    theme: str
    size: tuple[int, int] = (1440, 900)
    tab: str = ""

    @property
    def name(self) -> str:
        """The name of the picture's file."""
        tab = f".{self.tab}" if self.tab else ""
        return f"window.{self.language.value}.{self.theme}{tab}.png"


WINDOWS: Final = (
    WindowPicture(Language.AR, "light"),
    WindowPicture(Language.AR, "dark"),
    WindowPicture(Language.RU, "light"),
    WindowPicture(Language.EN, "light"),
    WindowPicture(Language.AR, "light", tab="history"),
)


def window_pictures(
    store_path: Path, articles: Mapping[Language, str], windows: Sequence[WindowPicture]
) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the PNG of each window, showing the article of its language.

    Raises ``WindowUnavailable`` where Qt cannot start: it may end its process at once when it
    misses a system library, so it gets one of its own.
    """
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        for window in windows:
            try:
                png = pool.submit(_take, store_path, articles[window.language], window).result()
            except BrokenProcessPool as error:
                raise WindowUnavailable(reason="Qt stopped while it started") from error
            yield window.name, png


def _take(store_path: Path, article_id: str, window: WindowPicture) -> bytes:
    # Read when Qt is imported: no display is needed, and none is disturbed.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with telling_of_missing_qt():
        # Late: only this process may bring Qt.
        from editor.workstation import app
    return app.window_png(
        store_path, article_id, window.language, window.theme, window.size, window.tab
    )
