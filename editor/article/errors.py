"""Errors a user can do something about.

Every one says so in a sentence of three languages. Anything that is not a ``WarraqError`` is a
bug: it is logged with its traceback, and the window shows it once.
"""

from __future__ import annotations

from typing import ClassVar

from editor.article.language import Language
from editor.article.sentence import Sentence


class WarraqError(Exception):
    """A user's mistake or a fact of the outside world, told without a traceback.

    A subclass sets ``sentence``; the keyword arguments fill its fields. ``exit_status`` is the
    command line's: 1 failed, 2 wrong usage.
    """

    sentence: ClassVar[Sentence]
    exit_status: ClassVar[int] = 1

    def __init__(self, **facts: object) -> None:
        super().__init__()
        self.facts = facts

    def say(self, language: Language) -> str:
        """Return what happened and what to do, in ``language``."""
        return self.sentence.say(language, **self.facts)

    def __str__(self) -> str:
        return self.say(Language.EN)

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions pickle by position, ours are made by keyword; a PDF worker sends them home.
        return _rebuild, (type(self), self.facts)


def _rebuild(kind: type[WarraqError], facts: dict[str, object]) -> WarraqError:
    return kind(**facts)


class FileUnreadable(WarraqError):
    """A file is missing, a folder, or not ours to read."""

    sentence = Sentence(
        ar="تعذّرت قراءة الملف {path}: {reason}. تحقّق من المسار ومن صلاحية القراءة.",
        ru="Не удалось прочитать файл {path}: {reason}. Проверьте путь и права на чтение.",
        en="Cannot read {path}: {reason}. Check the path and that you may read it.",
    )


class FileUnwritable(WarraqError):
    """A file cannot be written: no space, no right, no such folder."""

    sentence = Sentence(
        ar="تعذّرت الكتابة في {path}: {reason}. اختر مكانًا آخر أو أفرغ مساحة ثم أعد المحاولة.",
        ru="Не удалось записать {path}: {reason}. Выберите другое место или освободите диск "
        "и повторите.",
        en="Cannot write {path}: {reason}. Choose another place or free some space, then try "
        "again.",
    )
