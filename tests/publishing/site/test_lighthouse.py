"""Lighthouse on the sample site: nothing against a page, which is light and does not move.

Its mark for performance depends on what else the machine does; ``tests.bench lighthouse`` has it.
"""

from __future__ import annotations

from pathlib import Path

from tests.checkers import lighthouse_report, requires_lighthouse
from tests.publishing.site.conftest import Sample

PLACE = "/ru/kultura/masterskaya-restavracii-rukopisey-kazan-2026/"


@requires_lighthouse
def test_lighthouse_is_content(sample: Sample, tmp_path: Path) -> None:
    report = lighthouse_report(sample.url + PLACE, tmp_path)
    assert report.marks.keys() == {"performance", "accessibility", "best-practices", "seo"}
    assert report.faults == ()
    assert report.moved <= 0.1
    assert report.weight <= 400_000
