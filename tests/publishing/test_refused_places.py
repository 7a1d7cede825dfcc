"""A disk without room and a place that may not be written to: refused, and nothing lost."""

from __future__ import annotations

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from editor.publishing.errors import (
    RemoteChanged,
    TargetFull,
    TargetReadOnly,
    TargetRefused,
    TargetUnreachable,
)
from editor.publishing.target import Settings
from tests.publishing.trees import deliver, hashes, opened, site, standing


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[None]:
    """A file system in memory at ``folder``, for those who may mount."""
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", ",".join(options), "none", str(folder)],
        capture_output=True,
        check=False,
        text=True,
    )
    if done.returncode:
        pytest.skip(f"cannot mount: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def settings_below(place: Settings, folder: Path, root: Path) -> Settings:
    """The same kind of target at another folder."""
    address = place.address.replace(str(folder), str(root))
    return Settings(place.name, place.kind, address, place.base_url, place.options)


def test_a_full_disk_leaves_the_site_as_it_was(
    place: Settings, folder: Path, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with mounted(disk, "size=256k"):
        target = opened(settings_below(place, folder, disk / "site"))
        deliver(target, "k1", site(1), {}, whole=True)
        large = {"index.html": "x" * 400_000}
        with pytest.raises(TargetFull):
            deliver(target, "k2", large, hashes(site(1)))
        assert standing(disk / "site") == site(1)
        # With room again, what the failed try left is no hindrance: it is put away.
        deliver(target, "k3", {"index.html": "home 3"}, hashes(site(1)))
        assert standing(disk / "site") == site(1) | {"index.html": "home 3"}
        target.tidy()
        assert len(target.releases.kept()) == 2
        target.close()


def test_a_file_larger_than_allowed_leaves_the_site_as_it_was(folder: Path) -> None:
    target = opened(Settings("site", "folder", str(folder), "https://news.example"))
    deliver(target, "k1", site(1), {}, whole=True)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(TargetFull):
            deliver(target, "k2", {"index.html": "x" * 200_000}, hashes(site(1)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert standing(folder) == site(1)


def test_a_disk_that_may_only_be_read_is_said_so(
    place: Settings, folder: Path, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with mounted(disk, "size=1m"):
        target = opened(settings_below(place, folder, disk / "site"))
        deliver(target, "k1", site(1), {}, whole=True)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises((TargetReadOnly, TargetRefused, TargetUnreachable)) as caught:
            deliver(target, "k2", site(2), hashes(site(1)))
        if place.kind == "folder":
            assert isinstance(caught.value, TargetReadOnly)
        assert standing(disk / "site") == site(1)
        with pytest.raises((TargetReadOnly, TargetUnreachable)):
            target.check()
        target.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_of_somebody_else_is_said_so(folder: Path) -> None:
    target = opened(Settings("site", "folder", str(folder), "https://news.example"))
    deliver(target, "k1", site(1), {}, whole=True)
    for each in (folder, folder / "trees", folder / "releases"):
        each.chmod(0o555)
    with pytest.raises(TargetReadOnly):
        deliver(target, "k2", site(2), hashes(site(1)))
    assert standing(folder) == site(1)
    for each in (folder, folder / "trees", folder / "releases"):
        each.chmod(0o755)


def test_a_disk_that_is_not_there_is_tried_again_later(place: Settings, folder: Path) -> None:
    target = opened(settings_below(place, folder, folder / "not" / "mounted"))
    with pytest.raises(TargetUnreachable):
        deliver(target, "k1", site(1), {}, whole=True)
    assert not folder.exists()
    target.close()


def test_what_was_put_there_instead_of_a_page_is_neither_waited_for_nor_swallowed(
    place: Settings, folder: Path
) -> None:
    """A pipe without a writer, and a file of some gigabytes without content."""
    target = opened(place)
    deliver(target, "k1", site(1), {}, whole=True)
    page = folder / "current" / "index.html"
    page.unlink()
    with page.open("wb") as file:
        file.truncate(3 * 2**30)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(RemoteChanged):
        deliver(target, "k2", site(2), hashes(site(1)))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 1_000_000, "kilobytes, of a file of three million"
    page.unlink()
    if place.kind == "folder":
        os.mkfifo(page)
        with pytest.raises(RemoteChanged):
            deliver(target, "k3", site(2), hashes(site(1)))
        page.unlink()
    target.close()
