"""Which addresses a text may link to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_PLACE = re.compile(r"/?[a-z0-9]+(?:[-/]+[a-z0-9]+)*/?")
_SCHEMES = frozenset({"http", "https", "mailto"})


def safe_link(address: str) -> str | None:
    """Return ``address`` trimmed if it is an absolute http, https or mailto address, else None.

    Anything with a space, a control or a quote inside is refused rather than repaired.
    """
    address = address.strip()
    if any(
        letter.isspace() or not letter.isprintable() or letter in "\"'<>\\" for letter in address
    ):
        return None
    try:
        parts = urlsplit(address)
        # urlsplit finds a wrong port only when it is asked for one.
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in _SCHEMES:
        return None
    has_target = bool(parts.hostname) if parts.scheme.lower() != "mailto" else "@" in parts.path
    return address if has_target else None


def leads_readers(address: str) -> bool:
    """Tell whether the address of what was taken down may lead there.

    An absolute http or https address, or a place on the same site, ``ar/novosti/slug/``.
    """
    safe = safe_link(address)
    if safe is not None:
        return safe.lower().startswith(("http://", "https://"))
    return _PLACE.fullmatch(address.strip()) is not None
