"""Every act: where it begins, who may do it, what must hold, what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from editor.article.sentence import Sentence
from editor.article.state import Delivery, Kind, Milestone, Pending, Public, State, Work
from editor.review import effects
from editor.review.act import Act
from editor.review.case import Effect, Guard
from editor.review.guards import content, people, publication
from editor.review.guards.people import EDITOR, PROOFREADER, PUBLISHER, by


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """An act: ``needs`` says in words what ``begins`` tests, ``who`` is asked before ``guards``."""

    begins: Callable[[State], bool]
    needs: Sentence
    who: Guard
    guards: tuple[Guard, ...] = ()
    effect: Effect = effects.unchanged
    milestone: Milestone | None = None


def _work(*kinds: Work) -> Callable[[State], bool]:
    return lambda state: state.work in kinds and not state.frozen


def _taken_down_or_live(state: State) -> bool:
    public = state.public_before if state.public is Public.SCHEDULED else state.public
    return public in (Public.LIVE, Public.UNPUBLISHED)


def _not_killed(state: State) -> bool:
    return state.public is not Public.KILLED and state.pending is not Pending.KILL


def _correctable(state: State) -> bool:
    """Live or unpublished with nothing changed yet, or only begun: the kind may still be chosen."""
    live = state.public in (Public.LIVE, Public.UNPUBLISHED) and not state.frozen
    return live and state.work in (Work.NONE, Work.DRAFT)


def _never_published(state: State) -> bool:
    return state.public is Public.NEVER and not state.published


_ANYBODY = by(EDITOR, PROOFREADER, PUBLISHER, any_language=True)
_OPEN = (Work.DRAFT, Work.CHANGES_REQUESTED)
_OUT = (
    content.as_looked_at, content.merged, content.approved_text, publication.no_hold,
    publication.slug_free, content.note_given, publication.remote_unchanged,
    publication.none_in_flight,
)  # fmt: skip
_A_DRAFT = Sentence(
    ar="مسودة أو مقال طُلبت تعديلاته",
    ru="черновик или статья на доработке",
    en="a draft, or an article with requested changes",
)
_IN_REVIEW = Sentence(ar="مقال قيد المراجعة", ru="статья на проверке", en="an article in review")
_APPROVED = Sentence(ar="مقال معتمد", ru="утверждённая статья", en="an approved article")
_SCHEDULED = Sentence(ar="مقال مجدول", ru="запланированная статья", en="a scheduled article")
_SENDING = Sentence(ar="إرسال جار", ru="отправка, которая идёт", en="a delivery that is on its way")
_SILENT = Sentence(ar="إرسال بلا رد", ru="отправка без ответа", en="a delivery without an answer")
_REFUSED = Sentence(ar="إرسال مرفوض", ru="неудачная отправка", en="a delivery that failed")
_LIVE = Sentence(ar="مقال منشور", ru="опубликованная статья", en="a live article")
_LIVE_UNCHANGED = Sentence(
    ar="مقال منشور لم يبدأ تعديله",
    ru="опубликованная статья, которую ещё не меняют",
    en="a published article nobody is changing yet",
)
_LIVE_CHANGED = Sentence(
    ar="مقال منشور له نسخة عمل",
    ru="опубликованная статья с рабочей копией",
    en="a live article with a working copy",
)
_WAS_PUBLISHED = Sentence(
    ar="مقال نُشر", ru="статья, которая выходила", en="an article that was published"
)
_NOT_KILLED = Sentence(
    ar="مقال لم يُسحب نهائيًا", ru="статья, которую не отозвали", en="an article not killed"
)
_UNPUBLISHED_DRAFT = Sentence(
    ar="مسودة لم تُنشر قط", ru="черновик, который не выходил", en="a draft never published"
)
_SPIKED = Sentence(ar="مقال مستبعد", ru="списанная статья", en="a spiked article")
_EDITABLE = Sentence(
    ar="نص غير مجمد وخارج المراجعة: استرجع المقال أو ألغ جدولته",
    ru="текст не заморожен и не на проверке: отзовите статью или снимите с расписания",
    en="a text neither frozen nor in review: recall the article, or unschedule it",
)
_REVIEW_DUE = Sentence(
    ar="مقال ينتظر مراجعة بعد النشر",
    ru="статья, которую надо проверить после выхода",
    en="an article due for review after publication",
)
_TRANSLATABLE = Sentence(
    ar="مقال غير مستبعد ولا مسحوب", ru="статья не списана и не отозвана",
    en="an article neither spiked nor killed",
)  # fmt: skip
_FLAGGED = Sentence(ar="مقال عليه هذه العلامة", ru="статья с такой пометкой", en="that flag set")

_REVIEW: Mapping[Act, Transition] = {
    Act.EDIT: Transition(
        begins=_work(Work.DRAFT, Work.CHANGES_REQUESTED, Work.APPROVED, Work.NONE),
        needs=_EDITABLE,
        who=by(EDITOR, PROOFREADER, PUBLISHER),
        guards=(people.may_edit, people.lock_free),
        effect=effects.save,
    ),
    Act.PROOF_EDIT: Transition(
        begins=_work(Work.IN_REVIEW),
        needs=_IN_REVIEW,
        who=by(PROOFREADER, PUBLISHER),
        guards=(people.not_anothers, people.lock_free, content.suggesting_or_typo),
        effect=effects.save,
    ),
    Act.SUBMIT: Transition(
        begins=_work(*_OPEN),
        needs=_A_DRAFT,
        who=by(EDITOR, PUBLISHER),
        guards=(
            people.own_or_publisher,
            people.lock_free,
            content.as_looked_at,
            content.merged,
            publication.slug_kept,
            content.checks_pass,
        ),
        effect=effects.submit,
        milestone=Milestone.SUBMITTED,
    ),
    Act.RECALL: Transition(
        begins=_work(Work.IN_REVIEW),
        needs=_IN_REVIEW,
        who=by(EDITOR, PUBLISHER),
        guards=(people.own_or_publisher, people.may_recall),
        effect=effects.recall,
    ),
    Act.TAKE: Transition(
        begins=_work(Work.IN_REVIEW),
        needs=_IN_REVIEW,
        who=by(PROOFREADER, PUBLISHER),
        guards=(
            people.lock_free,
            people.not_anothers,
            people.not_yet_yours,
            people.four_eyes,
        ),
        effect=effects.take,
    ),
    Act.REQUEST_CHANGES: Transition(
        begins=_work(Work.IN_REVIEW),
        needs=_IN_REVIEW,
        who=by(PROOFREADER, PUBLISHER),
        guards=(people.not_anothers, people.not_own, content.says_what),
        effect=effects.request_changes,
        milestone=Milestone.REVIEWED,
    ),
    Act.APPROVE: Transition(
        begins=_work(Work.IN_REVIEW),
        needs=_IN_REVIEW,
        who=by(PROOFREADER, PUBLISHER),
        guards=(
            people.not_anothers,
            people.four_eyes,
            content.as_looked_at,
            content.merged,
            content.no_suggestions,
            content.no_blocking_comments,
            content.checks_pass,
        ),
        effect=effects.approve,
        milestone=Milestone.APPROVED,
    ),
    Act.REOPEN: Transition(
        begins=_work(Work.APPROVED),
        needs=_APPROVED,
        who=by(EDITOR, PROOFREADER, PUBLISHER),
        effect=effects.reopen,
    ),
    Act.POST_REVIEW: Transition(
        begins=lambda state: state.post_review_due,
        needs=_REVIEW_DUE,
        who=by(PROOFREADER),
        guards=(people.four_eyes,),
        effect=effects.post_review,
    ),
}
_PUBLICATION: Mapping[Act, Transition] = {
    Act.SCHEDULE: Transition(
        begins=_work(Work.APPROVED),
        needs=_APPROVED,
        who=by(PUBLISHER),
        guards=(*_OUT, content.checks_acknowledged, publication.good_time),
        effect=effects.schedule,
    ),
    Act.UNSCHEDULE: Transition(
        begins=lambda state: state.public is Public.SCHEDULED,
        needs=_SCHEDULED,
        who=by(PUBLISHER),
        effect=effects.unschedule,
    ),
    Act.FIRE: Transition(
        begins=lambda state: state.public is Public.SCHEDULED,
        needs=_SCHEDULED,
        who=people.by_system_or_publisher,
        # The warnings were acknowledged when the time was set.
        guards=(*_OUT, content.checks_pass, publication.embargo_passed, publication.in_time),
        effect=effects.publish,
    ),
    Act.PUBLISH: Transition(
        begins=_work(Work.APPROVED),
        needs=_APPROVED,
        who=by(PUBLISHER),
        guards=(*_OUT, content.checks_acknowledged, publication.embargo_passed),
        effect=effects.publish,
    ),
    Act.START_CORRECTION: Transition(
        begins=_correctable,
        needs=_LIVE_UNCHANGED,
        who=by(EDITOR, PUBLISHER),
        effect=effects.start(Kind.CORRECTION),
    ),
    Act.START_UPDATE: Transition(
        begins=_correctable,
        needs=_LIVE_UNCHANGED,
        who=by(EDITOR, PUBLISHER),
        effect=effects.start(Kind.UPDATE),
    ),
    Act.HOTFIX: Transition(
        begins=lambda state: state.public is Public.LIVE and state.work in _OPEN,
        needs=_LIVE_CHANGED,
        who=by(PUBLISHER),
        guards=(
            content.reason_given,
            content.as_looked_at,
            content.merged,
            content.checks_pass,
            publication.no_hold,
            publication.embargo_passed,
            publication.slug_free,
            publication.remote_unchanged,
            publication.none_in_flight,
        ),
        effect=effects.hotfix,
    ),
    Act.UNPUBLISH: Transition(
        begins=lambda state: state.public is Public.LIVE and _not_killed(state),
        needs=_LIVE,
        who=by(PUBLISHER),
        guards=(content.reason_given, publication.says_where_to, publication.none_unanswered),
        effect=effects.withdraw,
    ),
    Act.KILL: Transition(
        # At once, whatever is on its way: some readers may see it already.
        begins=lambda state: state.published and _not_killed(state),
        needs=_WAS_PUBLISHED,
        who=by(PUBLISHER),
        guards=(content.reason_given, publication.slug_typed),
        effect=effects.kill,
    ),
    Act.DISCARD: Transition(
        begins=lambda state: _taken_down_or_live(state) and _work(*_OPEN)(state),
        needs=_LIVE_CHANGED,
        who=by(EDITOR, PUBLISHER),
        guards=(people.lock_free, content.live_text_known, publication.none_in_flight),
        effect=effects.discard,
    ),
}
_DELIVERY: Mapping[Act, Transition] = {
    Act.DELIVERED: Transition(
        begins=lambda state: state.delivery is Delivery.SENDING,
        needs=_SENDING,
        who=people.by_system,
        guards=(publication.read_back,),
        effect=effects.delivered,
        milestone=Milestone.PUBLISHED,
    ),
    Act.DELIVERY_FAILED: Transition(
        begins=lambda state: state.delivery is Delivery.SENDING,
        needs=_SENDING,
        who=people.by_system,
        effect=effects.failed,
    ),
    Act.DELIVERY_SILENT: Transition(
        begins=lambda state: state.delivery is Delivery.SENDING,
        needs=_SENDING,
        who=people.by_system,
        effect=effects.silent,
    ),
    Act.RECONCILE: Transition(
        begins=lambda state: state.delivery is Delivery.UNKNOWN,
        needs=_SILENT,
        who=people.by_system_or_publisher,
        effect=effects.reconcile,
    ),
    Act.RETRY: Transition(
        # By itself the program sends again what the site, when it was asked, did not have.
        begins=lambda state: state.delivery is Delivery.FAILED,
        needs=_REFUSED,
        who=people.by_system_or_publisher,
        guards=(publication.may_still_go_out,),
        effect=effects.retry,
    ),
    Act.ABANDON: Transition(
        begins=lambda state: state.delivery is Delivery.FAILED,
        needs=_REFUSED,
        who=by(PUBLISHER),
        guards=(publication.may_abandon,),
        effect=effects.abandon,
    ),
}
_REST: Mapping[Act, Transition] = {
    Act.SPIKE: Transition(
        begins=lambda state: _work(*_OPEN)(state) and _never_published(state),
        needs=_UNPUBLISHED_DRAFT,
        who=by(EDITOR, PUBLISHER),
        guards=(people.own_or_publisher, content.translations_known),
        effect=effects.spike,
    ),
    Act.UNSPIKE: Transition(
        begins=lambda state: state.work is Work.SPIKED,
        needs=_SPIKED,
        who=by(EDITOR, PUBLISHER),
        guards=(people.own_or_publisher,),
        effect=effects.unspike,
    ),
    Act.TRANSLATE: Transition(
        begins=lambda state: _not_killed(state) and state.work is not Work.SPIKED,
        needs=_TRANSLATABLE,
        who=_ANYBODY,
        guards=(content.source_approved,),
    ),
    Act.MARK_SYNCED: Transition(
        begins=_not_killed, needs=_NOT_KILLED, who=by(EDITOR, PUBLISHER),
        guards=(content.source_looked_at,),
    ),
    Act.HOLD: Transition(
        begins=lambda state: _not_killed(state) and not state.hold,
        needs=_NOT_KILLED,
        who=_ANYBODY,
        effect=effects.hold,
    ),
    Act.CLEAR_HOLD: Transition(
        begins=lambda state: state.hold, needs=_FLAGGED, who=by(PUBLISHER),
        effect=effects.clear_hold,
    ),
    Act.LEGAL: Transition(
        begins=lambda state: _not_killed(state) and not state.legal,
        needs=_NOT_KILLED,
        who=_ANYBODY,
        effect=effects.legal,
    ),
    Act.CLEAR_LEGAL: Transition(
        begins=lambda state: state.legal, needs=_FLAGGED, who=by(PUBLISHER),
        effect=effects.clear_legal,
    ),
    Act.EMBARGO: Transition(
        begins=_not_killed, needs=_NOT_KILLED, who=_ANYBODY,
        guards=(publication.time_given,),
        effect=effects.embargo,
    ),
    Act.CLEAR_EMBARGO: Transition(
        begins=lambda state: state.embargo_until is not None, needs=_FLAGGED, who=by(PUBLISHER),
        effect=effects.lift_embargo,
    ),
    Act.BREAK_LOCK: Transition(
        begins=lambda state: True, needs=_NOT_KILLED, who=_ANYBODY,
        guards=(people.may_break_lock,),
    ),
}  # fmt: skip

TRANSITIONS: Mapping[Act, Transition] = {**_REVIEW, **_PUBLICATION, **_DELIVERY, **_REST}
"""What each act is; the order is that of the sections above, not of the acts."""
