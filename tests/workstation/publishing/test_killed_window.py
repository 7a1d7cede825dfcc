"""kill -9 in the middle of the window's publishing, then the window again: one publication.

The window of a child process, without a screen, opens the desk's store and delivers what waits, as
it does at every start. It is killed at one step in turn; a window that lives finds the same store.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from db import audit, backup, outbox, settings
from db.store import Store
from editor.article.article import Article
from editor.article.delivery import ItemStatus
from editor.article.state import Public
from editor.language.stems import SearchAnalyzer
from tests.publishing.conftest import folder, store, story
from tests.publishing.desk import ask, state
from tests.publishing.small_site import path_of
from tests.publishing.trees import standing

# The site is a small one, so that a window takes two seconds; all else is what the desk runs.
WINDOW = """
import os, signal, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from db import outbox
from editor.publishing.site import builder
from tests.publishing.small_site import SmallSite
builder.SiteBuilder = SmallSite
from editor.publishing.target import Step
from editor.workstation.app import Start, make_application
from editor.workstation.program import Program
from editor.workstation.publishing import deliveries
from editor.workstation.settings import Settings
from editor.workstation.window import Window

store, fatal = Path(sys.argv[1]), sys.argv[2]
observer = deliveries._observer

def deadly(job):
    tell = observer(job)
    def observe(item, step, done, total):
        tell(item, step, done, total)
        if step.value == fatal and done == total:
            os.kill(os.getpid(), signal.SIGKILL)
    return observe

deliveries._observer = deadly
application = make_application()
program = Program(Settings(store.with_name("settings.ini")))
window = Window(program)
start = Start(window, store, None)
window.show()
start.open_store()

def over():
    store = window.archive._store
    still = window.furnished and store is not None and not program.jobs.busy
    return still and not outbox.items(store)

end = time.monotonic() + 60
while time.monotonic() < end and not over():
    application.processEvents()
    time.sleep(0.02)
done = over()
if not done:
    store = window.archive._store
    print(window.furnished, program.jobs.busy, outbox.items(store), file=sys.stderr)
window.close_now()
program.close()
os._exit(0 if done else 3)
"""
__all__ = ["folder", "store", "story"]
STEPS = ("claimed", "prepared", "sent", "switched", "recorded")
"""Where it is killed; two of them in every run, for a window takes seconds."""
CHOSEN = STEPS if os.environ.get("WARRAQ_ALL_KILLS") else ("sent", "switched")


def window(path: Path, fatal: str) -> int:
    """Open a window on the store; return how its process ended."""
    done = subprocess.run(
        [sys.executable, "-c", WINDOW, str(path), fatal],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=150,
        text=True,
    )
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode


@pytest.mark.parametrize("fatal", CHOSEN)
def test_killed_while_it_publishes_the_next_window_publishes_once(
    store: Store, story: tuple[Article, ...], folder: Path, fatal: str
) -> None:
    article, path = story[0], store.path
    settings.put(store, "first-start", "done")
    ask(store, article)
    store.close()

    assert window(path, fatal) == -signal.SIGKILL
    with Store.open(path, SearchAnalyzer()) as seen:
        live = state(seen, article).public is Public.LIVE
        assert live is (fatal == "recorded"), "live only with a receipt"
    if fatal != "recorded":
        assert window(path, "never") == 0

    with Store.open(path, SearchAnalyzer()) as later:
        [item] = outbox.items(later, everything=True)
        assert item.status is ItemStatus.DELIVERED
        assert state(later, article).public is Public.LIVE
        acts = [each.act for each in audit.trail(later, article.id)]
        assert (acts.count("publish"), acts.count("delivered")) == (1, 1)
        assert backup.check(later).problems == ()
        pages = standing(folder)
        assert article.headline in pages[path_of(item.publication)]
        assert len(list((folder / "releases").glob("*.json"))) == 1
