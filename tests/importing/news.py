"""News items of our own, in the shape in which they come to the desk, and the count of words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from editor.article.span import Text
from editor.importing.imported import Imported
from editor.language.normalise import normalise
from editor.language.words import words

HEADLINE = 'قازان.. حرفيون من عشر مدن يعرضون أعمالهم في "دار الحرف" بالمدينة القديمة.'
LEAD = (
    "تستقبل مدينة قازان اليوم السبت 14 مايو/أيار 2022 معرضًا للحرف التقليدية، يشارك فيه حرفيون من "
    'عشر مدن، ويستمر ثلاثة أيام في "دار الحرف" بالمدينة القديمة.'
)
HEADINGS = ("برنامج المعرض", "ورش للأطفال", "ماذا بعد قازان؟")
SIGNATURE = 'مجموعة الرؤية الاستراتيجية "روسيا - العالم الإسلامي"'
PHOTO_CREDIT = "الموقع الرسمي لدار الحرف"

_NBSP = "\n\n\u00a0\n\n"
_BODY = (
    "ويعرض المشاركون أعمالًا من الخشب والنحاس والصوف، صُنعت كلها في العام الماضي. وقال منظمو "
    'المعرض: "جئنا بأفضل ما عندنا، ونرجو أن يراه الجميع".',
    "كما يضم المعرض ركنًا للخط العربي، تشرف عليه مدرسة محلية منذ نهاية ابريل/نيسان الماضي.",
    "ويبدأ اليوم الأول بجولة مع الحرفيين، تليها حلقة نقاش حول تعليم الحرف في المدارس - وهو موضوع "
    "يتكرر كل عام.",
    "أما اليوم الثاني فهو للعائلات.",
    "ويتعلم الأطفال صناعة الورق وتجليد الكتب، ولكل طفل كتاب صغير يأخذه معه إلى البيت.",
    "وبعد قازان ينتقل المعرض إلى مدينتين أخريين، وذلك في سبتمبر/أيلول 2022.",
)


def arabic_item() -> str:
    """A page of the site copied as text: language line, NBSP paragraphs, two before a heading."""
    body = [LEAD, *_BODY[:2]]
    text = _NBSP.join(body)
    for heading, paragraphs in zip(HEADINGS, (_BODY[2:4], _BODY[4:5], _BODY[5:]), strict=True):
        text += "\n\n\u00a0\n\n\u00a0\n\n" + _NBSP.join((heading, *paragraphs))
    return (
        f"Ru En\n\n{HEADLINE}\n\n١٤ مايو\n\n{text}\n\n\u00a0\n\n\u00a0\n\n"
        f"{SIGNATURE}\nالصورة: {PHOTO_CREDIT}\nالمصدر: تاس"
    )


RUSSIAN_ITEM = """En Ar

В Казани открылась выставка старых ремёсел

09 июня 2021

Выставка ремёсел десяти городов открылась в Казани, она продлится три дня.

Мастера привезли работы из дерева, меди и шерсти, все они сделаны в прошлом году.

Программа выставки

В первый день гостей ждёт прогулка по мастерским и разговор о том, как учить ремёслам в школе.

ГСВ "Россия - Исламский мир"
Фото: Дом ремёсел
Источник: ТАСС, РИА Новости
"""

ENGLISH_ITEM = """Craftsmen of ten cities meet in Kazan

09 June 2021

An exhibition of old crafts opened in Kazan on Wednesday and will stay for three days.

The craftsmen brought works of wood, copper and wool, all of them made last year.

What the days hold

The first day begins with a walk through the workshops and a talk about teaching crafts at school.

GSV "Russia - Islamic World"
Photo: House of Crafts
Source: TASS
"""


def counted(texts: Iterable[str]) -> Counter[str]:
    """Every word of ``texts`` with its number, after the normaliser."""
    return Counter(word.text for text in texts for word in words(normalise(text).text))


def words_out(imported: Imported) -> Counter[str]:
    """Every word of what came back: the article's texts, its labels, its residue."""
    recognised = imported.recognised
    return counted((*imported.article.texts(), *recognised.labels, *recognised.residue))


def plain(text: Text) -> str:
    """The letters of a text, for short asserts."""
    return text.plain
