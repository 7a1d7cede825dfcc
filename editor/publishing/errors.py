"""What can go wrong at a target, told apart by what may be done next."""

from __future__ import annotations

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence


class TargetError(WarraqError):
    """Something went wrong at a target; every fact has ``target``, its name. No fact is a secret.

    The kinds say what follows: ``TargetUnreachable`` is tried again by itself, ``TargetSilent`` is
    looked up first, ``TargetRefused`` and ``RemoteChanged`` wait for a person.
    """


class TargetUnreachable(TargetError):
    """Nothing was sent: no connection, no such host, or the target asks to come later."""

    sentence = Sentence(
        ar="تعذّر الوصول إلى الوجهة «{target}»: {reason}. لم يُرسل شيء، وستُعاد المحاولة.",
        ru="Площадка «{target}» недоступна: {reason}. Ничего не отправлено, попытка повторится.",
        en="The target “{target}” cannot be reached: {reason}. Nothing was sent; it is tried "
        "again.",
    )


class TargetSilent(TargetError):
    """It was sent and no answer came: whether it arrived is not known."""

    sentence = Sentence(
        ar="أُرسل إلى «{target}» ولم يأت رد: {reason}. سيُسأل الموقع عما وصل قبل أي إرسال جديد.",
        ru="На «{target}» отправлено, но ответа нет: {reason}. Прежде чем отправлять снова, сайт "
        "будет спрошен, что дошло.",
        en="It was sent to “{target}” and no answer came: {reason}. The site is asked what arrived "
        "before anything is sent again.",
    )


class ReadBackDiffers(TargetSilent):
    """The target took it, and shows something else than was sent."""

    sentence = Sentence(
        ar="قبلت الوجهة «{target}» الإرسال لكنها تعرض غيره في {url}. انظر إلى الصفحة؛ سيُسأل "
        "الموقع "
        "من جديد.",
        ru="«{target}» приняла отправленное, но показывает другое: {url}. Посмотрите страницу; "
        "сайт "
        "будет спрошен снова.",
        en="“{target}” took what was sent but shows something else at {url}. Look at the page; the "
        "site is asked again.",
    )


class NotConfirmed(ReadBackDiffers):
    """The target has it by its own word, and readers are shown something else.

    Nothing is on its way any more: what it holds back is its own article alone.
    """


class TargetRefused(TargetError):
    """A clear no: nothing was changed there, and trying again alone will not help."""

    sentence = Sentence(
        ar="رفضت الوجهة «{target}» الإرسال: {reason}. لم يتغيّر فيها شيء؛ أصلح السبب ثم أعد "
        "الإرسال.",
        ru="«{target}» отклонила отправку: {reason}. Там ничего не изменилось; устраните причину и "
        "отправьте снова.",
        en="“{target}” refused the delivery: {reason}. Nothing changed there; mend the cause, then "
        "send again.",
    )


class TargetFull(TargetRefused):
    """No room is left there; what was there stays as it was."""

    sentence = Sentence(
        ar="لا مكان في الوجهة «{target}». بقي الموقع كما كان؛ أفرغ مساحة هناك ثم أعد الإرسال.",
        ru="На «{target}» кончилось место. Сайт остался прежним; освободите место и отправьте "
        "снова.",
        en="There is no room left at “{target}”. The site is as it was; free some space there, "
        "then "
        "send again.",
    )


class TargetReadOnly(TargetRefused):
    """We may not write there."""

    sentence = Sentence(
        ar="لا يُسمح بالكتابة في الوجهة «{target}» ({path}). امنح حق الكتابة ثم أعد الإرسال.",
        ru="На «{target}» нельзя писать ({path}). Дайте право записи и отправьте снова.",
        en="Writing to “{target}” is not allowed ({path}). Get the right to write there, then send "
        "again.",
    )


class SiteMissing(TargetRefused):
    """The site that was delivered there is gone; it is delivered whole."""

    sentence = Sentence(
        ar="لم يعد الموقع موجودًا في الوجهة «{target}». أرسله كاملًا: warraq targets rebuild "
        "{target}",
        ru="На «{target}» сайта больше нет. Отправьте его целиком: warraq targets rebuild {target}",
        en="The site is not at “{target}” any more. Send the whole of it: "
        "warraq targets rebuild {target}",
    )


