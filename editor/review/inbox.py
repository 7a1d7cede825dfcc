"""What waits for whom, and why: asked of an article's axes, never of its text."""

from __future__ import annotations

from enum import StrEnum

from editor.article.language import Language
from editor.article.person import Person, Role
from editor.article.sentence import Sentence
from editor.article.state import Delivery, Freshness, Public, State, Work


class Reason(StrEnum):
    """Why an article waits for somebody; the order is that of the inbox."""

    DELIVERY = "delivery"
    CHANGES_REQUESTED = "changes_requested"
    TAKEN = "taken"
    TO_REVIEW = "to_review"
    TO_PUBLISH = "to_publish"
    POST_REVIEW = "post_review"
    SOURCE_KILLED = "source_killed"
    SOURCE_CHANGED = "source_changed"
    SCHEDULED = "scheduled"


SENTENCES = {
    Reason.DELIVERY: Sentence(
        ar="الإرسال لم ينجح: أعده أو طابق مع الموقع",
        ru="Отправка не удалась: повторите или сверьтесь с сайтом",
        en="The delivery did not succeed: send again, or ask the site",
    ),
    Reason.CHANGES_REQUESTED: Sentence(
        ar="طُلبت منك تعديلات", ru="Вас просят доработать", en="You are asked for changes"
    ),
    Reason.TAKEN: Sentence(
        ar="استلمته للمراجعة", ru="Вы взяли на проверку", en="You took it for review"
    ),
    Reason.TO_REVIEW: Sentence(
        ar="ينتظر مدققًا", ru="Ждёт корректора", en="Waits for a proofreader"
    ),
    Reason.TO_PUBLISH: Sentence(
        ar="معتمد وينتظر النشر", ru="Утверждено, ждёт выпуска", en="Approved, waits to be published"
    ),
    Reason.POST_REVIEW: Sentence(
        ar="نُشر بلا مراجعة ثانية: راجعه",
        ru="Вышло без второй проверки: проверьте",
        en="Published without a second pair of eyes: review it",
    ),
    Reason.SOURCE_KILLED: Sentence(
        ar="سُحب أصل ترجمتك", ru="Оригинал вашего перевода отозван", en="The source was killed"
    ),
    Reason.SOURCE_CHANGED: Sentence(
        ar="تغيّر أصل ترجمتك", ru="Оригинал вашего перевода изменился", en="The source changed"
    ),
    Reason.SCHEDULED: Sentence(ar="ينتظر موعده", ru="Ждёт своего часа", en="Waits for its time"),
}


def reason(
    person: Person, state: State, freshness: Freshness, language: Language, owner: str
) -> Reason | None:
    """Return why the article waits for ``person``; None where it does not.

    ``owner`` is the id of who wrote it first; an article of nobody waits for every editor who
    works in its language.
    """
    publisher = person.has(Role.PUBLISHER)
    if state.delivery in (Delivery.FAILED, Delivery.UNKNOWN):
        return Reason.DELIVERY if publisher else None
    if state.public is Public.KILLED or not (person.works_in(language) or publisher):
        return None
    return (
        (_of_editor(person, state, freshness, owner) if person.has(Role.EDITOR) else None)
        or (_of_proofreader(person, state, owner) if person.has(Role.PROOFREADER) else None)
        or (_of_publisher(state) if publisher else None)
    )


def _of_editor(person: Person, state: State, freshness: Freshness, owner: str) -> Reason | None:
    if person.id not in (owner, state.submitted_by) and owner:
        return None
    if state.work is Work.CHANGES_REQUESTED:
        return Reason.CHANGES_REQUESTED
    if state.work is Work.SPIKED:
        return None
    if freshness is Freshness.SOURCE_KILLED:
        return Reason.SOURCE_KILLED
    return Reason.SOURCE_CHANGED if freshness is Freshness.SOURCE_CHANGED else None


def _of_proofreader(person: Person, state: State, owner: str) -> Reason | None:
    if state.work is Work.IN_REVIEW and state.taken_by == person.id:
        return Reason.TAKEN
    if owner == person.id:
        return None
    if state.work is Work.IN_REVIEW and not state.taken_by:
        return Reason.TO_REVIEW
    return Reason.POST_REVIEW if state.post_review_due else None


def _of_publisher(state: State) -> Reason | None:
    if state.public is Public.SCHEDULED:
        return Reason.SCHEDULED
    return Reason.TO_PUBLISH if state.work is Work.APPROVED else None
