"""SFTP: a site on a server that is reached by SSH, release by release, as in a folder."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from editor.publishing.errors import TargetRefused
from editor.publishing.target import Settings
from editor.publishing.targets.pages import PagesTarget
from editor.publishing.targets.sftp_ground import SftpGround
from editor.publishing.targets.sftp_server import Server


def sftp_target(settings: Settings, secret: str | None) -> PagesTarget:
    """Return the target whose ``address`` is ``sftp://user@host:port/folder``.

    Options: ``host_key``, the trusted fingerprint; ``key``, a file with a private key;
    ``timeout`` in seconds. ``secret`` is the password or the key's passphrase.
    Raises ``TargetRefused`` where the address is none.
    """
    try:
        parts = urlsplit(settings.address)
        port = parts.port or 22
    except ValueError:
        raise TargetRefused(target=settings.name, reason=settings.address) from None
    if parts.scheme != "sftp" or not parts.hostname or not parts.username or not parts.path[1:]:
        raise TargetRefused(target=settings.name, reason=settings.address)
    path = unquote(parts.path)
    return PagesTarget(
        settings,
        SftpGround(
            Server(
                target=settings.name,
                host=parts.hostname,
                port=port,
                user=unquote(parts.username),
                path=path[1:] if path.startswith("/~/") else path,
                host_key=str(settings.options.get("host_key", "")),
                key=str(settings.options.get("key", "")),
                secret=secret,
                timeout=float(settings.options.get("timeout", 30.0)),
            )
        ),
    )
