"""Sites to deliver without an article, and what stands at a place as readers get it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from editor.article.delivery import Receipt
from editor.publishing import configured
from editor.publishing.target import Settings, SiteChange, SiteFile
from editor.publishing.targets.pages import PagesTarget


def site(version: int, articles: int = 3) -> dict[str, str]:
    """A site all of whose pages say the version."""
    pages = {"index.html": f"home {version}", "feed.xml": f"feed {version}"}
    for number in range(articles):
        pages[f"ar/novosti/story-{number}/index.html"] = f"story {number} of {version}"
    return pages


def change(
    pages: Mapping[str, str], removed: tuple[str, ...] = (), *, whole: bool = False
) -> SiteChange:
    return SiteChange(
        written=tuple(SiteFile.of(path, text) for path, text in pages.items()),
        removed=removed,
        whole=whole,
        pages={"a": "index.html"} if "index.html" in pages else {},
    )


def hashes(pages: Mapping[str, str]) -> dict[str, str]:
    return {path: SiteFile.of(path, text).sha256 for path, text in pages.items()}


def opened(settings: Settings) -> PagesTarget:
    target = configured.opened(settings)
    assert isinstance(target, PagesTarget)
    return target


def deliver(
    target: PagesTarget,
    key: str,
    pages: Mapping[str, str],
    known: Mapping[str, str],
    removed: tuple[str, ...] = (),
    **given: bool,
) -> Receipt:
    whole = given.pop("whole", False)
    return target.deliver_files(
        key,
        change(pages, removed, whole=whole),
        known if whole else {each: known[each] for each in (*pages, *removed) if each in known},
        lambda _step, _done, _total: None,
        lambda: False,
        page="index.html",
        **given,
    )


def standing(folder: Path) -> dict[str, str]:
    """Every file readers get, by its path."""
    found = {}
    todo = [folder / "current"]
    while todo:
        for path in todo.pop().iterdir():
            if path.is_dir():
                todo.append(path)
            else:
                found[str(path.relative_to(folder / "current"))] = path.read_text()
    return found
