"""The terms that come with the program: a beginning, which a desk takes over and edits."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from editor.article.term import Term
from editor.proofing.terms.csv_form import read_csv

BASE = "base.csv"


@cache
def shipped_terms() -> tuple[Term, ...]:
    """Return the shipped base: names and terms of the Group's newsroom in three languages."""
    content = (files("resources") / "terms" / BASE).read_bytes()
    return read_csv(content, BASE)
