"""A page as a reader sees it."""

from __future__ import annotations

import html
import re

from editor.publishing.targets.wordpress.markup import outermost_of, words
from tests.publishing.wordpress.site import Desk, Site


def body(site: Site, made: Desk, url: str) -> str:
    """Return the words of the article on a reader's page."""
    status, page = site.page(url)
    assert status == 200, page
    element = outermost_of(page, f"warraq-{made.article.id}")
    assert element is not None
    return words(element)


def head(page: str) -> str:
    found = re.search(r'<h1 class="entry-title">(.*?)</h1>', page, re.S)
    assert found
    return html.unescape(found.group(1)).strip()
