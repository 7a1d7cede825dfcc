"""``warraq site``: a site of the desk's articles, built, checked, and shown on this machine."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import urllib.request
from dataclasses import replace
from pathlib import Path

import pytest

from db import articles, listing, media
from db.store import Store
from editor.importing import samples
from editor.language.stems import SearchAnalyzer
from tests.publishing.site.newsroom import CACHE

BASE = "https://news.example"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "desk.sqlite"
    with Store.open(path, SearchAnalyzer()) as opened:
        for story in samples.site_stories()[2:4]:
            for file in story.media:
                media.add(opened, file)
            articles.create_all(opened, story.editions)
    # Fonts that another test cut already.
    kept = Path(__file__).resolve().parents[2] / "build" / "site-cache"
    if kept.exists():
        shutil.copytree(kept, path.with_name(f"{path.name}.renditions"))
    return path


def warraq(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "editor.cli", *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)


def test_a_site_is_built_checked_and_built_again(store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    build = ("--store", str(store), "site", "build", "-o", str(folder), "--drafts")
    assert CACHE is not None
    done = warraq(*build, "--base-url", BASE)
    assert done.returncode == 0, done.stderr
    assert "The site is built in" in done.stderr
    checked = warraq("site", "check", str(folder), "--json")
    assert json.loads(checked.stdout)["faults"] == []
    assert checked.returncode == 0
    lines = warraq(*build, "--base-url", BASE, "--json").stdout.splitlines()
    again = json.loads(lines[-1])
    assert [*json.loads(lines[-2])] == ["done", "of"]
    assert (again["changed"], again["removed"]) == (0, 0)
    (folder / "ru" / "index.html").write_text("<p>edited</p>", encoding="utf-8")
    (folder / "ru" / "about" / "index.html").write_bytes(b"")
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    spoilt = warraq("site", "check", str(folder))
    assert spoilt.returncode == 1
    assert "ru/index.html\tchanged" in spoilt.stdout
    assert "ru/about/index.html\tempty" in spoilt.stdout
    # What the refusal recommends mends it, and leaves what is not ours.
    assert warraq(*build, "--base-url", BASE).returncode == 0
    mended = json.loads(warraq("site", "check", str(folder), "--json").stdout)
    assert [(each["path"], each["kind"]) for each in mended["faults"]] == [
        ("notes.txt", "unlisted")
    ]


def test_a_folder_with_other_things_is_left_alone(store: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("mine", encoding="utf-8")
    done = warraq("--store", str(store), "site", "build", "-o", str(tmp_path / "mine"), "--drafts",
                  "--base-url", BASE)  # fmt: skip
    assert done.returncode == 1
    assert "Warraq did not write" in done.stderr
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_a_build_says_what_it_lacks(store: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "site")
    assert warraq("--store", str(store), "site", "build", "-o", out, "--drafts").returncode == 2
    done = warraq("--store", str(store), "site", "build", "-o", out)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert warraq("site", "check", str(tmp_path)).returncode == 1


def test_the_site_is_served_from_the_store(store: Path) -> None:
    command = [sys.executable, "-m", "editor.cli", "--store", str(store), "site", "serve",
               "--drafts", "--port", "0", "--json"]  # fmt: skip
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, encoding="utf-8") as served:
        try:
            assert served.stdout is not None
            assert served.stderr is not None
            said = json.loads(served.stdout.readline())
            assert re.fullmatch(r"http://127\.0\.0\.1:\d+", said["url"]), said
            with urllib.request.urlopen(f"{said['url']}/ar/", timeout=30) as answer:
                assert "أطلس رقمي" in answer.read().decode()
            # What was saved makes no site: said, and the last one stays.
            spoil(store)
            assert "archive" in served.stderr.readline()
            with urllib.request.urlopen(f"{said['url']}/ar/", timeout=30) as answer:
                assert answer.status == 200
        finally:
            served.terminate()


def spoil(path: Path) -> None:
    """Give an article a rubric that is a word of the site's own."""
    with Store.open(path, SearchAnalyzer()) as opened:
        [first, *_] = listing.page(opened).cards
        stored = articles.load(opened, first.id)
        articles.save(
            opened,
            replace(stored.article, rubric="archive"),
            parent=stored.revision.id,
            author="mona",
        )
