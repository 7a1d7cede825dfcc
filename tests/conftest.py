"""The ground every test stands on: no screen, no network, a home of its own."""

from __future__ import annotations

import os

# Before anything imports Qt: the platform is read once.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import gc
import signal
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from pytestqt.qtbot import QtBot

from tests.isolation import guarded_connection, guarded_lookup

CACHE_HOME = Path(__file__).parents[1] / "build" / "tests-cache"
"""What is slow to make and the same for all runs: cut fonts, Fontconfig's index. By content."""

PATIENCE_MS = 60_000

# A shell ignores Ctrl-C for what it runs in the background, and so would the programs that the
# tests send it to.
signal.signal(signal.SIGINT, signal.default_int_handler)

# Property tests draw few examples by default, as two cores run the whole suite on every change;
# HYPOTHESIS_PROFILE=thorough digs. No deadline: a slow machine is no bug.
hypothesis.settings.register_profile("quick", max_examples=30, deadline=None, print_blob=True)
hypothesis.settings.register_profile("thorough", max_examples=1000, deadline=None, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of a folder together, in whatever order they and the folders come.

    They share what is slow to make: a WordPress, a site, a dictionary. Spread over all workers,
    each would be made by each.
    """
    places: dict[Path, int] = {}
    for item in items:
        places.setdefault(item.path.parent, len(places))
    items.sort(key=lambda item: places[item.path.parent])


@pytest.fixture(scope="session")
def scratch() -> Iterator[Path]:
    """A folder for the whole run; what is slow to make and the same for all may lie there."""
    with tempfile.TemporaryDirectory(prefix="warraq-tests-") as folder:
        yield Path(folder)


@pytest.fixture(autouse=True)
def home(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new, empty home folder: no test sees the user's articles, settings or another test's."""
    folder = Path(tempfile.mkdtemp(prefix="home-", dir=scratch))
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / ".config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / ".local" / "share"))
    monkeypatch.setenv("XDG_STATE_HOME", str(folder / ".local" / "state"))
    # The one thing tests share, or every worker would cut every font and look at every file.
    monkeypatch.setenv("XDG_CACHE_HOME", str(CACHE_HOME))
    runtime = scratch / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.delenv("WARRAQ_STORE", raising=False)
    # The interface follows the system's language; the tests say which they want.
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    return folder


class PatientBot(QtBot):
    """Waits for a minute before it says that a thing does not come: a slow machine is no bug."""

    def waitUntil(self, callback: Any, *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **options: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE_MS, **options: Any) -> Any:
        return super().waitSignals(signals, timeout=timeout, **options)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """Stand in for the plugin's, which gives up after five seconds."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def collected_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """Leave no widget to be deleted by a thread of the pool: see ``workstation.collector``.

    Nor to wait for the collector, which comes seldom beside a large heap: gigabytes of pages.
    """
    if {"qtbot", "qapp"}.isdisjoint(request.fixturenames):
        yield
        return
    gc.disable()
    yield
    gc.enable()
    gc.collect(1)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that reaches beyond this machine; servers of its own on loopback are fine."""
    for name in ("connect", "connect_ex", "sendto"):
        guarded = guarded_connection(getattr(socket.socket, name))
        monkeypatch.setattr(socket.socket, name, guarded)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_lookup(socket.getaddrinfo))
