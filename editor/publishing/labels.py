"""What the outbox's words are called, in the window and on the command line."""

from __future__ import annotations

from editor.article.delivery import Deed, ItemStatus, OutboxItem
from editor.article.sentence import Sentence
from editor.publishing.target import Step

STATUS = {
    ItemStatus.QUEUED: Sentence(ar="في الانتظار", ru="ждёт", en="waiting"),
    ItemStatus.SENDING: Sentence(ar="يُرسل الآن", ru="отправляется", en="being sent"),
    ItemStatus.UNKNOWN: Sentence(ar="بلا رد", ru="без ответа", en="no answer"),
    ItemStatus.FAILED: Sentence(ar="لم يصل", ru="не дошло", en="failed"),
    ItemStatus.DELIVERED: Sentence(ar="وصل", ru="доставлено", en="delivered"),
    ItemStatus.CANCELLED: Sentence(ar="أُلغي", ru="отменено", en="cancelled"),
}
_UNCONFIRMED = Sentence(ar="غير مؤكَّد", ru="не подтверждено", en="not confirmed")
DEED = {
    Deed.PUBLISH: Sentence(ar="نشر", ru="публикация", en="publishing"),
    Deed.CORRECT: Sentence(ar="تصحيح", ru="исправление", en="correction"),
    Deed.UPDATE: Sentence(ar="تحديث", ru="обновление", en="update"),
    Deed.UNPUBLISH: Sentence(ar="إلغاء نشر", ru="снятие", en="unpublishing"),
    Deed.KILL: Sentence(ar="سحب", ru="отзыв", en="kill"),
    Deed.HAND_OVER: Sentence(
        ar="جدولة في الموقع", ru="постановка в расписание сайта", en="scheduling there"
    ),
    Deed.TAKE_BACK: Sentence(
        ar="إلغاء الجدولة في الموقع", ru="снятие с расписания сайта", en="unscheduling there"
    ),
}
STEP = {
    Step.CLAIMED: Sentence(ar="بدء", ru="начало", en="begun"),
    Step.PREPARED: Sentence(ar="أُعد ما يُرسل", ru="подготовлено", en="prepared"),
    Step.COMPARED: Sentence(ar="قورن بالموقع", ru="сверено с сайтом", en="compared with the site"),
    Step.SENT: Sentence(ar="أُرسل", ru="отправлено", en="sent"),
    Step.SWITCHED: Sentence(ar="يراه القراء", ru="видно читателям", en="seen by readers"),
    Step.READ_BACK: Sentence(ar="قُرئ من الموقع", ru="прочитано с сайта", en="read back"),
    Step.RECORDED: Sentence(ar="سُجّل", ru="записано", en="recorded"),
}


def status_of(item: OutboxItem) -> Sentence:
    """Return how an item stands: one that the site has, and readers may not, is not confirmed."""
    return _UNCONFIRMED if item.is_unconfirmed else STATUS[item.status]