class RolledBack(TargetRefused):
    """The target shows an earlier release on purpose; nothing is delivered until it goes on."""

    sentence = Sentence(
        ar="تعرض الوجهة «{target}» إصدارًا سابقًا ({release}) بطلب من أحدكم، فلا يُرسل إليها شيء. "
        "عُد إلى الأخير أولًا في «وجهات النشر»، «حالات سابقة»، أو: "
        "warraq targets rollback {target} --forward",
        ru="«{target}» по чьей-то просьбе показывает прежний выпуск ({release}), ничего не "
        "отправляется. Сначала вернитесь к последнему: «Площадки», «Прежние состояния» или: "
        "warraq targets rollback {target} --forward",
        en="“{target}” shows an earlier release ({release}) because somebody asked for it, so "
        "nothing is sent. Go back to the last one first, under “Places to publish to”, “Earlier "
        "states”, or: warraq targets rollback {target} --forward",
    )


class SecretMissing(TargetRefused):
    """No password or key for the target is known on this machine."""

    sentence = Sentence(
        ar="لا كلمة سر محفوظة للوجهة «{target}» على هذا الجهاز. أدخلها في «وجهات النشر»، أو: "
        "warraq targets secret {target}",
        ru="Для «{target}» на этой машине нет пароля. Введите его в окне «Площадки» или: "
        "warraq targets secret {target}",
        en="This machine has no password for “{target}”. Give it under “Places to publish to”, "
        "or: warraq targets secret {target}",
    )


class SecretRefused(TargetRefused):
    """The target does not take our password or key."""

    sentence = Sentence(
        ar="لم تقبل الوجهة «{target}» اسم المستخدم {user} بكلمة سره أو مفتاحه. أدخلها من جديد في "
        "«وجهات النشر»، أو: warraq targets secret {target}",
        ru="«{target}» не принимает пароль или ключ пользователя {user}. Введите заново в окне "
        "«Площадки» или: warraq targets secret {target}",
        en="“{target}” does not take the password or key of {user}. Give it again under “Places to "
        "publish to”, or: warraq targets secret {target}",
    )


class HostKeyUnknown(TargetRefused):
    """The server's host key was never seen; somebody has to say that it is the right one."""

    sentence = Sentence(
        ar="الخادم {host} غير معروف، وبصمة مفتاحه {fingerprint}. قارنها بما يقوله مدير الخادم، فإن "
        "طابقت فثق به في «وجهات النشر» بعد «تجربة»، أو: "
        "warraq targets trust {target} {fingerprint}",
        ru="Сервер {host} незнаком, отпечаток его ключа {fingerprint}. Сверьте его с тем, что "
        "говорит администратор; если совпал, доверьте ему в окне «Площадки» после "
        "проверки или: warraq targets trust {target} {fingerprint}",
        en="The server {host} is not known; its key has the fingerprint {fingerprint}. Compare it "
        "with what the administrator says; if it is the same, trust it under “Places to publish "
        "to” with “Try it”, or: warraq targets trust {target} {fingerprint}",
    )


class HostKeyChanged(TargetRefused):
    """The server shows another host key than the trusted one: perhaps somebody in between."""

    sentence = Sentence(
        ar="تغيّر مفتاح الخادم {host}: كان {trusted} وهو الآن {fingerprint}. قد يكون أحدهم بينك "
        "وبينه، فتوقف الإرسال. اسأل مدير الخادم، ولا تثق بالمفتاح الجديد إلا بعد جوابه، في «وجهات "
        "النشر» بعد «تجربة»، أو: warraq targets trust {target} {fingerprint}",
        ru="Ключ сервера {host} сменился: был {trusted}, теперь {fingerprint}. Возможно, между "
        "вами кто-то есть; отправка остановлена. Спросите администратора и доверяйте новому ключу "
        "только после его ответа, в окне «Площадки» после проверки или: "
        "warraq targets trust {target} {fingerprint}",
        en="The key of the server {host} changed: it was {trusted} and is {fingerprint} now. "
        "Somebody may stand in between, so nothing is sent. Ask the administrator, and trust the "
        "new key only after the answer, under “Places to publish to” with “Try it”, or: "
        "warraq targets trust {target} {fingerprint}",
    )


