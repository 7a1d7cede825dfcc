"""A link from one document of the project to another leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

from tests.gates.project_tree import project_files

# The target of [text](target) or ![text](target), less an anchor; not an address of the web.
_LINK = re.compile(r"\]\((?!\w+:)([^)#\s]+)")


def dead_links(root: Path) -> list[str]:
    """Tell the relative links in Markdown files whose file is not there."""
    pages = (root / name for name in project_files(root) if name.endswith(".md"))
    return [
        f"{page.relative_to(root).as_posix()}: {target}"
        for page in pages
        for target in _LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
