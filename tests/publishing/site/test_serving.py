"""The preview's server: this machine alone, the files as they are, and a word when they change."""

from __future__ import annotations

import gzip
import http.client
import threading

import pytest

from editor.publishing.site.errors import PortTaken
from editor.publishing.site.serving import HOST, MemoryRoot, SiteServer

FILES = {
    "index.html": "<p>أهلًا</p>".encode(),
    "ar/index.html": b"<p>ar</p>",
    "404.html": b"<p>lost</p>",
    "site.webmanifest": b"{}",
}


def ask(
    server: SiteServer, path: str, method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(HOST, int(server.url.rpartition(":")[2]), timeout=10)
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
        waiting.join(10)
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
