"""Which letters the bytes of a text stand for.

UTF-16 gives itself away by its mark or by the pattern of its high bytes, UTF-8 by its strict
form. What is left is one of the 8-bit sets of the desk's languages; Windows-1256 and Windows-1251
fill the same places with Arabic and with Cyrillic letters, so the likelier letters win.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from editor.importing.errors import UnknownEncoding, UnknownFile
from editor.importing.imported import Doubt, Question
from editor.importing.letter_frequency import likelihood
from editor.importing.questions import BROKEN_LETTERS, CUT_SHORT, ENCODING, ask

# The longest marks first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# High bytes of Latin, Cyrillic, Arabic and of general punctuation in UTF-16.
_HIGH_BYTES = b"\x00\x04\x06\x20"
_SAMPLE = 64 * 1024
# The desk's own sets first; the others are seen in old archives, and asked about.
_DESK_SETS = ("cp1256", "cp1251")
_OLD_SETS = ("koi8-r", "cp866", "iso8859-6")
# Two readings this near are not told apart; below the other mark neither is a text of ours.
_LEAST_MARGIN = 0.4
_UNLIKELY = -6.0
_MOST_BROKEN = 0.01
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the name of its encoding, and what is unsure about it."""

    text: str
    encoding: str
    questions: tuple[Question, ...] = ()


def decode(content: bytes, name: str, declared: str | None = None) -> Decoded:
    """Return the text that ``content`` stands for.

    ``declared`` is what the file itself says (a page's ``<meta charset>``); it is believed only
    where the bytes do not decide. Raises ``UnknownEncoding`` when nothing fits, ``UnknownFile``
    when the bytes are no text at all.
    """
    decoded = _marked(content) or _utf_16(content) or _utf_8(content)
    if decoded is None and declared:
        decoded = _strictly(content, declared)
    if decoded is None:
        decoded = _eight_bit(content, name)
    if _is_binary(decoded.text):
        raise UnknownFile(name=name, kind="binary")
    return decoded


def _marked(content: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _forgiving(content[len(mark) :], encoding)
    return None


def _utf_16(content: bytes) -> Decoded | None:
    """Recognise UTF-16 without a mark: every other byte is one of a few high bytes."""
    sample = content[:_SAMPLE]
    if len(sample) < 4:
        return None
    shares = [_high_share(sample[first::2]) for first in (0, 1)]
    order = "utf-16-be" if shares[0] > shares[1] else "utf-16-le"
    if max(shares) < 0.9 or min(shares) > 0.5:
        return None
    return _forgiving(content, order)


def _high_share(column: bytes) -> float:
    # A space (0x20) is a high byte of UTF-16 too, but a column of spaces is plain text.
    letters = sum(column.count(byte) for byte in _HIGH_BYTES)
    return letters / len(column) if letters > column.count(b" ") else 0.0


def _utf_8(content: bytes) -> Decoded | None:
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if len(content) - error.start <= 3 and error.reason == "unexpected end of data":
            return Decoded(content[: error.start].decode("utf-8"), "utf-8", (_cut_short(),))
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    sound = sum(1 for letter in text if letter > "\x7f") - broken
    return _with_broken(text, "utf-8") if broken <= sound * _MOST_BROKEN else None


def _forgiving(content: bytes, encoding: str) -> Decoded:
    """Decode what is surely in ``encoding``, keeping a sign for every broken letter."""
    unit = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding[:6].rstrip("-")]
    ragged = len(content) % unit
    decoded = _with_broken(
        content[: len(content) - ragged].decode(encoding, errors="replace"), encoding
    )
    questions = (*decoded.questions, _cut_short()) if ragged else decoded.questions
    return Decoded(decoded.text, encoding, questions)


def _with_broken(text: str, encoding: str) -> Decoded:
    broken = text.count("\ufffd")
    question = ask(Doubt.ENCODING, BROKEN_LETTERS, count=broken)
    return Decoded(text, encoding, (question,) if broken else ())


def _strictly(content: bytes, encoding: str) -> Decoded | None:
    try:
        # A codec such as rot13 or zlib is no encoding of letters: decode() refuses it.
        return Decoded(content.decode(encoding), encoding)
    except (LookupError, ValueError):
        return None


def _eight_bit(content: bytes, name: str) -> Decoded:
    """Choose among the 8-bit sets by the frequency of the letters."""
    latin = _strictly(content, "cp1252")
    if latin and _only_punctuation(latin.text):
        return latin
    if latin and _is_mostly_ascii(content):
        return _doubtful(latin)
    desk, old = _likeliest(content, _DESK_SETS), _likeliest(content, _OLD_SETS)
    if old and old[0].score > (desk[0].score if desk else _UNLIKELY) + _LEAST_MARGIN:
        return _doubtful(old[0].decoded)
    if not desk or desk[0].score < _UNLIKELY:
        return _last_resort(content, name)
    is_close = len(desk) > 1 and desk[0].score - desk[1].score < _LEAST_MARGIN
    return _doubtful(desk[0].decoded) if is_close else desk[0].decoded


@dataclass(frozen=True, slots=True)
class _Scored:
    score: float
    decoded: Decoded


def _likeliest(content: bytes, encodings: tuple[str, ...]) -> list[_Scored]:
    """Return the readings that are letters at all, the likeliest first."""
    readings = [decoded for each in encodings if (decoded := _strictly(content, each))]
    scored = [_Scored(likelihood(decoded.text), decoded) for decoded in readings]
    return sorted(
        (each for each in scored if each.score > float("-inf")), key=lambda each: -each.score
    )


def _is_mostly_ascii(content: bytes) -> bool:
    """Tell English with a few signs of Windows-1252 from a text in another script."""
    letters = sum(byte in range(0x41, 0x7B) for byte in content[:_SAMPLE])
    high = sum(byte > 0x7F for byte in content[:_SAMPLE])
    return high * 8 < letters


def _only_punctuation(text: str) -> bool:
    return not any(letter > "\x7f" and letter.isalpha() for letter in text)


def _last_resort(content: bytes, name: str) -> Decoded:
    # Loading the tables of charset-normalizer takes longer than most imports.
    from charset_normalizer import from_bytes

    best = from_bytes(content[:_SAMPLE]).best()
    decoded = _strictly(content, best.encoding) if best else None
    if decoded is None or likelihood(decoded.text) == float("-inf"):
        raise UnknownEncoding(name=name)
    return _doubtful(decoded)


def _doubtful(decoded: Decoded) -> Decoded:
    question = ask(Doubt.ENCODING, ENCODING, encoding=decoded.encoding)
    return Decoded(decoded.text, decoded.encoding, (question,))


def _cut_short() -> Question:
    return ask(Doubt.ENCODING, CUT_SHORT)


def _is_binary(text: str) -> bool:
    """Tell a file that is no text: a few stray controls are cleaned, many are not."""
    controls = len(_CONTROLS.findall(text[:_SAMPLE]))
    return controls > 8 and controls * 50 > len(text[:_SAMPLE])
