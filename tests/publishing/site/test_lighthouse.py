"""Lighthouse on the sample site: 95 of 100 or better in all four categories."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.checkers.installed import ROOT, program, skip_without
from tests.publishing.site.conftest import Sample

LIGHTHOUSE = ROOT / "build" / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
NODE = program("node", "nodejs")
CHROMIUM = program("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--headless=new --no-sandbox --disable-gpu --no-first-run --disable-quic "
         "--disable-background-networking --disable-component-update --disable-sync")  # fmt: skip

pytestmark = skip_without("Lighthouse", node=NODE, chromium=CHROMIUM, lighthouse=LIGHTHOUSE)


@pytest.mark.parametrize("place", ["ar/", "ru/temy/ekonomika/konteynernyy-poezd-volga-kaspiy/"])
def test_lighthouse_is_content(sample: Sample, tmp_path: Path, place: str) -> None:
    best: dict[str, int] = {}
    # A busy machine makes a page look slow and never quick: the best of three runs counts.
    for _ in range(3):
        for name, score in _scores(f"{sample.url}/{place}", tmp_path / "report.json").items():
            best[name] = max(score, best.get(name, 0))
        if min(best.values()) >= 95:
            break
    assert best.keys() == {"performance", "accessibility", "best-practices", "seo"}
    assert min(best.values()) >= 95, best


def _scores(url: str, report: Path) -> dict[str, int]:
    subprocess.run(
        [str(NODE), str(LIGHTHOUSE), url, "--quiet", "--output=json",
         f"--output-path={report}", f"--chrome-flags={FLAGS}"],
        env={**os.environ, "CHROME_PATH": str(CHROMIUM)},
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    categories = json.loads(report.read_text(encoding="utf-8"))["categories"]
    return {name: round(100 * category["score"]) for name, category in categories.items()}
