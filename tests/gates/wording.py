"""What must not be written: addresses of one machine, unfinished work, names that say nothing."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from tests.gates.project_tree import project_files, texts

TOP_LEVEL = frozenset(
    {
        *("pyproject.toml", "README.md", "editor", "db", "resources", "tests"),
        *("Makefile", "LICENSE", "CHANGELOG.md", "docs", ".ci", "requirements.lock"),
    }
)

_EMPTY_NAMES = frozenset({"utils", "util", "helpers", "helper", "misc", "manager", "common"})

# Written with brackets so that this file does not break its own rule.
_MACHINE_PATH = re.compile(
    r"(?<![\w.~>-])/(?:home|root|Users|w[o]rk)/[\w.]|[A-Z]:\\Users\\|\.\./sh[a]red/|/\.libr[a]ry\b"
)
_LOCAL_TOOL = re.compile(r"\bf[a]rm-(?:studio|bench)\b")
_REGISTRY = re.compile(r"\b(?:pypi|pythonhosted|npmjs|yarnpkg|debian)\.(?:org|com|io|net)\b")
_UNFINISHED = re.compile(
    # Raising it is unfinished work; catching it is not: zipfile raises it for some archives.
    r"\b(?:T[O]DO|F[I]XME|XX[X]|raise N[o]tImplementedError)\b|pragma:\s*no\s+c[o]ver"
)
_MOCK = re.compile(
    r"^\s*(?:from unittest import mock|(?:from|import) (?:unittest\.mock|mock))\b", re.MULTILINE
)


def strangers_at_the_top(root: Path) -> list[str]:
    """Tell what stands at the top level and should not, and what is missing there."""
    present = {name.split("/")[0] for name in project_files(root)}
    # Dotfiles come and go with the tools that read them.
    strangers = {name for name in present - TOP_LEVEL if not name.startswith(".")}
    return sorted(f"{name} does not belong at the top" for name in strangers) + sorted(
        f"{name} is missing" for name in TOP_LEVEL - present
    )


def empty_names(root: Path) -> list[str]:
    """Tell the files and folders whose name says nothing about what they do."""
    return [
        path
        for path in project_files(root)
        if any(PurePosixPath(part).stem in _EMPTY_NAMES for part in path.split("/"))
    ]


def machine_places(root: Path) -> list[str]:
    """Tell where a path or a tool of one particular machine is written."""
    return _found(root, _MACHINE_PATH) + _found(root, _LOCAL_TOOL)


def registry_addresses(root: Path) -> list[str]:
    """Tell where the address of a package registry is written: that is a setting of a machine."""
    return _found(root, _REGISTRY)


def unfinished_work(root: Path) -> list[str]:
    """Tell the marks of unfinished or unmeasured work in the program itself."""
    return _found(root, _UNFINISHED, "editor/", "db/")


def mocks(root: Path) -> list[str]:
    """Tell the tests that use a mock: our own parts are cheap enough to be real."""
    return _found(root, _MOCK, "tests/")


def _found(root: Path, pattern: re.Pattern[str], *folders: str) -> list[str]:
    return [
        f"{path}:{text.count(chr(10), 0, match.start()) + 1}: {match.group().strip()}"
        for path, text in texts(root)
        if not folders or path.startswith(folders)
        for match in pattern.finditer(text)
    ]
