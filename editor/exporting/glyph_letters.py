"""Which letters a font's glyphs stand for, told by the font itself.

WeasyPrint learns a glyph's letters from the first cluster it meets it in. Where a cluster has
several glyphs, the first gets all letters and the others none, in the whole file: a shadda met
first under a fatha would be lost wherever it stands, and copied words with it. The character map
and the substitutions of the font (OpenType GSUB types 1, 2 and 4) know better.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

_SINGLE, _MULTIPLE, _LIGATURE, _EXTENSION = 1, 2, 4, 7
# A glyph that only lengthens a stroke: no letter of the text belongs to it.
TATWEEL = "\u0640"


@cache
def letters_of_glyphs(font: Path) -> dict[int, str]:
    """Return the letters of every glyph id that the font's tables explain, by glyph id."""
    # Only the PDF worker reads fonts, and WeasyPrint has imported fontTools by then.
    from fontTools.ttLib import TTFont

    with TTFont(font) as file:
        # A glyph of several characters is that of the first: a letter, not its compatibility form.
        letters = {glyph: chr(code) for code, glyph in sorted(file.getBestCmap().items())[::-1]}
        rules = list(_substitutions(file["GSUB"].table)) if "GSUB" in file else []
        while _explain(letters, rules):
            pass
        return {file.getGlyphID(glyph): text for glyph, text in letters.items()}


def _explain(letters: dict[str, str], rules: list[tuple[tuple[str, ...], str]]) -> bool:
    """Add the glyphs that one more substitution reaches; tell whether there were any."""
    known = len(letters)
    for sources, result in rules:
        if result not in letters and all(source in letters for source in sources):
            letters[result] = "".join(letters[source] for source in sources)
    return len(letters) > known


def _substitutions(table: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the glyphs before and the one after; one glyph made of many is left out."""
    for lookup in table.LookupList.Lookup:
        for listed in lookup.SubTable:
            part = listed.ExtSubTable if listed.LookupType == _EXTENSION else listed
            if part.LookupType == _SINGLE:
                yield from (((before,), after) for before, after in part.mapping.items())
            elif part.LookupType == _MULTIPLE:
                for before, after in part.mapping.items():
                    if len(after) == 1:
                        yield (before,), after[0]
            elif part.LookupType == _LIGATURE:
                for first, ligatures in part.ligatures.items():
                    for ligature in ligatures:
                        yield (first, *ligature.Component), ligature.LigGlyph
