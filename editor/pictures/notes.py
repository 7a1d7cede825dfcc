"""What was noticed while a picture was taken in, told to the editor."""

from __future__ import annotations

from enum import Enum

from editor.article.language import Language
from editor.article.sentence import Sentence


class Note(Enum):
    """Something the editor should know of a picture that was taken in."""

    TURNED = Sentence(
        ar="كانت الصورة مقلوبة على جانبها فأُديرت.",
        ru="Изображение лежало на боку и было повёрнуто.",
        en="The picture lay on its side and was turned upright.",
    )
    HOLDS_PLACE = Sentence(
        ar="في الملف موضع التقاط الصورة؛ يبقى في المخزن ولا يُنشر.",
        ru="В файле записано место съёмки; оно остаётся на столе и не публикуется.",
        en="The file says where the picture was taken; that stays on the desk and is not "
        "published.",
    )
    FACTS_UNREADABLE = Sentence(
        ar="تعذّرت قراءة بعض بيانات الصورة. اكتب التعليق والمصدر بنفسك.",
        ru="Часть сведений об изображении не читается. Впишите подпись и авторство сами.",
        en="Some of what the file says of itself cannot be read. Write the caption and the credit "
        "yourself.",
    )
    MOVES = Sentence(
        ar="الصورة متحركة؛ يظهر في المطبوع إطارها الأول وحده.",
        ru="Изображение анимировано; на бумаге будет только первый кадр.",
        en="The picture moves; on paper only its first frame is shown.",
    )

    def say(self, language: Language) -> str:
        """Return the note in ``language``."""
        return self.value.say(language)
