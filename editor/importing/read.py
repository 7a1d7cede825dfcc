"""The one way in: a file or its bytes become an article."""

from __future__ import annotations

import stat
from pathlib import Path

from editor.article.errors import FileUnreadable
from editor.article.json_form import from_json
from editor.article.language import Language
from editor.importing.encoding import decode
from editor.importing.errors import NothingToRead, TooLarge, UnknownFile
from editor.importing.imported import Imported, Recognised
from editor.importing.recognise import recognise
from editor.importing.sniff import HEAD, LIMITS, FileKind, foreign_kind, kind_of
from editor.importing.text import text_draft

_MEGABYTE = 2**20


def read_file(path: Path, language: Language | None = None) -> Imported:
    """Return the article in the file at ``path``; ``language`` is detected where it is None.

    Raises ``FileUnreadable`` for a missing file, a folder or a device, and what ``read_bytes``
    raises. The size is checked before the content is read.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise FileUnreadable(path=path, reason="it is not a file")
        with path.open("rb") as file:
            head = file.read(HEAD)
            _check_kind(head, path.name)
            _check_size(status.st_size, kind_of(head, path.name), path.name)
            # A file that grows while it is read is not followed.
            content = head + file.read(max(LIMITS.values()) + 1 - len(head))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileUnreadable(path=path, reason=reason) from error
    return read_bytes(content, path.name, language)


def read_bytes(content: bytes, name: str, language: Language | None = None) -> Imported:
    """Return the article in ``content``, the bytes of a file called ``name``.

    Raises a ``WarraqError`` and nothing else for whatever the bytes are: ``TooLarge``,
    ``UnknownFile``, ``UnknownEncoding``, ``NothingToRead``, ``TooDeep``, ``DamagedDocument``, and
    those of ``json_form.from_json``.
    """
    head = content[:HEAD]
    if not content:
        raise NothingToRead(name=name)
    _check_kind(head, name)
    kind = kind_of(head, name)
    _check_size(len(content), kind, name)
    if kind is FileKind.DOCX:
        # DOCX and HTML bring an XML parser with them: not for a plain text.
        from editor.importing.docx import docx_draft
        from editor.importing.word_return import as_imported, read_returned

        if (returned := read_returned(content, name)) is not None:
            return as_imported(returned)
        return recognise(docx_draft(content, name), name, language)
    if kind is FileKind.HTML:
        from editor.importing.html import read_page

        return read_page(content, name, language)
    decoded = decode(content, name)
    if kind is FileKind.JSON:
        return Imported(from_json(decoded.text), (), Recognised(unsure=decoded.questions))
    return recognise(text_draft(decoded.text).asking(decoded.questions), name, language)


def _check_kind(head: bytes, name: str) -> None:
    if kind := foreign_kind(head):
        raise UnknownFile(name=name, kind=kind)


def _check_size(size: int, kind: FileKind, name: str) -> None:
    if size > LIMITS[kind]:
        limit = LIMITS[kind] // _MEGABYTE
        raise TooLarge(name=name, size=-(-size // _MEGABYTE), limit=limit)
