"""What classes, parts and values of changes are called in the three languages."""

from __future__ import annotations

from editor.article.change import ChangeClass
from editor.article.place import Part
from editor.article.sentence import Sentence

CLASSES = {
    ChangeClass.PUNCTUATION: Sentence(ar="ترقيم", ru="пунктуация", en="punctuation"),
    ChangeClass.SPACING: Sentence(ar="مسافات", ru="пробелы", en="spacing"),
    ChangeClass.TASHKEEL: Sentence(ar="تشكيل", ru="огласовки", en="vowel marks"),
    ChangeClass.TATWEEL: Sentence(ar="تطويل", ru="растяжка букв", en="tatweel"),
    ChangeClass.HAMZA: Sentence(ar="همزة", ru="хамза", en="hamza"),
    ChangeClass.YA: Sentence(ar="ى / ي", ru="конечная ى / ي", en="final ى / ي"),
    ChangeClass.TA: Sentence(ar="ة / ه", ru="конечная ة / ه", en="final ة / ه"),
    ChangeClass.DIGITS: Sentence(ar="أرقام", ru="вид цифр", en="form of digits"),
    ChangeClass.WORDING: Sentence(ar="صياغة", ru="формулировка", en="wording"),
    ChangeClass.FORMATTING: Sentence(ar="تنسيق", ru="оформление", en="formatting"),
    ChangeClass.STRUCTURE: Sentence(ar="بنية", ru="структура", en="structure"),
    ChangeClass.MOVED_BLOCK: Sentence(ar="نقل فقرة", ru="перенос абзаца", en="moved paragraph"),
    ChangeClass.ATTRIBUTION_FIELD: Sentence(ar="نسبة", ru="атрибуция", en="attribution"),
    ChangeClass.DETAILS: Sentence(ar="بيانات", ru="сведения", en="details"),
    ChangeClass.PICTURE: Sentence(ar="صورة", ru="изображение", en="picture"),
    ChangeClass.IDENTITY: Sentence(ar="معرّف", ru="идентификатор", en="identifier"),
}
"""A few words for each class, as on a button that accepts all of it."""

PARTS = {
    Part.HEADLINE: Sentence(ar="العنوان", ru="Заголовок", en="Headline"),
    Part.KICKER: Sentence(ar="العنوان التمهيدي", ru="Надзаголовок", en="Kicker"),
    Part.LEAD: Sentence(ar="المقدمة", ru="Лид", en="Lead"),
    Part.DATELINE: Sentence(ar="المكان", ru="Место", en="Dateline"),
    Part.DATE: Sentence(ar="التاريخ", ru="Дата", en="Date"),
    Part.RUBRIC: Sentence(ar="الباب", ru="Рубрика", en="Rubric"),
    Part.TAGS: Sentence(ar="الوسوم", ru="Метки", en="Tags"),
    Part.SLUG: Sentence(ar="العنوان في الرابط", ru="Адрес страницы", en="Slug"),
    Part.SIGNATURE: Sentence(ar="التوقيع", ru="Подпись", en="Signature"),
    Part.SOURCES: Sentence(ar="المصدر", ru="Источник", en="Source"),
    Part.PHOTO_CREDIT: Sentence(ar="مصدر الصور", ru="Автор фото", en="Photo credit"),
    Part.BLOCK: Sentence(ar="الفقرة", ru="Абзац", en="Paragraph"),
    Part.TEXT: Sentence(ar="النص", ru="Текст", en="Text"),
    Part.TYPE: Sentence(ar="نوع الفقرة", ru="Вид абзаца", en="Type of paragraph"),
    Part.LEVEL: Sentence(ar="المستوى", ru="Уровень", en="Level"),
    Part.STYLE: Sentence(ar="نوع القائمة", ru="Вид списка", en="List style"),
    Part.SPEAKER: Sentence(ar="القائل", ru="Чьи слова", en="Speaker"),
    Part.PICTURE: Sentence(ar="الصورة", ru="Изображение", en="Picture"),
    Part.CAPTION: Sentence(ar="تعليق الصورة", ru="Подпись к фото", en="Caption"),
    Part.CREDIT_LINE: Sentence(ar="مصدر الصورة", ru="Источник фото", en="Credit line"),
    Part.CREATOR: Sentence(ar="المصوّر", ru="Фотограф", en="Creator"),
    Part.ALT_TEXT: Sentence(ar="النص البديل", ru="Описание изображения", en="Alt text"),
    Part.RIGHTS: Sentence(ar="الحقوق", ru="Права", en="Rights"),
    Part.LANGUAGE: Sentence(ar="اللغة", ru="Язык", en="Language"),
    Part.DIRECTION: Sentence(ar="الاتجاه", ru="Направление", en="Direction"),
    Part.IDENTITY: Sentence(ar="المعرّف", ru="Идентификатор", en="Identifier"),
}
"""What stands before a field's value."""

VALUES = {
    "paragraph": Sentence(ar="فقرة", ru="абзац", en="paragraph"),
    "heading": Sentence(ar="عنوان فرعي", ru="подзаголовок", en="heading"),
    "quote": Sentence(ar="اقتباس", ru="цитата", en="quote"),
    "list_item": Sentence(ar="بند قائمة", ru="пункт списка", en="list item"),
    "bulleted": Sentence(ar="منقّطة", ru="маркированный", en="bulleted"),
    "numbered": Sentence(ar="مرقّمة", ru="нумерованный", en="numbered"),
    "rtl": Sentence(ar="من اليمين إلى اليسار", ru="справа налево", en="right to left"),
    "ltr": Sentence(ar="من اليسار إلى اليمين", ru="слева направо", en="left to right"),
    "ar": Sentence(ar="العربية", ru="арабский", en="Arabic"),
    "ru": Sentence(ar="الروسية", ru="русский", en="Russian"),
    "en": Sentence(ar="الإنجليزية", ru="английский", en="English"),
}
"""Values that are words of the program, not of the article."""

NAMED_VALUES = frozenset({Part.TYPE, Part.STYLE, Part.DIRECTION, Part.LANGUAGE})
"""The parts whose values are in ``VALUES``."""

FORMATS = {
    "strong": Sentence(ar="غامق", ru="полужирный", en="bold"),
    "emphasis": Sentence(ar="مائل", ru="курсив", en="italic"),
    "link": Sentence(ar="رابط", ru="ссылка", en="link"),
    "language": Sentence(ar="لغة المقطع", ru="язык фрагмента", en="language of the run"),
}
"""What of a format may change, by the fields of ``Format``."""
