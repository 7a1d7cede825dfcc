"""Small rooms: how long a file or a function, how wide a class may be."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.gates.project_tree import Source, python_sources

LINES_A_FILE = 400
LINES_A_FUNCTION = 50
METHODS_A_CLASS = 25

# "path" or "path::name" -> why it may be larger. Keep it short: the usual answer is to split.
ALLOWED: dict[str, str] = {}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def oversized(root: Path, allowed: dict[str, str] = ALLOWED) -> list[str]:
    """Tell every file that is over its size, and in the program every function and class.

    A function of the tests may be long where it is data: an article written out.
    """
    return [
        f"{place}: {complaint}"
        for source in python_sources(root)
        for place, complaint in _complaints(source)
        if place not in allowed
    ]


def needless_permissions(root: Path, allowed: dict[str, str] = ALLOWED) -> list[str]:
    """Tell the exceptions that nothing needs any more."""
    if not allowed:
        return []
    over = {complaint.split(": ")[0] for complaint in oversized(root, {})}
    return sorted(allowed.keys() - over)


def _complaints(source: Source) -> Iterator[tuple[str, str]]:
    lines = len(source.text.splitlines())
    if lines > LINES_A_FILE:
        yield source.path, f"{lines} lines, {LINES_A_FILE} at most"
    if source.path.startswith("tests/"):
        return
    for node in ast.walk(source.tree()):
        if isinstance(node, Function) and (length := _body_lines(node)) > LINES_A_FUNCTION:
            yield f"{source.path}::{node.name}", f"{length} lines, {LINES_A_FUNCTION} at most"
        if isinstance(node, ast.ClassDef) and (methods := _methods(node)) > METHODS_A_CLASS:
            yield f"{source.path}::{node.name}", f"{methods} methods, {METHODS_A_CLASS} at most"


def _body_lines(function: Function) -> int:
    """Count from ``def`` to the end, less the docstring: explaining is never too long."""
    end = function.end_lineno or function.lineno
    lines = end - function.lineno + 1
    if ast.get_docstring(function, clean=False) is not None:
        docstring = function.body[0]
        lines -= (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1
    return lines


def _methods(node: ast.ClassDef) -> int:
    return sum(isinstance(member, Function) for member in node.body)
