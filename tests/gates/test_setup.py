"""The set-up: a step runs when what it was made from changed, and does without root politely.

The scripts run in a copy of the project's outer files; the programs of the system that they call
(``apt-get``, ``dpkg-query``, ``sudo``…) are small scripts of the test, as no test may install.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.gates.project_tree import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the set-up is for POSIX shells")


class Machine:
    """A checkout that is set up but for the system packages, on a machine made of scripts."""

    def __init__(self, folder: Path) -> None:
        self.checkout = folder / "checkout"
        self.programs = folder / "programs"
        self.calls = folder / "calls"
        self.programs.mkdir()
        shutil.copytree(ROOT / ".ci", self.checkout / ".ci")
        for name in ("requirements.lock", "pyproject.toml"):
            shutil.copy(ROOT / name, self.checkout)
        self.provide(self.checkout / ".venv" / "bin" / "python", "exit 0")
        self.sh(
            ". .ci/stamps; "
            "stamp $(stamp_path .venv ready requirements.lock pyproject.toml .ci/setup)"
        )

    def provide(self, path: Path, script: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def has(self, **programs: str) -> None:
        """Give the machine these programs; each notes how it was called."""
        for name, script in programs.items():
            program = name.replace("_", "-")
            self.provide(self.programs / program, f'echo "{program} $*" >> {self.calls}\n{script}')

    def sh(self, script: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["/bin/sh", "-eu", "-c", script],
            cwd=self.checkout,
            env={**os.environ, "PATH": f"{self.programs}:{os.environ['PATH']}"},
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    def called(self, program: str) -> list[str]:
        """Return the calls of ``program`` so far."""
        calls = self.calls.read_text(encoding="utf-8").splitlines() if self.calls.exists() else []
        return [call for call in calls if call.split()[0] == program]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_without_root_the_one_line_to_run_is_printed_and_the_rest_goes_on(
    machine: Machine,
) -> None:
    machine.has(dpkg_query="exit 1", apt_get="exit 9", id="echo 1000", sudo="exit 1")
    run = machine.sh(".ci/setup")
    assert run.returncode == 0, run.stderr
    [line] = [line for line in run.stderr.splitlines() if "apt-get install" in line]
    assert "libegl1" in line
    assert "hunspell-ar" in line
    assert machine.called("apt-get") == []


def test_without_root_it_is_said_again_until_the_packages_are_there(machine: Machine) -> None:
    machine.has(dpkg_query="exit 1", apt_get="exit 9", id="echo 1000", sudo="exit 1")
    machine.sh(".ci/setup")
    assert "apt-get install" in machine.sh(".ci/setup").stderr
    machine.has(dpkg_query="echo install ok installed")
    assert machine.sh(".ci/setup").stderr == ""


def test_root_installs_what_is_missing_once(machine: Machine) -> None:
    machine.has(dpkg_query="exit 1", apt_get="exit 0", id="echo 0")
    assert machine.sh(".ci/setup").returncode == 0
    update, install = machine.called("apt-get")
    assert update.startswith("apt-get update")
    assert "--no-install-recommends" in install
    assert "libpango-1.0-0" in install
    again = machine.sh(".ci/setup")
    assert (again.returncode, again.stderr) == (0, "")
    assert len(machine.called("apt-get")) == 2


def test_one_package_that_cannot_be_had_does_not_keep_the_others_out(machine: Machine) -> None:
    refuse = 'case "$*" in *libegl1*) exit 100;; esac'
    machine.has(dpkg_query="exit 1", apt_get=refuse, id="echo 0")
    run = machine.sh(".ci/setup")
    assert run.returncode == 0
    assert "could not install libegl1." in run.stderr
    assert any(call.endswith(" libgl1") for call in machine.called("apt-get"))


def test_a_machine_without_apt_is_told_where_the_list_is(machine: Machine) -> None:
    # The set-up finds programs on the path: here only those it needs besides apt.
    for name in ["sh", "cat", "cksum", "tr", "grep", "basename", "dirname", "mkdir", "rm", "id"]:
        (machine.programs / name).symlink_to(str(shutil.which(name)))
    run = machine.sh(f"PATH={machine.programs} .ci/setup")
    assert run.returncode == 0, run.stderr
    assert ".ci/packages-run" in run.stderr


def test_a_step_runs_again_when_its_source_changes(machine: Machine) -> None:
    stamps = ". .ci/stamps; now=$(stamp_path build step pyproject.toml)"
    assert machine.sh(f"{stamps}; is_fresh $now").returncode == 1
    assert machine.sh(f"{stamps}; stamp $now; is_fresh $now").returncode == 0
    with (machine.checkout / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert machine.sh(f"{stamps}; is_fresh $now").returncode == 1
    machine.sh(f"{stamps}; stamp $now")
    assert len(list((machine.checkout / "build").glob(".step-*"))) == 1
