from __future__ import annotations

import threading
from pathlib import Path

import pytest

from db import articles, settings
from db.driver import Connection
from db.errors import StoreClosed, StoreReadOnly
from db.places import default_store_path
from db.store import Store
from tests.db.desk import article, child_output, raw, reopened


def test_a_new_store_is_made_with_its_folder(store_path: Path) -> None:
    with reopened(store_path) as store:
        assert articles.page(store).cards == ()
    assert store_path.exists()


def test_what_was_saved_is_there_after_reopening(store_path: Path) -> None:
    kept = article("خبر الصباح", "نص الخبر")
    with reopened(store_path) as store:
        articles.create(store, kept)
    with reopened(store_path) as store:
        assert articles.load(store, kept.id).article == kept


def test_a_closed_store_leaves_one_file_behind(store_path: Path) -> None:
    with reopened(store_path) as store:
        articles.create(store, article("خبر"))
        articles.page(store)
    assert [path.name for path in store_path.parent.iterdir()] == [store_path.name]


def test_commits_survive_a_power_cut_by_the_settings_of_the_connection(store: Store) -> None:
    def ask(connection: Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers")
        return [connection.execute(f"pragma {name}").fetchone()[0] for name in names]

    full = 2
    assert store.write(ask) == ["wal", full, 1, 1]


def test_readers_cannot_write(store: Store) -> None:
    with pytest.raises(StoreReadOnly), store.reading() as connection:
        connection.execute("delete from settings")


def test_a_reader_sees_one_moment(store: Store) -> None:
    with store.reading() as connection:
        count = "select count(*) from articles"
        assert connection.execute(count).fetchone()[0] == 0
        articles.create(store, article("خبر"))
        assert connection.execute(count).fetchone()[0] == 0
    with store.reading() as connection:
        assert connection.execute(count).fetchone()[0] == 1


def test_no_snapshot_is_left_behind_to_hold_the_log(store: Store, store_path: Path) -> None:
    for number in range(20):
        settings.put(store, "n", number)
        settings.get(store, "n")
    with raw(store_path) as outside:
        busy, in_log, folded = outside.execute("pragma wal_checkpoint(truncate)").fetchone()
    outside.close()
    assert (busy, in_log, folded) == (0, 0, 0)


def test_an_error_takes_the_whole_change_back_and_comes_out(store: Store) -> None:
    def change(connection: Connection) -> None:
        connection.execute("insert into settings values ('a', '1')")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.write(change)
    assert settings.get(store, "a") is None
    settings.put(store, "a", 2)
    assert settings.get(store, "a") == 2


def test_all_writing_is_done_on_one_thread_and_all_of_it_arrives(store: Store) -> None:
    seen = set()

    def change(connection: Connection) -> None:
        seen.add(threading.get_ident())
        connection.execute(
            "insert into settings values ('n', '1')"
            " on conflict do update set value = cast(value as integer) + 1"
        )

    def work() -> None:
        for _ in range(25):
            store.write(change)
            settings.get(store, "n")

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert settings.get(store, "n") == 100
    assert len(seen) == 1
    assert threading.get_ident() not in seen


def test_a_write_that_waits_is_done_before_the_store_closes(store_path: Path) -> None:
    store = reopened(store_path)
    begun, go_on = threading.Event(), threading.Event()

    def slow(connection: Connection) -> None:
        begun.set()
        assert go_on.wait(60)

    threads = [
        threading.Thread(target=store.write, args=[slow]),
        threading.Thread(target=settings.put, args=[store, "late", True]),
    ]
    threads[0].start()
    assert begun.wait(60)
    threads[1].start()
    while not store._writer._work_queue.qsize():
        threads[1].join(0.01)
    closing = threading.Thread(target=store.close)
    closing.start()
    go_on.set()
    for thread in (*threads, closing):
        thread.join(60)
    with reopened(store_path) as store:
        assert settings.get(store, "late") is True


def test_a_closed_store_says_so(store_path: Path) -> None:
    store = reopened(store_path)
    store.close()
    store.close()
    with pytest.raises(StoreClosed):
        settings.put(store, "a", 1)
    with pytest.raises(StoreClosed):
        settings.get(store, "a")
    with pytest.raises(StoreClosed):
        store.outside_changes()


def test_a_connection_lent_while_the_store_closes_is_closed_too(store_path: Path) -> None:
    store = reopened(store_path)
    with store.reading() as connection:
        store.close()
        assert connection.execute("select 1").fetchone()[0] == 1
    with pytest.raises(Exception, match="closed"):
        connection.execute("select 1")


def test_only_another_programs_change_is_an_outside_change(store: Store, store_path: Path) -> None:
    before = store.outside_changes()
    settings.put(store, "a", 1)
    assert store.outside_changes() == before
    with reopened(store_path) as other:
        settings.put(other, "a", 2)
    assert store.outside_changes() != before


def test_the_environment_chooses_the_store(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert home in default_store_path().parents
    monkeypatch.setenv("WARRAQ_STORE", "elsewhere.sqlite")
    assert default_store_path() == Path("elsewhere.sqlite")


def test_opening_a_store_that_is_up_to_date_imports_nothing_heavy(store_path: Path) -> None:
    reopened(store_path).close()
    script = """
import sys
from pathlib import Path
from db import articles
from db.store import Store
from editor.language.stems import SearchAnalyzer
with Store.open(Path(sys.argv[1]), SearchAnalyzer()) as store:
    articles.page(store)
for name in ("sqlite_utils", "snowballstemmer", "platformdirs", "PySide6", "click"):
    print(name in sys.modules)
"""
    assert child_output(script, store_path) == ["False"] * 5


@pytest.mark.parametrize("name", ["مكتب التحرير.sqlite", "a b%20c?d#e&mode=ro.sqlite", "..sqlite"])
def test_a_store_may_have_any_name(tmp_path: Path, name: str) -> None:
    with reopened(tmp_path / name) as store:
        articles.create(store, article("خبر"))
    assert [path.name for path in tmp_path.iterdir()] == [name]
