"""What every page asks for: the style sheet, fonts, icons, the script of the search.

Each name holds a digest of the content, so that a server may let browsers keep it for ever.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Final, ParamSpec

from editor.exporting.fonts import (
    ARABIC_HEADINGS,
    ARABIC_TEXT,
    CYRILLIC_LATIN_TEXT,
    INTERFACE_LATIN,
    Face,
)
from editor.exporting.templates import style
from editor.exporting.web_fonts import font_rule, subset
from editor.publishing.site.cache import Cache
from editor.publishing.site.files import SiteFile

P = ParamSpec("P")

FACES: Final = (
    Face(ARABIC_TEXT),
    Face(ARABIC_TEXT, 700),
    Face(ARABIC_HEADINGS),
    Face(ARABIC_HEADINGS, 600),
    Face(CYRILLIC_LATIN_TEXT),
    Face(CYRILLIC_LATIN_TEXT, 700),
    Face(CYRILLIC_LATIN_TEXT, 400, "italic"),
    Face(INTERFACE_LATIN),
    Face(INTERFACE_LATIN, 600),
)
ICON_SIZES: Final = (192, 512)
STYLE, SCRIPT, ICON = "style", "script", "icon"

_GREEN = "#0f6b5b"
# Raise it when a face is cut otherwise.
_CUT = "2"
# Raise it when the icon is drawn otherwise.
_DRAWN = "1"


def make(emblem: str, cache: Cache, root: str) -> tuple[dict[str, SiteFile], str]:
    """Return the files by what they are, and a digest of what they are made from.

    ``root`` is the address of the site's root on its host, for the fonts in the style sheet.
    """
    made: dict[str, SiteFile] = {}
    rules = []
    for face in FACES:
        font = _named(f"assets/{face.name}", "woff2", _font(face, cache))
        made[face.name] = font
        rules.append(font_rule(face, f"{root}{font.path}"))
    sheet = "\n".join((style("page.css"), style("site.css"), *rules, ""))
    made[STYLE] = _named("assets/site", "css", sheet.encode())
    made[SCRIPT] = _named("assets/search", "js", _script())
    letter = f"icon-{ord(emblem[0]):x}-{_DRAWN}"
    made[ICON] = _named("assets/icon", "svg", _kept(f"{letter}.svg", cache, icon_svg, emblem))
    for size in ICON_SIZES:
        icon = _kept(f"{letter}-{size}.png", cache, icon_png, emblem, size)
        made[f"{ICON}-{size}"] = _named(f"assets/icon-{size}", "png", icon)
    return made, recipe()


@cache
def recipe() -> str:
    """Return a digest of the templates, sheets and scripts of this program."""
    digest = hashlib.sha256(_CUT.encode())
    resources = files("resources")
    for folder in ("templates", "templates/site", "styles", "scripts"):
        for part in sorted(resources.joinpath(folder).iterdir(), key=lambda part: part.name):
            if part.is_file():
                digest.update(part.read_bytes())
    return digest.hexdigest()[:16]


def icon_svg(emblem: str) -> bytes:
    """Return the emblem in a disc as an SVG of outlines: it needs no font and holds no text."""
    # Late: fontTools takes a tenth of a second, and only a whole build needs it.
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.ttLib import TTFont

    with TTFont(Face(ARABIC_HEADINGS, 600).path) as font:
        glyphs = font.getGlyphSet()
        name = font.getBestCmap().get(ord(emblem[0]), ".notdef")
        box = font["glyf"][name]
        scale = 26 / max(box.xMax - box.xMin, box.yMax - box.yMin, 1)
        middle = (box.xMin + box.xMax) / 2, (box.yMin + box.yMax) / 2
        pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.2f}".rstrip("0").rstrip("."))
        shift = 32 - middle[0] * scale, 32 + middle[1] * scale
        glyphs[name].draw(TransformPen(pen, (scale, 0, 0, -scale, *shift)))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        f'<circle cx="32" cy="32" r="32" fill="{_GREEN}"/>'
        f'<path fill="#fff" d="{pen.getCommands()}"/></svg>\n'
    ).encode()


def icon_png(emblem: str, size: int) -> bytes:
    """Return the emblem on a full square, for home screens that cut their own shape."""
    # Late, as above.
    from PIL import Image, ImageDraw, ImageFont

    image = Image.new("RGB", (size, size), _GREEN)
    font = ImageFont.truetype(str(Face(ARABIC_HEADINGS, 600).path), round(size * 0.55))
    draw = ImageDraw.Draw(image)
    left, top, right, bottom = draw.textbbox((0, 0), emblem[0], font=font)
    place = (size - left - right) / 2, (size - top - bottom) / 2
    draw.text(place, emblem[0], font=font, fill="white")
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()


def _font(face: Face, cache: Cache) -> bytes:
    return _kept(f"{face.name}-{_CUT}.woff2", cache, subset, face)


def _kept(name: str, cache: Cache, make: Callable[P, bytes], *of: P.args, **how: P.kwargs) -> bytes:
    """Return what the cache has under ``name``, made and kept where it has nothing."""
    content = cache.read(name)
    if content is None:
        content = make(*of, **how)
        cache.keep(name, content)
    return content


def _script() -> bytes:
    return files("resources").joinpath("scripts", "search.js").read_bytes()


def _named(stem: str, suffix: str, content: bytes) -> SiteFile:
    return SiteFile.of(f"{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}", content)
