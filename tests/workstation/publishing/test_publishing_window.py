"""Publishing in the window, to a real folder: what goes out, what readers see, taking it down."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db import articles, outbox, people, settings, workflow
from db.store import Store
from editor.article.article import Article
from editor.article.delivery import ItemStatus
from editor.article.language import Language
from editor.article.person import Role
from editor.article.state import Public
from editor.importing import samples
from editor.language.stems import SearchAnalyzer
from editor.publishing import configured
from editor.publishing.target import Settings
from editor.review.act import Act
from editor.workstation.newsroom.seat import fresh_person
from editor.workstation.publishing.compare_dialog import CompareDialog
from editor.workstation.publishing.outbox_dialog import OutboxDialog
from editor.workstation.publishing.send_dialog import SendDialog
from editor.workstation.publishing.take_down_dialog import TakeDownDialog
from editor.workstation.publishing.targets_dialog import TargetsDialog
from editor.workstation.window import Window
from tests.publishing.desk import approve
from tests.review.people import PEOPLE
from tests.workstation.conftest import MakeWindow
from tests.workstation.newsroom.conftest import ask, calm

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
SALIM = replace(fresh_person("salim", "Salim Nur"), roles=(Role.PUBLISHER,))
_D = TypeVar("_D", bound=QWidget)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def story(tmp_path: Path, site: Path) -> tuple[Article, ...]:
    """Approved editions in a store with a folder to publish to; nobody has opened it yet."""
    with Store.open(tmp_path / "store.sqlite", SearchAnalyzer()) as store:
        settings.put(store, "first-start", "done")
        for person in (*PEOPLE, SALIM):
            people.put(store, person)
        configured.put(store, Settings("site", "folder", str(site), "https://news.example"))
        editions = samples.story().editions
        for edition in editions:
            articles.create(store, edition, author="mona")
        for edition in editions[:2]:
            approve(store, edition.id)
    return editions


@pytest.fixture
def window(story: tuple[Article, ...], make_window: MakeWindow, qtbot: QtBot) -> Window:
    made = make_window(samples=True)
    made.newsroom.seat.sit_down(SALIM.id)
    made.session.open(story[0].id)
    calm(qtbot, made)
    qtbot.waitUntil(lambda: made.newsroom.workflow.view is not None, timeout=20_000)
    return made


def dialog(qtbot: QtBot, window: Window, kind: type[_D]) -> _D:
    def found() -> list[_D]:
        return [each for each in window.findChildren(kind) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=60_000)
    return found()[0]


def delivered(qtbot: QtBot, window: Window) -> None:
    """Wait until nothing is on its way; the first site of a run has its fonts cut, which lasts."""
    for _ in range(2):
        qtbot.waitUntil(
            lambda: not window.publishing.deliveries.busy and not window.program.jobs.busy,
            timeout=120_000,
        )
        calm(qtbot, window)


def public(qtbot: QtBot, window: Window, article: Article) -> Public:
    return ask(qtbot, window, lambda store: workflow.standing(store, article.id)).state.public


def page_of(site: Path, article: Article) -> Path:
    """Return the file that a web server gives readers."""
    place = site / "current" / article.language.value / article.rubric / article.slug
    return place / "index.html"


def publish(qtbot: QtBot, window: Window) -> None:
    publish_begun(window, qtbot)
    delivered(qtbot, window)


def publish_begun(window: Window, qtbot: QtBot) -> None:
    window.actions_by_id["publish"].trigger()
    asked = dialog(qtbot, window, SendDialog)
    for box in asked.boxes:
        for tick in box.warnings.values():
            tick.setChecked(True)
    assert asked.sound
    asked.send.click()


def test_nothing_goes_out_that_was_not_ticked_and_acknowledged(
    window: Window, qtbot: QtBot, story: tuple[Article, ...], site: Path
) -> None:
    assert window.toolbar.primary.text() == "Publish"
    window.toolbar.primary.click()
    asked = dialog(qtbot, window, SendDialog)
    arabic, russian, english = asked.boxes
    assert (arabic.chosen, russian.chosen, english.chosen) == (True, False, False)
    assert not english.edition.isEnabled()
    assert english.going.obstacles
    for tick in arabic.warnings.values():
        assert not asked.send.isEnabled()
        tick.setChecked(True)
    assert asked.send.isEnabled()
    asked.targets["site"].setChecked(False)
    assert not asked.send.isEnabled()
    asked.targets["site"].setChecked(True)
    asked.send.click()
    delivered(qtbot, window)
    assert [public(qtbot, window, each) for each in story] == [
        Public.LIVE,
        Public.NEVER,
        Public.NEVER,
    ]
    assert page_of(site, story[0]).exists()
    assert not page_of(site, story[1]).exists()
    assert window.toolbar.state_chip.text().endswith("Live")
    notice = window.notices.notice
    assert notice is not None
    assert f"https://news.example/ar/{story[0].rubric}/{story[0].slug}/" in notice.text


def test_two_languages_go_out_together(
    window: Window, qtbot: QtBot, story: tuple[Article, ...], site: Path
) -> None:
    window.actions_by_id["publish"].trigger()
    asked = dialog(qtbot, window, SendDialog)
    asked.boxes[1].edition.setChecked(True)
    for box in asked.boxes[:2]:
        for tick in box.warnings.values():
            tick.setChecked(True)
    asked.send.click()
    delivered(qtbot, window)
    assert public(qtbot, window, story[0]) is public(qtbot, window, story[1]) is Public.LIVE
    page = page_of(site, story[0])
    assert f"/ru/{story[1].rubric}/{story[1].slug}/" in page.read_text("utf-8")
    # A place that is set up later is brought up to date at once, when somebody wants it.
    other = site.with_name("other")
    ask(
        qtbot,
        window,
        lambda store: configured.put(
            store, Settings("other", "folder", str(other), "https://other.example")
        ),
    )
    window.actions_by_id["targets"].trigger()
    places = dialog(qtbot, window, TargetsDialog)
    qtbot.waitUntil(lambda: places.list.count() == 2, timeout=20_000)
    places.list.setCurrentRow(0)
    assert places.name.text() == "other"
    assert places.behind.text().endswith(": 2")
    places.sync.click()
    assert places.sync.text() == "Stop"
    assert not places.remove.isEnabled()
    delivered(qtbot, window)
    assert "arrived: 2" in places.note.text()
    assert places.sync.isHidden()
    assert page_of(other, story[0]).exists()
    assert page_of(other, story[1]).exists()


def test_outbox_shows_the_receipt_and_a_kill_takes_it_down(
    window: Window, qtbot: QtBot, story: tuple[Article, ...], site: Path
) -> None:
    publish(qtbot, window)
    window.actions_by_id["outbox"].trigger()
    shown = dialog(qtbot, window, OutboxDialog)
    qtbot.waitUntil(lambda: shown.list.topLevelItemCount() == 1, timeout=20_000)
    assert shown.list.topLevelItem(0).text(3) == "Delivered"
    assert "SHA-256" in shown.details.text()
    assert shown.page.isEnabled()
    assert not shown.retry.isEnabled()
    shown.reject()
    window.publishing.begin(Act.KILL)
    asked = dialog(qtbot, window, TakeDownDialog)
    assert [box.going.article.language for box in asked.boxes] == [Language.AR]
    asked.reason.setText("not ours")
    asked.notice.setText("سُحب هذا النص.")
    asked.slug.setText("another")
    assert not asked.take_down.isEnabled()
    asked.slug.setText(story[0].slug)
    asked.take_down.click()
    delivered(qtbot, window)
    assert public(qtbot, window, story[0]) is Public.KILLED
    page = page_of(site, story[0])
    text = page.read_text("utf-8")
    assert "سُحب هذا النص." in text
    assert story[0].lead.plain not in text


def test_what_was_edited_on_the_site_is_shown_and_not_written_over(
    window: Window, qtbot: QtBot, story: tuple[Article, ...], site: Path
) -> None:
    publish(qtbot, window)
    page = page_of(site, story[0])
    page.write_text(page.read_text("utf-8").replace("قازان", "موسكو"), "utf-8")
    window.publishing.begin(Act.UNPUBLISH)
    asked = dialog(qtbot, window, TakeDownDialog)
    asked.reason.setText("moved")
    asked.take_down.click()
    delivered(qtbot, window)
    assert public(qtbot, window, story[0]) is Public.LIVE
    assert "موسكو" in page_of(site, story[0]).read_text("utf-8")
    window.publishing.watching.show_outbox()
    shown = dialog(qtbot, window, OutboxDialog)
    qtbot.waitUntil(lambda: shown.list.topLevelItemCount() == 2, timeout=20_000)
    assert not shown.compare.isHidden()
    shown.compare.click()
    beside = dialog(qtbot, window, CompareDialog)
    assert not beside.overwrite.isEnabled()
    beside.reason.setText("their mistake")
    beside.overwrite.click()
    delivered(qtbot, window)
    assert public(qtbot, window, story[0]) is Public.UNPUBLISHED


def test_a_schedule_is_listed_with_its_warning_and_taken_back(
    window: Window, qtbot: QtBot, story: tuple[Article, ...]
) -> None:
    wp = Settings("wp", "wordpress", "https://desk@wp.example", "https://wp.example")
    ask(qtbot, window, lambda store: configured.put(store, wp))
    window.actions_by_id["publish"].trigger()
    asked = dialog(qtbot, window, SendDialog)
    for tick in asked.boxes[0].warnings.values():
        tick.setChecked(True)
    asked.later.setChecked(True)
    assert asked.send.text() == "Schedule"
    # A WordPress keeps the time itself; the folder is sent to from here.
    first, second = asked._time_note.words.splitlines()
    assert "kept by \u2068wp\u2069" in first
    assert second.endswith("it sends to \u2068site\u2069 itself.")
    asked.targets["site"].setChecked(False)
    assert "must be on" not in asked._time_note.words
    asked.targets["site"].setChecked(True)
    asked.targets["wp"].setChecked(False)
    assert "kept by" not in asked._time_note.words
    asked.time.field.setDateTime(QDateTime.currentDateTime().addDays(1))
    asked.send.click()
    # "Today" in the text is another day than that one: a warning nobody has seen yet.
    again = dialog(qtbot, window, SendDialog)
    assert "day-word" in again.boxes[0].warnings
    assert again.later.isChecked()
    for tick in again.boxes[0].warnings.values():
        tick.setChecked(True)
    again.send.click()
    delivered(qtbot, window)
    assert public(qtbot, window, story[0]) is Public.SCHEDULED
    window.publishing.watching.show_outbox()
    shown = dialog(qtbot, window, OutboxDialog)
    qtbot.waitUntil(lambda: shown.list.topLevelItemCount() == 1, timeout=20_000)
    assert shown.list.topLevelItem(0).text(3) == "Scheduled"
    assert shown.list.topLevelItem(0).text(2) == "\u2068site\u2069", "not where it is not to go"
    assert "must be on" in shown.details.text()
    shown.cancel.click()
    delivered(qtbot, window)
    assert public(qtbot, window, story[0]) is Public.NEVER


def test_what_came_due_goes_out_by_itself(
    window: Window, qtbot: QtBot, story: tuple[Article, ...]
) -> None:
    from editor.newsroom import acting
    from editor.review.act import Request

    now = datetime.datetime.now(datetime.UTC)

    def schedule(store: Store) -> None:
        request = Request(act=Act.SCHEDULE, person=SALIM, at=now + datetime.timedelta(minutes=2))
        known = acting.facts(store, story[0].id, request)
        passed = frozenset(each.guard for each in known.entries)
        acting.perform(
            store,
            story[0].id,
            replace(request, acknowledged=passed),
            now=now - datetime.timedelta(minutes=1),
        )

    ask(qtbot, window, schedule)
    window.publishing.deliveries.look()
    delivered(qtbot, window)
    assert public(qtbot, window, story[0]) is Public.SCHEDULED


def test_a_target_is_kept_tried_and_removed(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.actions_by_id["targets"].trigger()
    shown = dialog(qtbot, window, TargetsDialog)
    qtbot.waitUntil(lambda: shown.list.count() == 1, timeout=20_000)
    shown.add.click()
    shown.name.setText("Second")
    shown.address.setText(str(tmp_path / "second"))
    shown.base_url.setText("https://second.example")
    shown.keep.click()
    calm(qtbot, window)
    assert "Second" in shown.note.text()
    shown.name.setText("second")
    shown.keep.click()
    qtbot.waitUntil(lambda: shown.list.count() == 2, timeout=20_000)
    shown.check.click()
    calm(qtbot, window)
    assert shown.note.text() not in ("", "Trying…")
    shown.remove.click()
    qtbot.waitUntil(lambda: shown.list.count() == 1, timeout=20_000)


def test_without_a_place_the_dialog_leads_to_setting_one_up(window: Window, qtbot: QtBot) -> None:
    ask(qtbot, window, lambda store: configured.remove(store, "site"))
    window.actions_by_id["publish"].trigger()
    asked = dialog(qtbot, window, SendDialog)
    assert not asked.send.isEnabled()
    asked._nowhere.click()
    assert dialog(qtbot, window, TargetsDialog)


def test_a_refusing_target_leaves_the_article_in_the_outbox(
    window: Window, qtbot: QtBot, story: tuple[Article, ...], site: Path
) -> None:
    site.write_text("a file where the folder should be", "utf-8")
    publish(qtbot, window)
    assert public(qtbot, window, story[0]) is Public.NEVER
    [item] = ask(qtbot, window, outbox.items)
    assert item.status in (ItemStatus.FAILED, ItemStatus.QUEUED)
    notice = window.notices.notice
    assert notice is not None
    assert [title for title, _ in notice.actions] == ["Outbox"]
    site.unlink()
    window.publishing.watching.show_outbox()
    shown = dialog(qtbot, window, OutboxDialog)
    qtbot.waitUntil(lambda: shown.list.topLevelItemCount() == 1, timeout=20_000)
    shown.retry.click()
    delivered(qtbot, window)
    assert public(qtbot, window, story[0]) is Public.LIVE
