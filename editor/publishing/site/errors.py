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
