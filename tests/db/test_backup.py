from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from db import articles, backup, media, places, search, settings
from db.errors import NotABackup, StoreDamaged, StoreInUse, StoreNewer
from db.store import Store
from editor.article.errors import FileUnreadable, FileUnwritable
from editor.article.language import Language
from tests.db.desk import OTHER_PICTURE, PICTURE, article, raw, reopened

KEPT = article("خبر محفوظ", "زيتون")


@pytest.fixture
def filled(store: Store) -> Store:
    articles.create(store, KEPT)
    media.add(store, PICTURE)
    settings.put(store, "desk", "مكتب")
    return store


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def assert_whole(path: Path) -> None:
    with reopened(path) as store:
        assert articles.load(store, KEPT.id).article == KEPT
        assert media.load(store, PICTURE.id) == PICTURE
        assert settings.get(store, "desk") == "مكتب"
        assert [hit.card.id for hit in search.search(store, "زيتون")] == [KEPT.id]
        assert backup.check(store).problems == ()
        articles.create(store, article("يُكتب فيه"))


def test_a_backup_becomes_a_store_elsewhere(filled: Store, tmp_path: Path) -> None:
    made = backup.backup(filled, tmp_path / "backup.zip")
    assert made.path == tmp_path / "backup.zip"
    assert (made.articles, made.pictures, made.lost_pictures) == (1, 1, ())
    assert made.size == made.path.stat().st_size
    restored = backup.restore(made.path, tmp_path / "new" / "warraq.sqlite")
    assert restored.old_store is None
    assert_whole(restored.path)
    assert names(tmp_path / "new") == ["warraq.sqlite", "warraq.sqlite.media"]


def test_into_a_folder_it_gets_a_name(filled: Store, tmp_path: Path) -> None:
    made = backup.backup(filled, tmp_path)
    assert made.path.parent == tmp_path
    assert made.path.name.startswith("warraq-20")


def test_a_backup_taken_while_others_save_is_of_one_moment(filled: Store, tmp_path: Path) -> None:
    import threading

    stop = threading.Event()

    def save() -> None:
        stored = articles.load(filled, KEPT.id)
        parent, number = stored.revision.id, 0
        while not stop.is_set():
            number += 1
            changed = replace(KEPT, kicker=str(number))
            parent = articles.save(filled, changed, parent=parent).revision.id

    saving = threading.Thread(target=save)
    saving.start()
    try:
        made = [backup.backup(filled, tmp_path / f"{n}.zip").path for n in range(3)]
    finally:
        stop.set()
        saving.join()
    for number, path in enumerate(made):
        restored = backup.restore(path, tmp_path / str(number) / "warraq.sqlite")
        with reopened(restored.path) as store:
            assert backup.check(store).problems == ()


def test_a_lost_picture_does_not_stop_a_backup_and_is_told(filled: Store, tmp_path: Path) -> None:
    media.add(filled, OTHER_PICTURE)
    media.file_of(filled.path, PICTURE.id).write_bytes(b"other bytes")
    made = backup.backup(filled, tmp_path / "backup.zip")
    assert (made.pictures, made.lost_pictures) == (1, (PICTURE.id,))


def test_a_backup_where_nothing_can_be_written(filled: Store, tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable):
        backup.backup(filled, tmp_path / "no folder" / "backup.zip")


def test_an_older_backup_is_overwritten_only_by_a_whole_one(filled: Store, tmp_path: Path) -> None:
    path = tmp_path / "backup.zip"
    backup.backup(filled, path)
    articles.create(filled, article("آخر"))
    backup.backup(filled, path)
    assert [each.name for each in tmp_path.glob("*backup*")] == ["backup.zip"]
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert b'"articles": 2' in archive.read("backup.json")


def test_restoring_keeps_the_old_store_whole_aside(store_path: Path, tmp_path: Path) -> None:
    with reopened(store_path) as store:
        articles.create(store, KEPT)
        settings.put(store, "desk", "مكتب")
        media.add(store, PICTURE)
        made = backup.backup(store, tmp_path / "backup.zip")
        later = article("بعد النسخة")
        articles.create(store, later)
        media.add(store, OTHER_PICTURE)
    media.file_of(store_path, PICTURE.id).unlink()
    restored = backup.restore(made.path, store_path)
    assert_whole(store_path)
    assert restored.old_store is not None
    with reopened(restored.old_store) as old:
        assert articles.load(old, later.id).article == later
        assert media.load(old, OTHER_PICTURE.id) == OTHER_PICTURE


