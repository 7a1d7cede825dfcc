"""What a Word file has that no article gets, said so that nobody takes it for read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editor.article.graphemes import floor_boundary
from editor.importing.docx_package import MAIN_PART, Package
from editor.importing.imported import Doubt, Question
from editor.importing.questions import HIDDEN, TIED_IN, ask

_TIED_IN = "aFChunk"
"""Kind of the relation to a file of its own within the file (ECMA-376 Part 1 §17.17.2.1)."""
_LONGEST = 80
"""Letters of the hidden text that are told."""


def tied_in(package: Package) -> Iterator[Question]:
    """Yield a question where other files were tied in that Word has not yet made text of."""
    relations = package.relations(MAIN_PART).values()
    if count := sum(each.kind == _TIED_IN for each in relations):
        yield ask(Doubt.LAYOUT, TIED_IN, count=count)


def hidden(found: Sequence[str]) -> Iterator[Question]:
    """Yield a question about text that its format hides, with its first words."""
    said = " ".join("".join(found).split())
    if len(said) > _LONGEST:
        said = said[: floor_boundary(said, _LONGEST)].rstrip() + "…"
    if said:
        yield ask(Doubt.LAYOUT, HIDDEN, words=said)
