"""The project keeps every rule of the house."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import db
import editor
from tests.gates import links, lock, sentences, sizes, sql, wording
from tests.gates.project_tree import ROOT


@pytest.mark.parametrize(
    "gate",
    [
        sizes.oversized,
        sizes.needless_permissions,
        wording.strangers_at_the_top,
        wording.empty_names,
        wording.machine_places,
        wording.registry_addresses,
        wording.unfinished_work,
        wording.mocks,
        sql.sql_outside_the_store,
        sentences.faulty_sentences,
        links.dead_links,
        lock.unlocked_dependencies,
    ],
    ids=lambda gate: gate.__name__,
)
def test_the_project_passes(gate: Callable[[Path], list[str]]) -> None:
    assert gate(ROOT) == []


def test_every_kind_of_error_has_a_sentence() -> None:
    for package in (editor, db):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    # Other tests make faulty kinds of their own, and a class lives until it is collected.
    ours = (
        kind for kind in sentences.final_kinds() if kind.__module__.startswith(("editor", "db"))
    )
    assert sentences.errors_without_sentence(ours) == []


def test_the_command_line_starts_without_the_heavy_parts() -> None:
    # In a process of its own: the tests around this one have loaded nearly all of them.
    heavy = "PySide6 shiboken6 weasyprint lxml pygments enchant babel sqlite_utils jinja2"
    program = f"import sys, editor.cli.main; print(*sys.modules.keys() & set({heavy.split()}))"
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (run.returncode, run.stdout.split()) == (0, []), run.stderr
