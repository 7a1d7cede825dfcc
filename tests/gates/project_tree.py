"""Which files make up a project, and the Python among them as syntax trees."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: where it is, below its project's root, and what it says."""

    path: str
    text: str

    def tree(self) -> ast.Module:
        """Parse it; a file that does not parse raises ``SyntaxError``."""
        return ast.parse(self.text, self.path)


def project_files(root: Path) -> list[str]:
    """List the project's files below ``root``, with ``/``: what git has or would take.

    A folder without git (an unpacked archive, a tree made by a test) is listed whole.
    """
    if not (root / ".git").exists():
        return sorted(
            path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()
        )
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    names = set(filter(None, listing.stdout.split("\0")))
    return sorted(name for name in names if (root / name).is_file())


def python_sources(root: Path, *folders: str) -> Iterator[Source]:
    """Read the project's Python files, of the given top-level ``folders`` if any are named."""
    for name in project_files(root):
        if name.endswith(".py") and (not folders or name.split("/")[0] in folders):
            yield Source(name, (root / name).read_text(encoding="utf-8"))


def texts(root: Path) -> Iterator[tuple[str, str]]:
    """Read every file of the project that is text: its path and its content."""
    for name in project_files(root):
        try:
            yield name, (root / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture, a font, a stored database
