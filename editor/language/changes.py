"""What normalising may change in a text, and the sentence that reports each kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from editor.article.language import Language
from editor.article.sentence import Sentence


class ChangeKind(StrEnum):
    """Why a piece of the text was changed."""

    PRESENTATION_FORM = "presentation_form"
    LINE_BREAK = "line_break"
    SPACE = "space"
    BIDI_CONTROL = "bidi_control"
    ZERO_WIDTH = "zero_width"
    CONTROL = "control"
    NOT_A_CHARACTER = "not_a_character"
    COMPOSED = "composed"


SENTENCES = {
    ChangeKind.PRESENTATION_FORM: Sentence(
        ar="حُوّلت أشكال العرض إلى حروفها الأصلية: {count}.",
        ru="Формы начертания заменены обычными буквами: {count}.",
        en="Presentation forms turned into plain letters: {count}.",
    ),
    ChangeKind.LINE_BREAK: Sentence(
        ar="وُحّدت علامات نهاية السطر: {count}.",
        ru="Знаки конца строки приведены к одному виду: {count}.",
        en="Line endings made one kind: {count}.",
    ),
    ChangeKind.SPACE: Sentence(
        ar="استُبدلت بالمسافات الخاصة مسافات عادية: {count}.",
        ru="Особые пробелы заменены обычными: {count}.",
        en="Special spaces turned into plain ones: {count}.",
    ),
    ChangeKind.BIDI_CONTROL: Sentence(
        ar="حُذفت علامات اتجاه خفيّة: {count}. البرنامج يعزل المقاطع الأجنبية بنفسه.",
        ru="Удалены невидимые знаки направления: {count}. Программа сама изолирует вставки.",
        en="Invisible direction marks removed: {count}. The program isolates foreign runs itself.",
    ),
    ChangeKind.ZERO_WIDTH: Sentence(
        ar="حُذفت محارف عديمة العرض: {count}.",
        ru="Удалены знаки нулевой ширины: {count}.",
        en="Zero-width characters removed: {count}.",
    ),
    ChangeKind.CONTROL: Sentence(
        ar="حُذفت محارف تحكّم: {count}.",
        ru="Удалены управляющие знаки: {count}.",
        en="Control characters removed: {count}.",
    ),
    ChangeKind.NOT_A_CHARACTER: Sentence(
        ar="حُذفت رموز ليست محارف: {count}. قارن النص بأصله.",
        ru="Удалены коды, которые не являются знаками: {count}. Сверьте текст с исходным.",
        en="Codes that are no characters removed: {count}. Compare the text with its source.",
    ),
    ChangeKind.COMPOSED: Sentence(
        ar="ضُمّت الحروف إلى علاماتها: {count}.",
        ru="Буквы соединены со своими знаками: {count}.",
        en="Letters joined with their marks: {count}.",
    ),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One piece of the original, ``original[start:end] == before``, that became ``after``."""

    kind: ChangeKind
    start: int
    end: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Normalised:
    """The clean text, and what was changed, ordered by place in the original.

    A letter may be named twice: as a presentation form, and as joined with its mark.
    """

    text: str
    changes: tuple[Change, ...]

    def report(self, language: Language) -> tuple[str, ...]:
        """Return one sentence for each kind of change, with its count."""
        counts = Counter(change.kind for change in self.changes)
        return tuple(
            SENTENCES[kind].say(language, count=counts[kind]) for kind in ChangeKind if counts[kind]
        )
