"""What can be wrong with a list of terms."""

from __future__ import annotations

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence


class NotATermList(WarraqError):
    """A file that was to hold terms cannot be read; ``line`` is where."""

    sentence = Sentence(
        ar="{name} ليس قائمة مصطلحات سليمة: السطر {line}: {reason}. صحّح السطر أو صدّر القائمة من "
        "جديد.",
        ru="{name} — не исправный список терминов: строка {line}: {reason}. Исправьте строку или "
        "выгрузите список заново.",
        en="{name} is not a sound list of terms: line {line}: {reason}. Mend the line or export "
        "the list again.",
    )
