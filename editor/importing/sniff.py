"""What kind of file some bytes are, by their first kilobytes and not by the name."""

from __future__ import annotations

import re
from enum import StrEnum

HEAD = 4096
"""How many bytes from the beginning ``kind_of`` wants to see."""


class FileKind(StrEnum):
    """The kinds of file that can be imported."""

    TEXT = "text"
    HTML = "html"
    DOCX = "docx"
    JSON = "json"


LIMITS = {
    FileKind.TEXT: 8 * 2**20,
    FileKind.HTML: 32 * 2**20,
    FileKind.DOCX: 64 * 2**20,
    FileKind.JSON: 32 * 2**20,
}
"""The most bytes of each kind: half a million words, pages and documents with pictures."""

_ZIP = b"PK\x03\x04"
_FOREIGN = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "RIFF"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC"),
    (b"\x7fELF", "ELF"),
    (b"MZ\x90", "EXE"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"SQLite format 3", "SQLite"),
    (b"From: <Saved by", "MHTML"),
    (b"MIME-Version:", "MHTML"),
)
# A comment ends at its first mark of an end: else a row of them could be read in a million ways.
_HTML = re.compile(
    rb"(?:\s|<!--(?:(?!-->).){0,2000}+-->|<\?xml[^>]{0,200}\?>)*+<(?:!doctype\s+html|html|head|body|meta)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_CLIPBOARD = re.compile(rb"Version:\d.\d\s+StartHTML:", re.IGNORECASE)
_JSON = re.compile(rb'\s*\{.{0,400}?"format"\s*:\s*"warraq-article/', re.DOTALL)
_SUFFIXES = {
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".xhtml": FileKind.HTML,
    ".json": FileKind.JSON,
    ".docx": FileKind.DOCX,
}


def foreign_kind(head: bytes) -> str | None:
    """Return the name of a kind of file that is no text for us, None when it may be one."""
    return next((kind for magic, kind in _FOREIGN if head.startswith(magic)), None)


def kind_of(head: bytes, name: str) -> FileKind:
    """Return the kind of a file from its first bytes; the name decides where they do not."""
    if head.startswith(_ZIP):
        return FileKind.DOCX
    # The marks and NULs of UTF-16 stand between the ASCII letters of a page's first tags.
    letters = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    letters = letters.replace(b"\x00", b"")
    if _HTML.match(letters) or _CLIPBOARD.match(letters):
        return FileKind.HTML
    if _JSON.match(letters):
        return FileKind.JSON
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    return _SUFFIXES.get(suffix, FileKind.TEXT)
