"""Who sits here: made at the first start, switched live, remembered, and named by every save."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from db import people, revisions
from editor.article.person import Person, Role
from editor.workstation.newsroom.people_dialog import PeopleDialog
from editor.workstation.newsroom.seat import fresh_person
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, begin, settle

MONA = replace(fresh_person("mona", "Mona Saleh"), roles=(Role.PROOFREADER,))


def add(qtbot: QtBot, window: Window, person: Person) -> None:
    window.newsroom.seat.keep(person)
    settle(qtbot, window)


def history(qtbot: QtBot, window: Window) -> list[str | None]:
    found: list[str | None] = []
    article_id = window.session.article_id or ""
    window.archive.run(
        lambda store: [each.author for each in revisions.history(store, article_id)], found.extend
    )
    settle(qtbot, window)
    return found


def test_first_start_makes_a_person_who_may_do_everything(window: Window):
    seat = window.newsroom.seat
    assert seat.person is not None
    assert set(seat.person.roles) == set(Role)
    assert window.newsroom.seat_button.text() == seat.person.initials[:3]
    assert seat.person.name in window.newsroom.seat_button.accessibleName()


def test_every_save_names_who_sits_here(window: Window, qtbot: QtBot):
    seat = window.newsroom.seat
    first = seat.person
    assert first is not None
    begin(qtbot, window)
    add(qtbot, window, MONA)
    seat.sit_down(MONA.id)
    window.canvas.setFocus()
    qtbot.keyClicks(window.canvas, "abc")
    window.session.save()
    settle(qtbot, window)
    assert history(qtbot, window) == [MONA.id, first.id]


def test_person_is_remembered(make_window: MakeWindow, qtbot: QtBot):
    window = make_window()
    add(qtbot, window, MONA)
    window.newsroom.seat.sit_down(MONA.id)
    again = make_window()
    assert again.newsroom.seat.person == MONA


def test_a_new_machine_asks_once_who_sits_at_it(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("getpass.getuser", lambda: "somebody-new")
    first = make_window()
    assert first.notices.notice is None
    add(qtbot, first, MONA)
    settings = first.program.settings
    settings.person = ""
    monkeypatch.setattr("getpass.getuser", lambda: "a-stranger")
    window = make_window()
    guessed = window.newsroom.seat.person
    notice = window.notices.notice
    assert guessed is not None
    assert notice is not None
    assert notice.key == "who"
    assert guessed.name in notice.text
    assert settings.person == ""
    [(_, confirm), _] = notice.actions
    confirm()
    assert settings.person == guessed.id
    assert window.notices.notice is None
    settings.person = ""
    other = make_window()
    assert other.notices.notice is not None
    other.newsroom.seat.sit_down(MONA.id)
    assert other.notices.notice is None
    assert settings.person == MONA.id


def test_dialog_adds_somebody(window: Window, qtbot: QtBot):
    dialog = PeopleDialog(window.newsroom.seat, window.theme, window.program.language, window)
    dialog.add.click()
    assert not dialog.keep.isEnabled()
    dialog.name.setText("Anna  Petrova")
    dialog.login.setText("two words")
    assert not dialog.keep.isEnabled()
    dialog.login.setText("anna")
    dialog.roles[Role.PUBLISHER].setChecked(True)
    dialog.keep.click()
    settle(qtbot, window)
    kept: list[Person | None] = []
    window.archive.run(lambda store: people.find(store, "anna"), kept.append)
    settle(qtbot, window)
    [anna] = kept
    assert anna is not None
    assert (anna.name, anna.initials) == ("Anna Petrova", "AP")
    assert anna.roles == (Role.EDITOR, Role.PUBLISHER)
    dialog.add.click()
    dialog.name.setText("Another Anna")
    dialog.login.setText("anna")
    dialog.keep.click()
    settle(qtbot, window)
    assert "anna" in dialog._note.text()
    dialog.close()


def test_menu_switches_the_person(window: Window, qtbot: QtBot):
    add(qtbot, window, MONA)
    button = window.newsroom.seat_button
    button._fill()
    action = next(each for each in button.menu().actions() if each.data() == MONA.id)
    with qtbot.waitSignal(window.newsroom.seat.changed):
        action.trigger()
    assert button.text() == "MS"


@pytest.mark.parametrize(
    ("login", "taken", "expected"),
    [("a b", frozenset(), "ab"), ("", frozenset(), "editor"), ("x", frozenset({"x"}), "x2")],
)
def test_login_is_one_free_word(login: str, taken: frozenset[str], expected: str):
    assert fresh_person(login, "N", taken).login == expected
