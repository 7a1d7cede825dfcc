"""The measuring itself: figures, the table, the file; no test looks at a clock."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bench import __main__ as bench
from tests.bench.figure import Figure, milliseconds, percentile, side_by_side
from tests.bench.interval import rate_interval, share_interval
from tests.bench.table import as_json, as_table

WITH_FLOOR = Figure("start", 30.0, "ms", 15, floor=20.0)
WITHOUT = Figure("articles stored", 123456.0, "articles", 1)


def test_the_ratio_is_the_value_over_the_floor() -> None:
    assert WITH_FLOOR.ratio == 1.5
    assert WITHOUT.ratio is None


def test_the_file_has_the_six_keys() -> None:
    assert json.loads(as_json([WITH_FLOOR, WITHOUT])) == [
        {"name": "start", "value": 30.0, "unit": "ms", "floor": 20.0, "ratio": 1.5, "n": 15},
        {
            "name": "articles stored",
            "value": 123456.0,
            "unit": "articles",
            "floor": None,
            "ratio": None,
            "n": 1,
        },
    ]


def test_the_table_has_a_line_for_each_figure() -> None:
    assert as_table([WITH_FLOOR, WITHOUT]).splitlines() == [
        "what              value  unit      floor  ratio   n",
        "start                30  ms           20  1.50×  15",
        "articles stored  123456  articles      –      –   1",
    ]


def test_work_and_floor_take_turns() -> None:
    turns: list[str] = []
    figure = side_by_side("turns", lambda: turns.append("w"), lambda: turns.append("f"), n=3)
    assert turns == ["w", "f"] * 3
    assert (figure.unit, figure.n) == ("ms", 3)
    assert figure.floor is not None


def test_every_round_is_kept() -> None:
    rounds: list[int] = []
    assert len(milliseconds(lambda: rounds.append(1), 5)) == len(rounds) == 5


def test_a_percentile() -> None:
    assert percentile([float(n) for n in range(1, 102)], 95) == 96.0


def test_every_module_here_can_be_measured() -> None:
    assert "start" in bench.names()


def test_the_run_writes_what_it_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bench, "REPORT", tmp_path / "build" / "bench.json")
    monkeypatch.setattr("tests.bench.bench_start.ROUNDS", 1)
    monkeypatch.setattr("tests.bench.bench_start.STARTS", 1)
    assert bench.main(["start"]) == 0
    figures = json.loads(bench.REPORT.read_text(encoding="utf-8"))
    printed = capsys.readouterr().out
    assert all(figure["name"] in printed for figure in figures)
    compared = [figure for figure in figures if figure["floor"]]
    assert compared
    for figure in compared:
        assert figure["ratio"] == pytest.approx(figure["value"] / figure["floor"])


def test_an_unknown_name_is_a_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["nothing"]) == 2
    assert "start" in capsys.readouterr().err


def test_an_interval_holds_the_share_and_narrows_with_more_cases() -> None:
    few, many = share_interval(7, 10), share_interval(700, 1000)
    assert few[0] < many[0] < 70 < many[1] < few[1]
    assert share_interval(10, 10)[1] == 100
    assert rate_interval([(1, 500)] * 8) == (2, 2)


def test_the_table_shows_an_interval() -> None:
    assert "70 (60 to 80)" in as_table([Figure("found", 70, "%", 80, interval=(60, 80))])
