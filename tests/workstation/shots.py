"""Pictures of the window in each of its states: ``python -m tests.workstation.shots OUT``.

``OUT`` gets a PNG for each state, language and theme, and a sheet of them for each language with
``--sheet``. Nothing here is a test: whether a picture is calm and clear is for a person to say.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from editor.article.language import Language
from editor.workstation.app import Start, make_application
from editor.workstation.collector import Collector
from editor.workstation.page.line import Part, Selection, Spot
from editor.workstation.program import Program
from editor.workstation.setting import INVISIBLES, ON
from editor.workstation.settings import Settings
from editor.workstation.theme import ThemeMode
from editor.workstation.window import Window
from tests.workstation.desk_shots import DESK_STATES, DIALOGS, POPUPS
from tests.workstation.review_shots import REVIEW_STATES, Step

State = Step


def _do(*commands: str) -> State:
    def act(window: Window) -> None:
        for command in commands:
            window.actions_by_id[command].trigger()

    return act


def _first(window: Window, part: Part, offset: int = 3) -> None:
    number = next(at for at, line in enumerate(window.canvas.lines) if line.part is part)
    window.canvas.select(Selection.at(number, offset))
    window.canvas.ensureCursorVisible()


def _find(window: Window) -> None:
    words = {Language.AR: "المخطوطات", Language.RU: "рукопис", Language.EN: "manuscript"}
    window.actions_by_id["replace"].trigger()
    window.article_find.bar.query.setText(words[window.canvas.details.language])


def _link(window: Window) -> None:
    _first(window, Part.PARAGRAPH)
    window.actions_by_id["link"].trigger()


def _fixes(window: Window) -> None:
    _do("finding-next", "fixes")(window)


def _bottom(window: Window) -> None:
    bar = window.canvas.verticalScrollBar()
    bar.setValue(bar.maximum())


def _select(window: Window) -> None:
    number = next(at for at, line in enumerate(window.canvas.lines) if line.part is Part.PARAGRAPH)
    window.canvas.select(Selection(Spot(number, 0), Spot(number + 1, 20)))
    window.canvas.ensureCursorVisible()


def _invisibles(window: Window) -> None:
    window.program.settings.choose(INVISIBLES, ON)
    _first(window, Part.PARAGRAPH)


def _long_headline(window: Window) -> None:
    window.canvas.select(Selection(Spot(0, 0), Spot(0, len(window.canvas.lines[0].text))))
    window.canvas.insertPlainText(" ".join([window.canvas.lines[0].text.plain] * 3))


_STATES: dict[str, State] = {
    "open": lambda _window: None,
    "end": _bottom,
    "blank": _do("new"),
    "selected": _select,
    "find": _find,
    "fixes": _fixes,
    "link": _link,
    "invisibles": _invisibles,
    "full-screen": _do("full-screen"),
    "proof-view": _do("proof-view"),
    "long-headline": _long_headline,
}
STATES: dict[str, tuple[State, ...]] = {
    **{name: (state,) for name, state in _STATES.items()},
    **DESK_STATES,
    **REVIEW_STATES,
    "long-review": (_long_headline, *REVIEW_STATES["review"]),
}


class Photographer:
    """A window on a store of its own, in one language and theme."""

    def __init__(self, folder: Path, language: Language, theme: ThemeMode, size: QSize) -> None:
        settings = Settings(folder / "settings.ini")
        settings.chosen_language, settings.theme = language, theme
        self.program = Program(settings)
        self.window = Window(self.program)
        self.window.resize(size)
        start = Start(self.window, folder / "store.sqlite", None)
        self.window.show()
        start.open_store()
        self.rest(self._is_ready, least=2)

    def _is_ready(self) -> bool:
        window = self.window
        return (
            window.furnished
            and window.session.article_id is not None
            and window.proofing.live.settled
            and bool(window.proofing.board.entries)
        )

    def rest(self, until: Callable[[], object] = lambda: True, least: float = 0.7) -> None:
        """Let the program work until it is still."""
        begun = time.monotonic()
        while time.monotonic() - begun < 90:
            QApplication.processEvents()
            time.sleep(0.01)
            still = until() and not self.program.jobs.busy
            if still and time.monotonic() - begun > least:
                return

    def take(self) -> QImage:
        """Return the window with what stands above it."""
        image = self.window.grab().toImage()
        painter = QPainter(image)
        # What was opened from a dialog stands above it.
        for other in sorted(QApplication.topLevelWidgets(), key=_depth):
            if other is not self.window and other.isVisible() and other.isWindow():
                place = other.pos() - self.window.pos()
                painter.drawPixmap(QPointF(place), other.grab())
        painter.end()
        return image

    def clear(self) -> None:
        """Close what stands above the window."""
        for other in QApplication.topLevelWidgets():
            if other is not self.window:
                other.close()
        self.rest(least=0.1)

    def close(self) -> None:
        """End without a question."""
        self.clear()
        self.window.session.forget()
        self.window.close_now()
        self.rest(least=0.1)
        self.program.close()
        # Else the next one would say in this language what its own has no words for.
        self.program.translations.close()
        self.window.deleteLater()
        self.rest(least=0.1)


def _depth(widget: QWidget) -> int:
    parent = widget.parentWidget()
    return 1 + _depth(parent) if parent is not None else 0


def pictures(
    language: Language, themes: list[ThemeMode], size: QSize, states: list[str]
) -> Iterator[tuple[str, ThemeMode, QImage]]:
    """Yield each state's name and picture in each theme.

    Every state begins with a fresh desk, but that those of a dialog alone follow on one.
    """
    for shares, names in groupby(states, key=DIALOGS.__contains__):
        for together in [list(names)] if shares else [[name] for name in names]:
            with tempfile.TemporaryDirectory(prefix="warraq-shots-") as folder:
                photographer = Photographer(Path(folder), language, themes[0], size)
                for name in together:
                    photographer.program.settings.theme = themes[0]
                    for step in STATES[name]:
                        step(photographer.window)
                        photographer.rest()
                    for theme in themes:
                        if photographer.window.theme.mode is not theme:
                            # As somebody chooses it: an open dialog names it too.
                            photographer.program.settings.theme = theme
                            photographer.rest(least=0.3)
                            if name in POPUPS:
                                # What stood at the caret went with the old look.
                                STATES[name][-1](photographer.window)
                                photographer.rest()
                        yield name, theme, photographer.take()
                    photographer.clear()
                photographer.close()


def sheet(images: list[QImage], columns: int, width: int) -> QImage:
    """Return the pictures side by side in ``columns``, each made ``width`` wide (px)."""
    smaller = [
        image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation) for image in images
    ]
    gap = 12
    rows = -(-len(smaller) // columns)
    height = rows * (smaller[0].height() + gap) + gap
    whole = QImage(columns * (width + gap) + gap, height, QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.gray)
    painter = QPainter(whole)
    for number, image in enumerate(smaller):
        row, column = divmod(number, columns)
        x, y = gap + column * (width + gap), gap + row * (smaller[0].height() + gap)
        painter.drawImage(QRectF(x, y, width, image.height()), image)
    painter.end()
    return whole


def main() -> None:
    """Take them all."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("out", type=Path)
    asked.add_argument("--language", nargs="+", type=Language, default=list(Language))
    asked.add_argument("--theme", nargs="+", type=ThemeMode, default=[ThemeMode.LIGHT])
    asked.add_argument("--state", nargs="+", choices=STATES, default=list(STATES))
    asked.add_argument("--size", default="1280x800")
    asked.add_argument("--sheet", action="store_true", help="one picture a language, not many")
    asked.add_argument("--columns", type=int, default=3, help="of a sheet")
    asked.add_argument("--width", type=int, default=640, help="of a picture on a sheet, px")
    wanted = asked.parse_args()
    size = QSize(*map(int, wanted.size.split("x")))
    wanted.out.mkdir(parents=True, exist_ok=True)
    application = make_application()
    collector = Collector(application)
    for language in wanted.language:
        sheets: dict[ThemeMode, list[QImage]] = {theme: [] for theme in wanted.theme}
        for name, theme, image in pictures(language, wanted.theme, size, wanted.state):
            if wanted.sheet:
                sheets[theme].append(image)
            else:
                image.save(str(wanted.out / f"{name}.{language.value}.{theme.value}.png"))
        for theme, images in sheets.items():
            if images:
                whole = sheet(images, wanted.columns, wanted.width)
                whole.save(str(wanted.out / f"states.{language.value}.{theme.value}.png"))
    collector.close()


if __name__ == "__main__":
    main()
