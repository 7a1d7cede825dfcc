"""The end of the program, whatever is under way or was copied: no crash, and nobody waits."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from editor.workstation import app
from editor.workstation.page.clipboard import mime_of
from editor.workstation.window import Window

def leave():
    window, = (each for each in QApplication.topLevelWidgets() if isinstance(each, Window))
    DEED
    window.close()

application = app.make_application()
QTimer.singleShot(0, leave)
sys.exit(app.run(Path(sys.argv[1])))
"""


def check_end(deed: str, tmp_path: Path) -> None:
    """Start the program, do one thing in it and close its window."""
    program = PROGRAM.replace("DEED", deed)
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", program, tmp_path / "store.warraq"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    said = [line for line in done.stderr.splitlines() if "This plugin does not" not in line]
    assert (done.returncode, said) == (0, [])


def test_work_that_does_not_end_is_left_behind(tmp_path: Path) -> None:
    check_end("window.program.jobs.run(lambda job: time.sleep(600))", tmp_path)


def test_what_was_copied_outlives_the_program(tmp_path: Path) -> None:
    check_end("QApplication.clipboard().setMimeData(mime_of([], window.canvas.details))", tmp_path)
