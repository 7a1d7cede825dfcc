"""Text made clean on the way in, with a report of what changed.

Letters and marks are never dropped; what goes is what no reader sees or what a file format
left behind. Normalising twice is the same as once.

Kept on purpose: the one-sign ligatures ﷺ ﷻ ﷼ ﷽ and the ornate brackets ﴾ ﴿ (they are signs, not
letters in disguise), ZWNJ and ZWJ between Arabic letters, ZWJ inside an emoji. Directional
controls all go, paired or not: the program isolates foreign runs by itself (``bidi.py``).
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable

import regex

from editor.language.changes import Change, ChangeKind, Normalised

# Forms that stand for letters; FDFA–FDFD, FD3E–FD4F are signs of their own (see above).
_FORMS = regex.compile(r"[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFDF0-\uFDF9\uFE70-\uFEFC]")

_UNWANTED = regex.compile(
    r"(?P<line_break>\r\n|[\r\x0B\x0C\x85\u2028\u2029])"
    r"|(?P<space>[\p{Zs}--\x20]|\t)"
    r"|(?P<bidi_control>[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069])"
    r"|(?P<zero_width>[\u00AD\u180E\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB])"
    r"|(?P<joiner>[\u200C\u200D])"
    r"|(?P<control>[\p{Cc}--[\n\t]])"
    r"|(?P<not_a_character>[\p{Cs}\p{Noncharacter_Code_Point}])",
    regex.V1,
)
_REPLACEMENTS = {ChangeKind.LINE_BREAK: "\n", ChangeKind.SPACE: " "}

_ARABIC_LETTER = r"[\p{L}&&\p{Arabic}]"
_JOINER_AT_WORK = regex.compile(
    rf"(?<={_ARABIC_LETTER}\p{{M}}*)[\u200C\u200D](?={_ARABIC_LETTER})"
    r"|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})",
    regex.V1,
)
_CLUSTER = regex.compile(r"\X")

_Rewrite = Callable[["regex.Match[str]"], tuple[ChangeKind, str] | None]


def normalise(text: str) -> Normalised:
    """Return ``text`` in NFC, letters for forms, one kind of space and line end, no strays.

    Order: presentation forms, then unwanted characters, then NFC (UAX #15).
    """
    draft = _Draft(text)
    draft.rewrite(_FORMS, _spell_out)
    draft.rewrite(_UNWANTED, _clean)
    if not unicodedata.is_normalized("NFC", draft.text):
        draft.rewrite(_CLUSTER, _compose)
    # The clusters are for the report; the whole is normalised as a whole.
    clean = unicodedata.normalize("NFC", draft.text)
    return Normalised(clean, tuple(sorted(draft.changes, key=lambda change: change.start)))


def _spell_out(match: regex.Match[str]) -> tuple[ChangeKind, str] | None:
    # The isolated forms of marks are defined with a space under them; it is not text.
    letters = unicodedata.normalize("NFKC", match.group()).lstrip(" ")
    return (ChangeKind.PRESENTATION_FORM, letters) if letters != match.group() else None


def _clean(match: regex.Match[str]) -> tuple[ChangeKind, str] | None:
    name = match.lastgroup or ""
    if name == "joiner":
        kept = _JOINER_AT_WORK.match(match.string, match.start())
        return None if kept else (ChangeKind.ZERO_WIDTH, "")
    kind = ChangeKind(name)
    return kind, _REPLACEMENTS.get(kind, "")


def _compose(match: regex.Match[str]) -> tuple[ChangeKind, str] | None:
    composed = unicodedata.normalize("NFC", match.group())
    return (ChangeKind.COMPOSED, composed) if composed != match.group() else None


class _Draft:
    """A text under rewriting that remembers where in the original each place was."""

    def __init__(self, original: str) -> None:
        self._original = original
        self._passes: list[_Pass] = []
        self.text = original
        self.changes: list[Change] = []

    def rewrite(self, pattern: regex.Pattern[str], rewrite: _Rewrite) -> None:
        """Replace each match by what ``rewrite`` says; ``None`` leaves it."""
        pieces: list[str] = []
        this = _Pass()
        done = length = 0
        for match in pattern.finditer(self.text):
            verdict = rewrite(match)
            if verdict is None:
                continue
            kind, after = verdict
            start, end = match.span()
            pieces += (self.text[done:start], after)
            length += start - done
            this.record(length, length + len(after), start, end)
            length += len(after)
            done = end
            first, last = self._to_original(start, end)
            self.changes.append(Change(kind, first, last, self._original[first:last], after))
        if pieces:
            self.text = "".join(pieces) + self.text[done:]
            self._passes.append(this)

    def _to_original(self, start: int, end: int) -> tuple[int, int]:
        for earlier in reversed(self._passes):
            start, end = earlier.start_before(start), earlier.end_before(end)
        return start, end


class _Pass:
    """The pieces one pass replaced: their ranges in the text before it and after it."""

    def __init__(self) -> None:
        self._new_starts: list[int] = []
        self._pieces: list[tuple[int, int, int]] = []

    def record(self, new_start: int, new_end: int, old_start: int, old_end: int) -> None:
        self._new_starts.append(new_start)
        self._pieces.append((new_end, old_start, old_end))

    def start_before(self, place: int) -> int:
        index = bisect_right(self._new_starts, place) - 1
        if index < 0:
            return place
        new_end, old_start, old_end = self._pieces[index]
        return old_start if place < new_end else old_end + place - new_end

    def end_before(self, place: int) -> int:
        index = bisect_left(self._new_starts, place) - 1
        if index < 0:
            return place
        new_end, _, old_end = self._pieces[index]
        return old_end if place < new_end else old_end + place - new_end
