"""Why a file is not imported, and what the editor can do about it."""

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence


class TooLarge(WarraqError):
    """More than a news item can be; facts: ``name``, ``size`` and ``limit`` in megabytes."""

    sentence = Sentence(
        ar="{name}: الحجم {size} ميغابايت، والحد {limit} ميغابايت. احفظ نص المقال وحده في ملف "
        "ثم استورده.",
        ru="{name}: {size} МБ при пределе {limit} МБ. Сохраните в файл только текст статьи "
        "и загрузите его.",
        en="{name} has {size} MB; the limit is {limit} MB. Save the text of the article alone "
        "and import that.",
    )


class TooLong(WarraqError):
    """More paragraphs than an article can have."""

    sentence = Sentence(
        ar="في النص أكثر من {limit} فقرة. قسّمه واستورد المقال وحده.",
        ru="В тексте больше {limit} абзацев. Разделите его и загрузите только статью.",
        en="The text has more than {limit} paragraphs. Divide it and import the article alone.",
    )


class UnknownFile(WarraqError):
    """The bytes are of a kind that cannot be imported; fact ``kind`` names it."""

    sentence = Sentence(
        ar="{name}: هذا ملف {kind} ولا يمكن استيراده. احفظه نصًا أو HTML أو DOCX ثم استورده.",
        ru="{name}: это файл {kind}, его нельзя загрузить. Сохраните его как текст, HTML или DOCX.",
        en="{name} is a {kind} file and cannot be imported. Save it as text, HTML or DOCX first.",
    )


class UnknownEncoding(WarraqError):
    """The letters cannot be told from the bytes."""

    sentence = Sentence(
        ar="{name}: تعذّرت معرفة ترميز الحروف. احفظ الملف بترميز UTF-8 ثم استورده.",
        ru="{name}: не удалось определить кодировку. Сохраните файл в UTF-8 и загрузите снова.",
        en="{name}: the encoding of the letters cannot be told. Save it as UTF-8 and import it "
        "again.",
    )


class NothingToRead(WarraqError):
    """There is no text in the file."""

    sentence = Sentence(
        ar="{name}: لا نص في هذا الملف. اختر ملفًا آخر.",
        ru="{name}: в файле нет текста. Выберите другой файл.",
        en="{name} holds no text. Choose another file.",
    )


class TooDeep(WarraqError):
    """Elements are nested deeper than any page is; the rest could not be read."""

    sentence = Sentence(
        ar="{name}: عناصر الصفحة متداخلة بعمق يتجاوز الحد ({limit}). انسخ نص المقال من المتصفح "
        "والصقه.",
        ru="{name}: вложенность элементов больше предела ({limit}). Скопируйте текст статьи "
        "из браузера и вставьте его.",
        en="{name}: elements are nested deeper than the limit ({limit}). Copy the text of the "
        "article from the browser and paste it.",
    )


class DamagedDocument(WarraqError):
    """A DOCX whose package or XML is broken, unsafe or unreasonably large."""

    sentence = Sentence(
        ar="{name}: المستند تالف أو غير آمن ({reason}). افتحه في محرر النصوص واحفظه من جديد.",
        ru="{name}: документ повреждён или небезопасен ({reason}). Откройте его в текстовом "
        "редакторе и сохраните заново.",
        en="{name}: the document is damaged or unsafe ({reason}). Open it in a word processor "
        "and save it again.",
    )
