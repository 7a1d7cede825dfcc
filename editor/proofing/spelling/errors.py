"""What can be wrong with a spelling dictionary."""

from __future__ import annotations

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence


class NotADictionary(WarraqError):
    """A file that was to be a spelling dictionary is none."""

    sentence = Sentence(
        ar="{name} ليس قاموسا إملائيا: {reason}. اختر ملف ‎.oxt أو ملفي ‎.dic و‎.aff بالعربية أو "
        "الروسية أو الإنجليزية.",
        ru="{name} — не словарь орфографии: {reason}. Выберите файл .oxt или пару .dic и .aff для "
        "арабского, русского или английского.",
        en="{name} is no spelling dictionary: {reason}. Choose an .oxt file, or a .dic with its "
        ".aff, for Arabic, Russian or English.",
    )
