"""The questions an import may come back with, in the three interface languages."""

from __future__ import annotations

from editor.article.sentence import Sentence
from editor.importing.imported import Doubt, Question

_QUOTE_LENGTH = 80


def ask(about: Doubt, sentence: Sentence, quote: str = "", **facts: object) -> Question:
    """Return the question with its quote cut to one short line."""
    line = " ".join(quote.split())
    if len(line) > _QUOTE_LENGTH:
        line = line[:_QUOTE_LENGTH].rsplit(" ", 1)[0] + "…"
    return Question(about, line, sentence, tuple(facts.items()))


LANGUAGE = Sentence(
    ar="لم تُعرف لغة النص، فعُدّ عربيًا. ما لغته؟",
    ru="Язык текста не определён, он принят за арабский. Какой это язык?",
    en="The language of the text could not be told; Arabic was assumed. Which is it?",
)
ENCODING = Sentence(
    ar="قُرئت الحروف بترميز {encoding} ترجيحًا. هل تُقرأ صحيحة؟",
    ru="Буквы прочитаны в кодировке {encoding}, но это предположение. Верно ли они читаются?",
    en="The letters were read as {encoding}, which is the likeliest. Do they read well?",
)
BROKEN_LETTERS = Sentence(
    ar="حروف تالفة في الأصل: {count}، ومكانها العلامة \ufffd. ما الصواب؟",
    ru="Повреждённых букв в исходном тексте: {count}, на их месте знак \ufffd. Что там было?",
    en="Letters broken in the original: {count}, shown as \ufffd. What should stand there?",
)
CUT_SHORT = Sentence(
    ar="ينتهي الملف في وسط حرف. هل وصل النص كاملًا؟",
    ru="Файл обрывается посреди буквы. Весь ли текст дошёл?",
    en="The file ends in the middle of a letter. Did the whole text arrive?",
)
JOINED_LINES = Sentence(
    ar="ضُمّت أسطر مكسورة إلى فقرات، أولها «{quote}». هل هذا صحيح؟",
    ru="Разбитые строки собраны в абзацы, первый: «{quote}». Верно ли это?",
    en="Broken lines were joined into paragraphs, the first “{quote}”. Is that right?",
)
VISUAL_ORDER = Sentence(
    ar="كانت حروف النص معكوسة كما تُرى على الصفحة فقُلبت، وأولها «{quote}». هل تُقرأ صحيحة؟",
    ru="Буквы шли в том порядке, как их видно на странице; они переставлены: «{quote}». Верно ли?",
    en="The letters stood as they are seen on the page and were put into the order of reading: "
    "“{quote}”. Do they read well?",
)
LAM_ALEF = Sentence(
    ar="جاءت اللام والألف معكوستين: صُحّحت {count} من الكلمات، أولها «{quote}». قد تبقى غيرها "
    "(السالم بدل السلام)؛ قارن بالأصل.",
    ru="Лям и алиф пришли переставленными: исправлено слов: {count}, первое «{quote}». Могли "
    "остаться другие (السالم вместо السلام); сверьте с оригиналом.",
    en="Lam and alef came in the wrong order: words put right: {count}, the first “{quote}”. "
    "Others may remain (السالم for السلام): compare with the original.",
)
TABLE = Sentence(
    ar="صار جدول فقراتٍ متتالية تبدأ بـ«{quote}». هل تُقرأ كما ينبغي؟",
    ru="Таблица стала абзацами, начиная с «{quote}». Верно ли они читаются?",
    en="A table became paragraphs, from “{quote}”. Do they read well?",
)
NO_HEADLINE = Sentence(
    ar="لم يُعرف العنوان. هل هو «{quote}»؟",
    ru="Заголовок не распознан. Это «{quote}»?",
    en="No headline was recognised. Is it “{quote}”?",
)
PAGE_TITLE = Sentence(
    ar="أُخذ العنوان من عنوان الصفحة: «{quote}». هل هو عنوان المقال وحده؟",
    ru="Заголовок взят из названия страницы: «{quote}». Это только заголовок статьи?",
    en="The headline was taken from the page's title: “{quote}”. Is it the article's alone?",
)
ABOVE_HEADLINE = Sentence(
    ar="أُخرج من النص ما يعلو العنوان: «{quote}». هل هو من المقال؟",
    ru="Текст над заголовком убран: «{quote}». Относится ли он к статье?",
    en="What stood above the headline was taken out: “{quote}”. Is it part of the article?",
)
NO_YEAR = Sentence(
    ar="السنة غير معروفة في «{quote}». في أي سنة؟",
    ru="В дате «{quote}» не указан год. Какой это год?",
    en="The year of “{quote}” is not known. Which year is it?",
)
NO_SUCH_DAY = Sentence(
    ar="لا يوجد يوم كهذا: «{quote}». ما التاريخ الصحيح؟",
    ru="Такого дня нет: «{quote}». Какая дата верна?",
    en="There is no such day: “{quote}”. What is the date?",
)
DAY_OR_MONTH = Sentence(
    ar="قُرئ «{quote}» يومًا ثم شهرًا. هل هذا صحيح؟",
    ru="«{quote}» прочитано как день и месяц. Верно ли это?",
    en="“{quote}” was read as day, then month. Is that right?",
)
PAGE_DATE = Sentence(
    ar="لا سطر للتاريخ، وبيانات الصفحة تقول {date}. هل هو تاريخ المقال؟",
    ru="Строки с датой нет, в данных страницы указано {date}. Это дата статьи?",
    en="There is no date line; the page's data say {date}. Is it the article's date?",
)
HEADING = Sentence(
    ar="هل «{quote}» عنوان فرعي؟ تُرك فقرةً.",
    ru="«{quote}» — это подзаголовок? Оставлено абзацем.",
    en="Is “{quote}” a heading? It was left a paragraph.",
)
LIST = Sentence(
    ar="هل «{quote}» بداية قائمة؟ تُركت الأسطر فقرات.",
    ru="С «{quote}» начинается список? Строки оставлены абзацами.",
    en="Does a list begin at “{quote}”? The lines were left paragraphs.",
)
LETTERED_LIST = Sentence(
    ar="حلّت الأرقام محلّ الحروف في القائمة التي تبدأ بـ«{quote}». هل يشير النص إلى حروفها؟",
    ru="В списке с «{quote}» буквы заменены номерами. Ссылается ли текст на буквы?",
    en="Numbers took the place of letters in the list from “{quote}”. Does the text refer to them?",
)
CREDIT = Sentence(
    ar="هل «{quote}» نسبة صورة أو مصدر؟ تُرك في مكانه.",
    ru="«{quote}» — это подпись к фото или источник? Оставлено на месте.",
    en="Is “{quote}” a credit? It was left where it stood.",
)
PICTURE_ELSEWHERE = Sentence(
    ar="لم تُجلب الصورة {address} لأنها ليست في الملف («{quote}»). أضِفها إن كنت تملكها.",
    ru="Изображение {address} не загружено: его нет в файле («{quote}»). Добавьте его, если оно "
    "у вас есть.",
    en="The picture {address} was not fetched: it is not in the file (“{quote}”). Add it if you "
    "have it.",
)
PICTURE_UNFIT = Sentence(
    ar="تُركت صورة لأنها تالفة أو كبيرة أو من نوع لا يُنشر («{quote}»). أضِفها PNG أو JPEG.",
    ru="Изображение пропущено: оно повреждено, слишком велико или не того вида («{quote}»). "
    "Добавьте его как PNG или JPEG.",
    en="A picture was left out: damaged, too large or of a kind that is not published "
    "(“{quote}”). Add it as PNG or JPEG.",
)
LINK = Sentence(
    ar="حُذف رابط غير آمن أو ناقص وبقي نصه: {address}. ما العنوان الصحيح؟",
    ru="Небезопасная или неполная ссылка снята, текст оставлен: {address}. Каков верный адрес?",
    en="An unsafe or incomplete link was removed, its text stays: {address}. What is the address?",
)
NOTES = Sentence(
    ar="وُضعت الحواشي فقراتٍ في آخر النص، وعددها {count}، أولها «{quote}». أين مكانها؟",
    ru="Сноски ({count}) стали абзацами в конце текста, первая: «{quote}». Где их место?",
    en="Notes ({count}) became paragraphs at the end, the first “{quote}”. Where do they belong?",
)
HIDDEN = Sentence(
    ar="في الملف نص مخفي تُرك: «{words}». إن كان من المقال فأظهره في وورد واستورده من جديد.",
    ru="В файле есть скрытый текст, он пропущен: «{words}». Если он нужен, снимите скрытие "
    "в Word и откройте файл снова.",
    en="The file has hidden text, which was left out: “{words}”. If it belongs to the article, "
    "unhide it in Word and open the file again.",
)
TIED_IN = Sentence(
    ar="أُلحقت بالملف ملفات لم تُقرأ، وعددها {count}. افتحه في وورد واحفظه، ثم استورده من جديد.",
    ru="К документу присоединены другие файлы ({count}), они не прочитаны. Откройте его в Word, "
    "сохраните и откройте здесь снова.",
    en="Other files ({count}) are tied into this one and were not read. Open it in Word, save it, "
    "and open it here again.",
)
CHANGES_ACCEPTED = Sentence(
    ar="في المستند تغييرات متعقبة: قُبلت الإضافات وأُسقط المحذوف («{quote}»). هل هذا هو المراد؟",
    ru="В документе есть исправления: вставки приняты, удалённое опущено («{quote}»). Так ли "
    "это нужно?",
    en="The document has tracked changes: insertions were kept, deletions dropped (“{quote}”). "
    "Is that what is wanted?",
)
