"""The words the site says of itself, in the language of the page."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache

from editor.article.language import Language
from editor.language.months import ENGLISH, RUSSIAN, month_name, month_pair


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteLabels:
    """One language's labels; those with ``{…}`` are filled in."""

    skip: str
    home: str
    menu: str
    rubrics: str
    languages: str
    search: str
    latest: str
    more_from: str
    all_news: str
    newest: str
    newer: str
    older: str
    oldest: str
    pages: str
    page: str
    archive: str
    archive_of: str
    tags: str
    tag: str
    authors: str
    author: str
    about: str
    corrections: str
    correction: str
    no_corrections: str
    corrected: str
    published: str
    updated: str
    related: str
    share: str
    share_by: dict[str, str]
    feeds: str
    nothing: str
    not_found: str
    not_found_text: str
    withdrawn: str
    withdrawn_text: str
    killed: str
    moved: str
    moved_to: str
    here: str
    search_words: str
    search_button: str
    search_hint: str
    search_needs_script: str
    search_none: str
    search_found: str
    search_more: str
    search_failed: str
    search_busy: str
    to_top: str


SITE_LABELS = {
    Language.AR: SiteLabels(
        skip="إلى المحتوى",
        home="الصفحة الأولى",
        menu="أقسام الموقع",
        rubrics="الأقسام",
        languages="لغة الصفحة",
        search="بحث",
        latest="أحدث الأخبار",
        more_from="المزيد من قسم «{name}»",
        all_news="كل الأخبار",
        newest="الأحدث",
        newer="أحدث",
        older="أقدم",
        oldest="الأقدم",
        pages="صفحات القائمة",
        page="صفحة {n}",
        archive="الأرشيف",
        archive_of="أرشيف {month}",
        tags="الموضوعات",
        tag="موضوع",
        authors="الكتّاب والمصادر",
        author="بقلم",
        about="من نحن",
        corrections="التصحيحات",
        correction="تصحيح",
        no_corrections="لا تصحيحات حتى الآن.",
        corrected="صُحّح في",
        published="نُشر في",
        updated="حُدّث في",
        related="اقرأ أيضًا",
        share="شارك",
        share_by={
            "telegram": "تلغرام",
            "whatsapp": "واتساب",
            "vk": "فكونتاكتي",
            "email": "البريد الإلكتروني",
        },
        feeds="خلاصات",
        nothing="لا مواد هنا بعد.",
        not_found="الصفحة غير موجودة",
        not_found_text="ربما تغيّر العنوان أو كُتب خطأً. ابدأ من الصفحة الأولى أو ابحث.",
        withdrawn="لم تعد هذه المادة منشورة",
        withdrawn_text="رفعت هيئة التحرير هذه المادة من الموقع.",
        killed="سُحبت هذه المادة",
        moved="انتقلت هذه الصفحة",
        moved_to="عنوانها الجديد:",
        here="هنا",
        search_words="كلمات البحث",
        search_button="ابحث",
        search_hint="يبحث في العناوين والمقدمات والعناوين الفرعية والموضوعات، ولا تهم الهمزات "
        "ولا التشكيل. الأحدث أولًا.",
        search_needs_script="يحتاج البحث إلى جافاسكربت في متصفحك. الأرشيف لا يحتاج إليها:",
        search_none="لم نجد شيئًا. جرّب كلمة أقصر أو كلمات أقل.",
        search_found="عدد النتائج: {n}",
        search_more="نتائج أقدم",
        search_failed="تعذّر تحميل الفهرس. تحقّق من الاتصال ثم أعد المحاولة.",
        search_busy="جارٍ البحث…",
        to_top="إلى أعلى الصفحة",
    ),
    Language.RU: SiteLabels(
        skip="К содержанию",
        home="Главная страница",
        menu="Разделы сайта",
        rubrics="Рубрики",
        languages="Язык страницы",
        search="Поиск",
        latest="Последние новости",
        more_from="Ещё в рубрике «{name}»",
        all_news="Все новости",
        newest="Самые новые",
        newer="Новее",
        older="Раньше",
        oldest="Самые первые",
        pages="Страницы списка",
        page="Страница {n}",
        archive="Архив",
        archive_of="Архив: {month}",
        tags="Темы",
        tag="Тема",
        authors="Авторы и источники",
        author="Автор",
        about="О нас",
        corrections="Исправления",
        correction="Исправление",
        no_corrections="Исправлений пока нет.",
        corrected="Исправлено",
        published="Опубликовано",
        updated="Обновлено",
        related="Читайте также",
        share="Поделиться",
        share_by={
            "telegram": "Телеграм",
            "whatsapp": "WhatsApp",
            "vk": "ВКонтакте",
            "email": "Почта",
        },
        feeds="Ленты",
        nothing="Здесь пока ничего нет.",
        not_found="Такой страницы нет",
        not_found_text="Возможно, адрес изменился или написан с ошибкой. Начните с главной "
        "страницы или воспользуйтесь поиском.",
        withdrawn="Эта статья больше не опубликована",
        withdrawn_text="Редакция сняла её с сайта.",
        killed="Эта статья отозвана",
        moved="Эта страница переехала",
        moved_to="Её новый адрес:",
        here="здесь",
        search_words="Что искать",
        search_button="Найти",
        search_hint="Поиск идёт по заголовкам, вводкам, подзаголовкам и темам, в любой форме "
        "слова. Сначала новое.",
        search_needs_script="Для поиска в браузере должен быть включён JavaScript. Архиву он не "
        "нужен:",
        search_none="Ничего не нашлось. Попробуйте слово короче или меньше слов.",
        search_found="Найдено: {n}",
        search_more="Показать раньше",
        search_failed="Не удалось загрузить указатель. Проверьте связь и повторите.",
        search_busy="Ищем…",
        to_top="К началу страницы",
    ),
    Language.EN: SiteLabels(
        skip="Skip to content",
        home="Front page",
        menu="Sections of the site",
        rubrics="Sections",
        languages="Language of this page",
        search="Search",
        latest="Latest news",
        more_from="More from {name}",
        all_news="All news",
        newest="Newest",
        newer="Newer",
        older="Older",
        oldest="Oldest",
        pages="Pages of this list",
        page="Page {n}",
        archive="Archive",
        archive_of="Archive: {month}",
        tags="Topics",
        tag="Topic",
        authors="Authors and sources",
        author="By",
        about="About us",
        corrections="Corrections",
        correction="Correction",
        no_corrections="No corrections so far.",
        corrected="Corrected",
        published="Published",
        updated="Updated",
        related="Read also",
        share="Share",
        share_by={
            "telegram": "Telegram",
            "whatsapp": "WhatsApp",
            "vk": "VK",
            "email": "E-mail",
        },
        feeds="Feeds",
        nothing="Nothing here yet.",
        not_found="There is no such page",
        not_found_text="Its address may have changed or have been mistyped. Begin at the front "
        "page, or search.",
        withdrawn="This article is no longer published",
        withdrawn_text="The editors took it off the site.",
        killed="This article was withdrawn",
        moved="This page has moved",
        moved_to="Its new address:",
        here="here",
        search_words="Words to look for",
        search_button="Search",
        search_hint="Looks through headlines, leads, subheadings and topics, in any form of a "
        "word. Newest first.",
        search_needs_script="Searching needs JavaScript in your browser. The archive does not:",
        search_none="Nothing was found. Try a shorter word, or fewer words.",
        search_found="Found: {n}",
        search_more="Show older results",
        search_failed="The index could not be loaded. Check the connection and try again.",
        search_busy="Searching…",
        to_top="To the top of the page",
    ),
}

