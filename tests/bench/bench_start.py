"""How long a start takes: the command line's imports, the window, the first article in it."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from tests.bench.bench_page import news_item
from tests.bench.figure import Figure, side_by_side

ROUNDS = 15
STARTS = 9
WORDS = 1_300
_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"

# Both programs say when they have painted, by the same means, and at the same cost.
_WATCH = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QTextEdit

class Watch(QObject):
    def __init__(self):
        super().__init__()
        self.wanted, self.painted = "window", False
    def eventFilter(self, watched, event):
        if not self.painted and event.type() == QEvent.Type.Paint and watched.isWidgetType():
            self.painted = True
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        print(self.wanted, flush=True)
watch = Watch()
"""
_BARE = (
    _WATCH
    + """
from PySide6.QtWidgets import QApplication
application = QApplication([])
application.installEventFilter(watch)
editor = QTextEdit()
editor.resize(1440, 900)
editor.show()
application.exec()
"""
)
_OURS = (
    _WATCH
    + """
from editor.workstation import app
from editor.workstation.session import Session
make, show = app.make_application, Session._show
def made():
    application = make()
    application.installEventFilter(watch)
    return application
def shown(self, answer):
    show(self, answer)
    watch.wanted, watch.painted = "article", False
app.make_application, Session._show = made, shown
from editor.cli.main import main
sys.argv = ["warraq", "--store", sys.argv[1]]
main()
"""
)


def measure() -> list[Figure]:
    """Start each program in a process of its own, in turns."""
    command_line = partial(_run, "import editor.cli.main")
    figures = [side_by_side("command line: start", command_line, partial(_run, "pass"), ROUNDS)]
    with tempfile.TemporaryDirectory(prefix="warraq-bench-") as folder:
        store, environment = _desk(Path(folder))
        # Once unmeasured: every start but the first finds its modules compiled.
        _started(_OURS, [str(store)], environment, 2)
        _started(_BARE, [], environment, 1)
        ours, articles, bare = [], [], []
        for _ in range(STARTS):
            [window, article] = _started(_OURS, [str(store)], environment, 2)
            ours.append(window)
            articles.append(article - window)
            bare += _started(_BARE, [], environment, 1)
    window = Figure(
        "window: start to first paint",
        statistics.median(ours),
        "ms",
        STARTS,
        floor=statistics.median(bare),
    )
    article = Figure(
        f"window: from there to {WORDS:,} words on the page",
        statistics.median(articles),
        "ms",
        STARTS,
    )
    return [*figures, window, article]


def _run(program: str) -> None:
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def _desk(folder: Path) -> tuple[Path, dict[str, str]]:
    """Make a store with an article that was open last, and a home that remembers it."""
    from db import articles, settings
    from db.store import Store
    from editor.language.stems import SearchAnalyzer

    store, article = folder / "store.sqlite", news_item(WORDS)
    with Store.open(store, SearchAnalyzer()) as opened:
        articles.create(opened, article)
        settings.put(opened, "first-start", "done")
    remembered = folder / "config" / "Warraq" / "workstation.ini"
    remembered.parent.mkdir(parents=True)
    remembered.write_text(f"[desk]\nlast-article={article.id}\n", encoding="utf-8")
    return store, {
        **{name: value for name, value in os.environ.items() if name != _NO_BYTECODE},
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "LC_ALL": "ar_EG.UTF-8",
    }


def _started(
    program: str, arguments: list[str], environment: dict[str, str], lines: int
) -> list[float]:
    """Return the milliseconds from the start of the process to each line that it says."""
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        text=True,
    ) as child:
        assert child.stdout is not None
        said = []
        for _ in range(lines):
            if not child.stdout.readline():
                raise RuntimeError("the window ended before it had painted")
            said.append((time.perf_counter() - begun) * 1000)
        child.kill()
    return said
