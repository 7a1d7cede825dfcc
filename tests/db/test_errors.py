"""Every way in which a store can refuse, made for real: with locks, broken files and full disks."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import articles, backup, driver, media, places, settings
from db.errors import (
    NotAStore,
    StoreDamaged,
    StoreDamagedNoBackup,
    StoreDiskFails,
    StoreFull,
    StoreLocked,
    StoreNewer,
    StoreUnopenable,
)
from db.store import Store
from editor.article.errors import FileUnwritable, WarraqError
from editor.article.language import Language
from tests.db.desk import PICTURE, article, child_output, raw, reopened, with_text

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
PAGE = 4096


@pytest.fixture
def filled(store_path: Path) -> Path:
    """A closed store with some pages of articles."""
    with reopened(store_path) as store:
        articles.create_all(store, [article(f"خبر {n}", "كلمة " * 200) for n in range(60)])
    return store_path


def copies(path: Path) -> list[Path]:
    found = path.parent.glob(f"{path.name}.damaged-*")
    return sorted(each for each in found if not each.name.endswith("-wal"))


def smash(path: Path, page: int, count: int = 1) -> None:
    with path.open("r+b") as file:
        file.seek(page * PAGE)
        file.write(b"\xa5" * PAGE * count)


class TestLocked:
    @pytest.fixture
    def patience(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(
            driver.connect, "__kwdefaults__", {**driver.connect.__kwdefaults__, "busy_seconds": 0.1}
        )

    def test_a_write_waits_so_long_and_no_longer(self, patience: None, filled: Path) -> None:
        other = raw(filled)
        with reopened(filled) as store:
            other.execute("begin immediate")
            with pytest.raises(StoreLocked) as locked:
                settings.put(store, "a", 1)
            assert str(filled) in locked.value.say(Language.AR)
            assert len(articles.page(store).cards) == 50
            other.execute("rollback")
            other.close()
            settings.put(store, "a", 2)
            assert settings.get(store, "a") == 2

    def test_a_store_that_another_program_is_making(self, patience: None, store_path: Path) -> None:
        store_path.parent.mkdir()
        other = driver.connect(store_path, "rwc")
        other.execute("begin exclusive")
        with pytest.raises(StoreLocked):
            reopened(store_path)
        other.execute("rollback")
        other.close()
        reopened(store_path).close()


class TestNewer:
    def test_it_is_refused_and_not_touched(self, filled: Path) -> None:
        connection = raw(filled)
        connection.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at)"
            " values ('warraq', 'm900_from_tomorrow', '2030-01-01')"
        )
        connection.close()
        before = filled.read_bytes()
        with pytest.raises(StoreNewer) as newer:
            reopened(filled)
        assert "m900_from_tomorrow" in newer.value.say(Language.EN)
        assert filled.read_bytes() == before
        assert list(filled.parent.iterdir()) == [filled]


class TestNotAStore:
    @pytest.mark.parametrize("content", ["خبر ليس في مستودع\n", "PK\x03\x04 something else", "x"])
    def test_another_file_is_refused_and_not_touched(self, tmp_path: Path, content: str) -> None:
        path = tmp_path / "article.txt"
        path.write_text(content, encoding="utf-8")
        with pytest.raises(NotAStore):
            reopened(path)
        assert path.read_text(encoding="utf-8") == content
        assert list(tmp_path.iterdir()) == [path]

    def test_another_programs_database(self, tmp_path: Path) -> None:
        path = tmp_path / "other.sqlite"
        connection = driver.connect(path, "rwc")
        connection.execute("create table things (name text)")
        connection.close()
        before = path.read_bytes()
        with pytest.raises(NotAStore):
            reopened(path)
        assert path.read_bytes() == before
        assert list(tmp_path.iterdir()) == [path]

    def test_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(NotAStore):
            reopened(tmp_path)

    def test_a_folder_that_is_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(StoreUnopenable):
            reopened(tmp_path / "file" / "warraq.sqlite")

    def test_an_empty_file_becomes_a_store(self, tmp_path: Path) -> None:
        (tmp_path / "new.sqlite").touch()
        with reopened(tmp_path / "new.sqlite") as store:
            articles.create(store, article("خبر"))


class TestDamaged:
    def test_a_smashed_header(self, filled: Path) -> None:
        smash(filled, 0)
        before = filled.read_bytes()
        with pytest.raises(StoreDamagedNoBackup) as damaged:
            reopened(filled)
        [copy] = copies(filled)
        assert str(copy) in damaged.value.say(Language.RU)
        assert copy.read_bytes() == filled.read_bytes() == before

    def test_the_log_is_kept_with_the_copy(self, filled: Path) -> None:
        with reopened(filled) as store:
            articles.create(store, article("في السجل فقط"))
            shutil.copy(f"{filled}-wal", f"{filled}.log")
        shutil.move(f"{filled}.log", f"{filled}-wal")
        log = Path(f"{filled}-wal").read_bytes()
        smash(filled, 0)
        with pytest.raises(StoreDamaged):
            reopened(filled)
        [copy] = copies(filled)
        assert Path(f"{copy}-wal").read_bytes() == Path(f"{filled}-wal").read_bytes() == log

    def test_trying_again_makes_no_second_copy(self, filled: Path) -> None:
        smash(filled, 0)
        for _ in range(3):
            with pytest.raises(StoreDamaged):
                reopened(filled)
        assert len(copies(filled)) == 1
        smash(filled, 1)
        with pytest.raises(StoreDamaged):
            reopened(filled)
        assert len(copies(filled)) == 2

    def test_the_sentence_names_the_last_backup(self, filled: Path) -> None:
        with reopened(filled) as store:
            daily = backup.daily_backup(store)
        smash(filled, 0)
        with pytest.raises(StoreDamaged) as damaged:
            reopened(filled)
        for language in Language:
            assert f"warraq store restore {daily}" in damaged.value.say(language)

    def test_smashed_pages_are_found_in_use_and_nothing_is_lost(self, filled: Path) -> None:
        pages = filled.stat().st_size // PAGE
        smash(filled, 2, pages - 2)
        before = filled.read_bytes()
        with pytest.raises(StoreDamaged), reopened(filled) as store:
            articles.page(store)
        [copy] = copies(filled)
        assert copy.read_bytes() == before

    def test_a_write_that_finds_damage_says_so(self, filled: Path) -> None:
        with reopened(filled) as store:
            pages = filled.stat().st_size // PAGE
            smash(filled, 2, pages - 2)
            with pytest.raises(StoreDamaged):
                articles.create(store, article("جديد"))
        assert copies(filled)

    def test_a_cut_file(self, filled: Path) -> None:
        with filled.open("r+b") as file:
            file.truncate(3 * PAGE)
        with pytest.raises(StoreDamaged), reopened(filled) as store:
            articles.create(store, article("جديد"))
        assert copies(filled)[0].stat().st_size == 3 * PAGE


SAVE_UNTIL_FULL = """
import sys
from pathlib import Path
from db import articles
from db.store import Store
from editor.article.errors import WarraqError
from editor.language.stems import SearchAnalyzer
from tests.db.desk import article
with Store.open(Path(sys.argv[1]), SearchAnalyzer()) as store:
    if len(sys.argv) > 2:
        import resource
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
    try:
        for number in range(2000):
            articles.create(store, article(f"{number}", "كلمة " * 1000))
            print(number)
    except WarraqError as error:
        print(type(error).__name__)
        articles.page(store)
