"""Which addresses a text may link to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_FORBIDDEN = re.compile(r"""[\s"'<>\\]""")
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


def is_page_address(address: str) -> bool:
    """Tell whether ``address`` leads to a page: absolute, http or https."""
    return (safe_link(address) or "").lower().startswith(("http://", "https://"))
