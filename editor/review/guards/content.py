"""Guards about the text: its checks, suggestions and comments, the approval, its translations."""

from __future__ import annotations

from collections.abc import Iterator

from editor.article.sentence import Sentence
from editor.article.state import Freshness, Kind, Work
from editor.review.case import Case
from editor.review.refusal import Failed, Spot

_MOVED = Sentence(
    ar="تغيّر النص منذ آخر فحص. انظر إليه من جديد ثم أعد المحاولة.",
    ru="Текст изменился после проверки. Посмотрите его снова и повторите.",
    en="The text changed since it was looked at. Look at it again, then repeat.",
)
_FORKED = Sentence(
    ar="للمقال أكثر من نسخة أخيرة. ادمجها أولًا من السجل.",
    ru="У статьи несколько последних редакций. Сначала объедините их в истории.",
    en="The article has several newest revisions. Merge them first, in its history.",
)
_SUGGESTIONS = Sentence(
    ar="اقتراحات بلا قرار: {count}. اقبلها أو ارفضها.",
    ru="Нерешённых правок: {count}. Примите или отклоните их.",
    en="Suggestions without a decision: {count}. Accept or reject them.",
)
_BLOCKING = Sentence(
    ar="تعليق مانع مفتوح على «{quote}». أجب عنه أو أغلقه.",
    ru="Открыт блокирующий комментарий к «{quote}». Ответьте на него или закройте.",
    en="A blocking comment on “{quote}” is still open. Answer or resolve it.",
)
_SAY_WHAT = Sentence(
    ar="لا تعليق ولا اقتراح ولا سبب مكتوب. قل للمحرر ماذا يغيّر.",
    ru="Нет ни комментария, ни правки, ни причины. Скажите редактору, что изменить.",
    en="There is no comment, no suggestion and no reason. Tell the editor what to change.",
)
_REASON = Sentence(
    ar="اكتب السبب: يحفظه السجل.",
    ru="Укажите причину: она останется в журнале.",
    en="Give the reason: the record keeps it.",
)
_NOT_APPROVED_TEXT = Sentence(
    ar="النص ليس الذي اعتُمد. أرسله للمراجعة من جديد.",
    ru="Утверждён другой текст. Отдайте этот на проверку снова.",
    en="This is not the text that was approved. Submit it for review again.",
)
_DIRECT_EDIT = Sentence(
    ar="هذا أكثر من هفوة. شغّل وضع الاقتراح ليرى المحرر ما غيّرت.",
    ru="Это больше, чем опечатка. Включите режим правок, чтобы редактор их увидел.",
    en="This is more than a typo. Turn suggesting on, so that the editor sees what you changed.",
)
_TRANSLATED = Sentence(
    ar="بدأت ترجمات من هذا المقال: {count}. أكّد أنك رأيت ذلك.",
    ru="С этой статьи начаты переводы: {count}. Подтвердите, что вы это видели.",
    en="Translations were started from this article: {count}. Confirm that you have seen this.",
)
_SOURCE_OPEN = Sentence(
    ar="الأصل لم يُعتمد بعد وقد يتغيّر. أكّد أنك تترجم منه مع ذلك.",
    ru="Оригинал ещё не утверждён и может измениться. Подтвердите, что всё же переводите с него.",
    en="The source is not approved yet and may change. Confirm that you translate it all the same.",
)
_NO_SOURCE = Sentence(
    ar="لم يتغيّر أصل هذا المقال، أو لا أصل له.",
    ru="Оригинал не менялся, или его у этой статьи нет.",
    en="The source of this article did not change, or it has none.",
)
_SEE_SOURCE = Sentence(
    ar="افتح أولًا ما تغيّر في الأصل.",
    ru="Сначала откройте изменения оригинала.",
    en="Open the changes of the source first.",
)
_NOTE_CORRECTION = Sentence(
    ar="التصحيح أكثر من هفوة: اكتب للقراء ما الذي صُحّح.",
    ru="Исправлена не опечатка: напишите для читателей, что исправлено.",
    en="The correction is more than a typo: write for the readers what was corrected.",
)
_NOTE_UPDATE = Sentence(
    ar="اكتب خلاصة ما تغيّر في هذا التحديث.",
    ru="Напишите коротко, что изменилось в обновлении.",
    en="Write in short what this update changes.",
)
_UNKNOWN_ANCESTOR = Sentence(
    ar="ما نُشر ليس في المستودع، فلا شيء يُرجع إليه.",
    ru="Опубликованной редакции нет в хранилище, возвращаться не к чему.",
    en="What was published is not in the store, so there is nothing to go back to.",
)


