"""Places to publish to, in the window: a server's key is compared by a person and trusted there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.publishing import configured
from editor.workstation.publishing.targets_dialog import TargetsDialog
from editor.workstation.window import Window
from tests.publishing.sshd import MISSING, Sshd, start
from tests.workstation.newsroom.conftest import ask, calm
from tests.workstation.publishing.test_publishing_window import dialog, site, story, window

pytestmark = [
    pytest.mark.skipif(MISSING is not None, reason=str(MISSING)),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
__all__ = ["site", "story", "window"]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Sshd]:
    started = start(tmp_path / "server")
    yield started
    started.stop()


def shown(qtbot: QtBot, window: Window) -> TargetsDialog:
    window.publishing.places.show_at("server")
    places = dialog(qtbot, window, TargetsDialog)
    qtbot.waitUntil(lambda: places.list.count() == 2, timeout=20_000)
    assert places.name.text() == "server"
    return places


def try_it(qtbot: QtBot, window: Window, places: TargetsDialog) -> None:
    places.check.click()
    assert not places.check.isEnabled(), "one question at a time"
    calm(qtbot, window)
    assert places.check.isEnabled()


def test_a_servers_key_is_trusted_in_the_window(
    window: Window, qtbot: QtBot, server: Sshd, tmp_path: Path
) -> None:
    settings = replace(server.settings(tmp_path / "sftp", host_key=""), name="server")
    ask(qtbot, window, lambda store: configured.put(store, settings))
    places = shown(qtbot, window)
    try_it(qtbot, window, places)
    first = server.fingerprint
    assert first in places.key.new.text()
    assert not places.key.isHidden()
    assert places.key.old.isHidden()
    # What was found out of one place is said of no other.
    places.list.setCurrentRow(1)
    assert places.key.isHidden()
    places.list.setCurrentRow(0)
    try_it(qtbot, window, places)
    places.key.trust.click()
    calm(qtbot, window)
    assert places.key.isHidden()
    assert "answers" in places.note.text()
    kept = ask(qtbot, window, lambda store: configured.named(store, "server"))
    assert kept.options["host_key"] == first

    server.stop()
    server.new_host_key()
    server.start()
    try_it(qtbot, window, places)
    assert (first in places.key.old.text(), server.fingerprint in places.key.new.text()) == (
        True,
        True,
    )
    # The old key stays the trusted one until somebody says that he has asked.
    assert not places.key.trust.isEnabled()
    places.key.asked.setChecked(True)
    places.key.trust.click()
    calm(qtbot, window)
    kept = ask(qtbot, window, lambda store: configured.named(store, "server"))
    assert kept.options["host_key"] == server.fingerprint
    assert "answers" in places.note.text()
