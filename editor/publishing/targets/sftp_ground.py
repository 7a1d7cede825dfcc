"""A folder on a server, over SFTP (asyncssh; protocol 3 with OpenSSH's extensions).

What a release needs of the server is there in every OpenSSH since 2012: ``posix-rename``, which
replaces a symbolic link at one stroke, and ``hardlink``. Many requests are under way at a time, so
that a distant server costs bandwidth rather than round trips. Files arrive under the hash of their
content in ``incoming`` before they are linked to their places: what a cut connection left there
whole is not sent again.
"""

from __future__ import annotations

import asyncio
import errno
import os
import secrets
import stat
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from concurrent.futures import wait
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

import asyncssh

from editor.publishing.site.files import SiteFile
from editor.publishing.targets.ground import INCOMING, MOST_BYTES
from editor.publishing.targets.sftp_server import Server, connected

_T = TypeVar("_T")
_AT_ONCE = 64
"""How many requests are under way at a time."""
_SLOWEST = 16 * 1024
"""Bytes a second below which a line is taken for dead."""
_SECONDS_BETWEEN = 5.0
"""A courier's claim lasts minutes beyond its last sign of life; a large file may take longer."""


class SftpGround:
    """The folder on the server; connected when it is first used."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._root = server.path.removeprefix("~/") or "."
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(
            target=self._loop.run_forever, name="warraq-sftp", daemon=True
        )
        self._connection: asyncssh.SSHClientConnection | None = None
        self._sftp: asyncssh.SFTPClient | None = None

    def read(self, paths: Sequence[str]) -> Mapping[str, bytes]:
        """Return the content of those of ``paths`` that are files."""
        found: dict[str, bytes] = {}

        async def one(sftp: asyncssh.SFTPClient, path: str) -> None:
            with suppress(asyncssh.SFTPNoSuchFile, asyncssh.SFTPNotADirectory):
                async with sftp.open(self._at(path), "rb") as file:
                    found[path] = await file.read(MOST_BYTES + 1)

        self._run(lambda sftp: self._each(one(sftp, path) for path in paths))
        return found

    def names(self, path: str) -> tuple[str, ...]:
        """Return what is in a folder, sorted; nothing where there is no such folder."""

        async def ask(sftp: asyncssh.SFTPClient) -> tuple[str, ...]:
            try:
                listed = await self._soon(sftp.listdir(self._at(path)))
            except asyncssh.SFTPNoSuchFile:
                return ()
            return tuple(sorted(name for name in listed if name not in (".", "..")))

        return self._run(ask)

    def link(self, path: str) -> str | None:
        """Return where a symbolic link points; None where there is none."""

        async def ask(sftp: asyncssh.SFTPClient) -> str | None:
            try:
                return str(await self._soon(sftp.readlink(self._at(path))))
            except asyncssh.SFTPNoSuchFile:
                return None
            except asyncssh.SFTPFailure:
                # What OpenSSH says of a file that is no link.
                await self._soon(sftp.lstat(self._at(path)))
                return None

        return self._run(ask)

    def copy(self, old: str, new: str, without: frozenset[str]) -> int:
        """Make the folder ``new`` with hard links to what is in ``old``; return how many."""
        kept = [name for name in self.names(old) if name not in without] if old else []

        async def do(sftp: asyncssh.SFTPClient) -> None:
            await self._soon(sftp.mkdir(self._at(new)))
            await self._each(
                sftp.link(self._at(f"{old}/{name}"), self._at(f"{new}/{name}")) for name in kept
            )

        self._run(do)
        return len(kept)

    def rename(self, old: str, new: str) -> None:
        """Give a folder another name, which nothing has."""
        self._run(lambda sftp: self._soon(sftp.posix_rename(self._at(old), self._at(new))))

    def put(self, files: Sequence[tuple[str, SiteFile]], told: Callable[[int, int], None]) -> None:
        """Write files at new paths, in folders that are there; ``told`` hears done and all."""
        if not files:
            return
        self.make(INCOMING)
        there = self._sizes(INCOMING)
        missing = {file.sha256: file for _, file in files if there.get(file.sha256) != file.size}
        places: dict[str, list[str]] = {}
        for path, file in files:
            places.setdefault(file.sha256, []).append(path)
        done = 0
        # In portions: between them it is told how far it is, and asked whether it shall go on.
        for portion in _portions(list(missing.values())):
            self._send_all(portion, partial(told, done, len(files)))
            done += sum(len(places[file.sha256]) for file in portion)
            told(done, len(files))
        pairs = [(digest, path) for digest, paths in places.items() for path in paths]
        self._run(
            lambda sftp: self._each(
                sftp.link(self._at(f"{INCOMING}/{digest}"), self._at(path))
                for digest, path in pairs
            )
        )
        self._run(
            lambda sftp: self._each(
                sftp.remove(self._at(f"{INCOMING}/{name}")) for name in {*places, *there}
            )
        )
        told(len(files), len(files))

    def write(self, path: str, content: bytes) -> None:
        """Write a small file, whole or not at all, over what was there."""

        async def do(sftp: asyncssh.SFTPClient) -> None:
            await self._soon(self._write(sftp, f"{path}.part", content))
            await self._soon(sftp.posix_rename(self._at(f"{path}.part"), self._at(path)))

        self._run(do)

    def make(self, path: str) -> None:
        """Make a folder with those above it, unless it is there."""

        async def do(sftp: asyncssh.SFTPClient) -> None:
            if not await self._soon(sftp.exists(self._root)):
                await self._soon(sftp.mkdir(self._root))
            await self._soon(sftp.makedirs(self._at(path), exist_ok=True))

        self._run(do)

    def point(self, links: Mapping[str, str]) -> None:
        """Make symbolic links that are not there yet: where each points, by its path."""
        self._run(
            lambda sftp: self._each(sftp.symlink(to, self._at(path)) for path, to in links.items())
        )

    def swap(self, path: str, to: str) -> None:
        """Let the symbolic link ``path`` point to ``to`` from one moment to the next."""
        self.remove(f"{path}.next")

        async def do(sftp: asyncssh.SFTPClient) -> None:
            await self._soon(sftp.symlink(to, self._at(f"{path}.next")))

        self._run(do)
        self.put_over(f"{path}.next", path)

    def put_over(self, link: str, path: str) -> None:
        """Give a link the name ``path`` from one moment to the next, whatever has it."""
        self.rename(link, path)

    def remove(self, path: str) -> None:
        """Remove a file or a folder with what is in it; nothing happens where there is none."""

        async def do(sftp: asyncssh.SFTPClient) -> None:
            await self._remove(sftp, self._at(path))

        self._run(do)

    def settle(self) -> None:
        """Do nothing: each file was synced as it was written, where the server can."""

    def close(self) -> None:
        """Close the connection and end its thread."""
        if self._thread.is_alive():
            if self._connection is not None:
                self._connection.abort()
                with suppress(Exception):
                    self._wait(asyncio.wait_for(self._connection.wait_closed(), 2))
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
        self._loop.close()

    def _hang_up(self) -> None:
        """Drop the line at once; what is done next connects anew."""
        if self._connection is not None:
            self._connection.abort()
        self._sftp = None

    def _at(self, path: str) -> str:
        return f"{self._root}/{path}"

    def _sizes(self, path: str) -> dict[str, int]:
        """Return the files in a folder with their sizes: what a power cut there left is short."""

        async def ask(sftp: asyncssh.SFTPClient) -> dict[str, int]:
            listed = await self._soon(sftp.readdir(self._at(path)))
            sizes = {str(each.filename): each.attrs.size or 0 for each in listed}
            return {name: size for name, size in sizes.items() if name not in (".", "..")}

        return self._run(ask)

    def _send_all(self, files: list[SiteFile], still: Callable[[], None]) -> None:
        patience = self._server.timeout + sum(file.size for file in files) / _SLOWEST
        self._wait(
            self._told(
                lambda sftp: self._each(
                    (self._send(sftp, file) for file in files), patience=patience
                )
            ),
            still,
        )

    async def _send(self, sftp: asyncssh.SFTPClient, file: SiteFile) -> None:
        # A name of its own: another program may be sending the same, and one of them is killed.
        name = f"{INCOMING}/{file.sha256}"
        part = f"{name}.{secrets.token_hex(4)}.part"
        await self._write(sftp, part, file.read())
        await sftp.posix_rename(self._at(part), self._at(name))

    async def _write(self, sftp: asyncssh.SFTPClient, path: str, content: bytes) -> None:
        async with sftp.open(self._at(path), "wb") as stream:
            await stream.write(content)
            with suppress(asyncssh.SFTPOpUnsupported):
                await stream.fsync()

    async def _remove(self, sftp: asyncssh.SFTPClient, place: str) -> None:
        try:
            found = await self._soon(sftp.lstat(place))
        except asyncssh.SFTPNoSuchFile:
            return
        if not stat.S_ISDIR(found.permissions or 0):
            await self._soon(sftp.remove(place))
            return
        files: list[str] = []
        folders: list[str] = []
        async for entry in sftp.scandir(place):
            name = str(entry.filename)
            if name not in (".", ".."):
                inner = stat.S_ISDIR(entry.attrs.permissions or 0)
                (folders if inner else files).append(f"{place}/{name}")
        await self._each(sftp.remove(each) for each in files)
        for each in folders:
            await self._remove(sftp, each)
        await self._soon(sftp.rmdir(place))

    async def _each(
        self, calls: Iterable[Coroutine[Any, Any, object]], *, patience: float = 0.0
    ) -> None:
        """Await all of ``calls``, so many at a time; the first error ends it."""
        longest = patience or self._server.timeout
        turn = asyncio.Semaphore(_AT_ONCE)

        async def one(call: Coroutine[Any, Any, object]) -> None:
            async with turn:
                await asyncio.wait_for(call, longest)

        tasks = [asyncio.ensure_future(one(call)) for call in calls]
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _soon(self, call: Awaitable[_T]) -> _T:
        """Await ``call`` for as long as silence is borne."""
        return await asyncio.wait_for(call, self._server.timeout)

    def _run(self, do: Callable[[asyncssh.SFTPClient], Awaitable[_T]]) -> _T:
        """Do it on the connection's thread, connecting first where there is none."""
        return self._wait(self._told(do))

    def _wait(self, work: Coroutine[Any, Any, _T], still: Callable[[], None] = lambda: None) -> _T:
        """Wait for it on this thread; ``still`` is called every few seconds, and may stop it."""
        if not self._thread.is_alive():
            self._thread.start()
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            while not wait([future], _SECONDS_BETWEEN).done:
                still()
        except BaseException:
            # Nobody waits for a server that may not answer: with the line all of it ends.
            self._loop.call_soon_threadsafe(self._hang_up)
            wait([future], 1)
            future.cancel()
            raise
        return future.result()

    async def _told(self, do: Callable[[asyncssh.SFTPClient], Awaitable[_T]]) -> _T:
        """Do it; what the server says no to comes out as an OSError of its kind."""
        sftp = await self._connected()
        try:
            return await do(sftp)
        except TimeoutError:
            # A line on which an answer may still come is of no more use.
            self._hang_up()
            raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT)) from None
        except (asyncssh.SFTPNoConnection, asyncssh.SFTPConnectionLost) as error:
            self._sftp = None
            raise ConnectionError(errno.ECONNRESET, error.reason) from error
        except asyncssh.SFTPPermissionDenied as error:
            raise PermissionError(errno.EACCES, error.reason, self._root) from error
        except asyncssh.SFTPOpUnsupported as error:
            raise OSError(errno.ENOTSUP, error.reason) from error
        except asyncssh.SFTPNoSuchFile as error:
            raise FileNotFoundError(errno.ENOENT, error.reason) from error
        except asyncssh.SFTPError as error:
            # OpenSSH says "failure" for a full disk and for all the rest.
            code = errno.ENOSPC if await _is_full(sftp, self._server, self._root) else errno.EIO
            raise OSError(code, error.reason) from error
        except (asyncssh.Error, asyncssh.misc.ConnectionLost) as error:
            self._sftp = None
            raise ConnectionError(errno.ECONNRESET, error.reason) from error

    async def _connected(self) -> asyncssh.SFTPClient:
        if self._sftp is not None:
            return self._sftp
        try:
            self._connection = await connected(self._server)
            self._sftp = await self._soon(self._connection.start_sftp_client())
        except asyncssh.Error as error:
            raise ConnectionError(errno.ECONNABORTED, error.reason) from error
        return self._sftp


async def _is_full(sftp: asyncssh.SFTPClient, server: Server, root: str) -> bool:
    """Tell whether the server's disk has no room; False where it does not say."""
    with suppress(asyncssh.Error, OSError):
        found = await asyncio.wait_for(sftp.statvfs(root), server.timeout)
        return (found.bavail or 0) == 0 or (found.favail or 0) == 0
    return False


def _portions(files: list[SiteFile]) -> Iterable[list[SiteFile]]:
    """Part files so that a portion is told of within seconds."""
    portion: list[SiteFile] = []
    size = 0
    for file in files:
        portion.append(file)
        size += file.size
        if len(portion) >= _AT_ONCE * 4 or size >= 1024 * 1024:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion
