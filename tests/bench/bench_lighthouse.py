"""The marks of Lighthouse, with its own settings, for a page of each kind of the sample site.

It thinks of a telephone on a slow line, four times slower than the machine. The median of three
looks; where the machine is busy with something else, the figures say that and no more.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from editor.publishing.site.builder import SiteBuilder
from editor.publishing.site.serving import MemoryRoot, SiteServer
from tests.bench.figure import Figure
from tests.checkers import lighthouse_report
from tests.publishing.site.newsroom import CACHE
from tests.publishing.site.sample_site import sample_newsroom, settings
from tests.publishing.site.test_pages import KINDS

_LOOKS = 3


def measure() -> list[Figure]:
    """Look at each kind; what the other categories have against it stands in its name."""
    root = MemoryRoot({})
    with SiteServer(root) as server, tempfile.TemporaryDirectory() as folder:
        change = SiteBuilder(sample_newsroom(extra=36), settings(server.url), CACHE).build()
        root.files = {file.path: file.content for file in change.written}
        return [_figure(server.url, kind, Path(folder)) for kind in KINDS]


def _figure(url: str, kind: str, folder: Path) -> Figure:
    reports = [lighthouse_report(url + kind, folder) for _ in range(_LOOKS)]
    faults = sorted({fault for report in reports for fault in report.faults})
    return Figure(
        f"lighthouse: performance of {kind}{' – found: ' + ', '.join(faults) if faults else ''}",
        statistics.median(report.marks["performance"] for report in reports),
        "of 100",
        _LOOKS,
    )
