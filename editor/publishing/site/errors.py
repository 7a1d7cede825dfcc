"""What can be wrong with a site that a person can put right."""

from __future__ import annotations

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence


class PathUnfit(WarraqError):
    """A rubric, a slug or a file's name makes no sound path on a site."""

    sentence = Sentence(
        ar="لا يصلح «{path}» مسارًا على الموقع. استعمل حروفًا لاتينية وأرقامًا وواصلات في التصنيف "
        "والعنوان.",
        ru="«{path}» не годится для адреса на сайте. В рубрике и адресе нужны латинские буквы, "
        "цифры и дефисы.",
        en="“{path}” is no sound path on a site. Use Latin letters, digits and hyphens in the "
        "rubric and the slug.",
    )


class PathTaken(WarraqError):
    """Two articles, or an article and a page of the site's own, claim one address."""

    sentence = Sentence(
        ar="العنوان {path} على الموقع لمقال آخر أو لصفحة من صفحات الموقع. غيّر عنوان المقال "
        "{article} قبل نشره.",
        ru="Адрес {path} на сайте занят другой статьёй или страницей самого сайта. Смените адрес "
        "статьи {article} до публикации.",
        en="The address {path} belongs to another article or to a page of the site itself. Change "
        "the slug of the article {article} before it is published.",
    )


class StateUnknown(WarraqError):
    """An update was asked for of a site that this program never built, or built otherwise."""

    sentence = Sentence(
        ar="لا يُعرف ما على الموقع، أو تغيّرت إعداداته. ابنه كاملًا أولًا: warraq site build",
        ru="Неизвестно, что сейчас на сайте, или изменились его настройки. Сначала соберите его "
        "целиком: warraq site build",
        en="What the site holds is not known, or its settings changed. Build it whole first: "
        "warraq site build",
    )


class PortTaken(WarraqError):
    """The port for the preview cannot be had."""

    sentence = Sentence(
        ar="تعذّر فتح المنفذ {port} على هذا الجهاز: {reason}. اختر غيره: warraq site serve --port N",
        ru="Порт {port} на этой машине занять не удалось: {reason}. Выберите другой: "
        "warraq site serve --port N",
        en="The port {port} of this machine cannot be taken: {reason}. Choose another: "
        "warraq site serve --port N",
    )


class NoSite(WarraqError):
    """A folder holds no site of ours."""

    sentence = Sentence(
        ar="ليس في المجلد {path} موقع بناه ورّاق. ابنه أولًا: warraq site build -o {path}",
        ru="В папке {path} нет сайта, собранного Warraq. Сначала соберите его: "
        "warraq site build -o {path}",
        en="There is no site made by Warraq in {path}. Build it first: warraq site build -o {path}",
    )


class BaseUrlMissing(WarraqError):
    """Nobody said under which address readers will find the site."""

    exit_status = 2
    sentence = Sentence(
        ar="لا يُعرف عنوان الموقع عند القراء. اذكره: --base-url https://example.org",
        ru="Неизвестно, по какому адресу читатели найдут сайт. Укажите его: "
        "--base-url https://example.org",
        en="It is not known under which address readers will find the site. Give it: "
        "--base-url https://example.org",
    )


class FolderInUse(WarraqError):
    """A folder to build into holds what no build of ours wrote."""

    sentence = Sentence(
        ar="في المجلد {path} ملفات لم يكتبها ورّاق. اختر مجلدًا فارغًا أو مجلد موقع سبق بناؤه.",
        ru="В папке {path} есть файлы, записанные не Warraq. Выберите пустую папку или папку "
        "прежней сборки.",
        en="{path} holds files that Warraq did not write. Choose an empty folder, or that of an "
        "earlier build.",
    )


class BuildKilled(WarraqError):
    """A process that built or checked the site was ended from outside; Linux does it for memory."""

    sentence = Sentence(
        ar="أوقف النظام إحدى عمليات العمل على الموقع من الخارج، ربما لنقص الذاكرة. لم يُنشر شيء. "
        "أغلق برامج أخرى ثم ابدأ من جديد.",
        ru="Один из процессов, работавших над сайтом, остановлен извне, возможно из-за нехватки "
        "памяти. Ничего не опубликовано. Закройте другие программы и начните снова.",
        en="A process that worked on the site was stopped from outside, perhaps for lack of "
        "memory. Nothing was published. Close other programs, then start again.",
    )


class NoSuchZone(WarraqError):
    """The site's clock is set to a time zone there is not."""

    exit_status = 2
    sentence = Sentence(
        ar="لا منطقة زمنية باسم «{zone}». اختر اسمًا من قائمة IANA: warraq site zone Europe/Moscow",
        ru="Часового пояса «{zone}» нет. Возьмите имя из списка IANA: warraq site zone "
        "Europe/Moscow",
        en="There is no time zone “{zone}”. Take a name of the IANA list: warraq site zone "
        "Europe/Moscow",
    )
