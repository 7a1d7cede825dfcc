"""A site on a server of this machine alone, to be looked at before anybody else sees it.

The pages are given as they are, byte for byte. Under ``/__preview/`` stands a page of the server's
own that shows them in a frame and loads them again when something changed; the site knows nothing
of it.
"""

from __future__ import annotations

import gzip
import mimetypes
import sys
import threading
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Final, Protocol, Self
from urllib.parse import unquote, urlsplit

from editor.publishing.site.errors import PathUnfit, PortTaken
from editor.publishing.site.files import SiteFile, checked_path

HOST: Final = "127.0.0.1"
PREVIEW: Final = "/__preview/"

_TYPES = {
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".webp": "image/webp",
    ".js": "text/javascript",
    ".xml": "application/xml",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}
_TEXTS = ("text/", "application/json", "application/xml", "application/manifest", "image/svg")
_WAIT_SECONDS = 20.0
_PREVIEW_POLICY = (
    "default-src 'none'; frame-src 'self'; connect-src 'self'; script-src 'self'; style-src 'self'"
)
_PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_PREVIEW_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Warraq</title>
<link rel="stylesheet" href="/__preview/preview.css"><script defer src="/__preview/preview.js">
</script></head><body><iframe id="site" src="/" title="Warraq"></iframe></body></html>
"""
_PREVIEW_STYLE = (
    "html, body, iframe { block-size: 100%; inline-size: 100%; margin: 0; border: 0; }\n"
)
_PREVIEW_SCRIPT = """const frame = document.getElementById("site");
const wanted = new URLSearchParams(location.search).get("page");
const page = new URL(wanted ?? "/", location.origin);
if (page.origin === location.origin) frame.src = page.href;
let seen = null;
const ask = async () => {
  try {
    const answer = await fetch(`/__preview/version?seen=${seen ?? ""}`);
    const version = await answer.text();
    if (seen !== null && version !== seen) frame.contentWindow.location.reload();
    seen = version;
    ask();
  } catch { setTimeout(ask, 2000); }
};
ask();
"""


class Root(Protocol):
    """Where the files of a served site are."""

    def read(self, path: str) -> bytes | None:
        """Return the file at a checked path below the root, None where there is none."""
        ...


class FolderRoot:
    """A site in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, path: str) -> bytes | None:
        """Return the file; None where there is none, or where a link leads out of the folder."""
        try:
            # Each time: a release's folder is itself a link, which a delivery sets anew.
            root = self._folder.resolve()
            file = (root / path).resolve()
            return file.read_bytes() if file.is_relative_to(_bounds(root)) else None
        except (OSError, RuntimeError):
            return None


def _bounds(root: Path) -> Path:
    """Return what the links of a site may lead into: its folder.

    The folders of a delivered release are links to others of the same place (``releases``).
    """
    trees = root.parent.parent
    return trees if root.name == "root" and trees.name == "trees" else root


