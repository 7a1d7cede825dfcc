"""Fonts cut down to a newsroom's letters and written into the page, so that it asks for nothing.

The letters kept are those of the desk's three languages, not those of one article. Cutting takes a
second or two a face, so what was cut is kept in the user's cache, for every later program. Letters
beyond them fall back to the reader's own fonts. OFL 1.1 allows embedding in a document.
"""

from __future__ import annotations

import base64
import hashlib
import io
import tempfile
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

from editor.exporting.fonts import (
    ARABIC_HEADINGS,
    ARABIC_TEXT,
    CYRILLIC_LATIN_TEXT,
    INTERFACE_LATIN,
    Face,
)

_CUT = 1
"""Goes up when faces are cut otherwise."""
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
    kept = _kept(face)
    try:
        return kept.read_bytes()
    except OSError:
        content = _cut(face)
    _keep(kept, content)
    return content


def _kept(face: Face) -> Path:
    """Return where the cut face is kept: under what it is made of and what makes it."""
    # Late: small, but only pages need it.
    import platformdirs

    made_of = (_CUT, version("fonttools"), version("brotli"), _LETTERS[face.family], face.weight)
    digest = hashlib.sha256(repr(made_of).encode() + face.path.read_bytes()).hexdigest()
    folder = Path(platformdirs.user_cache_dir("warraq", appauthor=False)) / "fonts"
    return folder / f"{face.name}-{digest[:20]}.woff2"


def _keep(path: Path, content: bytes) -> None:
    """Write the file at once or not at all; where nothing can be kept it is cut again next time."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as unfinished:
            unfinished.write(content)
        Path(unfinished.name).replace(path)


def _cut(face: Face) -> bytes:
    # fontTools takes a tenth of a second to import, and only the first page needs it.
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