def as_looked_at(case: Case) -> Iterator[Failed]:
    """Refuse when the facts are of another text than the store's newest."""
    if case.facts.content_hash and case.facts.content_hash != case.standing.content_hash:
        yield Failed("moved", _MOVED, spot=Spot("history"))


def merged(case: Case) -> Iterator[Failed]:
    """Refuse while several heads wait to be joined."""
    if case.standing.forked:
        yield Failed("forked", _FORKED, spot=Spot("history"))


def checks_pass(case: Case) -> Iterator[Failed]:
    """Refuse for every required check that fails; warnings do not stop a submission."""
    yield from (each for each in case.facts.entries if not each.waivable)


def checks_acknowledged(case: Case) -> Iterator[Failed]:
    """Refuse for every required check, and for each warning nobody acknowledged by name."""
    yield from case.facts.entries


def no_suggestions(case: Case) -> Iterator[Failed]:
    """Refuse while a suggestion waits for a decision."""
    if spots := case.facts.suggestions:
        yield Failed("suggestions", _SUGGESTIONS, {"count": len(spots)}, spots[0])


def no_blocking_comments(case: Case) -> Iterator[Failed]:
    """Refuse while a blocking comment is open, and name each."""
    for remark in case.facts.blocking:
        yield Failed("blocking_comments", _BLOCKING, {"quote": remark.quote}, remark.spot)


def says_what(case: Case) -> Iterator[Failed]:
    """Ask for an open comment, a suggestion or a written reason."""
    if not (case.facts.suggestions or case.facts.comments or case.reason):
        yield Failed("says_what", _SAY_WHAT, spot=Spot("comments"))


def reason_given(case: Case) -> Iterator[Failed]:
    """Ask for a written reason."""
    if not case.reason:
        yield Failed("reason", _REASON, spot=Spot("reason"))


def approved_text(case: Case) -> Iterator[Failed]:
    """Refuse a text that is not the approved one, letter for letter."""
    if case.state.approved_hash != case.standing.content_hash:
        yield Failed("approved_text", _NOT_APPROVED_TEXT, spot=Spot("history"))


def suggesting_or_typo(case: Case) -> Iterator[Failed]:
    """Refuse direct edits in review that are more than typos."""
    if not case.request.suggesting and not case.facts.only_typos:
        yield Failed("direct_edit", _DIRECT_EDIT, spot=Spot("changes"))


def translations_known(case: Case) -> Iterator[Failed]:
    """Warn when translations were started from the article."""
    if count := len(case.standing.translations):
        yield Failed("translations", _TRANSLATED, {"count": count}, Spot("source"), waivable=True)


def source_approved(case: Case) -> Iterator[Failed]:
    """Warn when the text to translate may still change."""
    if case.state.work not in (Work.APPROVED, Work.NONE):
        yield Failed("source_open", _SOURCE_OPEN, spot=Spot("source"), waivable=True)


def source_looked_at(case: Case) -> Iterator[Failed]:
    """Ask that the changes of the source, as it is now, were opened."""
    if case.standing.freshness is not Freshness.SOURCE_CHANGED:
        yield Failed("source_unchanged", _NO_SOURCE, spot=Spot("source"))
    elif case.request.seen_source != case.standing.source_hash:
        yield Failed("source_unseen", _SEE_SOURCE, spot=Spot("source"))


def note_given(case: Case) -> Iterator[Failed]:
    """Ask a correction for its public note, unless it mends typos, an update for its summary."""
    if case.note:
        return
    if case.state.kind is Kind.CORRECTION and not case.facts.only_typos:
        yield Failed("note", _NOTE_CORRECTION, spot=Spot("note"))
    if case.state.kind is Kind.UPDATE:
        yield Failed("note", _NOTE_UPDATE, spot=Spot("note"))


def live_text_known(case: Case) -> Iterator[Failed]:
    """Refuse to go back to a published text that the store does not have."""
    if not case.state.live_revision:
        yield Failed("live_text", _UNKNOWN_ANCESTOR, spot=Spot("history"))