"""


def assert_only_acknowledged(store: Store, acknowledged: list[str]) -> None:
    found = [card.headline for card in articles.page(store, limit=3000).cards]
    assert sorted(found) == sorted(acknowledged)
    assert backup.check(store).problems == ()


class TestFullDisk:
    def test_a_limit_on_the_size_of_files(self, store_path: Path) -> None:
        *acknowledged, error = child_output(SAVE_UNTIL_FULL, store_path, 900_000)
        assert error == StoreDiskFails.__name__
        assert acknowledged
        with reopened(store_path) as store:
            assert_only_acknowledged(store, acknowledged)
            articles.create(store, article("بعد أن اتسع القرص"))

    @pytest.fixture
    def small_disk(self, tmp_path: Path) -> Iterator[Path]:
        folder = tmp_path / "small"
        folder.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
        if not IS_ROOT or subprocess.run(mount, capture_output=True).returncode:
            pytest.skip("only root may mount a small disk")
        yield folder
        # Lazily: a test that failed with a file open must not leave its disk to later runs.
        subprocess.run(["umount", "--lazy", str(folder)], check=True)

    def test_a_disk_without_room(self, small_disk: Path) -> None:
        path = small_disk / "warraq.sqlite"
        *acknowledged, error = child_output(SAVE_UNTIL_FULL, path)
        assert error == StoreFull.__name__
        assert acknowledged
        with reopened(path) as store:
            assert_only_acknowledged(store, acknowledged)
            with pytest.raises(FileUnwritable):
                backup.backup(store, small_disk / "backup.zip")
            with pytest.raises(FileUnwritable):
                media.add(store, type(PICTURE)(b"x" * 2_000_000, "image/png"))
        assert not list(small_disk.glob("backup*"))

    def test_a_store_on_a_disk_that_others_have_filled(self, small_disk: Path) -> None:
        path = small_disk / "warraq.sqlite"
        with reopened(path):
            pass
        with (small_disk / "rest").open("wb", buffering=0) as rest, contextlib.suppress(OSError):
            while True:
                rest.write(b"\0" * 4096)
        with pytest.raises(StoreFull):
            reopened(path)

    def test_no_room_for_the_copy_of_a_damaged_store(self, small_disk: Path) -> None:
        path = small_disk / "warraq.sqlite"
        path.write_bytes(b"\xa5" * 600 * 1024)
        with pytest.raises(FileUnwritable):
            reopened(path)
        assert list(small_disk.iterdir()) == [path]


AS_NOBODY = """
import os, sys
from pathlib import Path
import sqlite_utils
from db import articles, backup, media, migrations, search
from db.store import Store
from editor.article.errors import WarraqError
from editor.language.stems import SearchAnalyzer
from tests.db.desk import PICTURE, article
search.parse("خبر books", SearchAnalyzer())
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
def tried(act):
    try:
        return act()
    except WarraqError as error:
        return type(error).__name__
