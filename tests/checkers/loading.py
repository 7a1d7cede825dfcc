"""Lighthouse: what it says of a page, read as a telephone on a slow line would load it."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.checkers.installed import HERE, program, skip_without

_LIGHTHOUSE = HERE / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
_NODE = program("node", "nodejs")
_CHROMIUM = program("chromium", "chromium-browser", "google-chrome")
_FLAGS = ("--headless=new --no-sandbox --disable-gpu --no-first-run --disable-quic "
          "--disable-background-networking --disable-component-update --disable-sync")  # fmt: skip
_PATIENCE_SECONDS = 180

requires_lighthouse = skip_without(
    "Lighthouse", node=_NODE, chromium=_CHROMIUM, lighthouse=_LIGHTHOUSE
)


@dataclass(frozen=True, slots=True)
class Report:
    """The marks of a page, of 100, by the names of their categories, and figures of its load."""

    marks: dict[str, int]
    moved: float
    """Cumulative layout shift: 0 is a page that does not move, 0.1 still good."""
    weight: int
    """Bytes of all that the page fetches."""
    faults: tuple[str, ...]
    """The audits of accessibility, best practices and search engines that found something."""


def lighthouse_report(url: str, folder: Path) -> Report:
    """Return what Lighthouse, with its own settings, says of ``url``; ``folder`` is for its report.

    The mark of performance is a matter of the machine's other work too, so no test asks for it.
    """
    report = folder / "report.json"
    subprocess.run(
        [str(_NODE), str(_LIGHTHOUSE), url, "--quiet", "--output=json", f"--output-path={report}",
         "--disable-full-page-screenshot", f"--chrome-flags={_FLAGS}"],
        env={**os.environ, "CHROME_PATH": str(_CHROMIUM)},
        check=True, capture_output=True, timeout=_PATIENCE_SECONDS,
    )  # fmt: skip
    said = json.loads(report.read_text(encoding="utf-8"))
    audits, categories = said["audits"], said["categories"]
    return Report(
        {name: round(100 * category["score"]) for name, category in categories.items()},
        audits["cumulative-layout-shift"]["numericValue"],
        audits["total-byte-weight"]["numericValue"],
        tuple(
            each["id"]
            for name, category in categories.items()
            if name != "performance"
            for each in category["auditRefs"]
            if audits[each["id"]]["score"] not in (1, None)
        ),
    )
