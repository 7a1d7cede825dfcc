"""Pictures of the demonstration's site: ``python -m tests.publishing.site.shots OUT``.

``OUT`` gets a WebP sheet for each language, colour scheme and width, such as
``site.ar.dark.360.webp``; with ``--single`` also a PNG of each page, and with ``--paper`` the
article as it is printed. The site is that of the stories that ``warraq demo`` publishes. Nothing
here is a test: whether a page is calm and clear is for a person to say.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from itertools import product
from pathlib import Path
from typing import Any

from PIL import Image

from editor.article.language import Language
from editor.publishing.site.builder import SiteBuilder
from editor.publishing.site.serving import MemoryRoot, SiteServer
from tests.checkers.installed import HERE
from tests.checkers.pages import CHROMIUM, NODE
from tests.publishing.site.newsroom import CACHE
from tests.publishing.site.sample_site import sample_newsroom, settings

WIDTHS = {320: 640, 360: 740, 768: 1024, 1440: 900}
"""Widths of a window in px, and its heights."""
COLUMNS = {320: 8, 360: 8, 768: 5, 1440: 3}
SHEET = 1600
"""px across a sheet."""
# How many windows of a page a sheet shows; what is further down is much of the same.
_LOOKS = {320: 2.2, 360: 2.2, 768: 1.6, 1440: 1.4}
_GAP = 18

ARTICLE = {
    Language.AR: "ar/kultura/warshat-tarmim-al-makhtutat-qazan-2026/",
    Language.RU: "ru/kultura/masterskaya-restavracii-rukopisey-kazan-2026/",
    Language.EN: "en/kultura/kazan-manuscript-restoration-workshop-2026/",
}
CORRECTED = {
    Language.AR: "ar/temy/ekonomika/volga-khazar-shahn-hawiyat/",
    Language.RU: "ru/temy/ekonomika/konteynernyy-poezd-volga-kaspiy/",
    Language.EN: "en/temy/ekonomika/volga-caspian-container-train/",
}
WITHDRAWN = {
    Language.AR: "ar/temy/ekonomika/shabakat-mukhtabarat-halal/",
    Language.EN: "en/temy/politika/one-form-for-student-visas/",
}
TAG = {Language.AR: "qazan", Language.RU: "kazan", Language.EN: "kazan"}
WORDS = {Language.AR: "المخطوطه", Language.RU: "рукопись", Language.EN: "manuscripts"}


def pages(language: Language, files: dict[str, bytes]) -> dict[str, str]:
    """Return the places to picture, by name, in the order of a sheet."""
    own = language.value
    author = next(
        path.removesuffix("index.html")
        for path in sorted(files)
        if path.startswith(f"{own}/authors/") and path.count("/") == 3
    )
    found = {
        "front": f"{own}/",
        "article": ARTICLE[language],
        "corrected": CORRECTED[language],
        "rubric": f"{own}/kultura/",
        "month": f"{own}/archive/2026-05/",
        "archive": f"{own}/archive/",
        "tags": f"{own}/tags/",
        "tag": f"{own}/tags/{TAG[language]}/",
        "author": author,
        "search": f"{own}/search/?q={WORDS[language]}",
        "about": f"{own}/about/",
        "corrections": f"{own}/corrections/",
        "withdrawn": WITHDRAWN.get(language, ""),
        "lost": "404.html",
        "gate": "",
    }
    return {name: place for name, place in found.items() if place or name == "gate"}


def picture(jobs: list[dict[str, Any]]) -> None:
    """Let Chromium do the jobs, all in one browser; their form is told in ``shots.js``."""
    if not jobs:
        return
    with tempfile.TemporaryDirectory(prefix="shots-", ignore_cleanup_errors=True) as profile:
        subprocess.run(
            [str(NODE), str(HERE / "shots.js"), str(CHROMIUM), profile],
            input=json.dumps(jobs).encode(), cwd=HERE, check=True,
        )  # fmt: skip


def sheet(files: list[Path], width: int) -> Image.Image:
    """Return the pictures side by side, cut at a look or two and made smaller."""
    columns = min(COLUMNS[width], len(files))
    across = (SHEET - _GAP * (columns + 1)) // columns
    most = round(WIDTHS[width] * _LOOKS[width])
    smaller = []
    for file in files:
        image = Image.open(file).convert("RGB")
        image = image.crop((0, 0, image.width, min(image.height, most)))
        height = round(image.height * across / image.width)
        smaller.append(image.resize((across, height), Image.Resampling.LANCZOS))
    rows = [smaller[start : start + columns] for start in range(0, len(smaller), columns)]
    heights = [max(image.height for image in row) for row in rows]
    whole = Image.new("RGB", (SHEET, sum(heights) + _GAP * (len(rows) + 1)), "#8a8f96")
    top = _GAP
    for row, height in zip(rows, heights, strict=True):
        for number, image in enumerate(row):
            whole.paste(image, (_GAP + number * (across + _GAP), top))
        top += height + _GAP
    return whole


def asked() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--language", nargs="+", type=Language, default=list(Language))
    parser.add_argument("--theme", nargs="+", choices=["light", "dark"], default=["light", "dark"])
    parser.add_argument("--width", nargs="+", type=int, choices=WIDTHS, default=[360, 768, 1440])
    parser.add_argument("--page", nargs="+", default=[], help="only these pages")
    parser.add_argument("--single", action="store_true", help="also a PNG of each page, whole")
    parser.add_argument("--paper", action="store_true", help="also the article as it is printed")
    return parser.parse_args()


def jobs_of(
    wanted: argparse.Namespace, files: dict[str, bytes], url: str, folder: Path
) -> dict[str, tuple[int, list[dict[str, Any]]]]:
    """Return a width and the jobs of each sheet, by its name."""
    sheets: dict[str, tuple[int, list[dict[str, Any]]]] = {}
    for language, theme, width in product(wanted.language, wanted.theme, wanted.width):
        name = f"{language.value}.{theme}.{width}"
        sheets[name] = width, [
            {"url": f"{url}/{place}", "file": str((folder / f"{page}.{name}.png").resolve()),
             "width": width, "height": WIDTHS[width], "dark": theme == "dark", "whole": True}
            for page, place in pages(language, files).items()
            if page in wanted.page or not wanted.page
        ]  # fmt: skip
    return sheets


def main() -> None:
    """Take them all."""
    wanted = asked()
    wanted.out.mkdir(parents=True, exist_ok=True)
    root = MemoryRoot({})
    with SiteServer(root) as server, tempfile.TemporaryDirectory() as scratch:
        built = SiteBuilder(sample_newsroom(), settings(server.url), CACHE).build()
        files = root.files = {file.path: file.content for file in built.written}
        folder = wanted.out if wanted.single else Path(scratch)
        sheets = jobs_of(wanted, files, server.url, folder)
        papers = [
            {"url": f"{server.url}/{ARTICLE[language]}", "width": 768, "height": 1024, "pdf": True,
             "file": str((wanted.out / f"article.{language.value}.pdf").resolve())}
            for language in wanted.language
            if wanted.paper
        ]  # fmt: skip
        picture(papers)
        for name, (width, jobs) in sheets.items():
            picture(jobs)
            made = sheet([Path(job["file"]) for job in jobs], width)
            made.save(wanted.out / f"site.{name}.webp", quality=60, method=6)


if __name__ == "__main__":
    main()
