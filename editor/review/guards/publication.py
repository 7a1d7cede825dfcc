"""Guards about going out: holds, embargo, schedule, slug, the site, deliveries in flight."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from editor.article.link import leads_readers
from editor.article.person import Role
from editor.article.sentence import Sentence
from editor.article.state import Delivery, Pending
from editor.review.case import Case
from editor.review.guards.content import reason_given
from editor.review.refusal import Failed, Spot

LEAD_TIME = datetime.timedelta(minutes=1)
"""How far ahead a schedule must lie."""
LATE = datetime.timedelta(minutes=15)
"""How late a scheduled item goes out without being asked about."""
_AT = Spot("schedule")
_HOLD = Sentence(
    ar="المقال ممنوع من النشر. يرفع مسؤول النشر المنع.",
    ru="Статья с пометкой «не публиковать». Её снимает выпускающий.",
    en="The article is on hold. The publisher clears the hold.",
)
_LEGAL = Sentence(
    ar="المقال ينتظر رأيًا قانونيًا. يرفع مسؤول النشر العلامة بعد الموافقة.",
    ru="Статья ждёт юриста. После согласия пометку снимает выпускающий.",
    en="The article waits for legal advice. The publisher clears the flag when it is given.",
)
_EMBARGO = Sentence(
    ar="النشر محظور حتى {until}. اختر موعدًا بعده أو انتظر.",
    ru="Эмбарго до {until}. Выберите более позднее время или подождите.",
    en="There is an embargo until {until}. Choose a later time, or wait.",
)
_NO_TIME = Sentence(
    ar="لم يُحدَّد موعد. اختر التاريخ والساعة.",
    ru="Время не указано. Выберите дату и час.",
    en="No time is given. Choose the date and the hour.",
)
_TOO_SOON = Sentence(
    ar="الموعد {at} فات أو يكاد. اختر موعدًا بعد دقيقة على الأقل.",
    ru="Время {at} прошло или вот-вот наступит. Выберите хотя бы минутой позже.",
    en="The time {at} is past or nearly so. Choose one at least a minute ahead.",
)
_CLOCK_CHANGE = Sentence(
    ar="الساعة {at} تتكرر أو لا تأتي ليلة تغيير التوقيت. اختر ساعة أخرى.",
    ru="Время {at} в ночь перевода часов бывает дважды или не бывает. Выберите другое.",
    en="In the night the clocks change {at} comes twice or never. Choose another time.",
)
_EARLY = Sentence(
    ar="الموعد {at} لم يحن. انتظر أو ألغ الجدولة وانشر الآن.",
    ru="Время {at} ещё не наступило. Подождите или снимите с расписания и опубликуйте сейчас.",
    en="The time {at} has not come. Wait, or unschedule the item and publish it now.",
)
_LATE = Sentence(
    ar="فات الموعد {at}. هل يُنشر الخبر الآن رغم تأخره؟ أكّد ذلك أو ألغ الجدولة.",
    ru="Время {at} прошло. Выпускать ли статью с опозданием? Подтвердите или снимите с расписания.",
    en="The time {at} is past. Is the item to go out late? Confirm it, or unschedule it.",
)
_IN_FLIGHT = Sentence(
    ar="إرسال سابق لم ينته. انتظر رد الموقع أو طابق معه أولًا.",
    ru="Прошлая отправка не закончена. Дождитесь ответа сайта или сверьтесь с ним.",
    en="An earlier delivery is not finished. Wait for the site's answer, or ask the site first.",
)
_SLUG_TAKEN = Sentence(
    ar="العنوان «{slug}» لمقال آخر. اكتب عنوانًا مختلفًا في البيانات.",
    ru="Адрес «{slug}» уже занят другой статьёй. Впишите другой в свойствах.",
    en="The slug “{slug}” belongs to another article. Write another one in the details.",
)
_REMOTE = Sentence(
    ar="عُدّل المقال على الموقع منذ آخر نشر. قارن، ثم خذ نسخة الموقع أو أكّد الكتابة فوقها.",
    ru="Статью правили на сайте после выхода. Сравните и возьмите версию сайта или подтвердите "
    "замену.",
    en="The article was edited on the site since. Compare, then take the site's version or confirm "
    "that it is replaced.",
)
_NOT_ABANDONED = Sentence(
    ar="لا يُترك إلغاء نشر ولا سحب: أعد الإرسال حتى يصل.",
    ru="От снятия и отзыва не отказываются: отправляйте снова, пока не дойдёт.",
    en="An unpublishing or a kill is not given up: send again until it arrives.",
)
_SLUG_CHANGED = Sentence(
    ar="المقال منشور على العنوان «{slug}»، ولا يغيّره إلا المناوب. أعد العنوان أو اطلب ذلك منه.",
    ru="Статья вышла по адресу «{slug}», менять его может только выпускающий. Верните адрес или "
    "попросите выпускающего.",
    en="The article is live under the slug “{slug}”, which only a publisher may change. Put the "
    "slug back, or ask a publisher.",
)
_TYPE_SLUG = Sentence(
    ar="للتأكيد اكتب عنوان المقال «{slug}» كما هو.",
    ru="Для подтверждения впишите адрес статьи «{slug}» как он есть.",
    en="To confirm, type the article's slug “{slug}” as it is.",
)
_PUBLIC_NOTICE = Sentence(
    ar="اكتب للقراء ما الذي يظهر مكان المقال.",
    ru="Напишите для читателей, что будет на месте статьи.",
    en="Write the notice that readers will see in the article's place.",
)
_WHERE_TO = Sentence(
    ar="اختر ما يجده القارئ في هذا العنوان: تحويلًا إلى صفحة أخرى أو رد «أزيلت» (410).",
    ru="Выберите, что найдёт читатель по адресу: переход на другую страницу или ответ 410.",
    en="Choose what readers find at the address: another page, or the answer 410 (gone).",
)
_NO_ADDRESS = Sentence(
    ar="لا يصلح «{address}» عنوانًا يُحوَّل القارئ إليه. اكتبه كاملًا: https://example.org/ar/",
    ru="«{address}» — не адрес, куда можно вести читателя. Напишите целиком: "
    "https://example.org/ru/",
    en="“{address}” is no address to lead readers to. Write it whole: https://example.org/en/",
)
_STILL_THERE = Sentence(
    ar="لم يؤكد الموقع ما أُرسل. سجّل فشل الإرسال بدل وصوله.",
    ru="Сайт не подтвердил отправленное. Отметьте сбой, а не доставку.",
    en="The site did not confirm what was sent. Record a failure, not a delivery.",
)


def no_hold(case: Case) -> Iterator[Failed]:
    """Refuse what is on hold or waits for legal advice."""
    if case.state.hold:
        yield Failed("hold", _HOLD)
    if case.state.legal:
        yield Failed("legal", _LEGAL)


def embargo_passed(case: Case) -> Iterator[Failed]:
    """Refuse to publish before the embargo's end."""
    until = case.state.embargo_until
    if until is not None and case.facts.now < until:
        yield Failed("embargo", _EMBARGO, {"until": told(until)}, _AT)