def look():
    with Store.open(Path(sys.argv[1]), SearchAnalyzer()) as store:
        print(store.read_only, len(articles.page(store).cards))
        print(len(search.search(store, "خبر")), backup.check(store).sound)
        print(tried(lambda: articles.create(store, article("جديد"))))
        print(tried(lambda: media.add(store, PICTURE)))
        print(backup.daily_backup(store))
    return "looked"
print(tried(look))
"""


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
class TestReadOnly:
    @pytest.fixture
    def shut(self, filled: Path) -> Iterator[Path]:
        """A store in a folder where we, or nobody instead of root, may read and not write."""
        # Up to pytest's own root, also from a folder of one of its workers.
        for folder in (filled.parent, *filled.parent.parents[:4]):
            if folder.stat().st_uid == os.geteuid():
                folder.chmod(folder.stat().st_mode | 0o055)
        filled.chmod(0o444)
        filled.parent.chmod(0o555)
        yield filled
        filled.parent.chmod(0o755)

    LOOKED = ("True 50", "50 True", "StoreReadOnly", "StoreReadOnly", "None", "looked")

    def test_a_read_only_folder_can_be_read(self, shut: Path) -> None:
        assert child_output(AS_NOBODY, shut) == list(self.LOOKED)

    def test_a_read_only_file_in_a_folder_of_ours(self, shut: Path) -> None:
        shut.parent.chmod(0o777)
        assert child_output(AS_NOBODY, shut) == list(self.LOOKED)

    def test_a_file_that_is_not_ours_to_read(self, shut: Path) -> None:
        shut.chmod(0o000)
        assert child_output(AS_NOBODY, shut) == ["StoreUnopenable"]

    def test_a_folder_where_no_store_can_be_made(self, shut: Path) -> None:
        assert child_output(AS_NOBODY, shut.with_name("new.sqlite")) == ["StoreUnopenable"]

    def test_a_log_that_cannot_be_read_is_not_passed_over(self, shut: Path) -> None:
        shut.parent.chmod(0o755)
        shut.chmod(0o644)
        with reopened(shut) as store:
            articles.create(store, article("في السجل فقط"))
            shutil.copy(f"{shut}-wal", f"{shut}.log")
        shutil.move(f"{shut}.log", f"{shut}-wal")
        shut.chmod(0o444)
        shut.parent.chmod(0o555)
        assert child_output(AS_NOBODY, shut) == ["StoreUnopenable"]

    def test_a_store_that_must_be_migrated_first(self, shut: Path) -> None:
        script = AS_NOBODY.replace(
            "def tried", "from db import schema; schema.STEPS += ('m999_later',)\ndef tried", 1
        )
        assert child_output(script, shut) == ["StoreReadOnly"]


def test_a_failing_save_leaves_the_article_as_it_was(store: Store, store_path: Path) -> None:
    kept = article("خبر", "زيتون")
    root = articles.create(store, kept).revision
    connection = raw(store_path)
    connection.execute(
        "create trigger broken before update on articles begin select raise(abort, 'broken'); end"
    )
    with pytest.raises(Exception, match="broken") as bug:
        articles.save(store, with_text(kept, "برتقال"), parent=root.id)
    assert not isinstance(bug.value, WarraqError)
    connection.execute("drop trigger broken")
    connection.close()
    assert articles.load(store, kept.id).article == kept
    assert backup.check(store).problems == ()
    assert articles.save(store, with_text(kept, "برتقال"), parent=root.id).created


def test_where_backups_lie_is_no_store(store_path: Path) -> None:
    assert places.backup_folder(store_path).name == "warraq.sqlite.backups"
    assert places.last_backup(store_path) is None
