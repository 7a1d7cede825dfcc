"""What another program does: started apart, so that it can be killed, and with nothing shared."""

from __future__ import annotations

import multiprocessing
from multiprocessing.context import ForkServerContext, ForkServerProcess
from multiprocessing.queues import Queue
from pathlib import Path

from editor.publishing.credentials import Secret
from editor.publishing.target import Settings
from editor.publishing.targets.wordpress.target import WordPressTarget
from tests.db.desk import reopened
from tests.publishing.desk import deliver
from tests.publishing.wordpress.site import Desk


def context() -> ForkServerContext:
    """Return how to start it: from a server that has everything loaded and no threads."""
    made = multiprocessing.get_context("forkserver")
    made.set_forkserver_preload(["tests.publishing.wordpress.another", "httpx", "certifi"])
    return made


def courier_round(store_path: Path, password: str) -> ForkServerProcess:
    """Return a started program that delivers what is in the outbox."""
    process = context().Process(target=_courier_round, args=(store_path, password))
    process.start()
    return process


def desktop(
    made: Desk, settings: Settings, password: str, receipts: Queue[object]
) -> ForkServerProcess:
    """Return a started desktop with a store of its own, which publishes one article."""
    process = context().Process(target=_desktop, args=(made, settings, password, receipts))
    process.start()
    return process


def _courier_round(store_path: Path, password: str) -> None:
    with reopened(store_path) as store:
        deliver(
            store,
            open_target=lambda settings: WordPressTarget(settings, lambda *_: Secret(password)),
        )


def _desktop(made: Desk, settings: Settings, password: str, receipts: Queue[object]) -> None:
    target = WordPressTarget(settings, lambda *_: Secret(password))
    try:
        receipts.put(made.send(target, made.parcel()))
    except Exception as error:  # noqa: BLE001
        receipts.put(repr(error))
    finally:
        target.close()
