"""Where a real browser shows the letters of an exported page."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from editor.article.article import Article
from editor.exporting.html import render_page
from tests.checkers.installed import NODE_MODULES, run
from tests.checkers.pages import CHROMIUM, NODE, requires_browser

__all__ = ["places_in_browser", "requires_browser"]

_PROBE = Path(__file__).with_name("browser_places.js")


def places_in_browser(article: Article) -> list[list[tuple[str, float | None]]]:
    """Return the letters of every block with their horizontal places, as Chromium shows them."""
    with tempfile.TemporaryDirectory(prefix="bidi-", ignore_cleanup_errors=True) as folder:
        page = Path(folder) / "page.html"
        page.write_text(render_page(article, media=_no_media), "utf-8")
        profile = str(Path(folder) / "profile")
        modules = str(NODE_MODULES.parent)
        done = run([str(NODE), str(_PROBE), modules, str(CHROMIUM), profile, page.as_uri()])
    if done.returncode != 0:
        raise RuntimeError(f"Chromium could not open the page: {done.stderr}")
    found = json.loads(done.stdout)
    return [[(letter, place) for letter, place in found[block.id]] for block in article.blocks]


def _no_media(media_id: str) -> object:
    raise KeyError(media_id)
