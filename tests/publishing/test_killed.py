"""kill -9 at every step of a delivery, then a new process: one publication, the site whole."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from db import audit, outbox, publications
from db.store import Store
from editor.article.article import Article
from editor.article.delivery import ItemStatus, OutboxItem
from editor.article.state import Public
from editor.publishing import configured
from editor.publishing.target import Settings, Step
from tests.db.desk import reopened
from tests.publishing.desk import ask, deliver, publish, state
from tests.publishing.trees import standing

Placed = Callable[[Path], Settings]


CHANGES = frozenset({"os.link", "os.rename", "os.symlink", "os.mkdir", "os.remove", "os.rmdir"})
"""What Python tells an audit hook of what is done to files."""


@pytest.fixture(params=["folder", "sftp"])
def placed(request: pytest.FixtureRequest) -> Placed:
    """Settings of a target at a folder."""
    if request.param == "folder":
        return lambda folder: Settings("site", "folder", str(folder), "https://news.example")
    sshd = request.getfixturevalue("sshd")
    return lambda folder: sshd.settings(folder)


def run(desk: Path, fatal: int = -1, *, operations: bool = False) -> tuple[list[str], int]:
    """Let a process deliver what waits; return what it observed and the signal that ended it.

    It kills itself at the observation of that number, or with ``operations`` at the change of a
    file of that number.
    """
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        _deliver_in_child(desk / "w.sqlite", fatal, theirs, operations)
    os.close(theirs)
    with os.fdopen(ours) as told:
        lines = told.read().splitlines()
    _, status = os.waitpid(child, 0)
    assert status in (0, signal.SIGKILL), lines
    return lines, status


def _deliver_in_child(path: Path, fatal: int, told: int, operations: bool) -> None:
    """The child's whole life; it never returns."""
    seen = 0

    def count(name: str) -> None:
        nonlocal seen
        os.write(told, f"{name}\n".encode())
        if seen == fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        seen += 1

    def operation(event: str, _arguments: object) -> None:
        if event in CHANGES:
            count(event)

    def observe(_item: OutboxItem, step: Step, done: int, total: int) -> None:
        if not operations:
            count(f"{step.value} {done}/{total}")

    status = 1
    try:
        with reopened(path) as store:
            if operations:
                sys.addaudithook(operation)
            ends = deliver(store, observe=observe)
            status = int([item.status for item in ends] != [ItemStatus.DELIVERED])
    finally:
        os._exit(status)


def copied(desk: Path, to: Path, placed: Placed) -> Path:
    """Copy a desk with its site, and let the copy publish to its own."""
    shutil.copytree(desk, to, symlinks=True)
    with reopened(to / "w.sqlite") as store:
        configured.put(store, placed(to / "site"))
    return to


@dataclass
class Waiting:
    """A desk with one edition live and another in the outbox, and the two sites by content."""

    desk: Path
    article: Article
    before: dict[str, str]
    after: dict[str, str]
    placed: Placed

    def killed(self, fatal: int, *, operations: bool = False) -> tuple[Path, str]:
        """Kill a delivery there; return the copy of the desk it was killed at, and where."""
        here = copied(self.desk, self.desk.parent / f"killed-{fatal}", self.placed)
        told, status = run(here, fatal, operations=operations)
        assert status == signal.SIGKILL
        assert len(told) == fatal + 1
        return here, told[-1]

    def recovers(self, here: Path, *, recorded: bool = False) -> None:
        """Let a new process go on: exactly one publication, the site whole, nothing left over."""
        with reopened(here / "w.sqlite") as later:
            # Nothing is called live that has no receipt.
            assert (state(later, self.article).public is Public.LIVE) is recorded
            ends = deliver(later)
            assert [item.status for item in ends] == [ItemStatus.DELIVERED] * (not recorded)
            assert state(later, self.article).public is Public.LIVE
            [_, item] = outbox.items(later, everything=True)
            assert item.status is ItemStatus.DELIVERED
            acts = [each.act for each in audit.trail(later, self.article.id)]
            assert acts.count("delivered") == 1
            assert publications.find(later, self.article.id, "site") is not None
        assert standing(here / "site") == self.after
        assert len(list((here / "site/releases").glob("*.json"))) == 2
        assert not list((here / "site").glob("*.next"))


@pytest.fixture
def waiting(tmp_path: Path, store: Store, story: tuple[Article, ...], placed: Placed) -> Waiting:
    desk = tmp_path / "desk"
    desk.mkdir()
    configured.put(store, placed(desk / "site"))
    publish(store, story[0])
    ask(store, story[1])
    store.close()
    shutil.copy(tmp_path / "warraq.sqlite", desk / "w.sqlite")
    clean = copied(desk, tmp_path / "clean", placed)
    assert run(clean)[1] == 0
    before, after = standing(desk / "site"), standing(clean / "site")
    assert before != after
    return Waiting(desk, story[1], before, after, placed)


def test_killed_at_every_step_it_is_published_once(waiting: Waiting, tmp_path: Path) -> None:
    steps, _ = run(copied(waiting.desk, tmp_path / "counted", waiting.placed))
    assert {line.split()[0] for line in steps} == {step.value for step in Step}
    for fatal, expected in enumerate(steps):
        here, step = waiting.killed(fatal)
        assert step == expected
        # Readers see the one site or the other, whole.
        switched = step.split()[0] in ("switched", "read_back", "recorded")
        assert standing(here / "site") == (waiting.after if switched else waiting.before)
        waiting.recovers(here, recorded=step.startswith("recorded"))


@pytest.mark.parametrize("placed", ["folder"], indirect=True)
def test_killed_between_two_changes_of_files_it_is_published_once(
    waiting: Waiting, tmp_path: Path
) -> None:
    counted = copied(waiting.desk, tmp_path / "counted", waiting.placed)
    changes, _ = run(counted, operations=True)
    assert len(changes) > 20
    for fatal in range(1, len(changes), 3):
        here, _ = waiting.killed(fatal, operations=True)
        shown = standing(here / "site")
        assert shown in (waiting.before, waiting.after)
        with reopened(here / "w.sqlite") as later:
            recorded = state(later, waiting.article).public is Public.LIVE
        assert shown == waiting.after or not recorded
        waiting.recovers(here, recorded=recorded)
