"""The line to a WordPress: requests with a password, over TLS, to one host and no other.

What a request ends in is told apart by whether anything can have changed: before it was sent,
after it was sent, or refused.
"""

from __future__ import annotations

import datetime
import ipaddress
import json
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import urlsplit

from editor.publishing.credentials import Secret, place_of
from editor.publishing.errors import TargetRefused, TargetSilent, TargetUnreachable
from editor.publishing.targets.wordpress.answers import (
    Answer,
    data_of,
    fault_of,
    forbids_drafts,
    mentions_certificate,
    why_untrusted,
)
from editor.publishing.targets.wordpress.errors import (
    AuthorityUnreadable,
    CertificateRefused,
    InsecureAddress,
    MovedElsewhere,
    NotAllowed,
    RestMissing,
)

if TYPE_CHECKING:
    import httpx

_CONNECT_SECONDS = 10.0
_SILENCE_SECONDS = 60.0
"""So long a server may say nothing: a slow host scales a large picture in this time."""
_WHOLE_ANSWER_SECONDS = 90.0
"""With the time to connect, below the lease of a claim (``courier.LEASE``)."""
_MOST_BYTES = 16 * 2**20
"""The largest answer that is read: a page or a post is far smaller."""
_TRIES = 3
"""How often a reading request is made; a writing one is made once."""
_TRIED_WITHIN_SECONDS = 20.0
"""A reading request that has taken longer is not made again: the courier comes back later."""
_IDLE_SECONDS = 2.0
"""An idle line is not used again later: a server that has hung up meanwhile would look like
silence after sending."""


@dataclass(frozen=True, slots=True)
class Account:
    """The user of the site that the desk posts as, and its application password."""

    user: str
    password: Secret


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader's browser gets: status and text, and where it is led instead."""

    status: int
    text: str
    location: str = ""


