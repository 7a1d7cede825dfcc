"""Addresses as an article keeps them: absolute, safe, without what follows the reader around."""

from __future__ import annotations

from urllib.parse import parse_qs, urljoin, urlsplit, urlunsplit

from editor.article.link import safe_link

_TRACKING_NAMES = (
    "fbclid gclid gclsrc dclid msclkid yclid ysclid _openstat igshid igsh mc_cid mc_eid mkt_tok"
    " twclid ttclid wbraid gbraid _ga _gl vero_id oly_enc_id rb_clickid s_cid"
)
_TRACKING = frozenset(_TRACKING_NAMES.split())
_TRACKING_PREFIXES = ("utm_", "hsa_", "pk_", "mtm_", "at_custom")
_REDIRECTS = {"www.google.com": "q", "l.facebook.com": "u", "lm.facebook.com": "u"}


def clean_link(address: str, base: str = "") -> str | None:
    """Return ``address`` as it may stand in an article, or None if it is not safe or not whole.

    A relative address is completed by ``base``, where that is known; parameters of trackers and
    the detour of Google Docs and Facebook over their own servers go.
    """
    address = address.strip()
    try:
        if base and not urlsplit(address).scheme:
            address = urljoin(base, address)
        address = _without_detour(address)
        parts = urlsplit(address)
        fields = parts.query.split("&")
        kept = [field for field in fields if not _is_tracking(field.partition("=")[0].lower())]
        if len(kept) < len(fields):
            address = urlunsplit(parts._replace(query="&".join(kept)))
    except ValueError:
        return None
    return safe_link(address)


def is_inside_page(address: str) -> bool:
    """Tell whether ``address`` only leads to another place of the same page."""
    return address.strip().startswith("#") or not address.strip()


def _is_tracking(name: str) -> bool:
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)


def _without_detour(address: str) -> str:
    parts = urlsplit(address)
    field = _REDIRECTS.get(parts.netloc)
    if field and parts.path in ("/url", "/l.php"):
        return parse_qs(parts.query).get(field, [address])[0]
    return address
