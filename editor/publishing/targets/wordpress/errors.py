"""What a WordPress, or the host before it, says no with, and what to do then."""

from __future__ import annotations

from editor.article.errors import WarraqError
from editor.article.language import Language
from editor.article.sentence import Sentence
from editor.publishing.errors import (
    NotConfirmed,
    SecretRefused,
    TargetRefused,
    TargetSilent,
    TargetUnreachable,
)


class InsecureAddress(TargetRefused):
    """Plain http to another machine: the password would go over the line in the open."""

    sentence = Sentence(
        ar="عنوان الوجهة «{target}» يبدأ بـ http، فتمرّ كلمة السر مكشوفة. اكتب https في: {address}",
        ru="Адрес «{target}» начинается с http: пароль пошёл бы открытым текстом. Укажите https: "
        "{address}",
        en="The address of “{target}” begins with http, so the password would travel in the open. "
        "Write https in: {address}",
    )


class CertificateRefused(TargetRefused):
    """The server cannot prove that it is the one of the address."""

    sentence = Sentence(
        ar="شهادة الموقع «{target}» غير صالحة: {reason}. لم تُرسل كلمة السر. اطلب من مدير الموقع "
        "شهادة صحيحة؛ وإن كان الموقع داخل مؤسستك فاذكر ملف الجهة المُصدِرة: warraq targets change "
        "{target} --option ca_file=FILE",
        ru="Сертификат «{target}» не подтверждён: {reason}. Пароль не отправлен. Попросите "
        "администратора поставить верный сертификат; для внутреннего сайта укажите файл "
        "удостоверяющего центра: warraq targets change {target} --option ca_file=FILE",
        en="The certificate of “{target}” does not hold: {reason}. The password was not sent. Ask "
        "the administrator for a right one; for a site inside the house name the file of its "
        "authority: warraq targets change {target} --option ca_file=FILE",
    )


class AuthorityUnreadable(TargetRefused):
    """The file of the option ``ca_file`` is not there, or holds no certificate."""

    sentence = Sentence(
        ar="لا تُقرأ شهادات من الملف {path} المذكور في خيار ca_file للوجهة «{target}» ({reason}). "
        "اذكر ملفًا بصيغة PEM: warraq targets change {target} --option ca_file=FILE",
        ru="Из файла {path}, указанного в ca_file для «{target}», сертификатов не прочитать "
        "({reason}). Укажите файл PEM: warraq targets change {target} --option ca_file=FILE",
        en="No certificates can be read from {path}, which the option ca_file of “{target}” names "
        "({reason}). Name a PEM file: warraq targets change {target} --option ca_file=FILE",
    )


class MovedElsewhere(TargetRefused):
    """The site sends its callers to another address; the password does not follow."""

    sentence = Sentence(
        ar="الموقع «{target}» يحيل إلى عنوان آخر: {location}. إن كان هو الصحيح فاكتبه عنوانًا "
        "للوجهة.",
        ru="«{target}» пересылает на другой адрес: {location}. Если он верный, укажите его в "
        "настройках площадки.",
        en="“{target}” sends its callers elsewhere: {location}. If that is right, make it the "
        "address of the target.",
    )


class PasswordRefused(SecretRefused):
    """401: no such user, a wrong application password, or the host drops the header."""

    sentence = Sentence(
        ar="لم يقبل «{target}» المستخدم {user} بكلمة سره ({reason}). في ووردبريس: المستخدمون ← "
        "الملف الشخصي ← كلمات مرور التطبيقات، أنشئ واحدة باسم Warraq، ثم: warraq targets secret "
        "{target}",
        ru="«{target}» не принимает пользователя {user} ({reason}). В WordPress: Пользователи → "
        "Профиль → Пароли приложений, создайте пароль «Warraq», затем: "
        "warraq targets secret {target}",
        en="“{target}” does not take {user} with this password ({reason}). In WordPress: Users → "
        "Profile → Application Passwords, add one called Warraq, then: "
        "warraq targets secret {target}",
    )


class NotAllowed(TargetRefused):
    """403, or a right that the user lacks."""

    sentence = Sentence(
        ar="لا يحق للمستخدم {user} ذلك في «{target}»: {reason}. أعطه في ووردبريس دور «محرر».",
        ru="Пользователю {user} это не разрешено на «{target}»: {reason}. Дайте ему в WordPress "
        "роль «Редактор».",
        en="{user} may not do that at “{target}”: {reason}. Give the user the role Editor in "
        "WordPress.",
    )


class RestMissing(TargetRefused):
    """404 or a web page where the REST interface should be."""

    sentence = Sentence(
        ar="لا واجهة REST لووردبريس في {address} («{target}»). تحقّق من العنوان، ومن أن إضافة أمان "
        "لا تعطّلها.",
        ru="По адресу {address} («{target}») нет REST-интерфейса WordPress. Проверьте адрес и не "
        "отключает ли его плагин безопасности.",
        en="There is no WordPress REST interface at {address} (“{target}”). Check the address, and "
        "whether a security plugin switches it off.",
    )


class NotData(TargetRefused):
    """A web page came where data was asked for: a login wall, a firewall's challenge."""

    sentence = Sentence(
        ar="ردّ «{target}» بصفحة ويب لا ببيانات ({reason}). الغالب أن جدار حماية أو إضافة تعترض "
        "الطلب؛ اطلب من المدير السماح لعنوان /wp-json/.",
        ru="«{target}» ответила веб-страницей вместо данных ({reason}). Обычно запрос "
        "перехватывает защита сайта; попросите администратора открыть /wp-json/.",
        en="“{target}” answered with a web page instead of data ({reason}). Most likely a firewall "
        "or a plugin stands in between; ask the administrator to let /wp-json/ through.",
    )


