"""Kills the hand again and again, and looks at what is left every time."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from db import articles, backup, revisions, settings
from db.driver import connect
from db.store import Store
from editor.article.article import Article
from editor.article.json_form import content_hash
from editor.article.language import Language
from editor.language.stems import SearchAnalyzer

ROOT = Path(__file__).resolve().parent.parent.parent
_LAG_SECONDS = 1.0
"""How old a caret may be: what was promised of the text."""


@dataclass(slots=True)
class Losses:
    """What a storm cost; seconds are those between an act that was lost and the kill."""

    kills: int = 0
    acts: int = 0
    saves: int = 0
    lost_saves: int = 0
    lost_seconds: list[float] = field(default_factory=list)
    foreign_texts: int = 0
    wrong_carets: int = 0
    carets: int = 0
    reopened_after_full_disk: int = 0
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Moment:
    """The article after an act: its hash, the caret, when (``time.monotonic``)."""

    hash: str
    caret: tuple[int, int]
    at: float


@dataclass(frozen=True, slots=True)
class Life:
    """One life of the hand; ``opened`` is None when it was killed before."""

    opened: Moment | None
    moments: list[Moment]
    saved: list[str]
    killed_at: float


class Storm:
    """One article in one store, and the lives of those who write it, ``longest`` seconds each."""

    def __init__(self, folder: Path, seed: int, longest: float = 2.5) -> None:
        self._folder = folder
        self._longest = longest
        self._luck = random.Random(seed)
        self.store_path = folder / "store.sqlite"
        self.losses = Losses()
        self._acknowledged: list[str] = []
        self._article = Article.new(Language.AR, "عاصفة")
        self._expected: list[Moment] = []
        self._killed_at = 0.0
        self._certain = True
        with Store.open(self.store_path, SearchAnalyzer()) as store:
            settings.put(store, "first-start", "done")
            articles.create(store, self._article)

    def rage(self, kills: int) -> Losses:
        """Kill so often; every third life or so something else goes wrong as well."""
        for number in range(kills):
            trouble = self._luck.choice(("", "", "", "lock", "start", "full"))
            life = self._live(number, trouble)
            self._judge(life, trouble)
            self.losses.kills += 1
        self._look_at_the_store()
        return self.losses

    def _live(self, number: int, trouble: str) -> Life:
        most = ()
        if trouble == "full":
            sizes = [one.stat().st_size for one in self._folder.rglob("*") if one.is_file()]
            most = (str(max(sizes) + self._luck.randrange(20_000)),)
        seed = self._luck.randrange(1 << 30)
        child = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.storm.hand"),
                *(str(self._folder), self._article.id, str(seed), *most),
            ],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        try:
            said = self._watch(child, trouble)
        finally:
            child.kill()
        killed_at = time.monotonic()
        output, errors = child.communicate(timeout=60)
        said += output
        if child.returncode != -signal.SIGKILL:
            raise RuntimeError(f"the hand died by itself: {errors.decode(errors='replace')}")
        return _life(said, killed_at)

    def _watch(self, child: subprocess.Popen[bytes], trouble: str) -> bytes:
        """Let it live for a while; return what was read of its words."""
        if trouble == "start":
            time.sleep(self._luck.uniform(0.1, 1.5))
            return b""
        assert child.stdout is not None
        said = child.stdout.readline()
        if trouble == "lock":
            lock = connect(self.store_path)
            lock.execute("begin immediate")
            time.sleep(self._luck.uniform(0.2, 1) * self._longest)
            lock.close()
        else:
            time.sleep(self._luck.uniform(0.02, 1) * self._longest)
        return said

    def _judge(self, life: Life, trouble: str) -> None:
        losses = self.losses
        losses.acts += len(life.moments)
        losses.saves += len(life.saved)
        self._acknowledged += life.saved
        if life.opened is not None:
            self._compare(life.opened)
            self._expected = [life.opened, *life.moments]
            self._killed_at = life.killed_at
            # Where the disk was full nobody promised anything but what was acknowledged.
            self._certain = trouble != "full"

    def _compare(self, opened: Moment) -> None:
        """Find what the last life wrote in what the new one found."""
        if not self._expected:
            return
        losses = self.losses
        found = [n for n, each in enumerate(self._expected) if each.hash == opened.hash]
        if not found:
            losses.foreign_texts += 1
            return
        if self._certain:
            lost = self._expected[found[-1] + 1 :]
            losses.lost_seconds.append(self._killed_at - lost[0].at if lost else 0.0)
            losses.carets += 1
            # The store may have taken a save that the journal was just hearing of: its caret is
            # then that of the moment before.
            since = min(self._expected[n].at for n in found) - _LAG_SECONDS
            carets = {each.caret for each in self._expected if each.at >= since}
            losses.wrong_carets += opened.caret not in carets
        else:
            losses.reopened_after_full_disk += 1

    def _look_at_the_store(self) -> None:
        with Store.open(self.store_path, SearchAnalyzer()) as store:
            known = {one.id: one for one in revisions.history(store, self._article.id)}
            for revision_id in self._acknowledged:
                one = known.get(revision_id)
                sound = one is not None and one.content_hash == content_hash(
                    revisions.load_revision(store, revision_id)
                )
                self.losses.lost_saves += not sound
            self.losses.problems += [str(each) for each in backup.check(store).problems]


def _life(said: bytes, killed_at: float) -> Life:
    # The last line may have been cut by the kill.
    lines: list[dict[str, Any]] = [json.loads(one) for one in said.split(b"\n")[:-1]]
    opened = [_moment(one) for one in lines if one["what"] == "opened"]
    return Life(
        opened[0] if opened else None,
        [_moment(one) for one in lines if one["what"] == "act"],
        [one["revision"] for one in lines if one["what"] == "saved"],
        killed_at,
    )


def _moment(line: dict[str, Any]) -> Moment:
    return Moment(line["hash"], tuple(line["caret"]), line["at"])


def storm(kills: int, seed: int) -> Losses:
    """Rage in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="warraq-storm-") as folder:
        return Storm(Path(folder), seed).rage(kills)


if __name__ == "__main__":
    print(storm(int(sys.argv[1]), int(sys.argv[2])))