def good_time(case: Case) -> Iterator[Failed]:
    """Ask for a moment ahead, that comes once, after the embargo."""
    at, until = case.request.at, case.state.embargo_until
    if at is None:
        yield Failed("time", _NO_TIME, spot=_AT)
        return
    yield from _comes_once(at)
    if at < case.facts.now + LEAD_TIME:
        yield Failed("too_soon", _TOO_SOON, {"at": told(at)}, _AT)
    if until is not None and at < until:
        yield Failed("embargo", _EMBARGO, {"until": told(until)}, _AT)


def time_given(case: Case) -> Iterator[Failed]:
    """Ask for a moment, that comes once."""
    if case.request.at is None:
        yield Failed("time", _NO_TIME, spot=_AT)
    else:
        yield from _comes_once(case.request.at)


def in_time(case: Case) -> Iterator[Failed]:
    """Refuse before its time; ask about what is late: stale news never goes out silently.

    What its targets show by themselves is not late.
    """
    at = case.state.scheduled_at
    if at is not None and case.facts.now < at:
        yield Failed("early", _EARLY, {"at": told(at)}, _AT)
    if at is not None and case.facts.now > at + LATE and not case.facts.handed_over:
        yield Failed("late", _LATE, {"at": told(at)}, _AT, waivable=True)


