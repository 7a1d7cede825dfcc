"""The journal of a session: written entry by entry, read as far as it is sound."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import clock, places
from db.driver import Connection, connect
from db.journal.entry import Entry, Kind, Whereabouts
from db.journal.errors import JournalUnwritable
from db.journal.remains import Remains, Text, left_behind
from db.journal.writing import Journal
from editor.article.article import Article
from editor.article.delta import delta_between
from editor.article.json_form import content_hash
from tests.article.test_delta import histories
from tests.db.desk import PICTURE, article, in_child, with_text

HERE = Whereabouts(3, 1, 3, 7, 2, 40)


def base(of: Article, revision: str | None = None) -> Entry:
    return Entry.base(clock.now(), of, revision, HERE)


def change(before: Article, after: Article, at: Whereabouts | None = None) -> Entry:
    return Entry.changed(clock.now(), delta_between(before, after), at)


def mark(kind: Kind, edit: int, revision: str | None = None) -> Entry:
    return Entry(kind=kind, made_at=clock.now(), edit=edit, revision=revision)


def typed(of: Article, times: int) -> list[Article]:
    """The article at so many moments, a word longer at each."""
    return [with_text(of, "كلمة " * number) for number in range(1, times + 1)]


def only(store_path: Path) -> Remains:
    [remains] = left_behind(store_path)
    return remains


def text_left(store_path: Path) -> Text:
    remains = only(store_path)
    remains.release()
    assert remains.text is not None
    assert not remains.damaged
    return remains.text


def looked_into(journal: Journal) -> Connection:
    """The journal's file after its session ended without a word."""
    journal.close(keep=True)
    return connect(journal.path)


@given(histories())
def test_what_is_written_comes_back(tmp_path_factory, moments: list[Article]) -> None:
    store_path = tmp_path_factory.mktemp("desk") / "warraq.sqlite"
    journal = Journal.open(store_path)
    journal.begin(base(moments[0]))
    for before, after in pairwise(moments):
        journal.add([change(before, after)])
    journal.close(keep=True)
    text = text_left(store_path)
    assert text.article == moments[-1]
    assert text.whereabouts == HERE
    assert text.revision is None


def test_a_living_session_is_left_alone(store_path: Path) -> None:
    journal = Journal.open(store_path)
    journal.begin(base(article("خبر")))
    assert list(left_behind(store_path)) == []
    # Looking did not cost the session its lock.
    assert list(left_behind(store_path)) == []
    journal.add([mark(Kind.SAVING, 1)])
    journal.close(keep=True)
    remains = only(store_path)
    assert remains.pid
    assert remains.machine
    assert remains.started_at is not None
    # Nor does a second one take what the first has taken.
    assert list(left_behind(store_path)) == []
    remains.release()
    only(store_path).settle()
    assert list(places.journal_folder(store_path).iterdir()) == []


HOLD = """
import sys, time
from pathlib import Path
from db import clock
from db.journal.entry import Entry
from db.journal.remains import left_behind
from db.journal.writing import Journal
from tests.db.desk import article
journal = Journal.open(Path(sys.argv[1]))
journal.begin(Entry.base(clock.now(), article("من عملية أخرى"), None, None))
print(len(list(left_behind(Path(sys.argv[1])))))
time.sleep(600)
"""


def test_a_process_that_lives_and_one_that_was_killed(store_path: Path) -> None:
    mine = Journal.open(store_path)
    mine.begin(base(article("من هذه العملية")))
    child = in_child(HOLD, store_path)
    assert child.stdout is not None
    assert child.stdout.readline() == "0\n"
    assert list(left_behind(store_path)) == []
    child.kill()
    child.wait()
    child.communicate()
    assert text_left(store_path).article.headline == "من عملية أخرى"
    mine.close()


def test_a_new_article_takes_the_place_of_the_last(store_path: Path) -> None:
    journal = Journal.open(store_path)
    first, second = article("أول"), article("ثان")
    journal.begin(base(first))
    journal.add([change(first, with_text(first, "نص"))])
    journal.begin(base(second))
    journal.close(keep=True)
    assert text_left(store_path).article == second


def test_a_closed_session_leaves_nothing(store_path: Path) -> None:
    journal = Journal.open(store_path)
    journal.begin(base(article("خبر")))
    journal.close()
    assert list(left_behind(store_path)) == []
    assert list(places.journal_folder(store_path).iterdir()) == []


