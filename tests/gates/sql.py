"""SQL is written in ``db`` and nowhere else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.gates.project_tree import python_sources

_STATEMENT = re.compile(
    r"""\s*(?:
        select\s.+\sfrom\s
      | insert\s+(?:or\s+\w+\s+)?into\s
      | update\s+\S+\s+set\s
      | delete\s+from\s
      | (?:create|drop|alter)\s+(?:virtual\s+|temp\s+|unique\s+)?(?:table|index|trigger|view)\s
      | pragma\s+\w
      | begin\s+(?:immediate|exclusive|transaction)
    )""",
    re.DOTALL | re.VERBOSE,
)
_VERB = re.compile(r"\s*(?:[a-z]+|[A-Z]+)\s")


def sql_outside_the_store(root: Path) -> list[str]:
    """Tell the string literals of ``editor`` and ``resources`` that read as SQL statements."""
    return [
        f"{source.path}:{line}: {text.strip()[:60]}"
        for source in python_sources(root, "editor", "resources")
        for line, text in _literals(source.tree())
        if _reads_as_sql(text)
    ]


def _reads_as_sql(text: str) -> bool:
    # A capital and small letters begin a sentence: "Select a picture from the folder".
    return bool(_VERB.match(text) and _STATEMENT.match(text.lower()))


def _literals(tree: ast.Module) -> Iterator[tuple[int, str]]:
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if id(node) not in docstrings:
                yield node.lineno, text