def test_a_damaged_store_is_kept_aside_with_its_log(filled: Store, tmp_path: Path) -> None:
    made = backup.backup(filled, tmp_path / "backup.zip")
    path = filled.path
    log = Path(f"{path}-wal").read_bytes()
    filled.close()
    smashed = b"\xa5" * 8192
    path.write_bytes(smashed)
    Path(f"{path}-wal").write_bytes(log)
    with pytest.raises(StoreDamaged):
        reopened(path)
    restored = backup.restore(made.path, path)
    assert restored.old_store is not None
    assert restored.old_store.read_bytes() == smashed
    assert Path(f"{restored.old_store}-wal").read_bytes() == log
    assert_whole(path)


def test_smashed_pages_below_a_sound_header_are_no_obstacle(filled: Store, tmp_path: Path) -> None:
    made = backup.backup(filled, tmp_path / "backup.zip")
    path = filled.path
    filled.close()
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xa5" * (len(content) - 100))
    assert backup.restore(made.path, path).old_store is not None
    assert_whole(path)


def test_an_open_store_is_not_replaced(filled: Store, tmp_path: Path) -> None:
    made = backup.backup(filled, tmp_path / "backup.zip")
    before = names(filled.path.parent)
    with pytest.raises(StoreInUse):
        backup.restore(made.path, filled.path)
    assert names(filled.path.parent) == before
    articles.create(filled, article("ما زال يعمل"))


@pytest.mark.parametrize("spoil", ["text", "empty zip", "cut", "database", "picture", "empty"])
def test_what_is_no_sound_backup_changes_nothing(filled: Store, tmp_path: Path, spoil: str) -> None:
    path = tmp_path / "backup.zip"
    backup.backup(filled, path)
    store_path = filled.path
    filled.close()
    spoil_backup(path, spoil)
    before = {each: each.read_bytes() for each in store_path.parent.rglob("*") if each.is_file()}
    with pytest.raises(NotABackup) as refused:
        backup.restore(path, store_path)
    assert refused.value.say(Language.AR)
    after = {each: each.read_bytes() for each in store_path.parent.rglob("*") if each.is_file()}
    assert after == before


def spoil_backup(path: Path, how: str) -> None:
    if how == "text":
        path.write_text("not a backup")
    elif how == "empty":
        path.write_bytes(b"")
    elif how == "cut":
        path.write_bytes(path.read_bytes()[:-300])
    elif how == "empty zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("readme.txt", "nothing here")
    else:
        with zipfile.ZipFile(path) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        victim = "store.sqlite" if how == "database" else f"media/{PICTURE.id[:2]}/{PICTURE.id}"
        content = members[victim]
        half = len(content) // 2
        members[victim] = content[:half] + b"\xa5" * (len(content) - half)
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in members.items():
                archive.writestr(name, content)


def test_names_in_a_backup_reach_no_other_place(filled: Store, tmp_path: Path) -> None:
    path = tmp_path / "backup.zip"
    backup.backup(filled, path)
    filled.close()
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../../escaped", "x")
        archive.writestr("media/../../escaped", "x")
        archive.writestr("/escaped", "x")
    backup.restore(path, tmp_path / "deep" / "er" / "warraq.sqlite")
    assert not list(tmp_path.rglob("escaped"))


def test_a_backup_that_is_missing_or_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.zip", tmp_path):
        with pytest.raises(FileUnreadable):
            backup.restore(path, tmp_path / "store" / "warraq.sqlite")


def test_a_backup_of_a_newer_program(filled: Store, tmp_path: Path) -> None:
    connection = raw(filled.path)
    connection.execute("insert into _sqlite_migrations values (9, 'warraq', 'm900_later', '')")
    connection.close()
    made = backup.backup(filled, tmp_path / "backup.zip")
    with pytest.raises(StoreNewer):
        backup.restore(made.path, tmp_path / "new" / "warraq.sqlite")


def test_a_daily_copy_is_made_once_a_day_and_can_be_restored(filled: Store) -> None:
    copy = backup.daily_backup(filled)
    assert copy is not None
    assert backup.daily_backup(filled) is None
    assert places.last_backup(filled.path) == copy
    path = filled.path
    articles.create(filled, article("بعد النسخة"))
    filled.close()
    backup.restore(copy, path)
    assert_whole(path)


def test_old_daily_copies_go_and_others_stay(filled: Store) -> None:
    folder = places.backup_folder(filled.path)
    folder.mkdir()
    for day in range(1, 10):
        (folder / f"2026-01-{day:02}.sqlite").write_bytes(b"old")
    (folder / "before-migration-from-m001.sqlite").write_bytes(b"keep")
    new = backup.daily_backup(filled, keep=3)
    assert new is not None
    left = sorted(path.name for path in folder.iterdir())
    assert left == [
        "2026-01-08.sqlite",
        "2026-01-09.sqlite",
        new.name,
        "before-migration-from-m001.sqlite",
    ]
