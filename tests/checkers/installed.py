"""Where the outside judges are on this machine, and what to say when one is not."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
NODE_MODULES = HERE / "node_modules"
NU_JAR = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
AXE = NODE_MODULES / "axe-core" / "axe.min.js"
PUPPETEER = NODE_MODULES / "puppeteer-core" / "package.json"
VERA_JAR = ROOT / "build" / "checkers" / "verapdf.jar"
VERA_CLASSES = ROOT / "build" / "checkers" / "classes"

# A judge of one page lives for two seconds: optimizing its code for longer costs as much again.
# Without that Nu's schemas want more room on the stack.
JAVA_BRIEFLY = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m")

# A judge that hangs must not hang the suite; the slowest here takes about three seconds.
PATIENCE_SECONDS = 120


def program(*names: str) -> str | None:
    """Return the path of the first of ``names`` that is installed."""
    found = (shutil.which(name) for name in names)
    return next((path for path in found if path), None)


def skip_without(judge: str, **needs: object) -> pytest.MarkDecorator:
    """Return a mark that skips a test when one of ``needs`` is missing, and names it."""
    missing = [name.replace("_", " ") for name, place in needs.items() if not _is_there(place)]
    reason = f"{judge} needs {', '.join(missing)}: run .ci/checkers"
    return pytest.mark.skipif(bool(missing), reason=reason)


def _is_there(place: object) -> bool:
    return place.exists() if isinstance(place, Path) else bool(place)


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a judge from its own folder and return what it said, as UTF-8."""
    return subprocess.run(
        command,
        cwd=HERE,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
        check=False,
    )
