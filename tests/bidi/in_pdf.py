"""What a PDF shows, line by line and from left to right, by the boxes of its glyphs."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from itertools import groupby

import pypdfium2
import pypdfium2.raw as pdfium

_LINE_HEIGHT = 5
# A glyph that is mirrored stands for its partner in one reader and for itself in another.
_MIRRORED = str.maketrans("()[]«»“”<>\u2044", "((((««““<</")
_ARABIC = re.compile("[\u0621-\u064a]+")


def lines_of_pdf(pdf: bytes) -> list[str]:
    """Return the visible letters of every line from left to right, folded as ``folded`` does."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [folded(line) for page in document for line in _lines(page)]
    finally:
        document.close()


def folded(seen: str) -> str:
    """Return letters from left to right as they can be compared with those of a PDF.

    Of an Arabic word the letters are sorted and named once: those in a ligature share a box, and
    some readers give one of them twice, so their order
    cannot be seen there. Mirrored pairs are one sign, a sign made of several is spelt out.
    """
    plain = unicodedata.normalize("NFKC", seen).translate(_MIRRORED)
    plain = "".join(letter for letter in plain if letter not in "\u0640•" and not _is_mark(letter))
    return _ARABIC.sub(lambda word: "".join(sorted(set(word[0]))), plain)


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) == "Mn"


def _lines(page: pypdfium2.PdfPage) -> list[str]:
    text = page.get_textpage()
    found = []
    for index in range(text.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(text, index))
        if letter.isspace() or not letter.isprintable():
            continue
        left, _, right, _ = text.get_charbox(index)
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        found.append((y.value, (left + right) / 2, letter))
    text.close()
    found.sort(key=lambda each: -each[0])
    # The fonts of one line may differ in their base line by a fraction of it.
    numbers, line, last = [], 0, None
    for y, *_ in found:
        line += last is not None and last - y > _LINE_HEIGHT
        numbers.append(line)
        last = y
    numbered = zip(numbers, found, strict=True)
    return [
        "".join(letter for _, (_, _, letter) in sorted(row, key=lambda each: each[1][1]))
        for _, row in groupby(numbered, key=lambda each: each[0])
    ]
