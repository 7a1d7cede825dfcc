"""Identifiers that any desk may make without asking another."""

from __future__ import annotations

import re

import uuid_utils

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def new_id() -> str:
    """Return a new UUIDv7 (RFC 9562 §5.7), 36 characters: it sorts by the time of its making."""
    return str(uuid_utils.uuid7())


def is_id(text: str) -> bool:
    """Tell whether ``text`` is a UUID in its canonical lower-case form."""
    return _UUID.fullmatch(text) is not None
