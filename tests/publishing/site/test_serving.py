"""The preview's server: this machine alone, the files as they are, and a word when they change."""

from __future__ import annotations

import gzip
import http.client
import socket
import struct
import threading
from pathlib import Path

import pytest

from editor.publishing.site.errors import PortTaken
from editor.publishing.site.serving import HOST, FolderRoot, MemoryRoot, SiteServer
from editor.publishing.target import Settings
from tests.publishing.trees import deliver, hashes, opened, site

FILES = {
    "index.html": "<p>أهلًا</p>".encode(),
    "ar/index.html": b"<p>ar</p>",
    "404.html": b"<p>lost</p>",
    "site.webmanifest": b"{}",
}


def ask(
    server: SiteServer, path: str, method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(HOST, int(server.url.rpartition(":")[2]), timeout=60)
    try:
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def test_files_are_given_as_they_are() -> None:
    with SiteServer(MemoryRoot(FILES)) as server:
        status, headers, body = ask(server, "/")
        assert (status, body) == (200, FILES["index.html"])
        assert headers["content-type"] == "text/html; charset=utf-8"
        assert ask(server, "/ar/")[2] == b"<p>ar</p>"
        status, headers, _ = ask(server, "/ar")
        assert (status, headers["location"]) == (301, "/ar/")
        assert ask(server, "/nowhere/")[0::2] == (404, b"<p>lost</p>")
        assert ask(server, "/site.webmanifest")[1]["content-type"].startswith(
            "application/manifest"
        )
        packed = ask(server, "/", **{"Accept-Encoding": "gzip"})
        assert gzip.decompress(packed[2]) == FILES["index.html"]
        assert ask(server, "/", "HEAD")[2] == b""


@pytest.mark.parametrize(
    "path",
    ["/../secret", "/%2e%2e/secret", "/ar/..%2f..%2fsecret", "//etc/passwd", "/%00", "/ar/%5c.."],
)
def test_nothing_outside_of_the_site_is_given(path: str) -> None:
    files = {**FILES, "secret": b"secret"}
    with SiteServer(MemoryRoot(files)) as server:
        status, _, body = ask(server, path)
        assert status == 404
        assert body == b"<p>lost</p>"


def test_a_page_of_another_host_cannot_read_the_preview() -> None:
    with SiteServer(MemoryRoot(FILES)) as server:
        assert ask(server, "/", Host="evil.example")[0] == 403
        assert ask(server, "/__preview/version?seen=", Host="evil.example")[0] == 403


def test_an_open_preview_hears_of_a_change() -> None:
    with SiteServer(MemoryRoot(FILES)) as server:
        version = ask(server, "/__preview/version?seen=")[2]
        heard: list[bytes] = []
        waiting = threading.Thread(
            target=lambda: heard.append(
                ask(server, f"/__preview/version?seen={version.decode()}")[2]
            )
        )
        waiting.start()
        server.changed()
        waiting.join(60)
        assert heard == [b"1"]
        status, headers, body = ask(server, "/__preview/")
        assert status == 200
        assert "script-src 'self'" in headers["content-security-policy"]
        assert b"<iframe" in body


def test_a_port_that_is_taken_is_said() -> None:
    with SiteServer(MemoryRoot(FILES)) as server:
        port = int(server.url.rpartition(":")[2])
        with pytest.raises(PortTaken):
            SiteServer(MemoryRoot(FILES), port)


def raw(server: SiteServer, request: bytes) -> bytes:
    """Return what the server says to these very bytes."""
    with socket.create_connection((HOST, int(server.url.rpartition(":")[2])), timeout=60) as line:
        line.sendall(request)
        line.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: line.recv(1 << 16), b""))


@pytest.mark.parametrize(
    "target",
    [b"/ar%0d%0aSet-Cookie:%20seized=1", b"/ar\x0bSet-Cookie:seized", b"/ar\rSet-Cookie:seized=1",
     b"//evil.example/ar", b"/\\evil.example", b"http://evil.example/ar", b"/ar?x=%0d%0aA:b"],
)  # fmt: skip
def test_no_header_is_written_by_a_request(target: bytes) -> None:
    with SiteServer(MemoryRoot(FILES)) as server:
        answer = raw(server, b"GET " + target + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
    head = answer.partition(b"\r\n\r\n")[0].lower()
    names = {line.partition(b":")[0] for line in head.split(b"\r\n")[1:]}
    assert not names & {b"set-cookie", b"a"}
    assert b"evil" not in head
    places = [line for line in head.split(b"\r\n") if line.startswith(b"location:")]
    assert places in ([], [b"location: /ar/"])


def test_a_link_in_the_folder_leads_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    release = tmp_path / "releases" / "1"
    (release / "ar").mkdir(parents=True)
    (release / "ar" / "index.html").write_text("<p>ar</p>", encoding="utf-8")
    (release / "out.txt").symlink_to(tmp_path / "secret.txt")
    (release / "up").symlink_to(tmp_path)
    (release / "loop").symlink_to("loop")
    (tmp_path / "current").symlink_to(release)
    root = FolderRoot(tmp_path / "current")
    assert root.read("ar/index.html") == b"<p>ar</p>"
    assert [root.read(path) for path in ("out.txt", "up/secret.txt", "loop")] == [None] * 3


def test_a_delivered_site_is_served_with_all_its_folders(tmp_path: Path) -> None:
    """A release is put together of folders that others share: links, within the place."""
    settings = Settings("site", "folder", str(tmp_path / "site"), "https://news.example")
    target = opened(settings)
    deliver(target, "k1", site(1), {}, whole=True)
    deliver(target, "k2", {"index.html": "home 2"}, hashes(site(1)))
    target.close()
    root = FolderRoot(tmp_path / "site/current")
    found = {path: root.read(path) for path in site(1)}
    assert found == {
        path: (text if path != "index.html" else "home 2").encode()
        for path, text in site(1).items()
    }
    (tmp_path / "site/secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "site/current/out.txt").symlink_to(tmp_path / "site/secret.txt")
    assert root.read("out.txt") is None


@pytest.mark.parametrize("target", [b"//[", b"http://[::1/", b"//a]b/"])
def test_what_is_no_address_is_answered(target: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    with SiteServer(MemoryRoot(FILES)) as server:
        answer = raw(server, b"GET " + target + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert answer.startswith((b"HTTP/1.1 400", b"HTTP/1.1 404"))
    assert capfd.readouterr().err == ""


def test_another_site_in_the_browser_gets_no_picture_of_a_draft() -> None:
    with SiteServer(MemoryRoot(FILES)) as server:
        assert ask(server, "/")[1]["cross-origin-resource-policy"] == "same-origin"


def test_a_reader_who_leaves_is_no_error(capfd: pytest.CaptureFixture[str]) -> None:
    files = {**FILES, "big.txt": b"x" * (1 << 24)}
    with SiteServer(MemoryRoot(files)) as server:
        port = int(server.url.rpartition(":")[2])
        with socket.create_connection((HOST, port), timeout=60) as line:
            line.sendall(b"GET /big.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
            line.recv(10)
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        assert ask(server, "/ar/")[0] == 200
        for thread in [each for each in threading.enumerate() if "process_request" in each.name]:
            thread.join(60)
    assert capfd.readouterr().err == ""


def test_a_picture_that_is_opened_by_itself_may_run_nothing() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
    with SiteServer(MemoryRoot({**FILES, "icon.svg": svg})) as server:
        headers = ask(server, "/icon.svg")[1]
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert headers["x-content-type-options"] == "nosniff"
