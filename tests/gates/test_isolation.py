"""The ground of the tests does what it promises."""

from __future__ import annotations

import os
import socket
import threading
from pathlib import Path

import platformdirs
import pytest

FOREIGN = "192.0.2.1"  # RFC 5737: an address that no machine has


@pytest.mark.parametrize("call", ["connect", "connect_ex"])
def test_a_connection_to_another_machine_fails(call: str) -> None:
    with (
        socket.socket(socket.AF_INET) as outward,
        pytest.raises(pytest.fail.Exception, match=FOREIGN),
    ):
        getattr(outward, call)((FOREIGN, 80))


def test_a_datagram_to_another_machine_fails() -> None:
    with (
        socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as outward,
        pytest.raises(pytest.fail.Exception, match="2001:db8::1"),
    ):
        outward.sendto(b"hello", ("2001:db8::1", 9))


def test_a_lookup_of_a_foreign_name_fails() -> None:
    with pytest.raises(pytest.fail.Exception, match=r"news\.example"):
        socket.create_connection(("news.example", 443))


def test_a_swallowing_caller_cannot_hide_it() -> None:
    def swallow() -> None:
        try:
            socket.create_connection((FOREIGN, 80))
        except Exception:  # noqa: BLE001 - the caller this guards against
            return

    with pytest.raises(pytest.fail.Exception):
        swallow()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_server_on_this_machine_is_reached(host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        answer = threading.Thread(target=lambda: server.accept()[0].close())
        answer.start()
        with socket.create_connection((host, server.getsockname()[1])) as client:
            assert client.recv(1) == b""
        answer.join()


def test_the_home_is_new_and_empty(home: Path) -> None:
    assert Path.home() == home
    assert list(home.iterdir()) == []
    assert Path(platformdirs.user_data_dir("warraq")).is_relative_to(home)
    assert "WARRAQ_STORE" not in os.environ


def test_qt_draws_off_the_screen() -> None:
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
