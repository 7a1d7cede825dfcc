"""Registers that the newsroom supplies: names that need a note, and words that need an age mark.

A register is a dated file, as the authority publishes it: what it asks for is law in one country
and not in another, so none comes with the program. Its form (TOML):

    name = "Register of organisations"
    date = 2026-05-01
    fresh_days = 30                     # older than this it is to be fetched again

    [[entries]]
    names = ["Общество «Пример»", "جمعية المثال"]
    note = { ru = "внесено в реестр", ar = "مدرجة في السجل" }

    [[entries]]
    names = ["сигарета"]
    note = { ru = "18+" }
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from editor.article.article import Article
from editor.article.errors import WarraqError
from editor.article.language import Language
from editor.article.passages import PassageKind, passages
from editor.article.sentence import Sentence
from editor.language.fold import fold
from editor.language.stems import SearchAnalyzer
from editor.language.words import words
from editor.review.checks import Found, told
from editor.review.refusal import Spot

FRESH_DAYS = 30
_NOTE = Sentence(
    ar="«{name}» في {register} المؤرخ {date}. أضف إلى النص: «{note}».",
    ru="«{name}» есть в списке «{register}» от {date}. Добавьте в текст: «{note}».",
    en="“{name}” is in {register} of {date}. Add to the text: “{note}”.",
)
_OLD = Sentence(
    ar="{register} مؤرخ {date} وقد يكون قديمًا. احصل على الأحدث ثم استورده.",
    ru="Список «{register}» от {date} мог устареть. Получите свежий и загрузите его.",
    en="{register} is of {date} and may be out of date. Fetch the newest and import it.",
)


class RegisterUnreadable(WarraqError):
    """A register has not the form it should have."""

    sentence = Sentence(
        ar="لم يُقرأ السجل: {what}. يلزم اسم وتاريخ وقائمة فيها أسماء ونص الملاحظة لكل لغة.",
        ru="Список не прочитан: {what}. Нужны название, дата и записи с именами и пометкой для "
        "каждого языка.",
        en="The register was not read: {what}. It needs a name, a date, and entries with names and "
        "the note in each language.",
    )


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """Names, any of which needs the note in an article of that language."""

    names: tuple[str, ...]
    note: Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class Register:
    """A dated list; after ``fresh_days`` it counts as old."""

    name: str
    date: datetime.date
    entries: tuple[RegisterEntry, ...]
    fresh_days: int = FRESH_DAYS

    def as_data(self) -> dict[str, Any]:
        """Return the register as the store keeps it: JSON values in the form of the file."""
        entries = [
            {"names": list(each.names), "note": {lang.value: n for lang, n in each.note.items()}}
            for each in self.entries
        ]
        return {
            "name": self.name,
            "date": self.date.isoformat(),
            "fresh_days": self.fresh_days,
            "entries": entries,
        }


def read_register(data: object) -> Register:
    """Return the register in a file's or the store's values; raises ``RegisterUnreadable``."""
    try:
        return _register(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise RegisterUnreadable(what=str(error)) from error


def _register(data: Any) -> Register:
    date = data["date"]
    if not isinstance(date, datetime.date):
        date = datetime.date.fromisoformat(date)
    entries = []
    for each in data["entries"]:
        names = tuple(name.strip() for name in each["names"] if name.strip())
        note = {Language(key): str(value) for key, value in each["note"].items()}
        if not names or not note:
            raise ValueError("names, note")
        entries.append(RegisterEntry(names, note))
    if not str(data["name"]).strip() or not entries:
        raise ValueError("name, entries")
    return Register(
        str(data["name"]), date, tuple(entries), int(data.get("fresh_days", FRESH_DAYS))
    )


def unmarked(
    article: Article, registers: Iterable[Register], today: datetime.date
) -> Iterator[Found]:
    """Yield the names that are mentioned without the note they need, and registers that are old.

    A note may stand anywhere in the article, in any writing of its letters, or be a tag.
    """
    analyzer = SearchAnalyzer()
    texts = [(each, each.text.plain) for each in passages(article)]
    said = _folded(" ".join([*(text for _, text in texts), *article.tags]))
    for register in registers:
        date = register.date.isoformat()
        if (today - register.date).days > register.fresh_days:
            sentence = told(_OLD, register=register.name, date=date)
            yield Found("register-old", "suggestion", sentence, Spot("article"))
        for entry in register.entries:
            note = entry.note.get(article.language, "")
            if not note or _folded(note) in said:
                continue
            for passage, text in texts:
                if (place := _mention(analyzer, text, entry.names)) is None:
                    continue
                field = "text" if passage.kind is PassageKind.BLOCK else passage.kind.value
                spot = Spot(field, passage.block_id or None, 0, *place)
                facts = {"register": register.name, "date": date, "note": note}
                name = text[place[0] : place[1]]
                yield Found("register-note", "error", told(_NOTE, name=name, **facts), spot)
                break


def _folded(text: str) -> str:
    return " ".join(fold(text).text.split())


def _mention(analyzer: SearchAnalyzer, text: str, names: Sequence[str]) -> tuple[int, int] | None:
    """Return the first place of one of the names, in whatever case or with what is attached."""
    found = [(word.start, word.end) for word in words(text)]
    for name in names:
        hits = [set(analyzer.highlights(text, word)) for word in _words_of(name)]
        for first in range(len(found) - len(hits) + 1):
            if all(found[first + at] in hit for at, hit in enumerate(hits)):
                return found[first][0], found[first + len(hits) - 1][1]
    return None


@lru_cache(maxsize=10_000)
def _words_of(name: str) -> tuple[str, ...]:
    return tuple(word.text for word in words(name))
