"""The acts of the workflow, how buttons and the command line call them, and what they come with."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from editor.article.person import Person
from editor.article.sentence import Sentence
from editor.review.refusal import Failed, Spot


class Act(StrEnum):
    """Everything that can be done with an article on its way; the audit keeps these names."""

    EDIT = "edit"
    PROOF_EDIT = "proof_edit"
    SUBMIT = "submit"
    RECALL = "recall"
    TAKE = "take"
    REQUEST_CHANGES = "request_changes"
    APPROVE = "approve"
    REOPEN = "reopen"
    SCHEDULE = "schedule"
    UNSCHEDULE = "unschedule"
    FIRE = "fire"
    PUBLISH = "publish"
    DELIVERED = "delivered"
    DELIVERY_FAILED = "delivery_failed"
    DELIVERY_SILENT = "delivery_silent"
    RECONCILE = "reconcile"
    RETRY = "retry"
    ABANDON = "abandon"
    START_CORRECTION = "start_correction"
    START_UPDATE = "start_update"
    HOTFIX = "hotfix"
    POST_REVIEW = "post_review"
    UNPUBLISH = "unpublish"
    KILL = "kill"
    SPIKE = "spike"
    UNSPIKE = "unspike"
    DISCARD = "discard"
    TRANSLATE = "translate"
    MARK_SYNCED = "mark_synced"
    HOLD = "hold"
    CLEAR_HOLD = "clear_hold"
    LEGAL = "legal"
    CLEAR_LEGAL = "clear_legal"
    EMBARGO = "embargo"
    CLEAR_EMBARGO = "clear_embargo"
    BREAK_LOCK = "break_lock"


SYSTEM = frozenset({
    Act.FIRE, Act.DELIVERED, Act.DELIVERY_FAILED, Act.DELIVERY_SILENT, Act.RECONCILE,
})  # fmt: skip
"""Acts the program does by itself: a schedule that comes due, a delivery's answer."""

