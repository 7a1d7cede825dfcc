"""SFTP to a real OpenSSH: host keys, cut and hanging connections, what is sent and what is not."""

from __future__ import annotations

import asyncio
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import asyncssh
import pytest

from editor.article.language import Language
from editor.publishing.errors import (
    DeliveryCancelled,
    HostKeyChanged,
    HostKeyUnknown,
    SecretRefused,
    TargetRefused,
    TargetSilent,
    TargetUnreachable,
)
from editor.publishing.target import Settings, Step
from editor.publishing.targets import sftp_line
from editor.publishing.targets.pages import PagesTarget
from editor.publishing.targets.sftp import sftp_target
from editor.publishing.targets.sftp_server import Server
from tests.publishing.sshd import MISSING, Sshd, make_key, start
from tests.publishing.trees import change, deliver, hashes, site, standing

pytestmark = pytest.mark.skipif(MISSING is not None, reason=str(MISSING))


@pytest.fixture
def own_sshd(tmp_path: Path) -> Iterator[Sshd]:
    """A server whose keys and connections the test may spoil."""
    server = start(tmp_path / "server")
    yield server
    server.signal(signal.SIGCONT)
    server.stop()


def test_an_unknown_host_key_is_refused_with_its_fingerprint(sshd: Sshd, folder: Path) -> None:
    target = sshd.target(folder, host_key="")
    with pytest.raises(HostKeyUnknown) as caught:
        deliver(target, "k1", site(1), {}, whole=True)
    for language in Language:
        said = caught.value.say(language)
        assert sshd.fingerprint in said
        assert f"warraq targets trust site {sshd.fingerprint}" in said
    assert not folder.exists()
    target.close()


def test_a_changed_host_key_stops_everything(own_sshd: Sshd, folder: Path) -> None:
    trusted = own_sshd.fingerprint
    target = own_sshd.target(folder)
    deliver(target, "k1", site(1), {}, whole=True)
    target.close()
    own_sshd.stop()
    own_sshd.new_host_key()
    own_sshd.start()
    assert own_sshd.fingerprint != trusted
    target = own_sshd.target(folder, host_key=trusted)
    with pytest.raises(HostKeyChanged) as caught:
        deliver(target, "k2", site(2), hashes(site(1)))
    assert trusted in str(caught.value)
    assert own_sshd.fingerprint in str(caught.value)
    assert standing(folder) == site(1)
    target.close()


def test_a_key_the_server_does_not_know_is_said_so(
    sshd: Sshd, folder: Path, tmp_path: Path
) -> None:
    make_key(tmp_path / "other")
    target = sshd.target(folder, key=str(tmp_path / "other"))
    with pytest.raises(SecretRefused):
        target.check()
    target.close()


def test_nobody_there_is_tried_again_later(sshd: Sshd, folder: Path) -> None:
    address = f"sftp://nobody@127.0.0.1:1{folder}"
    target = sftp_target(Settings("site", "sftp", address, "https://news.example"), None)
    with pytest.raises(TargetUnreachable):
        target.check()
    target.close()


@pytest.mark.parametrize("address", ["/srv/site", "ftp://a@b/c", "sftp://host/x", "sftp://a@host/"])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(TargetRefused):
        sftp_target(Settings("site", "sftp", address, "https://news.example"), None)


def test_only_what_changed_is_sent(sshd: Sshd, folder: Path) -> None:
    target = sshd.target(folder)
    pages = site(1, 30) | {"big.txt": "x" * 300_000}
    deliver(target, "k1", pages, {}, whole=True)
    kept = {path.stat().st_ino for path in (folder / "current").glob("ar/novosti/*/index.html")}
    sent: list[int] = []
    target.deliver_files(
        "k2",
        change(pages | {"index.html": "home 2"}, whole=True),
        hashes(pages),
        lambda step, _done, total: sent.append(total) if step is Step.SENT else None,
        lambda: False,
    )
    assert set(sent) == {1}
    now = {path.stat().st_ino for path in (folder / "current").glob("ar/novosti/*/index.html")}
    assert now == kept
    target.close()


def test_a_cut_connection_is_resumed_without_sending_again(own_sshd: Sshd, folder: Path) -> None:
    target = own_sshd.target(folder)
    pages = {f"page-{number}.html": f"{number} " + "x" * 40_000 for number in range(120)}
    told: list[int] = []

    def cut(step: Step, done: int, _total: int) -> None:
        if step is Step.SENT and done:
            told.append(done)
            own_sshd.cut()

    with pytest.raises(TargetUnreachable):
        target.deliver_files("k1", change(pages, whole=True), {}, cut, lambda: False)
    target.close()
    assert not (folder / "current").exists()
    there = {path.name: path.stat().st_ino for path in (folder / "incoming").iterdir()}
    assert told[0] <= len(there) < len(pages)
    target = own_sshd.target(folder)
    deliver(target, "k1", pages, {}, whole=True)
    assert standing(folder) == pages
    inodes = {path.stat().st_ino for path in (folder / "current").iterdir()}
    # What had arrived whole is the very file that readers get now.
    whole = {inode for name, inode in there.items() if not name.endswith(".part")}
    assert whole <= inodes
    assert list((folder / "incoming").iterdir()) == []
    target.close()


