"""Whatever the program tells its user, it tells in three languages with the same facts."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterable, Iterator
from pathlib import Path

from editor.article.errors import WarraqError
from tests.gates.project_tree import python_sources

_SCRIPTS = {
    "ar": re.compile(r"[\u0621-\u064a]"),
    "ru": re.compile(r"[\u0410-\u044f\u0451]"),
    "en": re.compile(r"[A-Za-z]"),
}


def faulty_sentences(root: Path) -> list[str]:
    """Tell every ``Sentence(…)`` that lacks a language or says other facts in one of them."""
    return [
        f"{source.path}:{call.lineno}: {fault}"
        for source in python_sources(root, "editor", "db")
        for call in _sentence_calls(source.tree())
        for fault in _faults(call)
    ]


def errors_without_sentence(errors: Iterable[type[WarraqError]]) -> list[str]:
    """Tell the kinds of error that have nothing to say to the user."""
    return sorted(error.__qualname__ for error in errors if not hasattr(error, "sentence"))


def final_kinds(kind: type[WarraqError] = WarraqError) -> Iterator[type[WarraqError]]:
    """Yield the kinds of error below ``kind`` that no other derives from."""
    below = kind.__subclasses__()
    if not below:
        yield kind
    for narrower in below:
        yield from final_kinds(narrower)


def _sentence_calls(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="Sentence")):
                yield node


def _faults(call: ast.Call) -> Iterator[str]:
    said = {
        word.arg: word.value.value
        for word in call.keywords
        if isinstance(word.value, ast.Constant) and isinstance(word.value.value, str)
    }
    fields = {}
    for language, script in _SCRIPTS.items():
        text = said.get(language)
        if text is None:
            yield f"no literal text in {language}"
        elif not script.search(text):
            yield f"the {language} text is not written in its script"
        else:
            fields[language] = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    if len({frozenset(names) for names in fields.values()}) > 1:
        told = ", ".join(f"{language} {sorted(names)}" for language, names in fields.items())
        yield f"different facts: {told}"
