"""From draft to approval in the window: the chip, the one button, the checks, the dialog."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db import audit, workflow
from editor.article.person import Person, Role
from editor.article.standing import Step
from editor.article.state import Public, State, Work
from editor.review.act import Act
from editor.workstation.newsroom.act_dialog import ActDialog
from editor.workstation.newsroom.reasons import REASON, Reason
from editor.workstation.newsroom.seat import fresh_person
from editor.workstation.page.line import Selection, Spot
from editor.workstation.window import Window
from tests.workstation.newsroom.conftest import ask, calm, news, show

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CTRL = Qt.KeyboardModifier.ControlModifier
ANNA = replace(fresh_person("anna", "Anna Petrova"), roles=(Role.EDITOR,))
MONA = replace(fresh_person("mona", "Mona Saleh"), roles=(Role.PROOFREADER,))


def seat(qtbot: QtBot, window: Window, person: Person) -> None:
    window.newsroom.seat.keep(person)
    calm(qtbot, window)
    window.newsroom.seat.sit_down(person.id)
    calm(qtbot, window)


def work(qtbot: QtBot, window: Window) -> Work:
    article_id = window.session.article_id or ""
    return ask(qtbot, window, lambda store: workflow.standing(store, article_id)).state.work


def press(qtbot: QtBot, window: Window) -> None:
    """Press the primary button; where the checks come forward first, once more."""
    window.toolbar.primary.click()
    calm(qtbot, window)
    if window.newsroom.acts.checks.act is not None:
        window.newsroom.acts.checks.button.click()
        calm(qtbot, window)


def dialog(window: Window) -> ActDialog:
    [found] = [each for each in window.findChildren(ActDialog) if each.isVisible()]
    return found


def reasons(window: Window) -> list[Reason]:
    model = window.newsroom.acts.checks.list.model()
    rows = (model.index(row, 0).data(REASON) for row in range(model.rowCount()))
    return [each for each in rows if isinstance(each, Reason)]


def test_an_article_goes_from_draft_to_approval_by_two_people(window: Window, qtbot: QtBot):
    seat(qtbot, window, ANNA)
    show(qtbot, window, news())
    assert window.toolbar.state_chip.text().endswith("Draft")
    assert window.toolbar.primary.text() == "Submit for review"
    press(qtbot, window)
    assert work(qtbot, window) is Work.IN_REVIEW
    assert window.toolbar.state_chip.property("kind") == "waiting"
    seat(qtbot, window, MONA)
    assert window.toolbar.primary.text() == "Take for review"
    press(qtbot, window)
    assert window.toolbar.primary.text() == "Approve"
    press(qtbot, window)
    assert work(qtbot, window) is Work.APPROVED
    # Another's approved text is not for a proofreader to write in.
    assert "Approved, to be read only" in window.toolbar.state_chip.text()
    article_id = window.session.article_id or ""
    trail = ask(qtbot, window, lambda store: audit.trail(store, article_id))
    assert [(each.act, each.person) for each in trail] == [
        ("submit", ANNA.id),
        ("take", MONA.id),
        ("approve", MONA.id),
    ]


def test_checks_stand_beside_the_page_and_lead_to_the_place(window: Window, qtbot: QtBot):
    show(qtbot, window, replace(news(), rubric=""))
    window.toolbar.primary.click()
    calm(qtbot, window)
    checks = window.newsroom.acts.checks
    assert window.inspector.tabs.currentWidget() is checks
    assert not checks.button.isEnabled()
    assert work(qtbot, window) is Work.DRAFT
    rubric = next(each for each in reasons(window) if getattr(each.spot, "field", "") == "rubric")
    assert rubric.stops
    window.newsroom.spots.go_to(rubric.spot)
    assert window.inspector.tabs.currentWidget() is window.inspector._page
    window.canvas.perform_details(replace(window.canvas.details, rubric="culture"))
    window.session.save()
    calm(qtbot, window)
    assert checks.button.isEnabled()
    checks.button.click()
    calm(qtbot, window)
    assert work(qtbot, window) is Work.IN_REVIEW
    assert window.inspector.tabs.indexOf(checks) < 0


def test_ctrl_enter_submits_and_never_takes(window: Window, qtbot: QtBot):
    seat(qtbot, window, ANNA)
    show(qtbot, window, news())
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return, CTRL)
    calm(qtbot, window)
    if window.newsroom.acts.checks.act is not None:
        qtbot.keyClick(window, Qt.Key.Key_Return, CTRL)
        calm(qtbot, window)
    assert work(qtbot, window) is Work.IN_REVIEW
    qtbot.keyClick(window, Qt.Key.Key_Return, CTRL)
    calm(qtbot, window)
    assert work(qtbot, window) is Work.IN_REVIEW


def test_a_publisher_alone_gives_the_reason_in_one_dialog(window: Window, qtbot: QtBot):
    show(qtbot, window, news())
    press(qtbot, window)
    window.newsroom.acts.begin(Act.APPROVE)
    if window.newsroom.acts.checks.act is not None:
        window.newsroom.acts.checks.button.click()
    asked = dialog(window)
    ok = asked.buttons.buttons()[0]
    assert not ok.isEnabled()
    assert "reason" in asked._why.text()
    asked.reason.setPlainText("Alone on the night shift")
    ok.click()
    calm(qtbot, window)
    assert work(qtbot, window) is Work.APPROVED
    assert "no second pair of eyes" in window.toolbar.state_chip.toolTip()


def test_an_edit_voids_the_approval_and_says_so(window: Window, qtbot: QtBot):
    test_a_publisher_alone_gives_the_reason_in_one_dialog(window, qtbot)
    window.canvas.setFocus()
    qtbot.keyClicks(window.canvas, "x")
    window.session.save()
    calm(qtbot, window)
    assert work(qtbot, window) is Work.DRAFT
    assert window.notices.notice is not None
    assert window.notices.notice.key == "voided"
    assert window.toolbar.state_chip.text().endswith("Draft")


def test_menu_has_the_open_acts_and_says_why_not(window: Window, qtbot: QtBot):
    seat(qtbot, window, ANNA)
    show(qtbot, window, news())
    press(qtbot, window)
    seat(qtbot, window, replace(MONA, languages=()))
    seat(qtbot, window, replace(ANNA, roles=(Role.EDITOR, Role.PROOFREADER)))
    window.newsroom.chip._fill()
    shown = {each.data(): each for each in window.newsroom.chip._menu.actions() if each.data()}
    assert shown[Act.RECALL].isEnabled()
    assert not shown[Act.APPROVE].isEnabled()
    assert "another proofreader" in shown[Act.APPROVE].toolTip()
    assert Act.PUBLISH not in shown


def test_desk_counts_the_stages_and_what_waits(window: Window, qtbot: QtBot):
    seat(qtbot, window, ANNA)
    show(qtbot, window, news())
    assert not window.desk.stages.isVisible()
    press(qtbot, window)
    assert "1" in window.desk.stages.chips["in_review"].text()
    assert not window.desk.stages.chips["mine"].isVisible()
    seat(qtbot, window, MONA)
    mine = window.desk.stages.chips["mine"]
    assert mine.isVisible()
    mine.click()
    calm(qtbot, window)
    [row] = window.desk.model._rows
    assert row.reason == "Waits for a proofreader"
    window.desk.stages.chips["in_review"].click()
    calm(qtbot, window)
    assert [each.reason for each in window.desk.model._rows] == [""]
    assert not mine.isChecked()


def test_offer_to_recall_goes_with_its_article(window: Window, qtbot: QtBot):
    show(qtbot, window, news())
    press(qtbot, window)
    assert window.notices.notice is not None
    assert window.notices.notice.key == "submitted"
    window.notices.notice.actions[0][1]()
    calm(qtbot, window)
    assert work(qtbot, window) is Work.DRAFT
    press(qtbot, window)
    show(qtbot, window, news())
    assert window.notices.notice is None


def test_an_approval_is_told_and_taken_back_by_its_notice(window: Window, qtbot: QtBot):
    seat(qtbot, window, ANNA)
    show(qtbot, window, news())
    press(qtbot, window)
    seat(qtbot, window, MONA)
    press(qtbot, window)
    press(qtbot, window)
    assert work(qtbot, window) is Work.APPROVED
    notice = window.notices.notice
    assert notice is not None
    assert notice.key == "approved"
    [(_, take_back)] = notice.actions
    take_back()
    calm(qtbot, window)
    assert work(qtbot, window) is Work.DRAFT
    assert window.notices.notice is None or window.notices.notice.key != "approved"


def test_what_was_typed_last_is_checked_before_it_is_handed_on(window: Window, qtbot: QtBot):
    seat(qtbot, window, ANNA)
    show(qtbot, window, news())
    assert window.newsroom.workflow.is_current
    lead = len(window.canvas.lines[1].text)
    window.canvas.select(Selection(Spot(1, 0), Spot(1, lead)))
    window.canvas.textCursor().removeSelectedText()
    # At once: nobody has looked at the text without a lead.
    window.actions_by_id["act-next"].trigger()
    calm(qtbot, window)
    qtbot.waitUntil(lambda: window.newsroom.acts.checks.act is Act.SUBMIT, timeout=60_000)
    assert any("lead" in each.words for each in reasons(window))
    assert work(qtbot, window) is Work.DRAFT


def test_the_dialog_of_an_act_goes_with_its_article(window: Window, qtbot: QtBot):
    seat(qtbot, window, ANNA)
    show(qtbot, window, news())
    press(qtbot, window)
    seat(qtbot, window, MONA)
    press(qtbot, window)
    window.newsroom.acts.begin(Act.REQUEST_CHANGES)
    dialog(window).reason.setPlainText("Of the first article.")
    other = news()
    show(qtbot, window, replace(other, headline="Another headline"))
    assert not [each for each in window.findChildren(ActDialog) if each.isVisible()]
    assert window.newsroom.acts._dialog is None


def test_the_address_of_what_readers_know_is_the_publishers(window: Window, qtbot: QtBot):
    seat(qtbot, window, ANNA)
    show(qtbot, window, news())
    slug = window.inspector.details._slug
    assert slug.isEnabled()
    article_id = window.session.article_id or ""
    live = State(work=Work.NONE, public=Public.LIVE, slug="museum-hall", live_revision="r")
    ask(
        qtbot,
        window,
        lambda store: workflow.perform(store, article_id, lambda _: Step(act="test", state=live)),
    )
    window.newsroom.workflow.refresh()
    calm(qtbot, window)
    assert not slug.isEnabled()
    assert window.inspector.details._slug_note.text().startswith("Readers know")
    seat(qtbot, window, replace(ANNA, roles=(Role.EDITOR, Role.PUBLISHER)))
    assert slug.isEnabled()
    assert window.inspector.details._slug_note.isHidden()