class TooLarge(TargetRefused):
    """413: the host takes no files of this size."""

    sentence = Sentence(
        ar="الملف أكبر مما يقبله خادم «{target}» ({size} م.ب). صغّر الصورة، أو اطلب رفع الحد "
        "(upload_max_filesize وpost_max_size وclient_max_body_size).",
        ru="Сервер «{target}» не принимает файлы такого размера ({size} МБ). Уменьшите изображение "
        "или попросите поднять предел (upload_max_filesize, post_max_size, client_max_body_size).",
        en="The server of “{target}” takes no file of this size ({size} MB). Make the picture "
        "smaller, or ask for a higher limit (upload_max_filesize, post_max_size, "
        "client_max_body_size).",
    )


class RequestRefused(TargetRefused):
    """WordPress says no for a reason of its own, which is told in its words."""

    sentence = Sentence(
        ar="رفض «{target}» الطلب ({status}): {reason}. لم يتغيّر شيء؛ أصلح السبب ثم أعد الإرسال.",
        ru="«{target}» отклонила запрос ({status}): {reason}. Ничего не изменилось; устраните "
        "причину и отправьте снова.",
        en="“{target}” refused the request ({status}): {reason}. Nothing changed; mend the cause, "
        "then send again.",
    )


class SlugTaken(TargetRefused):
    """Another post, not ours, has the address."""

    sentence = Sentence(
        ar="العنوان «{slug}» في «{target}» لمنشور آخر ({url}). غيّر الاسم في العنوان ثم أعد "
        "الإرسال.",
        ru="Адрес «{slug}» на «{target}» занят другой записью ({url}). Смените адрес и отправьте "
        "снова.",
        en="Another post at “{target}” has the address “{slug}” ({url}). Change the slug, then "
        "send again.",
    )


class ServerBusy(TargetUnreachable):
    """429, 503: it asks to come later. Or a fault before anything was written."""

    sentence = Sentence(
        ar="خادم «{target}» مشغول أو في صيانة ({status}). لم يُرسل شيء، وستُعاد المحاولة.",
        ru="Сервер «{target}» занят или на обслуживании ({status}). Ничего не отправлено, попытка "
        "повторится.",
        en="The server of “{target}” is busy or in maintenance ({status}). Nothing was sent; it is "
        "tried again.",
    )


class ServerBroke(TargetSilent):
    """A fault of the server, or a web page, as the answer to something that was sent."""

    sentence = Sentence(
        ar="تعطّل خادم «{target}» أثناء الإرسال ({status}). سيُسأل الموقع عما وصل قبل أي إرسال جديد.",
        ru="Сбой сервера «{target}» при отправке ({status}). Прежде чем отправлять снова, сайт "
        "будет спрошен, что дошло.",
        en="The server of “{target}” broke down while sending ({status}). The site is asked what "
        "arrived before anything is sent again.",
    )


class NotReadBack(TargetSilent):
    """The article was sent and shown, and then could not be read; ``cause`` says why."""

    sentence = Sentence(
        ar="أُرسل المقال إلى «{target}» ثم تعذّرت قراءته هناك. سيُسأل الموقع من جديد. ({reason})",
        ru="Статья отправлена на «{target}», но прочитать её там не удалось. Сайт будет спрошен "
        "снова. ({reason})",
        en="The article was sent to “{target}” and then could not be read there. The site is asked "
        "again. ({reason})",
    )

    def say(self, language: Language) -> str:
        """Return what happened and why, both in ``language``."""
        cause = self.facts["cause"]
        reason = cause.say(language) if isinstance(cause, WarraqError) else cause
        return self.sentence.say(language, target=self.facts["target"], reason=reason)


class ShownOtherwise(NotConfirmed):
    """WordPress, a plugin or the theme changed the text, or the page does not show it."""

    sentence = Sentence(
        ar="قبل «{target}» المقال لكنه يعرضه على غير ما أُرسل: {difference} ({url}). انظر إلى "
        "الصفحة وإلى إضافات الموقع، وأفرغ ذاكرته المؤقتة؛ سيُسأل الموقع من جديد.",
        ru="«{target}» приняла статью, но показывает иначе: {difference} ({url}). Посмотрите "
        "страницу и плагины сайта, очистите его кэш; сайт будет спрошен снова.",
        en="“{target}” took the article but shows it otherwise: {difference} ({url}). Look at the "
        "page and at the site's plugins, and empty its cache; the site is asked again.",
    )


class StillShown(ShownOtherwise):
    """What was taken down is still there for readers: a cache before the site has kept it."""

    sentence = Sentence(
        ar="أزال «{target}» المقال، لكن القراء ما زالوا يجدونه في {url} ({difference}). الغالب أن "
        "ذاكرة مؤقتة (CDN أو إضافة) تحتفظ بالصفحة القديمة: أفرغها لهذا العنوان، ثم: warraq outbox "
        "run. تُعاد المحاولة تلقائيًا، وتُنشر المقالات الأخرى في أثناء ذلك.",
        ru="«{target}» сняла статью, но читатели ещё находят её: {url} ({difference}). Скорее "
        "всего, старую страницу держит кэш (CDN или плагин): очистите его для этого адреса, затем: "
        "warraq outbox run. Попытки повторяются сами, другие статьи тем временем выходят.",
        en="“{target}” took the article down, but readers still find it at {url} ({difference}). "
        "Most likely a cache (a CDN or a plugin) keeps the old page: empty it for this address, "
        "then: warraq outbox run. It is tried again by itself, and other articles go out "
        "meanwhile.",
    )
