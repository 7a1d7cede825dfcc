"""The storm in its short form; ``make bench`` rages in full."""

from __future__ import annotations

from pathlib import Path

from tests.storm.kills import Storm

KILLS = 6


def test_kills_cost_no_save_and_no_text(tmp_path: Path) -> None:
    losses = Storm(tmp_path, seed=3, longest=1.0).rage(KILLS)
    assert losses.kills == KILLS
    assert losses.acts > KILLS
    assert losses.lost_saves == 0
    # Whatever comes back is a text that stood on the page, with the caret where it was then.
    assert losses.foreign_texts == 0
    assert losses.wrong_carets == 0
    assert losses.problems == []
    # How many seconds of typing a kill takes is measured by the bench: a busy machine is no bug.
    assert len(losses.lost_seconds) + losses.reopened_after_full_disk >= KILLS // 2
