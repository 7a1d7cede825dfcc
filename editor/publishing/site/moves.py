"""What a web server can be told: where an address moved, what is gone, how long to keep a file.

A page at each old address does the same where the server cannot be told (``articles``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from editor.publishing.site import addresses
from editor.publishing.site.articles import forward_of
from editor.publishing.site.entry import Entry
from editor.publishing.site.frame import policy
from editor.publishing.site.room import Made, Room

KEY = "moves"
"""Where the state keeps the moves: place to address, or to nothing for what is gone."""

# The search page has a policy of its own; both are also in the pages.
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Frame-Options": "DENY",
}


def moves_of(room: Room, entry: Entry) -> dict[str, str]:
    """Return the old places an article accounts for, with their new addresses, empty for gone."""
    here = room.at.url(entry.place)
    moves = {}
    # A killed article's notice is to be read: its address answers.
    if not entry.live and not entry.notice:
        here = forward_of(room, entry)
        moves[entry.place] = here
    for former in entry.former:
        rubric, _, slug = former.rpartition("/")
        moves[addresses.article(entry.language, rubric, slug)] = here
    return moves


def server_files(room: Room) -> Iterator[Made]:
    """Yield the list for programs, and the rules for Apache and nginx made from it."""
    kept = room.index.document(KEY) or {}
    moved = {place: to for place, to in sorted(kept.items()) if to}
    gone = [place for place, to in sorted(kept.items()) if not to]
    at = room.at.href
    listed = {
        "moved": {at(place): to for place, to in moved.items()},
        "gone": [at(place) for place in gone],
    }
    yield "redirects.json", json.dumps(listed, ensure_ascii=False, indent=1) + "\n"
    yield ".htaccess", _apache(room, moved, gone)
    yield "nginx-redirects.conf", _nginx(room, moved, gone)


def _apache(room: Room, moved: dict[str, str], gone: list[str]) -> str:
    at = room.at.href
    rules = [
        "# Made by Warraq with the site. Needs mod_alias; the rest is used where it is there.",
        "DirectoryIndex index.html",
        f"ErrorDocument 404 {at('404.html')}",
        "AddDefaultCharset utf-8",
        "AddType application/manifest+json .webmanifest",
        "AddType font/woff2 .woff2",
        *(f'Redirect 301 "{at(place)}" "{_quoted(to)}"' for place, to in moved.items()),
        *(f'RedirectMatch 410 "^{at(place)}$"' for place in gone),
        "<IfModule mod_headers.c>",
        *(f'  Header set {name} "{value}"' for name, value in _HEADERS.items()),
        '  <FilesMatch "\\.(css|js|woff2|svg|png|jpg|webp|gif)$">',
        '    Header set Cache-Control "public, max-age=31536000, immutable"',
        "  </FilesMatch>",
        "</IfModule>",
    ]
    return "\n".join(rules) + "\n"


def _nginx(room: Room, moved: dict[str, str], gone: list[str]) -> str:
    at = room.at.href
    rules = [
        "# Made by Warraq with the site: include it in the server block.",
        f"error_page 404 {at('404.html')};",
        *(
            f'location = {at(place)} {{ return 301 "{_quoted(to)}"; }}'
            for place, to in moved.items()
        ),
        *(f"location = {at(place)} {{ return 410; }}" for place in gone),
        *(f'add_header {name} "{value}" always;' for name, value in _HEADERS.items()),
        f'# add_header Content-Security-Policy "{policy(searches=True)}" always;',
    ]
    return "\n".join(rules) + "\n"


def _quoted(address: str) -> str:
    """Return an address that cannot end the string or the line it stands in, nor name a variable.

    Quotes, backslashes and spaces are not in it (``editor.article.link``).
    """
    return address.replace("$", "%24")