class RemoteChanged(TargetError):
    """Somebody edited at the target what we would write over.

    ``ours`` is the text that was to be sent, ``theirs`` the one found there, to be compared.
    """

    sentence = Sentence(
        ar="عُدّل {path} في «{target}» من خارج ورّاق. لم يُكتب فوقه. قارن النصين، ثم أرسل مع ذكر "
        "السبب.",
        ru="{path} на «{target}» изменили в обход Warraq. Поверх ничего не записано. Сравните оба "
        "текста и отправьте, указав причину.",
        en="{path} was edited at “{target}” behind our back. It was not written over. Compare both "
        "texts, then send with a reason.",
    )

    @property
    def ours(self) -> str:
        """The text that was to be sent."""
        return str(self.facts.get("ours", ""))

    @property
    def theirs(self) -> str:
        """The text that was found."""
        return str(self.facts.get("theirs", ""))


class PublishedElsewhere(TargetRefused):
    """Another copy of the store published there: this one does not know what readers see."""

    sentence = Sentence(
        ar="نُشر في «{target}» من نسخة أخرى من هذا المخزن على الجهاز {desk}، فلا تعرف هذه النسخة ما "
        "يراه القراء. لم يُكتب شيء ولم يُنشر شيء مرتين. انشر من ذلك الجهاز وحده؛ وللانتقال إلى هذه "
        "النسخة، وفيها وحدها ما سيبقى: warraq targets rebuild {target} --overwrite",
        ru="На «{target}» публиковали из другой копии этого хранилища, на компьютере {desk}; здесь "
        "неизвестно, что видят читатели. Ничего не записано, дважды ничего не вышло. Публикуйте "
        "только с того компьютера; чтобы дальше публиковать отсюда и оставить лишь то, что есть "
        "здесь: warraq targets rebuild {target} --overwrite",
        en="“{target}” was published to from another copy of this store, on the computer {desk}, "
        "so this one does not know what readers see. Nothing was written, and nothing went out "
        "twice. Publish from that computer alone; to go on from here, and keep only what is here: "
        "warraq targets rebuild {target} --overwrite",
    )


class DeliveryCancelled(TargetError):
    """A person stopped the delivery before it was switched; readers see what they saw."""

    sentence = Sentence(
        ar="أُوقف الإرسال إلى «{target}» قبل أن يظهر للقراء شيء.",
        ru="Отправка на «{target}» остановлена; читатели ничего нового не увидели.",
        en="The delivery to “{target}” was stopped before readers saw anything of it.",
    )


class DeliveryOnItsWay(TargetError):
    """What is being sent, has no answer yet, or is over cannot be given up."""

    sentence = Sentence(
        ar="الإرسال {item} إلى «{target}» جار أو بلا رد أو انتهى، فلا يُلغى. اسأل الموقع أولًا: "
        "warraq outbox retry {item}",
        ru="Отправка {item} на «{target}» идёт, осталась без ответа или завершена, отменить её "
        "нельзя. Сначала спросите сайт: warraq outbox retry {item}",
        en="The delivery {item} to “{target}” is being sent, has no answer yet or is over, so it "
        "cannot be cancelled. Ask the site first: warraq outbox retry {item}",
    )


class StillScheduledThere(TargetError):
    """A schedule that is to be taken back from a target would come out if that were given up."""

    sentence = Sentence(
        ar="ما زال المقال مجدولًا في «{target}»، ولو تُرك سحبه لظهر هناك في موعده. انتظر حتى يصل "
        "السحب، أو اجدول المقال من جديد.",
        ru="Статья ещё стоит в расписании «{target}»: без отзыва она выйдет там в срок. Дождитесь "
        "отзыва или запланируйте статью снова.",
        en="The article still stands in the schedule of “{target}”: without taking it back it "
        "would come out there at its time. Wait until it is taken back, or schedule the article "
        "again.",
    )


class TimeTooNear(TargetRefused):
    """A target does not keep a schedule that comes so soon; it would show the article at once."""

    sentence = Sentence(
        ar="الموعد أقرب من أن تحفظه «{target}». سيُرسل المقال من هذا الجهاز في موعده: اتركه مفتوحًا.",
        ru="Срок слишком близок, «{target}» его не примет. Статью в срок отправит этот компьютер: "
        "не выключайте его.",
        en="The time is too near for “{target}” to keep it. This computer sends the article then: "
        "leave it on.",
    )
