"""Keeps the tests of one machine on that machine."""

from __future__ import annotations

import functools
import ipaddress
import socket
from collections.abc import Callable
from typing import Any

import pytest


def is_local(host: object) -> bool:
    """Tell whether a host, as given to ``connect`` or ``getaddrinfo``, is this machine."""
    if host is None:
        return True
    name = host.decode() if isinstance(host, bytes) else str(host)
    if name in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


def guarded_connection(call: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap a method of ``socket.socket`` whose last argument is an address."""

    @functools.wraps(call)
    def guarded(self: socket.socket, *arguments: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _refuse_foreign(arguments[-1][0])
        return call(self, *arguments)

    return guarded


def guarded_lookup(call: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap ``socket.getaddrinfo``: to ask for a foreign name is to use the network."""

    @functools.wraps(call)
    def guarded(host: object, *arguments: Any, **options: Any) -> Any:
        _refuse_foreign(host)
        return call(host, *arguments, **options)

    return guarded


def _refuse_foreign(host: object) -> None:
    # pytest's failure is no Exception: code under test that swallows OSError cannot hide it.
    if not is_local(host):
        pytest.fail(f"a test reached for {host}: no test may need the network")
