"""LibreOffice: what a colleague's word processor makes of our files."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tests.checkers.installed import HERE, PATIENCE_SECONDS, program, skip_without


@cache
def _python() -> str | None:
    """Return the Python that knows UNO: Debian's own, not the virtual environment's."""
    for candidate in ("/usr/bin/python3", program("python3")):
        if candidate and Path(candidate).exists():
            tried = subprocess.run(
                [candidate, "-c", "import uno"], capture_output=True, check=False
            )
            if tried.returncode == 0:
                return candidate
    return None


requires_office = skip_without(
    "LibreOffice", libreoffice_writer=program("soffice"), python3_uno=_python()
)


@dataclass(frozen=True, slots=True)
class Job:
    """What is done with a file: ``keep`` it, or ``accept`` or ``reject`` all changes; then edits.

    ``replace`` are pairs of words, ``comment`` triples of words, author and text.
    """

    content: bytes
    act: str = "keep"
    replace: tuple[tuple[str, str], ...] = ()
    comment: tuple[tuple[str, str, str], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Done:
    """The file as saved, and the changes and comments seen when it was opened and at the end."""

    content: bytes
    changes: list[dict[str, Any]]
    comments: list[dict[str, Any]]
    is_tracking: bool
    left: int


def through_office(jobs: Sequence[Job]) -> list[Done]:
    """Return what LibreOffice makes of the files, opened one after the other in one start."""
    python = _python()
    assert python is not None
    with tempfile.TemporaryDirectory(prefix="warraq-office-") as folder:
        lines = []
        for number, job in enumerate(jobs):
            file, out = (Path(folder, f"{number}-{name}.docx") for name in ("in", "out"))
            file.write_bytes(job.content)
            asked = {"file": str(file), "act": job.act, "out": str(out)}
            lines.append(json.dumps({**asked, "replace": job.replace, "comment": job.comment}))
        answered = subprocess.run(
            [python, HERE / "office_driver.py", Path(folder, "profile")],
            input="\n".join(lines),
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE_SECONDS + 5 * len(jobs),
            check=False,
        )
        assert answered.returncode == 0, answered.stderr
        said = [json.loads(line) for line in answered.stdout.splitlines()]
        return [
            Done(
                Path(folder, f"{number}-out.docx").read_bytes(),
                each["changes"],
                each["comments"],
                each["tracking"],
                len(each["after"]["changes"]),
            )
            for number, each in enumerate(said)
        ]