TITLES = {
    Act.EDIT: Sentence(ar="تحرير", ru="Править", en="Edit"),
    Act.PROOF_EDIT: Sentence(ar="تصحيح", ru="Вычитать", en="Proofread"),
    Act.SUBMIT: Sentence(ar="إرسال للمراجعة", ru="Отдать на проверку", en="Submit for review"),
    Act.RECALL: Sentence(ar="استرجاع", ru="Отозвать", en="Recall"),
    Act.TAKE: Sentence(ar="استلام للمراجعة", ru="Взять на проверку", en="Take for review"),
    Act.REQUEST_CHANGES: Sentence(
        ar="طلب تعديلات", ru="Вернуть на доработку", en="Request changes"
    ),
    Act.APPROVE: Sentence(ar="اعتماد", ru="Утвердить", en="Approve"),
    Act.REOPEN: Sentence(ar="إعادة الفتح", ru="Открыть снова", en="Reopen"),
    Act.SCHEDULE: Sentence(ar="جدولة", ru="Запланировать", en="Schedule"),
    Act.UNSCHEDULE: Sentence(ar="إلغاء الجدولة", ru="Снять с расписания", en="Unschedule"),
    Act.FIRE: Sentence(ar="حلول الموعد", ru="Срок наступил", en="The time has come"),
    Act.PUBLISH: Sentence(ar="نشر", ru="Опубликовать", en="Publish"),
    Act.DELIVERED: Sentence(ar="وصل إلى الموقع", ru="Доставлено", en="Delivered"),
    Act.DELIVERY_FAILED: Sentence(ar="رُفض الإرسال", ru="Отправка отклонена", en="Delivery refused"),
    Act.DELIVERY_SILENT: Sentence(ar="لا رد من الموقع", ru="Сайт молчит", en="The site is silent"),
    Act.RECONCILE: Sentence(ar="مطابقة مع الموقع", ru="Сверить с сайтом", en="Ask the site"),
    Act.RETRY: Sentence(ar="إعادة الإرسال", ru="Отправить снова", en="Send again"),
    Act.ABANDON: Sentence(ar="ترك الإرسال", ru="Отказаться от отправки", en="Give up sending"),
    Act.START_CORRECTION: Sentence(
        ar="بدء تصحيح", ru="Начать исправление", en="Start a correction"
    ),
    Act.START_UPDATE: Sentence(ar="بدء تحديث", ru="Начать обновление", en="Start an update"),
    Act.HOTFIX: Sentence(ar="نشر عاجل", ru="Срочная правка", en="Hotfix"),
    Act.POST_REVIEW: Sentence(
        ar="مراجعة بعد النشر", ru="Проверено после выхода", en="Reviewed after publication"
    ),
    Act.UNPUBLISH: Sentence(ar="إلغاء النشر", ru="Снять с публикации", en="Unpublish"),
    Act.KILL: Sentence(ar="سحب نهائي", ru="Отозвать публикацию", en="Kill"),
    Act.SPIKE: Sentence(ar="استبعاد", ru="Списать", en="Spike"),
    Act.UNSPIKE: Sentence(ar="إلغاء الاستبعاد", ru="Вернуть из списанных", en="Unspike"),
    Act.DISCARD: Sentence(
        ar="ترك التعديلات", ru="Отбросить изменения", en="Discard the working copy"
    ),
    Act.TRANSLATE: Sentence(ar="بدء ترجمة", ru="Начать перевод", en="Start a translation"),
    Act.MARK_SYNCED: Sentence(
        ar="الترجمة توافق الأصل", ru="Перевод соответствует", en="Mark as in step"
    ),
    Act.HOLD: Sentence(ar="منع النشر", ru="Не публиковать", en="Hold"),
    Act.CLEAR_HOLD: Sentence(ar="رفع المنع", ru="Снять запрет", en="Clear the hold"),
    Act.LEGAL: Sentence(ar="طلب رأي قانوني", ru="Нужен юрист", en="Flag for legal"),
    Act.CLEAR_LEGAL: Sentence(ar="رأي قانوني بالموافقة", ru="Юрист согласен", en="Clear legal"),
    Act.EMBARGO: Sentence(ar="حظر نشر حتى موعد", ru="Эмбарго", en="Embargo"),
    Act.CLEAR_EMBARGO: Sentence(ar="رفع حظر النشر", ru="Снять эмбарго", en="Lift the embargo"),
    Act.BREAK_LOCK: Sentence(ar="كسر القفل", ru="Снять блокировку", en="Break the lock"),
}
"""What stands on a button and in a list of acts."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A blocking comment that is still open: the words it is about, and where they stand."""

    quote: str
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Somebody wants to do something; ``person`` is None for the program itself.

    ``session`` is the program's, for locks. ``acknowledged`` are the names of the warnings the
    person has seen and passes. ``at`` is the moment of a schedule or an embargo, ``note`` the
    public note of a correction or the summary of an update, ``seen_source`` the hash of the
    source whose changes were looked at. ``agreed``: the proofreader lets a recall pass.
    ``confirmed``: the slug typed for a kill, or that a late item still goes out.
    ``gone``: whether an unpublished address is to answer 410; else ``redirect`` leads elsewhere.
    ``suggesting``: an edit in review that is kept as suggestions. ``targets`` names where a
    schedule is to go, none for all that are on at its time.
    """

    act: Act
    person: Person | None = None
    session: str = ""
    reason: str = ""
    note: str = ""
    acknowledged: frozenset[str] = frozenset()
    at: datetime.datetime | None = None
    seen_source: str = ""
    agreed: bool = False
    confirmed: str = ""
    redirect: str = ""
    gone: bool = False
    suggesting: bool = False
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a decision rests on beside the store: looked up before, for one text.

    ``content_hash`` is that text's: another text in the store makes the act fail. ``new_hash`` is
    that of a text about to be saved. ``entries`` are the findings of the act's checks;
    ``suggestions`` are the places of open suggestions, ``blocking`` the blocking comments, and
    ``comments`` counts all open ones. ``wrote_substance``: the person changed more than typos
    since the last revision by somebody else, or wrote all of it. ``only_typos``: what is to go
    out, or to be saved, differs by no more. ``remote_changed``: somebody edited the site.
    ``delivered``: the site was asked and has what was sent. ``handed_over``: every target that a
    schedule fires for holds the article already and shows it at its time by itself.
    """

    now: datetime.datetime
    content_hash: str = ""
    new_hash: str = ""
    entries: tuple[Failed, ...] = ()
    suggestions: tuple[Spot, ...] = ()
    blocking: tuple[Remark, ...] = ()
    comments: int = 0
    wrote_substance: bool = False
    only_typos: bool = False
    slug: str = ""
    slug_taken: bool = False
    remote_changed: bool = False
    delivered: bool = False
    handed_over: bool = False
