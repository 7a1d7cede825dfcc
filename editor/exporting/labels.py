"""The words a page says of itself, in the article's language and never in the interface's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from editor.article.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """One language's labels; ``minutes`` and ``page`` hold a field to fill.

    ``minutes`` is keyed by CLDR plural category.
    """

    name: str
    photo: str
    photographer: str
    source: str
    list_comma: str
    untitled: str
    no_picture: str
    picture: str
    contents: str
    editions: str
    tags: str
    page_before: str
    page_between: str
    minutes: dict[str, str]


LABELS = {
    Language.AR: Labels(
        name="العربية",
        photo="الصورة",
        photographer="تصوير",
        source="المصدر",
        list_comma="، ",
        untitled="بلا عنوان",
        no_picture="الصورة غير متاحة",
        picture="صورة",
        contents="في هذا المقال",
        editions="لغات المقال",
        tags="وسوم",
        page_before="صفحة ",
        page_between=" من ",
        minutes={
            "zero": "أقل من دقيقة للقراءة",
            "one": "دقيقة قراءة",
            "two": "دقيقتا قراءة",
            "few": "{n} دقائق قراءة",
            "many": "{n} دقيقة قراءة",
            "other": "{n} دقيقة قراءة",
        },
    ),
    Language.RU: Labels(
        name="Русский",
        photo="Фото",
        photographer="Автор фото",
        source="Источник",
        list_comma=", ",
        untitled="Без заголовка",
        no_picture="Изображение недоступно",
        picture="Изображение",
        contents="В этой статье",
        editions="Языки статьи",
        tags="Темы",
        page_before="Страница ",
        page_between=" из ",
        minutes={
            "one": "{n} минута чтения",
            "few": "{n} минуты чтения",
            "many": "{n} минут чтения",
            "other": "{n} минуты чтения",
        },
    ),
    Language.EN: Labels(
        name="English",
        photo="Photo",
        photographer="Photographer",
        source="Source",
        list_comma=", ",
        untitled="Untitled",
        no_picture="Picture not available",
        picture="Picture",
        contents="In this article",
        editions="Languages of this article",
        tags="Tags",
        page_before="Page ",
        page_between=" of ",
        minutes={"one": "{n} minute read", "other": "{n} minute read"},
    ),
}


# A site asks for the same few numbers on thousands of pages.
@cache
def minutes_to_read(minutes: int, language: Language) -> str:
    """Return "6 دقائق قراءة", "6 минут чтения", "6 minute read" (plural rules of CLDR)."""
    # Babel opens a locale's data at first use.
    from babel import Locale

    category = Locale.parse(language.value).plural_form(minutes)
    return LABELS[language].minutes[category].format(n=minutes)
