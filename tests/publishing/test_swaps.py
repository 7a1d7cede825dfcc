"""While the site is switched again and again, readers never miss a page nor see two sites mixed."""

from __future__ import annotations

import multiprocessing
import os
import time
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path

from editor.publishing.target import Settings
from tests.publishing.trees import deliver, hashes, opened, site

SWITCHES = {"folder": 40, "sftp": 12}


def read_on(folder: Path, stop: Event, told: Connection) -> None:
    """Read as a web server does: open a release, then a few of its pages; count what is wrong."""
    missing = mixed = passes = 0
    paths = list(site(0))
    while not stop.is_set() or not passes:
        handle = os.open(folder / "current", os.O_RDONLY | os.O_DIRECTORY)
        try:
            versions = set()
            for path in paths:
                with os.fdopen(os.open(path, os.O_RDONLY, dir_fd=handle)) as file:
                    versions.add(file.read().split()[-1])
            mixed += len(versions) != 1
            # Page by page, as requests come: each finds one, of whichever release.
            for path in paths:
                assert (folder / "current" / path).read_text()
        except FileNotFoundError:
            missing += 1
        finally:
            os.close(handle)
        passes += 1
        # The one who publishes is to get his turn on a machine with two cores.
        time.sleep(0.0005)
    told.send((passes, missing, mixed))


def test_no_reader_meets_half_a_site(place: Settings, folder: Path) -> None:
    target = opened(place)
    deliver(target, "k0", site(0), {}, whole=True)
    context = multiprocessing.get_context("fork")
    stop = context.Event()
    ends = []
    for _ in range(2):
        ours, theirs = context.Pipe()
        reader = context.Process(target=read_on, args=(folder, stop, theirs))
        reader.start()
        ends.append((reader, ours))
    switches = SWITCHES[place.kind]
    for version in range(1, switches + 1):
        deliver(target, f"k{version}", site(version), hashes(site(version - 1)))
        if version % 4 == 0:
            target.tidy()
    stop.set()
    for reader, ours in ends:
        passes, missing, mixed = ours.recv()
        reader.join(timeout=60)
        assert reader.exitcode == 0
        assert passes >= switches
        assert (missing, mixed) == (0, 0)
    target.close()
