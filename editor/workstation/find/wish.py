"""What a person looks for, and what counts as the same for them; no Qt."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

from editor.article.printable import printable
from editor.language.find import Search
from editor.language.fold import EVERYTHING, FoldOptions


@dataclass(frozen=True, slots=True)
class Wish:
    """A query with its options; an empty one looks for nothing."""

    query: str = ""
    options: FoldOptions = EVERYTHING
    whole_word: bool = False

    def search(self) -> Search:
        """Return the search made ready, for any thread."""
        return Search(self.query, self.options, whole_word=self.whole_word)


@dataclass(frozen=True, slots=True)
class Sameness:
    """One switch of what counts as the same: a sign that shows it, and the folds it turns."""

    sign: str
    folds: tuple[str, ...]

    def turned(self, options: FoldOptions, *, on: bool) -> FoldOptions:
        """Return ``options`` with these folds on or off."""
        return replace(options, **dict.fromkeys(self.folds, on))


SAMENESSES = {
    "tashkeel": Sameness("كَ = ك", ("tashkeel", "accents")),
    "tatweel": Sameness("كـ = ك", ("tatweel",)),
    "hamza": Sameness("أ = ا", ("hamza",)),
    "yeh": Sameness("ى = ي", ("yeh",)),
    "teh_marbuta": Sameness("ة = ه", ("teh_marbuta",)),
    "digits": Sameness("٣ = 3", ("digits",)),
    "case": Sameness("A = a", ("case",)),
    "yo": Sameness("ё = е", ("yo",)),
}
"""The switches in the order in which they are shown; the signs are the same in every language."""


def sound_replacement(typed: str) -> str:
    """Return what was typed as an article may hold it: one line, NFC, no controls."""
    return unicodedata.normalize("NFC", printable(" ".join(typed.splitlines())))
