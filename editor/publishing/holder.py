"""Who has claimed an item of the outbox: a program on a machine, and whether it still runs."""

from __future__ import annotations

import hashlib
import itertools
import os
import platform
from collections.abc import Iterable
from pathlib import Path

_NUMBERS = itertools.count(1)


def myself() -> str:
    """Return a name for a holder in this program, another each time.

    The machine, the process, when it began, and a number: two threads of one program must no more
    take each other's claim for their own than two programs.
    """
    return f"{platform.node()}/{os.getpid()}/{_began(os.getpid())}#{next(_NUMBERS)}"


def desk_of(path: Path) -> str:
    """Return a name for the copy of the store at ``path``: the machine, and a digest of both.

    Stores that were copied have the same ids in them; where they lie tells them apart.
    """
    digest = hashlib.sha256(f"{platform.node()}/{path.resolve()}".encode()).hexdigest()
    return f"{platform.node()}/{digest[:8]}"


def dead_among(holders: Iterable[str]) -> frozenset[str]:
    """Return those that ran on this machine and do not any more; others' leases have to run out."""
    return frozenset(each for each in holders if each and _is_dead(each))


def _is_dead(holder: str) -> bool:
    machine, _, rest = holder.rpartition("/")[0].rpartition("/")
    began = holder.rpartition("/")[2].partition("#")[0]
    if machine != platform.node() or not rest.isdigit():
        return False
    if os.name == "nt":
        # Windows' os.kill ends the process it is asked about.
        return False
    try:
        os.kill(int(rest), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return _began(int(rest)) != began


def _began(pid: int) -> str:
    """Return when a process began, as Linux tells it, so that a number used again is told apart."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace")
    except OSError:
        return ""
    # The name, in brackets, may hold anything; the start is the 22nd field (proc(5)).
    fields = stat.rpartition(")")[2].split()
    return fields[19]
