"""The pool: answers come home, dead receivers get none, errors are told."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from editor.article.errors import FileUnreadable
from editor.workstation.jobs import Job, Jobs


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []
        self.threads: list[object] = []

    def take(self, value: object) -> None:
        self.got.append(value)
        self.threads.append(QThread.currentThread())


@pytest.fixture
def jobs(qapp: object):
    made = Jobs()
    yield made
    assert made.wait()


def test_answer_comes_on_the_windows_thread(jobs: Jobs, qtbot: QtBot):
    receiver = Receiver()
    worker = []
    jobs.run(lambda _job: worker.append(threading.get_ident()) or 42, receiver.take)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert receiver.got == [42]
    assert receiver.threads == [receiver.thread()]
    assert worker != [threading.get_ident()]


def test_thousands_of_jobs_all_answer(jobs: Jobs, qtbot: QtBot):
    receiver = Receiver()
    for number in range(2000):
        jobs.run(lambda _job, number=number: number, receiver.take)
    qtbot.waitUntil(lambda: not jobs.busy, timeout=60_000)
    assert sorted(receiver.got) == list(range(2000))


def test_dead_receiver_gets_nothing_and_is_not_kept(jobs: Jobs, qtbot: QtBot):
    go = threading.Event()
    receiver = Receiver()
    gone = weakref.ref(receiver)
    jobs.run(lambda _job: go.wait(60), receiver.take)
    del receiver
    gc.collect()
    assert gone() is None
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy)


def test_users_error_goes_to_whoever_asked_for_it(jobs: Jobs, qtbot: QtBot):
    told, receiver = [], Receiver()
    jobs.failed.connect(told.append)
    error = FileUnreadable(path="x", reason="y")
    jobs.run(raising(error), None, receiver.take)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert receiver.got == [error]
    assert told == []


def test_users_error_nobody_asked_for_is_told(jobs: Jobs, qtbot: QtBot):
    told = []
    jobs.failed.connect(told.append)
    error = FileUnreadable(path="x", reason="y")
    jobs.run(raising(error), None)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert told == [error]


def test_bug_is_told_even_where_the_failure_is_handled(jobs: Jobs, qtbot: QtBot):
    told, receiver = [], Receiver()
    jobs.failed.connect(told.append)
    error = ZeroDivisionError()
    jobs.run(raising(error), None, receiver.take)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert told == [error]
    assert receiver.got == [error]


def test_cancelled_job_leaves_the_bar_and_gives_no_answer(jobs: Jobs, qtbot: QtBot):
    receiver, started = Receiver(), threading.Event()

    def work(job: Job) -> str:
        started.set()
        while not job.is_cancelled():
            QThread.msleep(1)
        return "late"

    job = jobs.run(work, receiver.take, title="Making the pages")
    assert jobs.shown == (job,)
    assert started.wait(60)
    job.cancel()
    assert jobs.shown == ()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert receiver.got == []


def test_progress_is_told(jobs: Jobs, qtbot: QtBot):
    with qtbot.waitSignal(jobs.progressed):
        job = jobs.run(lambda job: job.report("layout", 0.5), title="x")
    qtbot.waitUntil(lambda: not jobs.busy)
    assert (job.stage, job.progress) == ("layout", 0.5)


def raising(error: Exception):
    def work(_job: Job) -> None:
        raise error

    return work
