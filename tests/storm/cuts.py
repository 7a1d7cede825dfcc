"""Power cuts while the journal and the store are written: what was acknowledged must be there."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import db.journal.file
import db.opening
from db import articles, backup, clock
from db.journal.entry import Entry, Kind
from db.journal.remains import left_behind
from db.journal.writing import Journal
from db.store import Store
from editor.article.article import Article
from editor.article.block import Paragraph, new_block
from editor.article.delta import delta_between
from editor.article.language import Language
from editor.language.stems import SearchAnalyzer
from tests.storm.power import Connection, Disk, RecordingFileSystem


@dataclass(slots=True)
class Damage:
    """What power cuts cost: works that were acknowledged and are gone, files that are broken."""

    cuts: int = 0
    acknowledged: int = 0
    lost: int = 0
    broken: int = 0


def cut_the_journal(cuts: int, seed: int) -> Damage:
    """Cut the power while a journal is written, with saves acknowledged and compacted."""
    return _cut(cuts, seed, _write_journal, _last_in_journal)


def cut_the_store(cuts: int, seed: int) -> Damage:
    """Cut the power while an article is saved again and again."""
    return _cut(cuts, seed, _write_store, _last_in_store)


def _cut(
    cuts: int,
    seed: int,
    write: Callable[[Path, Disk, random.Random], None],
    last: Callable[[Path], int | None],
) -> Damage:
    luck = random.Random(seed)
    damage = Damage()
    with tempfile.TemporaryDirectory(prefix="warraq-power-") as name:
        folder = Path(name) / "before"
        folder.mkdir()
        disk = Disk(folder)
        write(folder / "store.sqlite", disk, luck)
        for number in range(cuts):
            after = Path(name) / f"after-{number}"
            after.mkdir()
            acknowledged = disk.cut(luck.randrange(len(disk.steps)), luck, after)
            found = last(after / "store.sqlite")
            damage.cuts += 1
            damage.acknowledged += acknowledged + 1
            damage.broken += found is None
            damage.lost += max(0, acknowledged - found) if found is not None else 0
    return damage


@contextmanager
def _recorded(disk: Disk) -> Iterator[None]:
    """Let journal and store open their files on a disk that is recorded."""
    system = RecordingFileSystem(disk)

    def connect(path: Path, _mode: str = "rw", **_options: object) -> Connection:
        return Connection(path, system)

    before = db.journal.file.connect, db.opening.connect
    db.journal.file.connect = db.opening.connect = connect  # type: ignore[assignment]
    try:
        yield
    finally:
        db.journal.file.connect, db.opening.connect = before


def _moments(luck: random.Random) -> Iterator[Article]:
    """An article whose headline counts; its body is as long as it happens to be."""
    article = Article.new(Language.AR, "0")
    for number in range(1, 121):
        yield article
        body = new_block(Paragraph, Language.AR, text="خبر " * luck.randint(5, 2500))
        article = replace(article, headline=str(number), blocks=(body,))


def _write_journal(path: Path, disk: Disk, luck: random.Random) -> None:
    disk.begin()
    with _recorded(disk):
        journal = Journal.open(path)
        moments = _moments(luck)
        before = next(moments)
        journal.begin(Entry.base(clock.now(), before, None, None))
        disk.done(0)
        for number, after in enumerate(moments, 1):
            saving = Entry(kind=Kind.SAVING, made_at=clock.now(), edit=number)
            changed = Entry.changed(clock.now(), delta_between(before, after), None)
            journal.add([changed, saving])
            disk.done(number)
            if luck.random() < 0.3:
                saved = replace(saving, kind=Kind.SAVED, revision=f"r{number}")
                journal.acknowledge(saved, after)
            before = after
        journal.close(keep=True)


def _last_in_journal(path: Path) -> int | None:
    last = -1
    for remains in left_behind(path):
        if remains.damaged:
            return None
        if remains.text is not None:
            last = int(remains.text.article.headline)
        remains.release()
    return last


def _write_store(path: Path, disk: Disk, luck: random.Random) -> None:
    moments = _moments(luck)
    with Store.open(path, SearchAnalyzer()) as store:
        parent = articles.create(store, next(moments)).revision.id
    disk.begin()
    with _recorded(disk), Store.open(path, SearchAnalyzer()) as store:
        for number, article in enumerate(moments, 1):
            parent = articles.save(store, article, parent=parent).revision.id
            disk.done(number)


def _last_in_store(path: Path) -> int | None:
    with Store.open(path, SearchAnalyzer()) as store:
        if backup.check(store).problems:
            return None
        [card] = articles.page(store).cards
        return int(articles.load(store, card.id).article.headline)
