"""What can go wrong between an article and its PDF."""

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence


class PdfUnavailable(WarraqError):
    """The PDF engine cannot start: the system lacks Pango; ``reason`` names the library."""

    sentence = Sentence(
        ar="لا يمكن إنشاء ملف PDF: مكتبة Pango غير مثبّتة ({reason}). ثبّتها بالأمر "
        "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 "
        "ثم أعد المحاولة. التصدير إلى HTML يعمل من دونها.",
        ru="PDF создать нельзя: не установлена библиотека Pango ({reason}). Установите её командой "
        "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 и повторите. "
        "Выгрузка в HTML работает и без неё.",
        en="No PDF can be made: the Pango library is not installed ({reason}). Install it with "
        "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 and try again. "
        "Export to HTML works without it.",
    )


class PdfFailed(WarraqError):
    """The PDF worker stopped in the middle; its last words are in ``reason``."""

    sentence = Sentence(
        ar="توقّف إنشاء ملف PDF: {reason}. النص لم يتغيّر؛ أعد المحاولة، "
        "فإن تكرّر الخطأ فصدّر إلى HTML.",
        ru="Создание PDF прервалось: {reason}. Текст не изменился; повторите, а если ошибка "
        "останется, выгрузите в HTML.",
        en="Making the PDF stopped: {reason}. The text is unchanged; try again, and if it happens "
        "again export to HTML.",
    )


class PdfTimedOut(WarraqError):
    """The PDF was not ready within ``seconds``."""

    sentence = Sentence(
        ar="لم يجهز ملف PDF خلال {seconds} ثانية فأُوقف. قسّم المقال أو صغّر صوره ثم أعد المحاولة.",
        ru="PDF не готов за {seconds} с, работа остановлена. Разделите статью или уменьшите "
        "картинки и повторите.",
        en="The PDF was not ready after {seconds} seconds and was stopped. Split the article or "
        "make its pictures smaller, then try again.",
    )


class Cancelled(WarraqError):
    """The user stopped it; nothing was written."""

    sentence = Sentence(
        ar="أُلغي التصدير ولم يُكتب شيء. أعده متى شئت.",
        ru="Выгрузка отменена, ничего не записано. Её можно начать снова.",
        en="The export was cancelled and nothing was written. Start it again when you like.",
    )
