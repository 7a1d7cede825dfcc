"""Guards about people: roles, one's own text, four eyes, locks.

Locally a role is a convention of honest people; the same guards will stand on a server.
"""

from __future__ import annotations

from collections.abc import Iterator

from editor.article.person import Person, Role
from editor.article.sentence import Sentence
from editor.review.case import Case, Guard
from editor.review.refusal import ActRefused, Failed, Spot

EDITOR, PROOFREADER, PUBLISHER = Role.EDITOR, Role.PROOFREADER, Role.PUBLISHER
ROLE_TITLES = {
    EDITOR: Sentence(ar="محرر", ru="редактор", en="editor"),
    PROOFREADER: Sentence(ar="مدقق", ru="корректор", en="proofreader"),
    PUBLISHER: Sentence(ar="مسؤول النشر", ru="выпускающий", en="publisher"),
}
_PEOPLE = Spot("people")
_LOCK = Spot("lock")
_NOBODY = Sentence(
    ar="لم يُذكر من يطلب هذا. اختر اسمك في النافذة، أو أضف ‎--as USER‎ إلى الأمر.",
    ru="Не сказано, кто это делает. Выберите своё имя в окне или добавьте --as USER к команде.",
    en="Nobody is named for this. Choose your name in the window, or add --as USER to the command.",
)
_LEFT = Sentence(
    ar="{name} لم يعد يعمل في المكتب. اختر شخصًا آخر.",
    ru="{name} больше не работает в редакции. Выберите другого человека.",
    en="{name} no longer works at the desk. Choose somebody else.",
)
_ROLE = Sentence(
    ar="هذا من عمل {role}، وليس من أدوار {name}. اطلبه ممن له هذا الدور.",
    ru="Это делает {role}, а у {name} такой роли нет. Попросите того, у кого она есть.",
    en="This is for the {role}, a role {name} does not have. Ask somebody who has it.",
)
_SYSTEM = Sentence(
    ar="يفعل البرنامج هذا بنفسه، ولا يطلبه أحد.",
    ru="Это программа делает сама, по просьбе людей — нет.",
    en="The program does this by itself; nobody asks for it.",
)
_LANGUAGE = Sentence(
    ar="لا يعمل {name} بلغة هذا المقال ({code}). اطلب ذلك ممن يعمل بها.",
    ru="{name} не работает на языке этой статьи ({code}). Попросите того, кто работает.",
    en="{name} does not work in the language of this article ({code}). Ask somebody who does.",
)
_NOT_OWN = Sentence(
    ar="كتب المقالَ شخص آخر. يفعل ذلك كاتبه أو مسؤول النشر.",
    ru="Статью написал другой человек. Это делает автор или выпускающий.",
    en="Somebody else wrote this article. Its author or the publisher does this.",
)
_NOT_OWN_DRAFT = Sentence(
    ar="مسودة غيرك يعدلها محرر. يعمل المدقق فيها بعد إرسالها للمراجعة.",
    ru="Чужой черновик правит редактор. Корректор работает с ним, когда его отдадут на проверку.",
    en="Another's draft is for editors. A proofreader works on it once it is submitted.",
)
_FOUR_EYES = Sentence(
    ar="غيّرتَ في النص أكثر من الهفوات، فليراجعه غيرك. وإن لم يكن في المناوبة غيرك فاكتب السبب.",
    ru="Вы меняли в тексте не только опечатки, проверить должен другой. Если на смене вы один, "
    "укажите причину.",
    en="You changed more than typos in this text, so somebody else must check it. If you are alone "
    "on the shift, give the reason.",
)
_FOUR_EYES_CLOSED = Sentence(
    ar="غيّرتَ في النص أكثر من الهفوات، فليراجعه مدقق غيرك أو مسؤول النشر.",
    ru="Вы меняли в тексте не только опечатки. Попросите другого корректора или выпускающего.",
    en="You changed more than typos in this text. Ask another proofreader or the publisher.",
)
_SELF_APPROVE = Sentence(
    ar="مسؤول النشر يعتمد وحده لسبب مكتوب فقط. اكتب السبب.",
    ru="Выпускающий утверждает один, только если указана причина. Укажите её.",
    en="The publisher approves alone only for a stated reason. Give the reason.",
)
_TAKEN = Sentence(
    ar="المقال عند مدقق آخر. اتفق معه، أو اكتب سبب أخذه منه.",
    ru="Статья у другого корректора. Договоритесь с ним или укажите причину, по которой её берёте.",
    en="Another proofreader has the article. Agree with them, or give the reason for taking it "
    "over.",
)
_YOURS = Sentence(
    ar="المقال عندك. راجعه ثم اعتمده أو اطلب تعديلات.",
    ru="Статья уже у вас. Проверьте её и утвердите или верните на доработку.",
    en="You have the article already. Review it, then approve it or request changes.",
)
_TAKEN_RECALL = Sentence(
    ar="استلم مدقق المقال. اطلب موافقته على استرجاعه.",
    ru="Корректор уже взял статью. Попросите его согласиться вернуть её.",
    en="A proofreader has taken the article. Ask them to agree to the recall.",
)
_LOCKED = Sentence(
    ar="المقال مفتوح على {machine} منذ {since}. أغلقه هناك أولًا، أو يكسر مسؤول النشر القفل.",
    ru="Статья открыта на {machine} с {since}. Закройте её там, или выпускающий снимет блокировку.",
    en="The article is open on {machine} since {since}. Close it there first, or the publisher "
    "breaks the lock.",
)
_NOT_LOCKED = Sentence(
    ar="المقال غير مقفل.", ru="Статья не заблокирована.", en="The article is not locked."
)
_FOREIGN_LOCK = Sentence(
    ar="القفل لشخص آخر: يكسره مسؤول النشر وحده، لسبب مكتوب.",
    ru="Блокировка чужая: её снимает только выпускающий и указывает причину.",
    en="The lock is somebody else's: only the publisher breaks it, and gives the reason.",
)