def test_an_article_that_was_closed_leaves_no_text(store_path: Path) -> None:
    journal = Journal.open(store_path)
    journal.begin(base(article("خبر")))
    journal.end()
    journal.close(keep=True)
    remains = only(store_path)
    assert remains.text is None
    remains.settle()


def test_saves_that_were_acknowledged_and_saves_that_were_not(store_path: Path) -> None:
    moments = typed(article("خبر"), 4)
    journal = Journal.open(store_path)
    journal.begin(base(moments[0], "r0"))
    journal.add([mark(Kind.SAVING, 1), change(moments[0], moments[1]), mark(Kind.SAVING, 2)])
    assert journal.acknowledge(mark(Kind.SAVED, 1, "r1"), moments[0])
    journal.add([change(moments[1], moments[2]), mark(Kind.SAVING, 3)])
    journal.add([change(moments[2], moments[3])])
    assert not journal.acknowledge(mark(Kind.SAVED, 77, "r77"), moments[0])
    journal.close(keep=True)
    text = text_left(store_path)
    assert text.revision == "r1"
    assert text.given == (moments[1], moments[2])
    assert text.article == moments[3]


def test_an_acknowledged_save_makes_the_journal_small(store_path: Path) -> None:
    journal = Journal.open(store_path)
    moments = typed(article("خبر"), 60)
    now = moments[0]
    journal.begin(base(now, "r0"))
    largest = 0
    for edit in range(1, 400):
        after = replace(now, blocks=moments[edit % 60].blocks)
        late = replace(after, headline=f"خبر {edit}")
        journal.add([change(now, after), mark(Kind.SAVING, edit), change(after, late)])
        assert journal.acknowledge(mark(Kind.SAVED, edit, f"r{edit}"), after)
        now = late
        kept = journal._connection.execute("select sum(length(body)) from entries").fetchone()
        largest = max(largest, kept[0])
    assert largest < 80_000
    journal.close(keep=True)
    text = text_left(store_path)
    assert text.article == now
    assert text.revision == "r399"


def test_pictures_are_kept_until_the_store_has_them(store_path: Path) -> None:
    journal = Journal.open(store_path)
    journal.begin(base(article("خبر")))
    unmeasured = replace(PICTURE, content=b"x", width=None, height=None)
    journal.keep_media([PICTURE, unmeasured, PICTURE])
    journal.forget_media([unmeasured.id])
    journal.close(keep=True)
    remains = only(store_path)
    assert remains.media == (PICTURE,)
    remains.settle()


def test_the_log_cut_anywhere_costs_no_more_than_its_last_entries(
    store_path: Path, tmp_path: Path
) -> None:
    moments = typed(article("خبر"), 12)
    hashes = [content_hash(one) for one in moments]
    journal = Journal.open(store_path)
    journal.begin(base(moments[0]))
    for before, after in pairwise(moments):
        journal.add([change(before, after)])
    log = journal.path.with_name(journal.path.name + "-wal").read_bytes()
    whole = journal.path.read_bytes()
    found = []
    for cut in [*range(0, len(log), 1013), len(log)]:
        other = tmp_path / f"cut-{cut}" / store_path.name
        folder = places.journal_folder(other)
        folder.mkdir(parents=True)
        (folder / journal.path.name).write_bytes(whole)
        (folder / f"{journal.path.name}-wal").write_bytes(log[:cut])
        for remains in left_behind(other):
            assert not remains.damaged
            if remains.text is not None:
                found.append(hashes.index(content_hash(remains.text.article)))
            remains.release()
    assert found == sorted(found)
    assert set(found) == set(range(12))
    journal.close()


def test_a_changed_byte_ends_the_reading_and_the_file_is_kept(store_path: Path) -> None:
    moments = typed(article("خبر"), 6)
    journal = Journal.open(store_path)
    journal.begin(base(moments[0]))
    for before, after in pairwise(moments):
        journal.add([change(before, after)])
    with looked_into(journal) as raw:
        raw.execute("update entries set body = replace(body, 'كلمة', 'كلنة') where number = 5")
    raw.close()
    remains = only(store_path)
    assert remains.damaged
    assert remains.text is not None
    assert remains.text.article == moments[3]
    remains.settle()
    assert remains.copy is not None
    assert remains.copy.exists()
    assert list(left_behind(store_path)) == []


def test_an_entry_that_is_gone_ends_the_reading(store_path: Path) -> None:
    moments = typed(article("خبر"), 4)
    journal = Journal.open(store_path)
    journal.begin(base(moments[0]))
    for before, after in pairwise(moments):
        journal.add([change(before, after)])
    with looked_into(journal) as raw:
        raw.execute("delete from entries where number = 3")
    raw.close()
    remains = only(store_path)
    assert remains.damaged
    assert remains.text is not None
    assert remains.text.article == moments[1]
    remains.release()


