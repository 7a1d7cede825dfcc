"""A change in plain words, for the panel, the command line and the screen reader."""

from __future__ import annotations

import re
from dataclasses import fields

from editor.article.change import Change, ChangeClass, ChangeKind
from editor.article.graphemes import floor_boundary
from editor.article.language import Direction, Language
from editor.article.place import Part
from editor.article.sentence import Sentence
from editor.article.span import Format, Text
from editor.review import names

_LONGEST = 80
"""Letters of a text that are told; the rest is an ellipsis."""
_FSI, _PDI = "\u2068", "\u2069"
_QUOTES = {Language.AR: ("«", "»"), Language.RU: ("«", "»"), Language.EN: ("“", "”")}

_INSERTED = Sentence(ar="أُضيف: {text}", ru="Добавлено: {text}", en="Inserted: {text}")
_DELETED = Sentence(ar="حُذف: {text}", ru="Удалено: {text}", en="Deleted: {text}")
_MOVED = Sentence(ar="نُقل: {text}", ru="Перенесено: {text}", en="Moved: {text}")
_SPLIT = Sentence(
    ar="قُسمت الفقرة قبل: {text}",
    ru="Абзац разделён перед: {text}",
    en="Paragraph split before: {text}",
)
_JOINED = Sentence(
    ar="ضُمّ إلى الفقرة السابقة: {text}",
    ru="Присоединено к предыдущему абзацу: {text}",
    en="Joined to the paragraph before: {text}",
)
_FORMATTED = Sentence(
    ar="تنسيق {text}: {what}", ru="Оформление {text}: {what}", en="Format of {text}: {what}"
)
_NEW_PICTURE = Sentence(
    ar="استُبدلت الصورة", ru="Изображение заменено", en="The picture was replaced"
)
_NEW_ID = Sentence(
    ar="تغيّر المعرّف وحده", ru="Изменён только идентификатор", en="Only the identifier changed"
)
_NO_TEXT = Sentence(ar="بلا نص", ru="без текста", en="no text")
_ONE_TEXT = {
    ChangeKind.INSERTED: _INSERTED,
    ChangeKind.DELETED: _DELETED,
    ChangeKind.MOVED: _MOVED,
    ChangeKind.SPLIT: _SPLIT,
    ChangeKind.JOINED: _JOINED,
}


def describe(change: Change, language: Language, *, isolate: bool = True) -> str:
    """Return the change in a short line of ``language``: what became what.

    Every quoted text is in an isolate (UAX #9 §2.4), so that it stays in its place in a line of
    the other direction; without ``isolate`` there are no invisible characters.
    """
    teller = _Teller(language, isolate)
    if change.kind is ChangeKind.SET:
        return teller.value(change)
    if change.kind is ChangeKind.FORMATTED:
        return teller.formats(change)
    if change.kind is ChangeKind.REPLACED:
        return teller.arrow(teller.quoted(change.old), teller.quoted(change.new))
    text = change.old if change.kind in (ChangeKind.DELETED, ChangeKind.JOINED) else change.new
    return _ONE_TEXT[change.kind].say(language, text=teller.quoted(text))


def class_name(change_class: ChangeClass, language: Language) -> str:
    """Return what a class is called."""
    return names.CLASSES[change_class].say(language)


def part_name(part: Part, language: Language) -> str:
    """Return what a part is called."""
    return names.PARTS[part].say(language)


class _Teller:
    def __init__(self, language: Language, isolate: bool) -> None:
        self._language = language
        self._isolate = isolate

    def arrow(self, old: str, new: str) -> str:
        """Return old and new in the order of reading, the arrow pointing to the new one."""
        sign = "←" if self._language.direction is Direction.RTL else "→"
        return f"{old} {sign} {new}"

    def quoted(self, text: Text) -> str:
        """Return a text of the article in quotation marks, cut, spaces made visible."""
        shown = _visible(text.plain)
        if not shown:
            return f"({_NO_TEXT.say(self._language)})"
        opening, closing = _QUOTES[self._language]
        # A text in marks of its own needs none of ours, and shows which ones it has.
        if not re.search('["«»“”„]', shown):
            shown = f"{opening}{shown}{closing}"
        return self._isolated(shown)

    def value(self, change: Change) -> str:
        """Return how a value that changes as a whole changed."""
        part = change.place.part
        if part is Part.PICTURE:
            return _NEW_PICTURE.say(self._language)
        if part is Part.IDENTITY:
            return _NEW_ID.say(self._language)
        old, new = (self._value(part, text.plain) for text in (change.old, change.new))
        return f"{names.PARTS[part].say(self._language)}: {self.arrow(old, new)}"

    def formats(self, change: Change) -> str:
        """Return which formats were put on a text and which taken off."""
        told = {
            f"{sign}{names.FORMATS[name].say(self._language)}": None
            for name in (field.name for field in fields(Format))
            for sign in self._signs(change, name)
        }
        return _FORMATTED.say(
            self._language, text=self.quoted(change.new), what=self._comma().join(told)
        )

    def _signs(self, change: Change, name: str) -> str:
        before, after = (
            {getattr(span.format, name) for span in text.spans} for text in (change.old, change.new)
        )
        if before == after:
            return ""
        return "+" if any(after) and not any(before) else "−" if not any(after) else "±"

    def _value(self, part: Part, value: str) -> str:
        if part in names.NAMED_VALUES and value in names.VALUES:
            return names.VALUES[value].say(self._language)
        return self._isolated(_visible(value)) if value else "—"

    def _comma(self) -> str:
        return "، " if self._language is Language.AR else ", "

    def _isolated(self, text: str) -> str:
        return f"{_FSI}{text}{_PDI}" if self._isolate else text


def _visible(text: str) -> str:
    """Return ``text`` on one line and not too long; what is only space by the signs for it."""
    if text and not text.strip():
        return "".join("↵" if letter == "\n" else "␣" for letter in text[:_LONGEST])
    line = text.strip().replace("\n", " ↵ ")
    if len(line) <= _LONGEST:
        return line
    return line[: floor_boundary(line, _LONGEST - 1)].rstrip() + "…"
