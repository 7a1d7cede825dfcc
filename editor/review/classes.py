"""Which class a change of letters belongs to: the gravest difference between both sides."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from editor.article.change import ChangeClass
from editor.article.place import Part
from editor.language import arabic
from editor.language.fold import FoldOptions, fold

_NOTHING = FoldOptions(
    tashkeel=False,
    tatweel=False,
    hamza=False,
    yeh=False,
    teh_marbuta=False,
    digits=False,
    case=False,
    accents=False,
    yo=False,
)

_CREDITS = frozenset(
    {
        Part.SIGNATURE,
        Part.SOURCES,
        Part.PHOTO_CREDIT,
        Part.CREDIT_LINE,
        Part.CREATOR,
        Part.RIGHTS,
        Part.SPEAKER,
    }
)
_DETAILS = frozenset({Part.DATELINE, Part.DATE, Part.RUBRIC, Part.TAGS, Part.SLUG})
_LETTERS_WITH_HAMZA = frozenset(arabic.HAMZA_SEATS) | arabic.HAMZA_MARKS | {"ء"}


def class_of_part(part: Part) -> ChangeClass | None:
    """Return the class of every change to this part; None where the letters decide."""
    if part in _CREDITS:
        return ChangeClass.ATTRIBUTION_FIELD
    if part in _DETAILS:
        return ChangeClass.DETAILS
    return {Part.PICTURE: ChangeClass.PICTURE, Part.IDENTITY: ChangeClass.IDENTITY}.get(part)


def class_of_letters(old: str, new: str) -> ChangeClass:
    """Return the class of a change of running text; either side may be empty.

    What is left after taking a difference away tells: two words that differ in marks and in hamza
    are a change of hamza, the graver of both. Anything not in the list is wording.
    """
    if old == new:
        return ChangeClass.FORMATTING
    bare_old, bare_new = _letters(old), _letters(new)
    if bare_old == bare_new:
        return _class_of_signs(old, new)
    if not bare_old or not bare_new:
        return ChangeClass.WORDING
    # Most changes are of wording, and are told at once by folding all there is to fold.
    if not _same(bare_old, bare_new, _STEPS[-1][1]):
        return ChangeClass.WORDING
    return next(each for each, options in _STEPS if _same(bare_old, bare_new, options))


def _steps() -> Iterator[tuple[ChangeClass, FoldOptions]]:
    """Yield the classes from the lightest to the gravest; each folds what those before it do."""
    options = _NOTHING
    for change_class, switch in (
        (ChangeClass.TATWEEL, "tatweel"),
        (ChangeClass.TASHKEEL, "tashkeel"),
        (ChangeClass.HAMZA, "hamza"),
        (ChangeClass.YA, "yeh"),
        (ChangeClass.TA, "teh_marbuta"),
        (ChangeClass.DIGITS, "digits"),
    ):
        options = replace(options, **{switch: True})
        yield change_class, options


_STEPS = tuple(_steps())


def _same(old: str, new: str, options: FoldOptions) -> bool:
    """Tell whether two texts fold to one.

    Hamza may be written otherwise (شئ, شيء) but not be left out: ما is not ماء.
    """
    folded = fold(old, options).text, fold(new, options).text
    if folded[0] == folded[1] or not options.hamza:
        return folded[0] == folded[1]
    counts = [sum(each in _LETTERS_WITH_HAMZA for each in text) for text in (old, new)]
    return counts[0] == counts[1] and folded[0].replace("ء", "") == folded[1].replace("ء", "")


def _class_of_signs(old: str, new: str) -> ChangeClass:
    spaceless = ["".join(each for each in text if not _is_blank(each)) for text in (old, new)]
    return ChangeClass.SPACING if spaceless[0] == spaceless[1] else ChangeClass.PUNCTUATION


def _letters(text: str) -> str:
    """Return the letters, marks and digits of ``text`` without signs and spaces.

    A sign between two digits stays: 25.5 is not 255.
    """
    kept = []
    for offset, letter in enumerate(text):
        # Tatweel is a letter to Unicode, and stays.
        is_kept = unicodedata.category(letter)[0] in "LMN" or (
            0 < offset < len(text) - 1
            and text[offset - 1].isdecimal()
            and text[offset + 1].isdecimal()
            and not _is_blank(letter)
        )
        if is_kept or letter in "%٪+=<>$€₽£°№§&@":
            kept.append(letter)
    return "".join(kept)


def _is_blank(letter: str) -> bool:
    # Invisible controls too: nobody sees them come or go.
    return letter.isspace() or unicodedata.category(letter) == "Cf"
