"""What an answer of a WordPress means for what was asked."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from editor.publishing.errors import TargetError
from editor.publishing.targets.wordpress.errors import (
    NotAllowed,
    NotData,
    PasswordRefused,
    RequestRefused,
    RestMissing,
    ServerBroke,
    ServerBusy,
    TooLarge,
)

_LONGEST_REASON = 300
_LONGEST_WAIT = 24 * 3600
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")
_MARKS = re.compile(r"^\[[^\]]*\] |certificate verify failed: | \(_ssl\.c:\d+\)$")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: ``headers`` by names in small letters, ``sent`` the bytes of the request."""

    status: int
    headers: Mapping[str, str]
    content: bytes
    url: str
    sent: int = 0

    @property
    def media_type(self) -> str:
        """The media type in small letters, without its parameters; empty where none is said."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def is_redirect(self) -> bool:
        """Whether it is another address."""
        return 300 <= self.status < 400

    @property
    def is_good(self) -> bool:
        """Whether what was asked was done."""
        return 200 <= self.status < 300


class Refusal(RequestRefused):
    """A refusal with WordPress's own code and data, for those who know what to make of it."""

    @property
    def code(self) -> str:
        """WordPress's name of the reason, such as ``term_exists``."""
        return str(self.facts["code"])

    @property
    def data(self) -> dict[str, Any]:
        """What WordPress says with it, such as ``term_id``."""
        data = self.facts["data"]
        return data if isinstance(data, dict) else {}

    @property
    def status(self) -> int:
        """The status of HTTP."""
        return int(str(self.facts["status"]))


def mentions_certificate(error: Exception) -> bool:
    """Tell whether a connection failed because the server could not prove who it is."""
    return "CERTIFICATE_VERIFY_FAILED" in str(error).upper()


def why_untrusted(error: Exception) -> str:
    """Return what is wrong with a certificate, without OpenSSL's own marks around it."""
    return _MARKS.sub("", str(error)) or str(error)


def forbids_drafts(answer: Answer) -> bool:
    """Tell whether posts that are not published were refused: to readers and low roles they are.

    WordPress says so with 400 and the name of the query's field, also where it should say 401.
    """
    said = _said(answer)
    data = said.get("data")
    details = data.get("details") if isinstance(data, dict) else None
    status = details.get("status") if isinstance(details, dict) else None
    return isinstance(status, dict) and status.get("code") == "rest_forbidden_status"


def data_of(answer: Answer, method: str, target: str) -> Any:
    """Return what a good answer says; raises ``NotData`` or, for a writing request, silence."""
    try:
        said = json.loads(answer.content)
    except ValueError:
        said = None
    # What was made has its number, whatever it is.
    made = isinstance(said, dict) and isinstance(said.get("id"), int)
    if said is None or (method == "POST" and not made):
        raise _no_data(answer, method, target)
    return said


def _no_data(answer: Answer, method: str, target: str) -> TargetError:
    if method == "GET":
        return NotData(target=target, reason=_sort_of(answer))
    return ServerBroke(target=target, status=_sort_of(answer))


def fault_of(answer: Answer, method: str, target: str, user: str) -> TargetError:
    """Return what a bad answer to ``user`` means."""
    status = answer.status
    said = _said(answer)
    reason = _one_line(said.get("message", "")) or str(status)
    # A gateway's 503 may come when WordPress has done what was asked; its own has a code.
    if status == 429 or (status == 503 and (method == "GET" or "code" in said)):
        later = answer.headers.get("retry-after", "")
        # A day at most: the site may ask for anything, and a number may be longer than a moment.
        wait = min(int(later[:9]), _LONGEST_WAIT) if later.isdecimal() else 0
        return ServerBusy(target=target, status=status, retry_after=wait)
    if status >= 500:
        # PHP may have died after it had written.
        broken = ServerBusy if method == "GET" else ServerBroke
        return broken(target=target, status=status)
    if (status == 401 and said.get("code") in _NOT_LOGGED_IN) or (status == 401 and not said):
        return PasswordRefused(target=target, user=user, reason=reason)
    if status in (401, 403) and said:
        return NotAllowed(target=target, user=user, reason=reason)
    if status == 413:
        return TooLarge(target=target, size=-(-answer.sent // 2**20))
    if said.get("code") in ("rest_no_route", "rest_disabled"):
        return RestMissing(target=target, address=answer.url.partition("?")[0])
    if not said:
        return NotData(target=target, reason=_sort_of(answer))
    return Refusal(
        target=target,
        status=status,
        reason=reason,
        code=said.get("code", ""),
        data=said.get("data") or {},
    )


_NOT_LOGGED_IN = frozenset(
    {
        "incorrect_password",
        "invalid_username",
        "invalid_email",
        "rest_not_logged_in",
        "rest_cannot_create",
        "rest_cannot_edit",
        "rest_forbidden",
        "rest_forbidden_context",
        "application_passwords_disabled",
        "application_passwords_disabled_for_user",
    }
)
"""401 is what WordPress tells somebody it does not know, whatever was asked; others get 403."""


def _said(answer: Answer) -> dict[str, Any]:
    try:
        said = json.loads(answer.content)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _sort_of(answer: Answer) -> str:
    title = re.search(rb"<title[^>]*>(.{0,200}?)</title>", answer.content[:20_000], re.S | re.I)
    named = _one_line(title.group(1).decode("utf-8", "replace")) if title else ""
    return ", ".join(filter(None, (str(answer.status), answer.media_type, named)))


def _one_line(text: object) -> str:
    """Return a stranger's words fit for our sentence: no markup, no controls, not long."""
    plain = _CONTROLS.sub(" ", html.unescape(_TAG.sub(" ", str(text))))
    return " ".join(plain.split())[:_LONGEST_REASON]