_COMMA = {Language.AR: "، ", Language.RU: ", ", Language.EN: ", "}


# A site has far fewer days than articles.
@lru_cache(maxsize=1 << 12)
def day_written(day: datetime.date, language: Language) -> str:
    """Return a day as the site writes it: ``16 مايو/أيار 2026``, ``16 мая 2026``, ``16 May 2026``.

    European digits in every language, as in the desk's texts.
    """
    month = month_pair(day.month) if language is Language.AR else month_name(day.month, language)
    return f"{day.day} {month} {day.year}"


def moment_written(moment: datetime.datetime, language: Language) -> str:
    """Return a moment of the site's clock with its hour: ``16 May 2026, 09:00``."""
    return f"{day_written(moment.date(), language)}{_COMMA[language]}{hour_written(moment)}"


def hour_written(moment: datetime.datetime) -> str:
    """Return the hour and minute of a moment: ``09:00``."""
    # A third of the time that strftime takes, and every card has one.
    return f"{moment.hour:02}:{moment.minute:02}"


def month_written(year: int, month: int, language: Language) -> str:
    """Return a month with its year, as a heading."""
    return f"{month_heading(month, language)} {year}"


def month_heading(month: int, language: Language) -> str:
    """Return a month's name standing alone."""
    if language is Language.AR:
        return month_pair(month)
    name = (RUSSIAN if language is Language.RU else ENGLISH)[month - 1]
    return name.capitalize()
