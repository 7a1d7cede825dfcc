"""Fonts cut down to a newsroom's letters and written into the page, so that it asks for nothing.

The letters kept are those of the desk's three languages, not those of one article: a process cuts
each face once (Amiri takes half a second) and every later page is free. Letters beyond them fall
back to the reader's own fonts. OFL 1.1 allows embedding in a document.
"""

from __future__ import annotations

import base64
import io
from functools import cache

from editor.exporting.fonts import (
    ARABIC_HEADINGS,
    ARABIC_TEXT,
    CYRILLIC_LATIN_TEXT,
    INTERFACE_LATIN,
    Face,
)

_PUNCTUATION = "".join(map(chr, range(0x20, 0x7F))) + "\u00a0©«®°·»–—‘’“”„•…№"
_CYRILLIC = "".join(map(chr, range(0x410, 0x450))) + "Ёё"
# Arabic letters, marks and digits, and the Persian letters that foreign names are spelt with.
_ARABIC = (
    "".join(map(chr, (*range(0x621, 0x63B), *range(0x640, 0x656), *range(0x660, 0x66E))))
    + "،؛؟\u0670ٱپچژکگی"
)
_LETTERS = {
    ARABIC_TEXT: _PUNCTUATION + _ARABIC,
    ARABIC_HEADINGS: _PUNCTUATION + _ARABIC,
    CYRILLIC_LATIN_TEXT: _PUNCTUATION + _CYRILLIC,
    INTERFACE_LATIN: _PUNCTUATION + _CYRILLIC,
}


def font_rules(faces: tuple[Face, ...]) -> str:
    """Return ``@font-face`` rules with the fonts inside them as ``data:`` addresses (WOFF2)."""
    return "\n".join(_rule(face) for face in faces)


@cache
def _rule(face: Face) -> str:
    content = base64.b64encode(subset(face)).decode("ascii")
    return font_rule(face, f"data:font/woff2;base64,{content}")


def font_rule(face: Face, address: str) -> str:
    """Return the ``@font-face`` rule of a face whose file is at ``address``."""
    return (
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; '
        f"font-style: {face.style}; font-display: swap; "
        f'src: url("{address}") format("woff2"); }}'
    )


@cache
def subset(face: Face) -> bytes:
    """Return the face as WOFF2 with the house's letters only; its shaping tables survive.

    Of a variable font the one weight is left.
    """
    # fontTools takes a tenth of a second to import, and only the page needs it.
    from fontTools import subset as cutter

    options = cutter.Options()
    options.flavor = "woff2"
    options.hinting = False
    # A table of links to the foundry that fontTools would warn about.
    options.drop_tables += ["meta"]
    file = io.BytesIO()
    with cutter.load_font(str(face.path), options) as font:
        cut = cutter.Subsetter(options)
        cut.populate(text=_LETTERS[face.family])
        cut.subset(font)
        if "fvar" in font:
            # Late, as above.
            from fontTools.varLib.instancer import instantiateVariableFont

            axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
            instantiateVariableFont(font, axes | {"wght": face.weight}, inplace=True)
        # The time of cutting would make every page differ from the one before.
        font.recalcTimestamp = False
        cutter.save_font(font, file, options)
    return file.getvalue()
