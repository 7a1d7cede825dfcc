"""The termbase in a real window: searched, changed, withdrawn, undone, brought in and out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db import terms
from db.store import Store
from editor.article.language import Language
from editor.article.person import Role
from editor.article.term import Standing, Term, TermForm
from editor.proofing.terms.csv_form import read_csv, write_csv
from editor.proofing.terms.shipped import shipped_terms
from editor.proofing.terms.tbx import read_tbx
from editor.workstation.proofing.card import term_of
from editor.workstation.terms.dialog import TermsDialog
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, settle
from tests.workstation.page.sheets import article, paragraph

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SHIPPED = len(shipped_terms())


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    return make_window()


def opened(window: Window, qtbot: QtBot) -> TermsDialog:
    window.actions_by_id["terms"].trigger()
    dialog = window.findChild(TermsDialog)
    assert dialog is not None
    idle(qtbot, window)
    qtbot.waitUntil(lambda: dialog.list.model.rowCount() > 0, timeout=60_000)
    return dialog


def idle(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=60_000)


def in_store(window: Window, qtbot: QtBot) -> dict[str, Term]:
    idle(qtbot, window)
    answers: list[tuple[Term, ...]] = []

    def read(store: Store) -> tuple[Term, ...]:
        return terms.everything(store)

    window.archive.run(read, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=60_000)
    return {each.id: each for each in answers[0]}


def add(dialog: TermsDialog, text: str) -> str:
    """Write a new Arabic term and keep it; return its id."""
    dialog.add.click()
    shown = dialog.fields.shown
    assert shown is not None
    row = dialog.fields.rows[0]
    row.text.setText(text)
    row.text.textEdited.emit(text)
    dialog.keep.click()
    return shown.id


def let_only_propose(window: Window, qtbot: QtBot) -> None:
    seat = window.newsroom.seat
    assert seat.person is not None
    with qtbot.waitSignal(seat.changed, timeout=60_000):
        seat.keep(replace(seat.person, roles=(Role.EDITOR,)))
    settle(qtbot, window)


def test_terms_are_searched_in_every_language(window: Window, qtbot: QtBot):
    dialog = opened(window, qtbot)
    assert dialog.list.model.rowCount() == SHIPPED
    for words in ("موسكو", "кремл", "kremlin"):
        dialog.list.query.setText(words)
        qtbot.waitUntil(lambda: 0 < dialog.list.model.rowCount() < SHIPPED)
        shown = dialog.fields.term()
        assert shown is not None
        dialog.list.query.clear()
        qtbot.waitUntil(lambda: dialog.list.model.rowCount() == SHIPPED)
    dialog.list.domain.setCurrentIndex(dialog.list.domain.findData("person"))
    assert 0 < dialog.list.model.rowCount() < SHIPPED
    dialog.close()


def test_a_term_is_added_changed_rejected_withdrawn_and_every_step_undone(
    window: Window, qtbot: QtBot
):
    dialog = opened(window, qtbot)
    term_id = add(dialog, "بخارى")
    kept = in_store(window, qtbot)
    assert len(kept) == SHIPPED + 1
    person = window.newsroom.seat.person
    assert person is not None
    assert (kept[term_id].changed_by, kept[term_id].forms) == (
        person.id,
        (TermForm(Language.AR, "بخارى", Standing.PREFERRED),),
    )
    # Another form, rejected, and why; it is kept as something else is begun.
    assert dialog.fields.shown is not None and dialog.fields.shown.id == term_id
    dialog.fields.add_form(Language.AR)
    row = dialog.fields.rows[-1]
    row.text.setText("بخارا")
    row.standing.setCurrentIndex(row.standing.findData(Standing.REJECTED))
    row.reason.setText("تعريب آخر")
    row.reason.textEdited.emit("تعريب آخر")
    note = dialog.fields.notes[Language.AR]
    note.setText("مدينة في أوزبكستان")
    note.textEdited.emit(note.text())
    dialog.begin()
    changed = in_store(window, qtbot)[term_id]
    assert changed.forms[-1] == TermForm(Language.AR, "بخارا", Standing.REJECTED, "تعريب آخر")
    assert changed.note(Language.AR) == "مدينة في أوزبكستان"
    dialog.show_term(term_id)
    dialog.withdraw.click()
    assert term_id not in in_store(window, qtbot)
    dialog.undo.click()
    assert in_store(window, qtbot)[term_id].forms == changed.forms
    dialog.undo.click()
    assert len(in_store(window, qtbot)[term_id].forms) == 1
    dialog.undo.click()
    assert term_id not in in_store(window, qtbot)
    assert not dialog.undo.isEnabled()
    dialog.redo.click()
    assert term_id in in_store(window, qtbot)
    dialog.close()


def test_one_form_of_a_language_is_preferred(window: Window, qtbot: QtBot):
    dialog = opened(window, qtbot)
    term_id = add(dialog, "بخارى")
    in_store(window, qtbot)
    dialog.fields.add_form(Language.AR)
    row = dialog.fields.rows[-1]
    row.text.setText("بخارا")
    row.standing.setCurrentIndex(row.standing.findData(Standing.PREFERRED))
    dialog.keep.click()
    standings = [form.standing for form in in_store(window, qtbot)[term_id].forms]
    assert standings == [Standing.ACCEPTED, Standing.PREFERRED]
    dialog.close()


def test_an_editor_proposes_only(window: Window, qtbot: QtBot):
    let_only_propose(window, qtbot)
    dialog = opened(window, qtbot)
    first = dialog.fields.shown
    assert first is not None
    assert not dialog.exchange.bring_in.isEnabled()
    assert not dialog.withdraw.isEnabled()
    assert all(row.text.isReadOnly() for row in dialog.fields.rows)
    dialog.fields._sections[Language.AR].add.click()
    row = dialog.fields.rows[-1]
    assert not row.standing.isEnabled()
    row.text.setText("صيغة أخرى")
    row.text.textEdited.emit(row.text.text())
    dialog.keep.click()
    forms = in_store(window, qtbot)[first.id].forms
    assert [form.text for form in forms if form.standing is Standing.PROPOSED][-1] == "صيغة أخرى"
    dialog.list.proposals.setChecked(True)
    assert first.id in [each.term.id for each in dialog.list.model._shown]
    dialog.close()


def test_lists_come_in_and_go_out(window: Window, qtbot: QtBot, tmp_path: Path):
    dialog = opened(window, qtbot)
    fresh = Term(
        id="merv", domain="place", forms=(TermForm(Language.AR, "مرو", Standing.PREFERRED),)
    )
    (tmp_path / "in.csv").write_bytes(write_csv([fresh]))
    dialog.exchange.import_file(str(tmp_path / "in.csv"))
    assert dialog.exchange.progress.isVisibleTo(dialog)
    idle(qtbot, window)
    assert not dialog.exchange.progress.isVisibleTo(dialog)
    assert "1" in dialog.note.text()
    for name, read in (("out.csv", read_csv), ("out.tbx", read_tbx)):
        dialog.exchange.export_file(str(tmp_path / name))
        idle(qtbot, window)
        listed = read((tmp_path / name).read_bytes(), name)
        assert len(listed) == SHIPPED + 1
        assert "merv" in [each.id for each in listed]
    dialog.undo.click()
    assert "merv" not in in_store(window, qtbot)
    (tmp_path / "bad.csv").write_text("nothing\n")
    dialog.exchange.import_file(str(tmp_path / "bad.csv"))
    idle(qtbot, window)
    assert "bad.csv" in dialog.note.text()
    dialog.close()


def test_a_finding_leads_to_its_term_and_follows_it(window: Window, qtbot: QtBot):
    shipped = next(
        (term, form)
        for term in shipped_terms()
        for form in term.forms
        if form.standing is Standing.REJECTED and form.language is Language.AR
    )
    term, form = shipped
    text = f"تحدث الخبراء عن {form.text} أمس."
    with qtbot.waitSignal(window.proofing.shown, timeout=60_000):
        window.session.adopt(article(paragraph(text, Language.AR), language=Language.AR))
    settle(qtbot, window)
    window.proofing.show_tab()
    [entry] = [each for each in window.proofing.entries if each.finding.rule == "term-rejected"]
    assert term_of(entry.finding) == term.id
    qtbot.waitUntil(lambda: entry in window.proofing.tab.cards)
    window.proofing.tab.cards[entry].look_up.click()
    dialog = window.findChild(TermsDialog)
    assert dialog is not None
    idle(qtbot, window)
    qtbot.waitUntil(lambda: dialog.fields.shown is not None and dialog.fields.shown.id == term.id)
    # The form is accepted from now on: nothing is left to find.
    row = next(each for each in dialog.fields.rows if each.text.text() == form.text)
    row.standing.setCurrentIndex(row.standing.findData(Standing.ACCEPTED))
    dialog.keep.click()
    dialog.close()
    qtbot.waitUntil(
        lambda: all(each.finding.rule != "term-rejected" for each in window.proofing.entries),
        timeout=60_000,
    )


def test_everything_has_a_name_and_keys_reach_it(window: Window, qtbot: QtBot):
    dialog = opened(window, qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    fields = dialog.fields
    for widget in (
        dialog.list.query,
        dialog.list.domain,
        dialog.list.table,
        *(field for row in fields.rows for field in (row.text, row.standing, row.reason)),
        *(row.remove for row in fields.rows),
    ):
        assert widget.accessibleName()
    dialog.list.table.setFocus()
    first = fields.shown
    qtbot.keyClick(dialog.list.table, Qt.Key.Key_Down)
    assert fields.shown is not None and fields.shown is not first
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.list.query.hasFocus()
    dialog.close()
