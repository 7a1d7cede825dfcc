"""Power cuts in their short form; ``make bench`` makes more of them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.storm.cuts import Damage, cut_the_journal, cut_the_store
from tests.storm.power import Connection, Disk


def test_the_journal_keeps_what_it_acknowledged() -> None:
    damage = cut_the_journal(60, seed=5)
    assert (damage.cuts, damage.lost, damage.broken) == (60, 0, 0)
    assert damage.acknowledged > 1000


def test_the_store_keeps_what_it_acknowledged() -> None:
    damage = cut_the_store(25, seed=5)
    assert (damage.cuts, damage.lost, damage.broken) == (25, 0, 0)
    assert damage.acknowledged > 500


@pytest.mark.parametrize("cut", [cut_the_journal, cut_the_store])
def test_the_disk_forgets_what_nobody_synced(cut, monkeypatch: pytest.MonkeyPatch) -> None:
    # Without an fsync at every commit the same storm costs work: the simulation bites.
    execute = Connection.execute

    def careless(self: Connection, sql: str, values: object = ()) -> object:
        return execute(self, sql.replace("synchronous = full", "synchronous = normal"), values)

    monkeypatch.setattr(Connection, "execute", careless)
    damage: Damage = cut(30, seed=5)
    assert damage.lost > 0
    assert damage.broken == 0


def test_what_was_synced_survives_and_the_rest_by_luck(tmp_path: Path) -> None:
    from tests.storm.power import Step

    disk = Disk(tmp_path)
    disk.begin()
    disk.steps += [
        Step("write", "kept", 0, b"k" * 2048),
        Step("sync", "kept"),
        Step("done", at=0),
        Step("write", "kept", 1024, b"n" * 1024),
    ]
    found = set()
    for seed in range(12):
        after = tmp_path / str(seed)
        assert disk.cut(4, random.Random(seed), after) == 0
        content = (after / "kept").read_bytes()
        assert content[:1024] == b"k" * 1024
        found.add(content[1024:])
    assert found == {one * 512 + other * 512 for one in (b"k", b"n") for other in (b"k", b"n")}
