"""Names that complete what is being written, whatever is attached to their first word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor.article.language import Language
from editor.language.fold import fold
from editor.language.words import words

_LOOKED_BACK = 160
"""Code points before the caret; no name is longer."""
_MOST_WORDS = 6
_PROCLITICS = "وفبلك"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is written in one language; ``folded`` is the form that is compared."""

    language: Language
    text: str
    folded: str

    @classmethod
    def of(cls, language: Language, text: str) -> Name:
        """Return a name with its folded form."""
        return cls(language, text, fold(text).text)


@dataclass(frozen=True, slots=True)
class Completed:
    """Names that may stand for ``text[start:offset]``, the likeliest first."""

    start: int
    names: tuple[str, ...]


def complete_name(
    names: Iterable[Name], text: str, offset: int, language: Language, *, most: int = 8
) -> Completed | None:
    """Return the names that go on from the words before ``offset``; None where none does.

    The longest stretch of words that begins a name wins; then one that begins any word of a name,
    so that a surname gives the whole. What an Arabic word carries (و ف ب ل ك) stays outside.
    Offsets are code points.
    """
    before = fold(text[max(0, offset - _LOOKED_BACK) : offset]).text
    # What stands there already completes nothing.
    known = [
        name for name in names if name.language is language and not before.endswith(name.folded)
    ]
    starts = _starts(text, offset, language)
    for inner in (False, True):
        for start in starts:
            found = _matching(known, fold(text[start:offset]).text, inner=inner)
            if found:
                return Completed(start, tuple(dict.fromkeys(found))[:most])
    return None


def _starts(text: str, offset: int, language: Language) -> Sequence[int]:
    """Return where a name that ends at ``offset`` may begin, the farthest first."""
    low = max(0, offset - _LOOKED_BACK)
    found = list(words(text[low:offset]))[-_MOST_WORDS:]
    if not found or low + found[-1].end != offset:
        return ()
    starts = []
    for word in found:
        starts.append(low + word.start)
        if language is Language.AR and word.text[0] in _PROCLITICS and len(word.text) > 1:
            starts.append(low + word.start + 1)
    return starts


def _matching(names: Sequence[Name], typed: str, *, inner: bool) -> list[str]:
    if not typed.strip():
        return []
    if inner:
        return [name.text for name in names if f" {typed}" in name.folded]
    return [name.text for name in names if name.folded.startswith(typed)]