def by(*roles: Role, any_language: bool = False) -> Guard:
    """Return the guard that asks for one of ``roles``, of a person who works in the language.

    A publisher may act in every language; ``any_language`` lets everybody.
    """

    def guard(case: Case) -> Iterator[Failed]:
        person = case.person
        if person is None:
            yield Failed("nobody", _NOBODY, spot=_PEOPLE)
        elif not person.active:
            yield Failed("left", _LEFT, {"name": person.name}, _PEOPLE)
        elif not person.has(*roles):
            facts = {"role": ROLE_TITLES[roles[0]], "name": person.name}
            yield Failed("role", _ROLE, facts, _PEOPLE)
        elif not (any_language or person.works_in(case.standing.language) or person.has(PUBLISHER)):
            language = case.standing.language.value
            facts_of = {"name": person.name, "code": language}
            yield Failed("language", _LANGUAGE, facts_of, _PEOPLE)

    return guard


def require(person: Person, role: Role) -> None:
    """Raise ``ActRefused`` where ``person`` has left or lacks the role: for acts on no article."""
    if not person.active:
        raise ActRefused((Failed("left", _LEFT, {"name": person.name}, _PEOPLE),))
    if not person.has(role):
        facts = {"role": ROLE_TITLES[role], "name": person.name}
        raise ActRefused((Failed("role", _ROLE, facts, _PEOPLE),))


def by_system(case: Case) -> Iterator[Failed]:
    """Let the program itself pass only."""
    if case.person is not None:
        yield Failed("system", _SYSTEM, spot=_PEOPLE)


def by_system_or_publisher(case: Case) -> Iterator[Failed]:
    """Let the program pass, and a publisher who confirms what it asked."""
    if case.person is not None:
        yield from by(PUBLISHER)(case)


def may_edit(case: Case) -> Iterator[Failed]:
    """Let people edit what they wrote, editors and publishers another's draft too."""
    if not case.own and not case.has(EDITOR, PUBLISHER):
        yield Failed("own", _NOT_OWN_DRAFT, spot=_PEOPLE)


def own_or_publisher(case: Case) -> Iterator[Failed]:
    """Let the author of the first revision pass, and the publisher."""
    if not case.own and not case.has(PUBLISHER):
        yield Failed("own", _NOT_OWN, spot=_PEOPLE)


def fails_four_eyes(case: Case) -> bool:
    """Tell whether the person may not be the second pair of eyes for this text.

    Wrote it, or wrote more than typos since the last revision by somebody else.
    """
    return case.facts.wrote_substance or _is_own(case)


def _is_own(case: Case) -> bool:
    return bool(case.standing.owner) and case.standing.owner == case.person_id


def four_eyes(case: Case) -> Iterator[Failed]:
    """Ask for a second pair of eyes; the publisher may do without for a stated reason."""
    yield from _second_pair(case, is_second=not fails_four_eyes(case))


def not_own(case: Case) -> Iterator[Failed]:
    """Refuse to ask oneself for changes; what one suggested in another's text is no hindrance."""
    yield from _second_pair(case, is_second=not _is_own(case))


def _second_pair(case: Case, *, is_second: bool) -> Iterator[Failed]:
    if not case.has(PROOFREADER, PUBLISHER) or (case.has(PUBLISHER) and case.reason):
        return
    if not is_second:
        sentence = _FOUR_EYES if case.has(PUBLISHER) else _FOUR_EYES_CLOSED
        yield Failed("four_eyes", sentence, spot=Spot("history"))
    elif not case.has(PROOFREADER):
        yield Failed("self_approve", _SELF_APPROVE, spot=Spot("reason"))


def not_anothers(case: Case) -> Iterator[Failed]:
    """Refuse an article another proofreader has taken, unless a reason is given."""
    if case.state.taken_by not in ("", case.person_id) and not case.reason:
        yield Failed("taken", _TAKEN, spot=_PEOPLE)


def not_yet_yours(case: Case) -> Iterator[Failed]:
    """Refuse to take what the person has taken already."""
    if case.state.taken_by and case.state.taken_by == case.person_id:
        yield Failed("yours", _YOURS)


def may_recall(case: Case) -> Iterator[Failed]:
    """Refuse a recall once a proofreader has taken the article and has not agreed."""
    if case.state.taken_by not in ("", case.person_id) and not case.request.agreed:
        yield Failed("taken", _TAKEN_RECALL, spot=_PEOPLE)


def lock_free(case: Case) -> Iterator[Failed]:
    """Refuse while another session has the article open."""
    lock = case.standing.lock
    if lock is not None and lock.session != case.request.session:
        since = lock.since.astimezone().strftime("%H:%M")
        yield Failed("locked", _LOCKED, {"machine": lock.machine, "since": since}, _LOCK)


def may_break_lock(case: Case) -> Iterator[Failed]:
    """Let people break their own sessions' locks, and the publisher any, for a reason."""
    lock = case.standing.lock
    if lock is None:
        yield Failed("not_locked", _NOT_LOCKED, spot=_LOCK)
    elif lock.person != case.person_id and not (case.has(PUBLISHER) and case.reason):
        yield Failed("foreign_lock", _FOREIGN_LOCK, spot=_LOCK)