class MemoryRoot:
    """A site as it was built, for a preview; ``files`` may be replaced while it is served."""

    def __init__(self, files: Mapping[str, bytes | SiteFile]) -> None:
        self.files = files

    def read(self, path: str) -> bytes | None:
        """Return the file, None where there is none."""
        held = self.files.get(path)
        # What a large build has put aside on the disk is read when it is asked for.
        return held.read() if isinstance(held, SiteFile) else held


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a reader who left before the answer was whole, as browsers do."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class SiteServer:
    """Serves a site on the loopback interface from a thread of its own, until it is closed."""

    def __init__(self, root: Root, port: int = 0) -> None:
        """Take a port, any free one for 0; raises ``PortTaken``."""
        self.root = root
        self._changed = threading.Condition()
        self._version = 0
        handler = type("Handler", (_Handler,), {"site": self})
        try:
            self._server = _Server((HOST, port), handler)
        except OSError as error:
            raise PortTaken(port=port, reason=error.strerror or error) from error
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """The address of the site, without a final slash."""
        return f"http://{HOST}:{self._server.server_address[1]}"

    @property
    def preview_url(self) -> str:
        """The address of the page that loads the site again when it changed."""
        return f"{self.url}{PREVIEW}"

    def changed(self) -> None:
        """Let every open preview load its page again."""
        with self._changed:
            self._version += 1
            self._changed.notify_all()

    def version(self, seen: str) -> str:
        """Return the number of the last change; while it is ``seen``, wait for the next a while."""
        with self._changed:
            self._changed.wait_for(lambda: str(self._version) != seen, _WAIT_SECONDS)
            return str(self._version)

    def wait(self) -> None:
        """Serve until the thread is closed by another, or the program is interrupted."""
        self._thread.join()

    def close(self) -> None:
        """Stop, and give the port back."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()


class _Handler(BaseHTTPRequestHandler):
    """Answers one request; the class is made anew for each server, which is its ``site``."""

    site: SiteServer
    protocol_version = "HTTP/1.1"
    server_version = "Warraq"
    sys_version = ""
    # A connection that says nothing is not kept for ever.
    timeout = 60

    def do_GET(self) -> None:
        """Answer with a file."""
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        """Answer without the bytes."""
        self._answer(with_body=False)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is for what the command has to say."""

    def _answer(self, *, with_body: bool) -> None:
        # A page of another host that was resolved to this machine must not read a preview.
        if self.headers.get("Host", "").partition(":")[0] not in (HOST, "localhost"):
            self._send(HTTPStatus.FORBIDDEN, "text/plain", b"", with_body=with_body)
            return
        try:
            parts = urlsplit(self.path)
        except ValueError:
            self._send(HTTPStatus.BAD_REQUEST, "text/plain", b"", with_body=with_body)
            return
        if parts.path.startswith(PREVIEW):
            self._preview(parts.path.removeprefix(PREVIEW), parts.query, with_body=with_body)
            return
        path = unquote(parts.path, errors="replace").lstrip("/")
        if not path or path.endswith("/"):
            path += "index.html"
        try:
            content = self.site.root.read(checked_path(path))
            folder = content is None and self.site.root.read(checked_path(f"{path}/index.html"))
        except PathUnfit:
            content, folder = None, None
        if folder:
            self._send_on(f"{parts.path}/")
            return
        if content is None:
            lost = self.site.root.read("404.html") or b""
            self._send(HTTPStatus.NOT_FOUND, "text/html", lost, with_body=with_body)
            return
        self._send(HTTPStatus.OK, media_type(path), content, with_body=with_body)

    def _preview(self, name: str, query: str, *, with_body: bool) -> None:
        texts = {
            "": ("text/html", _PREVIEW_PAGE),
            "preview.css": ("text/css", _PREVIEW_STYLE),
            "preview.js": ("text/javascript", _PREVIEW_SCRIPT),
        }
        if name == "version":
            version = self.site.version(query.partition("seen=")[2])
            self._send(HTTPStatus.OK, "text/plain", version.encode(), with_body=with_body)
        elif name in texts:
            kind, text = texts[name]
            self._send(
                HTTPStatus.OK, kind, text.encode(), with_body=with_body, policy=_PREVIEW_POLICY
            )
        else:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"", with_body=with_body)

    def _send_on(self, place: str) -> None:
        # Only a path of our own is echoed, and a line feed cannot be in it: it was one line.
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", "/" + place.lstrip("/"))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(
        self, status: HTTPStatus, kind: str, content: bytes, *, with_body: bool, policy: str = ""
    ) -> None:
        is_text = kind.startswith(_TEXTS)
        packed = is_text and "gzip" in self.headers.get("Accept-Encoding", "")
        if packed:
            content = gzip.compress(content, 6, mtime=0)
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("X-Content-Type-Options", "nosniff")
        # A page of another site in the same browser must not even show a draft's picture.
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Cache-Control", "no-cache")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        # A picture that is opened by itself is a page; the site has no other that could act.
        policy = policy or (_PICTURE_POLICY if kind == "image/svg+xml" else "")
        if policy:
            self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        if with_body:
            self.wfile.write(content)


def media_type(path: str) -> str:
    """Return the media type of a file of the site by its name."""
    suffix = f".{path.rpartition('.')[2]}"
    return _TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
