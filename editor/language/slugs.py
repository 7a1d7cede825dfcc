"""Slugs: a headline of any script as the last part of an address, in ASCII.

AnyAscii does the letters of every script. Two things it does otherwise than a newsroom would: it
leaves out the Arabic alif, which is the one long vowel that is always written (``قازان`` must not
become ``qzn``), and it keeps the teh marbuta silent.
"""

from __future__ import annotations

import re

LONGEST_SLUG = 80
"""The most characters of a slug."""

_OUTSIDE = re.compile(r"[^a-z0-9]+")
_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640]")
# What binds letters of one word: it goes, and leaves no hyphen.
_INSIDE = re.compile("['’‘ʼ`ʻ´′ьъ]", re.IGNORECASE)
_ALIF = str.maketrans({"ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ى": "a", "ة": "a"})
# A headline of signs alone still has an address.
_NAMELESS = "item"
# Windows keeps these names for devices, and a site may be built there.
_DEVICE = re.compile(r"con|prn|aux|nul|com\d|lpt\d")


def slug_of(text: str, most: int = LONGEST_SLUG) -> str:
    """Return ``text`` as small ASCII letters and digits with single hyphens, at most ``most``.

    It is cut between words where the first word is not longer than that. Never empty.
    """
    # Late: its tables are read when an article is given an address, not at start.
    from anyascii import anyascii

    letters = _INSIDE.sub("", _MARKS.sub("", text).translate(_ALIF))
    whole = _OUTSIDE.sub("-", _INSIDE.sub("", anyascii(letters)).lower()).strip("-")
    if len(whole) > most:
        at_word = whole[: most + 1].rpartition("-")[0]
        whole = at_word or whole[:most]
    slug = whole.strip("-") or _NAMELESS
    return f"{slug}-{_NAMELESS}" if _DEVICE.fullmatch(slug) else slug