class Client:
    """One WordPress at ``address``; ``name`` is what the desk calls the target.

    ``ca_file`` names certificates to trust besides the system's, for a site inside the house;
    ``silence`` is how many seconds the server may say nothing, 60 unless it is given.
    Raises ``InsecureAddress`` for plain http to any machine but this one, ``AddressHoldsPassword``
    and ``AuthorityUnreadable``.
    """

    def __init__(
        self,
        name: str,
        address: str,
        account: Account,
        ca_file: str = "",
        silence: float | None = None,
    ) -> None:
        place_of(address)
        self.name = name
        self.address = address.rstrip("/")
        if not _is_safe(self.address):
            raise InsecureAddress(target=name, address=address)
        self.user = account.user
        self.server_time: datetime.datetime | None = None
        try:
            trusted = _trusted(ca_file)
        except OSError as error:
            missing = not isinstance(error, ssl.SSLError) and error.strerror
            reason = missing or why_untrusted(error)
            raise AuthorityUnreadable(target=name, path=ca_file, reason=reason) from None
        silence = _SILENCE_SECONDS if silence is None else silence
        self._http = _open(account, trusted, silence)
        self._open_http = _open(None, trusted, silence)

    def close(self) -> None:
        """Hang up."""
        self._http.close()
        self._open_http.close()

    def get(self, path: str, **query: Any) -> Any:
        """Return the data at ``path`` of the REST interface (``/wp/v2/posts``)."""
        return self._ask("GET", path, params=query)

    def post(self, path: str, data: Mapping[str, Any], **query: Any) -> Any:
        """Send ``data`` to ``path`` once; return what WordPress made of it.

        Raises ``TargetSilent`` where it may have arrived.
        """
        return self._ask("POST", path, params=query, json=dict(data))

    def upload(self, path: str, file: tuple[str, BinaryIO, str], fields: Mapping[str, str]) -> Any:
        """Send a file (name, content, media type) with its fields, once."""
        return self._ask("POST", path, files={"file": file}, data=dict(fields))

    def delete(self, path: str, **query: Any) -> Any:
        """Take away what is at ``path``, once."""
        return self._ask("DELETE", path, params=query)

    def page(self, url: str) -> Page:
        """Return a page as a reader gets it: without a password, past caches.

        A page that leads elsewhere is its status and no text.
        """
        headers = {"Cache-Control": "no-cache", "Accept": "text/html"}
        answer = self._send(self._open_http, "GET", url, headers=headers)
        text = "" if answer.is_redirect else answer.content.decode("utf-8", "replace")
        location = answer.headers.get("location", "") if answer.is_redirect else ""
        return Page(answer.status, text, location)

    def clock(self) -> datetime.datetime | None:
        """Return the server's time, by the ``Date`` of an answer it makes now (RFC 9110 §6.6.1)."""
        self.get("/", _fields="name")
        return self.server_time

    def _ask(self, method: str, path: str, **content: Any) -> Any:
        url, params = self._route(path, content.pop("params", {}))
        answer = self._send(self._http, method, url, params=params, **content)
        self._no_redirect(answer)
        if not answer.is_good:
            if forbids_drafts(answer):
                # It took us for a reader: our password is wrong, or was revoked. Or the user's role
                # is too low: then this says who we are.
                self.get("/wp/v2/users/me", _fields="id")
                raise NotAllowed(target=self.name, user=self.user, reason=str(answer.status))
            raise fault_of(answer, method, self.name, self.user)
        return data_of(answer, method, self.name)

    def _no_redirect(self, answer: Answer) -> None:
        if answer.is_redirect:
            raise MovedElsewhere(target=self.name, location=answer.headers.get("location", ""))

    @property
    def namespaces(self) -> frozenset[str]:
        """What the site's REST interface offers: ``wp/v2`` and one for each plugin that adds."""
        return self._found[1]

    def _route(self, path: str, query: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
        """Return the address of a REST path, whatever the site's permanent links are like."""
        params = {key: value for key, value in query.items() if value is not None}
        if self._found[0]:
            return f"{self.address}/wp-json{path}", params
        return f"{self.address}/", {"rest_route": path, **params}

    @cached_property
    def _found(self) -> tuple[bool, frozenset[str]]:
        """Whether the interface has an address of its own, and what it offers; asked once."""
        fields = {"_fields": "namespaces"}
        for url, params in (
            (f"{self.address}/wp-json/", fields),
            (f"{self.address}/", {"rest_route": "/", **fields}),
        ):
            answer = self._send(self._http, "GET", url, params=params)
            self._no_redirect(answer)
            if (offered := _namespaces(answer)) is not None:
                return "rest_route" not in params, offered
            if answer.status == 429 or answer.status >= 500 or _speaks_rest(answer):
                raise fault_of(answer, "GET", self.name, self.user)
        raise RestMissing(target=self.name, address=self.address)

    def _send(self, line: httpx.Client, method: str, url: str, **content: Any) -> Answer:
        """Return the whole answer; a reading request is tried again where the line fails."""
        end = time.monotonic() + _TRIED_WITHIN_SECONDS
        for left in reversed(range(_TRIES if method == "GET" else 1)):
            try:
                return self._once(line, method, url, content)
            except TargetUnreachable:
                if not left or time.monotonic() > end:
                    raise
                time.sleep(0.2 * (_TRIES - left))
        raise AssertionError("at least one try is made")

    def _once(
        self, line: httpx.Client, method: str, url: str, content: Mapping[str, Any]
    ) -> Answer:
        # Late: it is needed only to publish, and loads for a quarter of a second.
        import httpx

        unsent = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
        try:
            request = line.build_request(method, url, **content)
            response = line.send(request, stream=True)
            try:
                answer = _whole(response)
            finally:
                response.close()
        except unsent as error:
            if mentions_certificate(error):
                raise CertificateRefused(target=self.name, reason=why_untrusted(error)) from None
            raise TargetUnreachable(target=self.name, reason=_in_short(error)) from None
        except (httpx.TransportError, httpx.DecodingError) as error:
            silent = TargetUnreachable if method == "GET" else TargetSilent
            raise silent(target=self.name, reason=_in_short(error)) from None
        except httpx.InvalidURL as error:
            # Sites say where their posts are, and may say anything.
            raise TargetRefused(target=self.name, reason=f"{url[:200]}: {error}") from None
        if moment := answer.headers.get("date"):
            self.server_time = _moment(moment) or self.server_time
        return answer


def _whole(response: httpx.Response) -> Answer:
    # Late, as in ``Client._once``.
    import httpx

    end, content = time.monotonic() + _WHOLE_ANSWER_SECONDS, bytearray()
    for piece in response.iter_bytes():
        content += piece
        if len(content) > _MOST_BYTES:
            raise httpx.DecodingError(f"the answer is over {_MOST_BYTES >> 20} MB")
        if time.monotonic() > end:
            raise httpx.ReadTimeout(f"no end of the answer in {_WHOLE_ANSWER_SECONDS:.0f} s")
    return Answer(
        response.status_code,
        {name.lower(): value for name, value in response.headers.items()},
        bytes(content),
        str(response.url),
        int(response.request.headers.get("content-length", 0)),
    )


@cache
def _trusted(ca_file: str) -> ssl.SSLContext:
    # Late, as in ``Client._once``.
    import certifi

    # The system's own authorities, for a site inside the house, and Mozilla's, for a system
    # whose store Python cannot see.
    trusted = ssl.create_default_context()
    trusted.load_verify_locations(certifi.where())
    if ca_file:
        trusted.load_verify_locations(ca_file)
    return trusted


def _open(account: Account | None, trusted: ssl.SSLContext, silence: float) -> httpx.Client:
    # Late, as in ``Client._once``.
    import httpx

    auth = httpx.BasicAuth(account.user, account.password.reveal()) if account else None
    return httpx.Client(
        auth=auth,
        verify=trusted,
        follow_redirects=False,
        timeout=httpx.Timeout(silence, connect=min(silence, _CONNECT_SECONDS)),
        limits=httpx.Limits(max_keepalive_connections=2, keepalive_expiry=_IDLE_SECONDS),
        headers={"User-Agent": "Warraq"},
    )


def _is_safe(address: str) -> bool:
    parts = urlsplit(address)
    if parts.scheme == "https":
        return bool(parts.hostname)
    if parts.scheme != "http":
        return False
    if parts.hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False


def _namespaces(answer: Answer) -> frozenset[str] | None:
    """Return what the index of a REST interface lists, None where this is no such index."""
    try:
        index = json.loads(answer.content) if answer.is_good else None
    except ValueError:
        return None
    if not isinstance(index, dict) or not isinstance(index.get("namespaces"), list):
        return None
    return frozenset(map(str, index["namespaces"]))


def _speaks_rest(answer: Answer) -> bool:
    """Tell whether somebody was turned away by WordPress, and not by what stands before it."""
    return answer.status in (401, 403) and answer.media_type == "application/json"


def _moment(date: str) -> datetime.datetime | None:
    try:
        return parsedate_to_datetime(date).astimezone(datetime.UTC)
    except ValueError:
        return None


def _in_short(error: Exception) -> str:
    return str(error) or type(error).__name__
