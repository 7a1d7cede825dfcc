"""What stands there, held against what was sent: in the site's own words and as readers get it."""

from __future__ import annotations

import time
from urllib.parse import unquote, urljoin, urlsplit

from editor.publishing.targets.wordpress.client import Client, Page
from editor.publishing.targets.wordpress.errors import ShownOtherwise, StillShown
from editor.publishing.targets.wordpress.markup import outermost_of, shown
from editor.publishing.targets.wordpress.page import Post, element_id
from editor.publishing.targets.wordpress.posts import Standing

_PAGE_TRIES = 4
_PAUSE = 0.5
"""Seconds before a page is asked for again: caches are emptied by the site a moment later."""
_KEY = "data-warraq-key"
_MOST_LED = 5
"""So many redirections are followed, as browsers follow some twenty."""
_AROUND = 40
"""So many letters of a difference are told."""


def check_stored(client: Client, sent: Post, post: Standing) -> None:
    """Raise ``ShownOtherwise`` where the post holds anything else than was sent."""
    for part in ("title", "content", "excerpt", "slug"):
        ours, theirs = getattr(sent, part), getattr(post, part)
        if ours != theirs:
            raise ShownOtherwise(
                target=client.name, url=post.url, difference=f"{part}: {_difference(ours, theirs)}"
            )


def check_page(client: Client, article_id: str, sent: Post, post: Standing) -> None:
    """Raise ``ShownOtherwise`` where a reader's page lacks the text, or shows it otherwise.

    A page that a cache has kept from an earlier delivery may say the same words under another
    headline: it is told by the key of its delivery, where the site's theme leaves that in.
    """
    wanted = outermost_of(sent.content, element_id(article_id))
    words = shown(wanted) if wanted is not None else ()
    key = wanted.get(_KEY) if wanted is not None else None
    difference = ""
    for _ in range(_PAGE_TRIES):
        page = client.page(post.url)
        found = outermost_of(page.text, element_id(article_id)) if page.status == 200 else None
        if found is None:
            difference = f"HTTP {page.status}"
        elif (there := shown(found)) != words:
            difference = _difference(" ".join(words), " ".join(there))
        elif found.get(_KEY) not in (None, key):
            difference = f"“{key}” → “{found.get(_KEY)}”"
        else:
            return
        time.sleep(_PAUSE)
    raise ShownOtherwise(target=client.name, url=post.url, difference=difference)


def check_gone(client: Client, article_id: str, url: str, moved_to: str = "") -> None:
    """Raise ``StillShown`` where readers still find the article at ``url``, or may.

    Or, with ``moved_to``, where they are not led there.
    """
    for _ in range(_PAGE_TRIES):
        page = client.page(url)
        # WordPress writes other letters than ASCII as percent signs.
        led = not moved_to or unquote(urljoin(url, page.location)) == unquote(moved_to)
        if led and _is_gone(client, article_id, url, page):
            return
        time.sleep(_PAUSE)
    difference = f"HTTP {page.status} {page.location}".rstrip()
    raise StillShown(target=client.name, url=url, difference=difference)


def _is_gone(client: Client, article_id: str, url: str, page: Page) -> bool:
    """Tell whether a reader who asks for ``url``, and got ``page``, ends without the article.

    A fault of the server or a wall before it proves nothing: the article may stand behind it.
    """
    for _ in range(_MOST_LED):
        if not page.location:
            break
        place = urljoin(url, page.location)
        if urlsplit(place).hostname != urlsplit(url).hostname:
            # Out of this site.
            return True
        url, page = place, client.page(place)
    if page.status == 200:
        return outermost_of(page.text, element_id(article_id)) is None
    return page.status in (404, 410)


def _difference(ours: str, theirs: str) -> str:
    same = len(_common(ours, theirs))
    start = max(same - _AROUND // 2, 0)
    return f"“{ours[start : start + _AROUND]}” → “{theirs[start : start + _AROUND]}”"


def _common(one: str, other: str) -> str:
    for place, (mine, theirs) in enumerate(zip(one, other, strict=False)):
        if mine != theirs:
            return one[:place]
    return one[: min(len(one), len(other))]
