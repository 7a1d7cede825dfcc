"""Letters of metadata whose encoding is not said: UTF-8, else the code page they look like."""

from __future__ import annotations

_CYRILLIC, _ARABIC, _WESTERN = "cp1251", "cp1256", "cp1252"
# The commonest letters of each language: over half of any text.
_FREQUENT = {_CYRILLIC: frozenset("оеаинтсрвлОАНСП"), _ARABIC: frozenset("اليومنرتبة")}
_LETTER = frozenset(range(0x41, 0x5B)) | frozenset(range(0x61, 0x7B))


def text_of(content: bytes) -> str:
    """Return the text: UTF-8 where it is that, else Cyrillic, Arabic or Western letters.

    A high byte among Latin letters is Western (the ``é`` of ``André``); otherwise the code page
    under which most high bytes are frequent letters is taken. NULs at the end are padding.
    """
    content = content.rstrip(b"\0 ")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode(_code_page(content), "replace")


def _code_page(content: bytes) -> str:
    high = bytes(byte for byte in content if byte >= 0x80)
    latin = sum(byte in _LETTER for byte in content)
    if latin > len(high):
        return _WESTERN
    share = {
        page: sum(letter in frequent for letter in high.decode(page, "replace"))
        for page, frequent in _FREQUENT.items()
    }
    return max(share, key=lambda page: share[page])
