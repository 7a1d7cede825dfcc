"""What stands before a WordPress at a host: TLS, a size limit, and now and then a fault.

It passes requests on to PHP and answers back. It may keep the pages of readers, as a CDN or a
caching plugin does: the first answer is given to all who come after, until it is purged. A test may
cut the line at any request, before WordPress has seen it or after it has answered, or let it hang.
"""

from __future__ import annotations

import http.client
import ssl
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from enum import Enum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

_NOT_PASSED_ON = frozenset({"connection", "transfer-encoding", "content-length", "keep-alive"})


class Fault(Enum):
    """What becomes of a request."""

    CUT_BEFORE = "the line is cut before WordPress has seen it"
    CUT_AFTER = "WordPress has done it, and the answer is lost"
    HANGS = "nobody answers until the test is over"


@dataclass(frozen=True)
class Answer:
    """What the host answers itself, without asking WordPress; or ``late``, when it has done it."""

    status: int
    body: bytes = b"<!doctype html><title>nginx</title>"
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html"})
    late: bool = False


@dataclass(frozen=True)
class Seen:
    """A request as it came: the number of it, its method and its path with the query."""

    number: int
    method: str
    path: str
    authorization: str | None

    @property
    def is_page(self) -> bool:
        """Whether a reader asks, and not the desk."""
        return self.method == "GET" and self.authorization is None


Hook = Callable[[Seen], "Fault | Answer | None"]


class Front:
    """Answers ``https://127.0.0.1:{port}`` for a WordPress on ``behind``."""

    def __init__(self, tls: ssl.SSLContext) -> None:
        self.seen: list[Seen] = []
        self.before: Hook | None = None
        """Asked of each request before it is passed on."""
        self.after: Callable[[Seen], None] | None = None
        """Told when WordPress has done it, before the answer goes out."""
        self.kept: dict[str, Answer] | None = None
        """Readers' pages by path with query, while it is a cache; None where it keeps nothing."""
        self.calmed = threading.Event()
        self.behind = 0
        self._counting = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self._server.tls = tls
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), daemon=True
        )

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Hang up; a second time does nothing."""
        self._server.shutdown()
        self._server.server_close()

    def calm(self) -> None:
        """Forget what was seen and every fault."""
        self.before = self.after = None
        self.seen = []
        self.kept = None
        self.calmed.set()
        self.calmed = threading.Event()

    def keep(self) -> None:
        """Be a cache, empty at first: also what an old one is purged with."""
        self.kept = {}

    def asked(self, seen: Seen) -> Fault | Answer | None:
        if seen.is_page and self.kept is not None and seen.path in self.kept:
            return self.kept[seen.path]
        fate = self.before(seen) if self.before else None
        if fate is Fault.HANGS:
            self.calmed.wait(60)
            return Fault.CUT_BEFORE
        return fate

    def remember(self, seen: Seen, answer: Answer) -> None:
        if seen.is_page and self.kept is not None:
            self.kept[seen.path] = answer

    def done(self, seen: Seen) -> None:
        if self.after:
            self.after(seen)

    def note(self, method: str, path: str, authorization: str | None) -> Seen:
        with self._counting:
            seen = Seen(len(self.seen) + 1, method, path, authorization)
            self.seen.append(seen)
        return seen


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    tls: ssl.SSLContext

    def finish_request(self, request: Any, client_address: Any) -> None:
        # The handshake in the connection's own thread: a client that says nothing holds up nobody.
        request.settimeout(60)
        try:
            secured = self.tls.wrap_socket(request, server_side=True)
        except (ssl.SSLError, OSError):
            return
        with secured:
            super().finish_request(secured, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that was killed is the point of some tests."""


def _handler(front: Front) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _pass_on(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            seen = front.note(self.command, self.path, self.headers.get("Authorization"))
            fate = front.asked(seen)
            if fate is Fault.CUT_BEFORE or (isinstance(fate, Answer) and not fate.late):
                self._end(fate)
                return
            with closing(
                http.client.HTTPConnection("127.0.0.1", front.behind, timeout=60)
            ) as behind:
                behind.request(self.command, self.path, body, dict(self.headers.items()))
                answer = behind.getresponse()
                content = answer.read()
            front.remember(seen, Answer(answer.status, content, dict(answer.getheaders())))
            front.done(seen)
            if fate is not None:
                self._end(fate)
                return
            self._answer(answer.status, answer.getheaders(), content)

        def _end(self, fate: Fault | Answer) -> None:
            if isinstance(fate, Answer):
                self._answer(fate.status, list(fate.headers.items()), fate.body)
            else:
                self.close_connection = True

        def _answer(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
            self.send_response_only(status)
            for name, value in headers:
                if name.lower() not in _NOT_PASSED_ON:
                    self.send_header(name, value)
            if not any(name.lower() == "date" for name, _ in headers):
                self.send_header("Date", self.date_time_string())
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        # The names are the library's.
        do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = _pass_on  # noqa: N815

        def log_message(self, format: str, *args: Any) -> None:
            """The tests ask ``seen``."""

    return Handler
