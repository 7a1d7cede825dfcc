"""A folder on a server, over SFTP (asyncssh; protocol 3 with OpenSSH's extensions).

What a release needs of the server is there in every OpenSSH since 2012: ``posix-rename``, which
replaces a symbolic link at one stroke, and ``hardlink``. Many requests are under way at a time, so
that a distant server costs bandwidth rather than round trips. Files arrive under the hash of their
content in ``incoming`` before they are linked to their places: what a cut connection left there
whole is not sent again.
"""

from __future__ import annotations

import secrets
import stat
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial

import asyncssh

from editor.publishing.site.files import SiteFile
from editor.publishing.targets.ground import INCOMING, MOST_BYTES
from editor.publishing.targets.sftp_line import AT_ONCE, Line
from editor.publishing.targets.sftp_server import Server

_SLOWEST = 16 * 1024
"""Bytes a second below which a line is taken for dead."""


class SftpGround:
    """The folder on the server; connected when it is first used."""

    def __init__(self, server: Server) -> None:
        self._line = Line(server)
        self._root = server.root

    def read(self, paths: Sequence[str]) -> Mapping[str, bytes]:
        """Return the content of those of ``paths`` that are files."""
        found: dict[str, bytes] = {}

        async def one(sftp: asyncssh.SFTPClient, path: str) -> None:
            with suppress(asyncssh.SFTPNoSuchFile, asyncssh.SFTPNotADirectory):
                async with sftp.open(self._at(path), "rb") as file:
                    found[path] = await file.read(MOST_BYTES + 1)

        self._line.run(lambda sftp: self._line.each(one(sftp, path) for path in paths))
        return found

    def names(self, path: str) -> tuple[str, ...]:
        """Return what is in a folder, sorted; nothing where there is no such folder."""

        async def ask(sftp: asyncssh.SFTPClient) -> tuple[str, ...]:
            try:
                listed = await self._line.soon(sftp.listdir(self._at(path)))
            except asyncssh.SFTPNoSuchFile:
                return ()
            return tuple(sorted(name for name in listed if name not in (".", "..")))

        return self._line.run(ask)

    def link(self, path: str) -> str | None:
        """Return where a symbolic link points; None where there is none."""

        async def ask(sftp: asyncssh.SFTPClient) -> str | None:
            try:
                return str(await self._line.soon(sftp.readlink(self._at(path))))
            except asyncssh.SFTPNoSuchFile:
                return None
            except asyncssh.SFTPFailure:
                # What OpenSSH says of a file that is no link.
                await self._line.soon(sftp.lstat(self._at(path)))
                return None

        return self._line.run(ask)

    def copy(self, old: str, new: str, without: frozenset[str]) -> int:
        """Make the folder ``new`` with hard links to what is in ``old``; return how many."""
        kept = [name for name in self.names(old) if name not in without] if old else []

        async def do(sftp: asyncssh.SFTPClient) -> None:
            await self._line.soon(sftp.mkdir(self._at(new)))
            await self._line.each(
                sftp.link(self._at(f"{old}/{name}"), self._at(f"{new}/{name}")) for name in kept
            )

        self._line.run(do)
        return len(kept)

    def rename(self, old: str, new: str) -> None:
        """Give a folder another name, which nothing has."""
        self._line.run(
            lambda sftp: self._line.soon(sftp.posix_rename(self._at(old), self._at(new)))
        )

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
        self._line.run(
            lambda sftp: self._line.each(
                sftp.link(self._at(f"{INCOMING}/{digest}"), self._at(path))
                for digest, path in pairs
            )
        )
        self._line.run(
            lambda sftp: self._line.each(
                sftp.remove(self._at(f"{INCOMING}/{name}")) for name in {*places, *there}
            )
        )
        told(len(files), len(files))

    def write(self, path: str, content: bytes) -> None:
        """Write a small file, whole or not at all, over what was there."""

        async def do(sftp: asyncssh.SFTPClient) -> None:
            await self._line.soon(self._write(sftp, f"{path}.part", content))
            await self._line.soon(sftp.posix_rename(self._at(f"{path}.part"), self._at(path)))

        self._line.run(do)

    def make(self, path: str) -> None:
        """Make a folder with those above it, unless it is there."""

        async def do(sftp: asyncssh.SFTPClient) -> None:
            if not await self._line.soon(sftp.exists(self._root)):
                await self._line.soon(sftp.mkdir(self._root))
            await self._line.soon(sftp.makedirs(self._at(path), exist_ok=True))

        self._line.run(do)

    def point(self, links: Mapping[str, str]) -> None:
        """Make symbolic links that are not there yet: where each points, by its path."""
        self._line.run(
            lambda sftp: self._line.each(
                sftp.symlink(to, self._at(path)) for path, to in links.items()
            )
        )

    def swap(self, path: str, to: str) -> None:
        """Let the symbolic link ``path`` point to ``to`` from one moment to the next."""
        self.remove(f"{path}.next")

        async def do(sftp: asyncssh.SFTPClient) -> None:
            await self._line.soon(sftp.symlink(to, self._at(f"{path}.next")))

        self._line.run(do)
        self.put_over(f"{path}.next", path)

    def put_over(self, link: str, path: str) -> None:
        """Give a link the name ``path`` from one moment to the next, whatever has it."""
        self.rename(link, path)

    def remove(self, path: str) -> None:
        """Remove a file or a folder with what is in it; nothing happens where there is none."""

        async def do(sftp: asyncssh.SFTPClient) -> None:
            await self._remove(sftp, self._at(path))

        self._line.run(do)

    def settle(self) -> None:
        """Do nothing: each file was synced as it was written, where the server can."""

    def close(self) -> None:
        """Close the connection and end its thread."""
        self._line.close()

    def _at(self, path: str) -> str:
        return f"{self._root}/{path}"

    def _sizes(self, path: str) -> dict[str, int]:
        """Return the files in a folder with their sizes: what a power cut there left is short."""

        async def ask(sftp: asyncssh.SFTPClient) -> dict[str, int]:
            listed = await self._line.soon(sftp.readdir(self._at(path)))
            sizes = {str(each.filename): each.attrs.size or 0 for each in listed}
            return {name: size for name, size in sizes.items() if name not in (".", "..")}

        return self._line.run(ask)

    def _send_all(self, files: list[SiteFile], still: Callable[[], None]) -> None:
        patience = self._line.server.timeout + sum(file.size for file in files) / _SLOWEST
        self._line.run(
            lambda sftp: self._line.each(
                (self._send(sftp, file) for file in files), patience=patience
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
            found = await self._line.soon(sftp.lstat(place))
        except asyncssh.SFTPNoSuchFile:
            return
        if not stat.S_ISDIR(found.permissions or 0):
            await self._line.soon(sftp.remove(place))
            return
        files: list[str] = []
        folders: list[str] = []
        async for entry in sftp.scandir(place):
            name = str(entry.filename)
            if name not in (".", ".."):
                inner = stat.S_ISDIR(entry.attrs.permissions or 0)
                (folders if inner else files).append(f"{place}/{name}")
        await self._line.each(sftp.remove(each) for each in files)
        for each in folders:
            await self._remove(sftp, each)
        await self._line.soon(sftp.rmdir(place))


def _portions(files: list[SiteFile]) -> Iterable[list[SiteFile]]:
    """Part files so that a portion is told of within seconds."""
    portion: list[SiteFile] = []
    size = 0
    for file in files:
        portion.append(file)
        size += file.size
        if len(portion) >= AT_ONCE * 4 or size >= 1024 * 1024:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion
