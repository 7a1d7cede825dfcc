"""A server that is reached by SSH: where it is, how to get in, and whether it is the right one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import asyncssh

from editor.publishing.errors import HostKeyChanged, HostKeyUnknown, SecretRefused


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where the folder is and how to get in.

    ``path`` is the folder; one that begins with ``~/`` is below the user's home. ``host_key`` is
    the trusted fingerprint (``SHA256:…``), empty where none is yet. ``key`` is a file with a
    private key, whose passphrase ``secret`` is; without one ``secret`` is the password, and the
    keys of the machine's agent are tried too. ``timeout`` are the seconds of silence that are
    borne.
    """

    target: str
    host: str
    port: int
    user: str
    path: str
    host_key: str = ""
    key: str = ""
    secret: str | None = None
    timeout: float = 30.0

    @property
    def root(self) -> str:
        """The folder as the server's SFTP takes it: relative to the home, or absolute."""
        return self.path.removeprefix("~/") or "."

    def __repr__(self) -> str:
        return f"Server({self.user}@{self.host}:{self.port}{self.path})"


class _Client(asyncssh.SSHClient):
    """Judges the server's host key: it is the trusted one, or nothing is said to the server."""

    def __init__(self, trusted: str) -> None:
        self.trusted = trusted
        self.seen = ""

    def validate_host_public_key(
        self, host: str, addr: str, port: int, key: asyncssh.SSHKey
    ) -> bool:
        """Tell whether the key is the trusted one."""
        self.seen = key.get_fingerprint()
        return self.seen == self.trusted


async def connected(server: Server) -> asyncssh.SSHClientConnection:
    """Return a connection to the server, which has proved who it is.

    Raises ``HostKeyUnknown``, ``HostKeyChanged``, ``SecretRefused``, and asyncssh's own errors.
    """
    client = _Client(server.host_key)
    given: dict[str, Any] = {"password": server.secret} if server.secret else {}
    if server.key:
        given = {"client_keys": [server.key], "passphrase": server.secret, "agent_path": None}
    try:
        connection, _ = await asyncssh.create_connection(
            lambda: client,
            server.host,
            server.port,
            username=server.user,
            # Nobody is trusted but by the client above; the machine's own files say nothing.
            known_hosts=((), (), ()),
            config=None,
            connect_timeout=server.timeout,
            login_timeout=server.timeout,
            keepalive_interval=server.timeout / 2,
            keepalive_count_max=2,
            **given,
        )
    except asyncssh.HostKeyNotVerifiable as error:
        raise _distrusted(server, client.seen) from error
    except (
        asyncssh.PermissionDenied,
        asyncssh.KeyImportError,
        asyncssh.KeyEncryptionError,
    ) as error:
        raise SecretRefused(target=server.target, user=server.user) from error
    return connection


def _distrusted(server: Server, seen: str) -> HostKeyUnknown | HostKeyChanged:
    facts = {"target": server.target, "host": server.host, "fingerprint": seen}
    if server.host_key:
        return HostKeyChanged(**facts, trusted=server.host_key)
    return HostKeyUnknown(**facts)