def test_a_slow_upload_keeps_its_claim_and_can_be_stopped(
    own_sshd: Sshd, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sftp_line, "_SECONDS_BETWEEN", 0.05)
    pages = {"film.txt": "x" * 8_000_000}
    signs: list[int] = []

    def stall(step: Step, done: int, _total: int) -> None:
        """Let the server take nothing between two signs of life: the first comes before a byte."""
        if step is Step.SENT and not done:
            signs.append(done)
            own_sshd.signal(signal.SIGSTOP if 1 < len(signs) < 5 else signal.SIGCONT)

    target = own_sshd.target(folder)
    target.deliver_files("k1", change(pages, whole=True), {}, stall, lambda: False)
    assert len(signs) >= 5
    assert standing(folder) == pages
    signs.clear()
    with pytest.raises(DeliveryCancelled):
        target.deliver_files(
            "k2",
            change({"film.txt": "y" * 8_000_000}),
            hashes(pages),
            stall,
            lambda: len(signs) > 2,
        )
    own_sshd.signal(signal.SIGCONT)
    assert standing(folder) == pages
    target.close()


def test_what_a_power_cut_left_short_is_sent_again(sshd: Sshd, folder: Path) -> None:
    pages = site(1)
    (folder / "incoming").mkdir(parents=True)
    for digest in hashes(pages).values():
        (folder / "incoming" / digest).touch()
    target = sshd.target(folder)
    deliver(target, "k1", pages, {}, whole=True)
    assert standing(folder) == pages
    target.close()


def test_a_server_that_hangs_is_given_up_and_the_site_is_whole(
    own_sshd: Sshd, folder: Path
) -> None:
    target = own_sshd.target(folder, timeout=1)
    deliver(target, "k1", site(1), {}, whole=True)

    def freeze(step: Step, _done: int, _total: int) -> None:
        if step is Step.COMPARED:
            own_sshd.signal(signal.SIGSTOP)

    begun = time.monotonic()
    with pytest.raises(TargetUnreachable):
        target.deliver_files(
            "k2", change(site(2)), hashes(site(1)), freeze, lambda: False, page="index.html"
        )
    # Without the setting it is half a minute and more.
    assert time.monotonic() - begun < 25
    own_sshd.signal(signal.SIGCONT)
    assert standing(folder) == site(1)
    target.close()
    target = own_sshd.target(folder)
    deliver(target, "k2", site(2), hashes(site(1)))
    assert standing(folder) == site(2)
    target.close()


def test_a_line_cut_by_the_switch_is_silence(own_sshd: Sshd, folder: Path) -> None:
    target = own_sshd.target(folder, timeout=1)
    deliver(target, "k1", site(1), {}, whole=True)

    def cut(step: Step, _done: int, _total: int) -> None:
        if step is Step.SWITCHED:
            own_sshd.cut()

    with pytest.raises(TargetSilent) as caught:
        target.deliver_files(
            "k2", change(site(2)), hashes(site(1)), cut, lambda: False, page="index.html"
        )
    assert not isinstance(caught.value, TargetUnreachable)
    assert standing(folder) == site(2)
    target.close()


class _Password(asyncssh.SSHServer):
    """Lets in who knows the word: another real SSH server, for OpenSSH asks the system's users."""

    def begin_auth(self, username: str) -> bool:
        return True

    def password_auth_supported(self) -> bool:
        return True

    def validate_password(self, username: str, password: str) -> bool:
        return (username, password) == ("desk", "كلمة سر")


@pytest.fixture
def with_password() -> Iterator[tuple[int, str]]:
    """A server that wants a password: its port and its key's fingerprint."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    key = asyncssh.generate_private_key("ssh-ed25519")

    async def listen() -> asyncssh.SSHAcceptor:
        return await asyncssh.listen(
            "127.0.0.1", 0, server_factory=_Password, server_host_keys=[key], sftp_factory=True
        )

    server = asyncio.run_coroutine_threadsafe(listen(), loop).result(60)
    yield server.get_port(), key.get_fingerprint()

    async def end() -> None:
        server.close()
        await server.wait_closed()
        # The connections end a moment later, each in a task of its own.
        others = asyncio.all_tasks() - {asyncio.current_task()}
        if others:
            await asyncio.wait(others, timeout=5)
        await asyncio.sleep(0.05)

    asyncio.run_coroutine_threadsafe(end(), loop).result(15)
    loop.call_soon_threadsafe(loop.stop)
    thread.join(60)
    loop.close()


def test_a_password_opens_and_is_told_to_nobody(
    with_password: tuple[int, str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    port, fingerprint = with_password

    def opened(word: str) -> PagesTarget:
        return sftp_target(
            Settings(
                "site",
                "sftp",
                f"sftp://desk@127.0.0.1:{port}{folder}",
                "https://news.example",
                {"host_key": fingerprint, "timeout": 5},
            ),
            word,
        )

    target = opened("كلمة سر")
    deliver(target, "k1", site(1), {}, whole=True)
    assert standing(folder) == site(1)
    target.close()
    target = opened("another")
    with pytest.raises(SecretRefused) as caught:
        target.check()
    assert "another" not in str(caught.value)
    target.close()
    server = Server(target="x", host="h", port=1, user="u", path="/p", secret="word")
    assert "word" not in repr(server)
