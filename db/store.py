"""A store that is open: connections to read with, and the one thread that writes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from db import opening
from db.analyzer import Analyzer
from db.driver import Connection, transact
from db.errors import StoreClosed, StoreReadOnly
from db.failures import translated
from db.places import default_store_path

__all__ = ["Store", "default_store_path"]

_T = TypeVar("_T")


class Store:
    """An open store; the operations on it are the functions of this package's modules.

    Any thread may use it. Readers take a connection each from a pool and see one moment of the
    store; all writing is done on one thread, transaction by transaction, and the caller waits.
    """

    def __init__(self, access: opening.Access, first: Connection, analyzer: Analyzer) -> None:
        self.path = access.path
        self.analyzer = analyzer
        self.read_only = access.read_only
        self._access = access
        # SQLite lets one connection write at a time; a queue in front of it means that no thread
        # of ours meets another's lock. The thread starts with the first write.
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="warraq-store")
        self._writing = first
        self._lock = threading.Lock()
        self._idle: list[Connection] = []
        self._closed = False

    @classmethod
    def open(cls, path: Path, analyzer: Analyzer) -> Self:
        """Open the store at ``path``, making it and its folder where there is none.

        ``analyzer`` is what texts are searched by; where it is not the one the store was indexed
        with, ``indexing.reindex`` is due (``indexing.is_stale``).

        A store that we may read but not write opens with ``read_only`` set.
        Raises ``StoreLocked``, ``StoreNewer``, ``StoreDamaged``, ``NotAStore``, ``StoreReadOnly``
        (it must be migrated and cannot), ``StoreFull``, ``StoreUnopenable``, ``StoreNeedsSqlite``.
        """
        access = opening.look_at(path)
        with translated(path):
            return cls(access, opening.first_connection(access), analyzer)

    @contextmanager
    def reading(self, *, fresh: bool = False) -> Iterator[Connection]:
        """Lend a connection whose reads, up to the end of the block, see one moment of the store.

        For the modules of this package. Take every row before the block ends. ``fresh`` gives one
        that was never used: an old one's integrity check judges the full-text index by what it
        remembers of it, and finds faults that are not there.
        """
        with translated(self.path):
            connection = self._take(fresh)
            try:
                connection.execute("begin")
                yield connection
            finally:
                # A snapshot that stays open keeps the log from being folded into the store.
                if connection.in_transaction:
                    connection.execute("rollback")
                self._give_back(connection)

    def write(self, change: Callable[[Connection], _T]) -> _T:
        """Run ``change`` in a transaction on the writer's thread and return what it returns.

        For the modules of this package. An error takes the whole change back and comes out here.
        What takes long, such as analysing a text, is done before: other writers wait meanwhile.
        """
        if self.read_only:
            raise StoreReadOnly(path=self.path)
        return self._on_writer(lambda: self._transact(change)).result()

    def outside_changes(self) -> int:
        """Return a number that changes when another program changed the store: a view's cue.

        It says nothing of our own writes; their operations return what changed.
        """

        def ask() -> int:
            with translated(self.path):
                number: int = self._writing.execute("pragma data_version").fetchone()[0]
                return number

        return self._on_writer(ask).result()

    def close(self) -> None:
        """Finish the writes that wait, then close every connection; closing twice is allowed."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        self._writer.shutdown(wait=True)
        for connection in idle:
            connection.close()
        self._writing.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _on_writer(self, work: Callable[[], _T]) -> Future[_T]:
        with self._lock:
            if self._closed:
                raise StoreClosed(path=self.path)
            return self._writer.submit(work)

    def _transact(self, change: Callable[[Connection], _T]) -> _T:
        connection = self._writing
        with translated(self.path):
            return transact(connection, lambda: change(connection))

    def _take(self, fresh: bool) -> Connection:
        with self._lock:
            if self._closed:
                raise StoreClosed(path=self.path)
            if self._idle and not fresh:
                return self._idle.pop()
        return self._access.reader()

    def _give_back(self, connection: Connection) -> None:
        with self._lock:
            if not self._closed:
                self._idle.append(connection)
                return
        connection.close()
