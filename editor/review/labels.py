"""One human label for the axes of an article: “Live, correction in review”."""

from __future__ import annotations

from dataclasses import dataclass

from editor.article.language import Language
from editor.article.sentence import Sentence
from editor.article.state import Delivery, Freshness, Kind, Milestone, Pending, Public, State, Work

WORK = {
    Work.DRAFT: Sentence(ar="مسودة", ru="Черновик", en="Draft"),
    Work.IN_REVIEW: Sentence(ar="قيد المراجعة", ru="На проверке", en="In review"),
    Work.CHANGES_REQUESTED: Sentence(ar="طُلبت تعديلات", ru="На доработке", en="Changes requested"),
    Work.APPROVED: Sentence(ar="معتمد", ru="Утверждено", en="Approved"),
    Work.SPIKED: Sentence(ar="مستبعد", ru="Списано", en="Spiked"),
}
PUBLIC = {
    Public.SCHEDULED: Sentence(ar="مجدول", ru="Запланировано", en="Scheduled"),
    Public.LIVE: Sentence(ar="منشور", ru="Опубликовано", en="Live"),
    Public.UNPUBLISHED: Sentence(ar="أُلغي نشره", ru="Снято с публикации", en="Unpublished"),
    Public.KILLED: Sentence(ar="مسحوب نهائيًا", ru="Отозвано", en="Killed"),
}
_CORRECTION = {
    Work.DRAFT: Sentence(ar="تصحيح مسودة", ru="исправление готовится", en="correction in draft"),
    Work.IN_REVIEW: Sentence(
        ar="تصحيح قيد المراجعة", ru="исправление на проверке", en="correction in review"
    ),
    Work.CHANGES_REQUESTED: Sentence(
        ar="طُلبت تعديلات في التصحيح",
        ru="исправление на доработке",
        en="changes to the correction requested",
    ),
    Work.APPROVED: Sentence(
        ar="تصحيح معتمد", ru="исправление утверждено", en="correction approved"
    ),
}
_UPDATE = {
    Work.DRAFT: Sentence(ar="تحديث مسودة", ru="обновление готовится", en="update in draft"),
    Work.IN_REVIEW: Sentence(
        ar="تحديث قيد المراجعة", ru="обновление на проверке", en="update in review"
    ),
    Work.CHANGES_REQUESTED: Sentence(
        ar="طُلبت تعديلات في التحديث",
        ru="обновление на доработке",
        en="changes to the update requested",
    ),
    Work.APPROVED: Sentence(ar="تحديث معتمد", ru="обновление утверждено", en="update approved"),
}
_SENDING = {
    Pending.PUBLISH: Sentence(ar="يُنشر الآن", ru="публикуется", en="being published"),
    Pending.HOTFIX: Sentence(ar="يُنشر عاجلًا", ru="срочно правится", en="being hotfixed"),
    Pending.WITHDRAW: Sentence(
        ar="يُلغى نشره الآن", ru="снимается с публикации", en="being unpublished"
    ),
    Pending.KILL: Sentence(ar="يُسحب الآن", ru="отзывается", en="being killed"),
}
_FAILED = {
    Pending.PUBLISH: Sentence(ar="فشل النشر", ru="публикация не удалась", en="publishing failed"),
    Pending.HOTFIX: Sentence(
        ar="فشل النشر العاجل", ru="срочная правка не удалась", en="hotfix failed"
    ),
    Pending.WITHDRAW: Sentence(
        ar="فشل إلغاء النشر", ru="снять не удалось", en="unpublishing failed"
    ),
    Pending.KILL: Sentence(ar="فشل السحب", ru="отозвать не удалось", en="kill failed"),
}
_MILESTONES = {
    Milestone.SUBMITTED: Sentence(ar="أُرسل للمراجعة", ru="Отдано на проверку", en="Submitted"),
    Milestone.REVIEWED: Sentence(ar="رُوجع", ru="Проверено", en="Reviewed"),
    Milestone.APPROVED: Sentence(ar="اعتُمد", ru="Утверждено", en="Approved"),
    Milestone.PUBLISHED: Sentence(ar="نُشر", ru="Опубликовано", en="Published"),
}
_SILENT = Sentence(
    ar="لا يُعرف هل وصل", ru="неизвестно, дошло ли", en="not known whether it arrived"
)
_HOLD = Sentence(ar="ممنوع من النشر", ru="не публиковать", en="on hold")
_LEGAL = Sentence(ar="ينتظر رأيًا قانونيًا", ru="ждёт юриста", en="waits for legal")
_UNSEEN = Sentence(ar="لم يره غير كاتبه", ru="без второй проверки", en="no second pair of eyes")
_REVIEW_DUE = Sentence(
    ar="يُراجع بعد النشر", ru="проверить после выхода", en="to be reviewed after publication"
)
_SOURCE_CHANGED = Sentence(ar="تغيّر الأصل", ru="оригинал изменился", en="source changed")
_SOURCE_KILLED = Sentence(ar="سُحب الأصل", ru="оригинал отозван", en="source killed")


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a state as a fact of another sentence."""

    state: State

    def say(self, language: Language) -> str:
        """Return the label in ``language``."""
        return label(self.state, language)


def milestone_name(milestone: Milestone, language: Language) -> str:
    """Return what was done with a revision, as a history names it."""
    return _MILESTONES[milestone].say(language)


def label(state: State, language: Language, freshness: Freshness = Freshness.ORIGINAL) -> str:
    """Return how the article stands, in words of ``language``; the first begins a sentence."""
    parts = [_standing(state)]
    if state.delivery is Delivery.SENDING and state.pending:
        parts.append(_SENDING[state.pending])
    elif state.delivery is Delivery.FAILED and state.pending:
        parts.append(_FAILED[state.pending])
    elif state.delivery is Delivery.UNKNOWN:
        parts.append(_SILENT)
    elsewhere = state.public not in (Public.NEVER, Public.SCHEDULED)
    if elsewhere and state.work in _CORRECTION:
        parts.append((_UPDATE if state.kind is Kind.UPDATE else _CORRECTION)[state.work])
    flags = (
        (state.hold, _HOLD),
        (state.legal, _LEGAL),
        (state.unseen, _UNSEEN),
        (state.post_review_due, _REVIEW_DUE),
        (freshness is Freshness.SOURCE_CHANGED, _SOURCE_CHANGED),
        (freshness is Freshness.SOURCE_KILLED, _SOURCE_KILLED),
    )
    parts += [sentence for on, sentence in flags if on]
    comma = "، " if language is Language.AR else ", "
    return comma.join(part.say(language) for part in parts)


def _standing(state: State) -> Sentence:
    if state.public is Public.NEVER:
        return WORK[state.work]
    return PUBLIC[state.public]
