"""One connection to a server, on a thread with an event loop of its own."""

from __future__ import annotations

import asyncio
import errno
import os
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from concurrent.futures import wait
from contextlib import suppress
from typing import Any, TypeVar

import asyncssh

from editor.publishing.targets.sftp_server import Server, connected

_T = TypeVar("_T")
AT_ONCE = 64
"""How many requests are under way at a time."""
_SECONDS_BETWEEN = 5.0
"""A courier's claim lasts minutes beyond its last sign of life; a large file may take longer."""


class Line:
    """The connection; made when it is first used, and anew after it broke."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(
            target=self._loop.run_forever, name="warraq-sftp", daemon=True
        )
        self._connection: asyncssh.SSHClientConnection | None = None
        self._sftp: asyncssh.SFTPClient | None = None

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

    async def each(
        self, calls: Iterable[Coroutine[Any, Any, object]], *, patience: float = 0.0
    ) -> None:
        """Await all of ``calls``, so many at a time; the first error ends it."""
        longest = patience or self.server.timeout
        turn = asyncio.Semaphore(AT_ONCE)

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

    async def soon(self, call: Awaitable[_T]) -> _T:
        """Await ``call`` for as long as silence is borne."""
        return await asyncio.wait_for(call, self.server.timeout)

    def run(
        self,
        do: Callable[[asyncssh.SFTPClient], Awaitable[_T]],
        still: Callable[[], None] = lambda: None,
    ) -> _T:
        """Do it on the connection's thread, connecting first where there is none.

        ``still`` is called on this thread every few seconds meanwhile, and may stop it by raising.
        """
        return self._wait(self._told(do), still)

    def _wait(self, work: Coroutine[Any, Any, _T], still: Callable[[], None] = lambda: None) -> _T:
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
            raise PermissionError(errno.EACCES, error.reason, self.server.root) from error
        except asyncssh.SFTPOpUnsupported as error:
            raise OSError(errno.ENOTSUP, error.reason) from error
        except asyncssh.SFTPNoSuchFile as error:
            raise FileNotFoundError(errno.ENOENT, error.reason) from error
        except asyncssh.SFTPError as error:
            # OpenSSH says "failure" for a full disk and for all the rest.
            code = errno.ENOSPC if await _is_full(sftp, self.server) else errno.EIO
            raise OSError(code, error.reason) from error
        except (asyncssh.Error, asyncssh.misc.ConnectionLost) as error:
            self._sftp = None
            raise ConnectionError(errno.ECONNRESET, error.reason) from error

    async def _connected(self) -> asyncssh.SFTPClient:
        if self._sftp is not None:
            return self._sftp
        try:
            self._connection = await connected(self.server)
            self._sftp = await self.soon(self._connection.start_sftp_client())
        except asyncssh.Error as error:
            raise ConnectionError(errno.ECONNABORTED, error.reason) from error
        return self._sftp


async def _is_full(sftp: asyncssh.SFTPClient, server: Server) -> bool:
    """Tell whether the server's disk has no room; False where it does not say."""
    with suppress(asyncssh.Error, OSError):
        found = await asyncio.wait_for(sftp.statvfs(server.root), server.timeout)
        return (found.bavail or 0) == 0 or (found.favail or 0) == 0
    return False