def test_changes_without_their_base_are_no_text(store_path: Path) -> None:
    first, second = typed(article("خبر"), 2)
    journal = Journal.open(store_path)
    journal.begin(base(first))
    journal.add([change(first, second)])
    with looked_into(journal) as raw:
        raw.execute("delete from entries where number = 1")
    raw.close()
    remains = only(store_path)
    assert remains.damaged
    assert remains.text is None
    remains.settle()


@pytest.mark.parametrize("seed", range(12))
def test_smashed_files_never_stop_the_start(store_path: Path, seed: int) -> None:
    import random

    luck = random.Random(seed)
    moments = typed(article("خبر"), 40)
    journal = Journal.open(store_path)
    journal.begin(base(moments[0]))
    for before, after in pairwise(moments):
        journal.add([change(before, after)])
    journal.keep_media([PICTURE])
    journal.close(keep=True)
    content = bytearray(journal.path.read_bytes())
    for _ in range(luck.choice([1, 40, 4000])):
        content[luck.randrange(len(content))] = luck.randrange(256)
    journal.path.write_bytes(content if seed % 4 else content[: luck.randrange(len(content))])
    for remains in left_behind(store_path):
        if remains.text is not None:
            assert remains.text.article in moments
        remains.settle()
    assert list(left_behind(store_path)) == []


@pytest.mark.parametrize("content", [b"", b"no journal at all" * 900])
def test_files_that_are_no_journals(store_path: Path, content: bytes) -> None:
    folder = places.journal_folder(store_path)
    folder.mkdir(parents=True)
    (folder / "x.sqlite").write_bytes(content)
    found = list(left_behind(store_path))
    assert [remains.damaged for remains in found] == ([True] if content else [])
    for remains in found:
        remains.settle()
    assert list(left_behind(store_path)) == []
    # An empty one may be about to be filled by another program.
    assert (folder / "x.sqlite").exists() == (not content)


def test_a_folder_nobody_may_write_is_said(store_path: Path) -> None:
    store_path.parent.mkdir(parents=True)
    places.journal_folder(store_path).write_bytes(b"a file stands where the folder would")
    with pytest.raises(JournalUnwritable):
        Journal.open(store_path)


def test_a_journal_that_was_taken_away_is_said(store_path: Path) -> None:
    journal = Journal.open(store_path)
    journal.begin(base(article("خبر")))
    shutil.rmtree(places.journal_folder(store_path))
    with pytest.raises(JournalUnwritable):
        journal.add([mark(Kind.SAVING, 1)])
    with pytest.raises(JournalUnwritable):
        journal.close()
    journal.close(keep=True)
    again = Journal.open(store_path)
    again.begin(base(article("خبر")))
    again.close()


FILL = """
import resource, sys
from pathlib import Path
from db import clock
from db.journal.entry import Entry
from db.journal.errors import JournalUnwritable
from db.journal.writing import Journal
from editor.article.delta import delta_between
from tests.db.desk import article, with_text
before = article("خبر")
journal = Journal.open(Path(sys.argv[1]))
journal.begin(Entry.base(clock.now(), before, None, None))
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
kept = 0
try:
    while True:
        after = with_text(before, f"{kept + 1} " + "كلمة " * 900)
        journal.add([Entry.changed(clock.now(), delta_between(before, after), None)])
        before, kept = after, kept + 1
except JournalUnwritable as error:
    print(kept)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
after = with_text(before, f"{kept + 1} room again")
journal.add([Entry.changed(clock.now(), delta_between(before, after), None)])
print(kept + 1)
journal.close(keep=True)
"""


def test_a_full_disk_takes_nothing_back_and_can_be_tried_again(store_path: Path) -> None:
    child = in_child(FILL, store_path)
    output, errors = child.communicate(timeout=120)
    assert child.returncode == 0, errors
    kept, last = map(int, output.split())
    assert kept > 5
    assert last == kept + 1
    [block] = text_left(store_path).article.blocks
    assert block.text.plain == f"{last} room again"  # type: ignore[union-attr]


@given(st.integers(), st.integers(), st.integers())
def test_whereabouts_are_read_as_written(line: int, offset: int, pixels: int) -> None:
    here = Whereabouts(line, offset, line, offset, line, pixels)
    assert Whereabouts.read(here.written()) == here
