"""The states of the window that several people make: review, history, checks, editions, a merge.

Each is a row of steps; the program rests between two.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from db import articles
from db.store import Store
from editor.article.language import Language
from editor.article.person import Person, Role
from editor.article.span import Text
from editor.review.act import Act
from editor.workstation.newsroom.seat import fresh_person
from editor.workstation.page.line import Part, Selection, Spot
from editor.workstation.window import Window

Step = Callable[[Window], None]

EDITOR = replace(fresh_person("leila", "Leila Karimova"), roles=(Role.EDITOR,))
PROOFREADER = replace(fresh_person("mona", "Mona Saleh"), roles=(Role.PROOFREADER,))


def _do(command: str) -> Step:
    return lambda window: window.actions_by_id[command].trigger()


def _tab(name: str) -> Step:
    def show(window: Window) -> None:
        newsroom, inspector = window.newsroom, window.inspector
        page = {
            "history": newsroom.history.tab,
            "source": newsroom.editions.tab,
            "review": window.review.tab,
            "details": inspector._page,
        }[name]
        inspector.tabs.setCurrentWidget(page)

    return show


def _keep(person: Person) -> Step:
    return lambda window: window.newsroom.seat.keep(person)


def _sit(person: Person) -> Step:
    return lambda window: window.newsroom.seat.sit_down(person.id)


def _paragraph(window: Window, number: int = 0) -> int:
    lines = [at for at, line in enumerate(window.canvas.lines) if line.part is Part.PARAGRAPH]
    return lines[number]


def _word(window: Window, number: int, which: int) -> Selection:
    """Return the selection of a word of a paragraph."""
    line = _paragraph(window, number)
    words = window.canvas.lines[line].text.plain.split(" ")
    start = sum(len(word) + 1 for word in words[:which])
    return Selection(Spot(line, start), Spot(line, start + len(words[which])))


def _suggestions(window: Window) -> None:
    canvas = window.canvas
    for number, which, new in ((0, 2, "2026"), (0, 6, ""), (1, 1, "«…»")):
        canvas.select(_word(window, number, which))
        canvas.insertPlainText(new)
    canvas.select(Selection.at(_paragraph(window), 0))


def _comment(window: Window) -> None:
    window.canvas.select(_word(window, 0, 4))
    window.actions_by_id["comment"].trigger()
    writer = window.review.tab.writer
    writer.text.setPlainText(window.canvas.lines[_paragraph(window, 1)].text.plain[:70])
    writer.blocks.setChecked(True)
    writer._send()


def _versions(window: Window) -> None:
    """Save a few versions by two people, with a long name among them."""
    article_id = window.session.article_id or ""

    def work(store: Store) -> None:
        for number, person in enumerate((EDITOR, EDITOR, PROOFREADER, EDITOR)):
            stored = articles.load(store, article_id)
            text = replace(stored.article, kicker=f"{number + 1}")
            name = stored.article.headline if number == 1 else None
            articles.save(store, text, parent=stored.revision.id, author=person.id, name=name)

    window.archive.run(work)


def _reopen(window: Window) -> None:
    window.session.open(window.session.article_id or "", anew=True)


def _oldest(window: Window) -> None:
    model = window.newsroom.history.model
    window.newsroom.history.tab.choose(model.index(model.rowCount() - 1, 0))


def _incomplete(window: Window) -> None:
    for part in (Part.LEAD, Part.SIGNATURE):
        line = next(at for at, line in enumerate(window.canvas.lines) if line.part is part)
        window.canvas.select(
            Selection(Spot(line, 0), Spot(line, len(window.canvas.lines[line].text)))
        )
        window.canvas.insertPlainText("")


def _act(act: Act) -> Step:
    return lambda window: window.newsroom.acts.begin(act)


def _drop_an_edition(window: Window) -> None:
    window.desk_acts.bin(next(iter(window.desk_acts._editions.values())).id)


def _translate(window: Window) -> None:
    known = {*window.desk_acts._editions, window.canvas.details.language}
    wanted = next(each for each in Language if each not in known)
    window.newsroom.editions.translate(wanted)


def _conflict(window: Window) -> None:
    """Let another window save a version of the first words, while others are written here."""
    article_id, parent = window.session.article_id or "", window.session.revision

    def work(store: Store) -> None:
        text = articles.load(store, article_id).article
        other = replace(text, headline=text.headline + " 2027", lead=Text.of("… 2027"))
        articles.save(store, other, parent=parent, author=PROOFREADER.id)

    window.archive.run(work)
    end = len(window.canvas.lines[0].text)
    window.canvas.select(Selection(Spot(0, end), Spot(0, end)))
    window.canvas.insertPlainText(" 2026")
    window.session.save()


def _merge(window: Window) -> None:
    window.review.merging.begin()


def _waiting(window: Window) -> None:
    window.desk.stages.chips["mine"].click()


_PEOPLE = (_keep(EDITOR), _keep(PROOFREADER))
_REVIEW = (*_PEOPLE, _do("suggest"), _suggestions, _comment, _tab("review"))
_SUBMITTED = (*_PEOPLE, _act(Act.SUBMIT), _act(Act.SUBMIT))

REVIEW_STATES: dict[str, tuple[Step, ...]] = {
    "review": _REVIEW,
    "markup": (*_REVIEW, _do("markup")),
    "details": (_tab("details"),),
    "history": (*_PEOPLE, _versions, _reopen, _tab("history"), _oldest),
    "checks": (_incomplete, _act(Act.SUBMIT)),
    "waiting": (*_SUBMITTED, _sit(PROOFREADER), _waiting),
    "act": (*_SUBMITTED, _sit(PROOFREADER), _act(Act.TAKE), _act(Act.REQUEST_CHANGES)),
    "source": (
        _drop_an_edition,
        _translate,
        _tab("source"),
    ),
    "merge": (*_PEOPLE, _conflict, _merge),
}
"""The steps to each state, from the sample article."""
