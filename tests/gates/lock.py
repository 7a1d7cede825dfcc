"""The lock file and the dependencies agree, and the lock says nothing of where packages are."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def unlocked_dependencies(root: Path) -> list[str]:
    """Tell the dependencies of ``pyproject.toml`` that ``requirements.lock`` does not hold."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    project = settings["project"]
    wanted = [
        *settings["build-system"]["requires"],
        *project["dependencies"],
        *(name for extra in project["optional-dependencies"].values() for name in extra),
    ]
    lock = (root / "requirements.lock").read_text(encoding="utf-8").splitlines()
    locked = {_normal(line) for line in lock if line[:1].isalnum()}
    return sorted({_normal(name) for name in wanted} - locked)


def _normal(requirement: str) -> str:
    """Return the package's name in its one form (PEP 503)."""
    name = _NAME.match(requirement)
    return re.sub(r"[-_.]+", "-", name.group()).lower() if name else requirement
