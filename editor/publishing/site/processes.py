"""Processes beside this one: how many there is room for, and what each does first."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from editor.publishing.site.errors import BuildKilled

_MOST = 8
_OFTEN = 50_000
"""How many new objects the collector waits for: most of what a press makes goes by itself."""


def processes() -> int:
    """Return how many this machine has room for: one for each processor we may use."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(count or 1, _MOST)


def ready() -> None:
    """Make a process of a pool one that ends when it is told, or with the one that began it."""
    # Ctrl-C in a terminal reaches the whole group; the program decides, not this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # What stays for good is not looked through again and again.
    gc.freeze()
    gc.set_threshold(_OFTEN)


@contextmanager
def telling_of_the_killed() -> Iterator[None]:
    """Say it in words when a process of a pool was ended by somebody else: ``BuildKilled``."""
    try:
        yield
    except BrokenProcessPool as error:
        raise BuildKilled from error


def _end_with_parent() -> None:
    """End this process when the one that began it was killed: the pool would wait for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
