"""The end of the program, with work under way that does not end: no crash, and nobody waits."""

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
from editor.workstation.window import Window

def leave():
    window, = (each for each in QApplication.topLevelWidgets() if isinstance(each, Window))
    window.program.jobs.run(lambda job: time.sleep(600))
    window.close()

application = app.make_application()
QTimer.singleShot(0, leave)
sys.exit(app.run(Path(sys.argv[1])))
"""


def test_work_that_does_not_end_is_left_behind(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", PROGRAM, tmp_path / "store.warraq"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    said = [line for line in done.stderr.splitlines() if "This plugin does not" not in line]
    assert (done.returncode, said) == (0, [])