def none_in_flight(case: Case) -> Iterator[Failed]:
    """Refuse while a delivery of this edition is on its way, unanswered or refused."""
    if case.state.delivery is not Delivery.IDLE:
        yield Failed("in_flight", _IN_FLIGHT, spot=Spot("outbox"))


def none_unanswered(case: Case) -> Iterator[Failed]:
    """As ``none_in_flight``, but what was refused may be overtaken."""
    if case.state.delivery in (Delivery.SENDING, Delivery.UNKNOWN):
        yield Failed("in_flight", _IN_FLIGHT, spot=Spot("outbox"))


def slug_free(case: Case) -> Iterator[Failed]:
    """Refuse an address that another article has."""
    if case.facts.slug_taken:
        yield Failed("slug_taken", _SLUG_TAKEN, {"slug": case.facts.slug}, Spot("slug"))


def slug_kept(case: Case) -> Iterator[Failed]:
    """Refuse another address for what readers see, except from a publisher."""
    live, person = case.state.slug, case.request.person
    if not live or not case.facts.slug or case.facts.slug == live:
        return
    if person is None or not person.has(Role.PUBLISHER):
        yield Failed("slug_changed", _SLUG_CHANGED, {"slug": live}, Spot("slug"))


def remote_unchanged(case: Case) -> Iterator[Failed]:
    """Ask before a text that was edited on the site is written over, and why."""
    if case.facts.remote_changed:
        yield Failed("remote_changed", _REMOTE, spot=Spot("history"), waivable=True)
        if "remote_changed" in case.request.acknowledged:
            yield from reason_given(case)


def may_still_go_out(case: Case) -> Iterator[Failed]:
    """Refuse to send a publishing again while a hold or an embargo is on."""
    if case.state.pending in (Pending.PUBLISH, Pending.HOTFIX):
        yield from no_hold(case)
        yield from embargo_passed(case)


def may_abandon(case: Case) -> Iterator[Failed]:
    """Let a publishing be given up, never a taking down."""
    if case.state.pending in (Pending.WITHDRAW, Pending.KILL):
        yield Failed("not_abandoned", _NOT_ABANDONED, spot=Spot("outbox"))


def slug_typed(case: Case) -> Iterator[Failed]:
    """Ask that the slug be typed, and what readers will see instead."""
    if case.request.confirmed != case.facts.slug:
        yield Failed("type_slug", _TYPE_SLUG, {"slug": case.facts.slug}, Spot("slug"))
    if not case.request.note.strip():
        yield Failed("notice", _PUBLIC_NOTICE, spot=Spot("note"))


def says_where_to(case: Case) -> Iterator[Failed]:
    """Ask what the address will answer after an unpublishing."""
    redirect = case.request.redirect
    if case.request.gone == bool(redirect):
        yield Failed("redirect", _WHERE_TO, spot=Spot("redirect"))
    elif redirect and not leads_readers(redirect):
        yield Failed("redirect", _NO_ADDRESS, {"address": redirect}, Spot("redirect"))


def read_back(case: Case) -> Iterator[Failed]:
    """Refuse a delivery without its receipt: what the site shows, read again."""
    if not case.facts.delivered:
        yield Failed("receipt", _STILL_THERE, spot=Spot("outbox"))


def _comes_once(at: datetime.datetime) -> Iterator[Failed]:
    """Refuse what a change of the clock makes come twice, or never."""
    if at.replace(fold=0).utcoffset() != at.replace(fold=1).utcoffset():
        yield Failed("clock_change", _CLOCK_CHANGE, {"at": told(at)}, _AT)


def told(moment: datetime.datetime) -> str:
    """Return how a moment is said in a reason."""
    return moment.strftime("%Y-%m-%d %H:%M %Z").rstrip()
