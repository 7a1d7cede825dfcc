"""Programs that die in the middle, and programs that share a store."""

from __future__ import annotations

import random
import sqlite3
import sys
from pathlib import Path

from db import articles, backup, revisions
from tests.db.desk import article, child_output, in_child, reopened, with_text

SAVE_FOR_EVER = """
import sys
from dataclasses import replace
from pathlib import Path
from db import articles
from db.store import Store
from editor.language.stems import SearchAnalyzer
with Store.open(Path(sys.argv[1]), SearchAnalyzer()) as store:
    stored = articles.load(store, sys.argv[2])
    parent, number = stored.revision.id, 0
    while True:
        number += 1
        changed = replace(stored.article, headline=f"{parent} {number}")
        parent = articles.save(store, changed, parent=parent).revision.id
        print(parent)
"""

KILLS = 20


def test_no_acknowledged_save_is_lost_to_a_kill(store_path: Path) -> None:
    luck = random.Random(20)
    kept = article("خبر", "كلمة " * 300)
    with reopened(store_path) as store:
        acknowledged = [articles.create(store, kept).revision.id]
    for _ in range(KILLS):
        child = in_child(SAVE_FOR_EVER, store_path, kept.id)
        assert child.stdout is not None
        # So many lines, then somewhere inside of a save.
        for _ in range(luck.randrange(1, 40)):
            acknowledged.append(child.stdout.readline().strip())
        child.kill()
        # Not `communicate`: it would leave out what lies read in the buffer already.
        acknowledged += child.stdout.read().split("\n")[:-1]
        _, errors = child.communicate(timeout=60)
        assert errors == ""
        with reopened(store_path) as store:
            known = {revision.id for revision in revisions.history(store, kept.id)}
            assert known.issuperset(acknowledged)
            # At most the one that was under way was done and not acknowledged.
            assert len(known) <= len(acknowledged) + 1
            acknowledged = list(known)
            assert articles.load(store, kept.id).other_heads == ()
    with reopened(store_path) as store:
        assert backup.check(store).problems == ()


SAVE_WITH_ANOTHER = """
import sys
from dataclasses import replace
from pathlib import Path
from db import articles, revisions
from db.store import Store
from editor.language.stems import SearchAnalyzer
_, path, root, name = sys.argv
with Store.open(Path(path), SearchAnalyzer()) as store:
    opened = revisions.load_revision(store, root)
    for number in range(30):
        changed = replace(opened, headline=f"{name} {number}")
        print(articles.save(store, changed, parent=root).revision.id)
"""


def test_two_programs_saving_upon_one_parent_keep_every_text(store_path: Path) -> None:
    kept = article("أصل", "نص")
    with reopened(store_path) as store:
        root = articles.create(store, kept).revision.id
    children = [in_child(SAVE_WITH_ANOTHER, store_path, root, name) for name in ("a", "b")]
    made = []
    for child in children:
        output, errors = child.communicate(timeout=120)
        assert child.returncode == 0, errors
        made += output.split()
    with reopened(store_path) as store:
        stored = articles.load(store, kept.id)
        heads = {stored.revision.id, *(head.id for head in stored.other_heads)}
        assert heads == set(made)
        assert len(heads) == 60
        headlines = {revisions.load_revision(store, head).headline for head in heads}
        assert headlines == {f"{name} {number}" for name in "ab" for number in range(30)}
        assert backup.check(store).problems == ()


OPEN_NEW = """
import sys
from pathlib import Path
from db import articles
from db.store import Store
from editor.language.stems import SearchAnalyzer
from tests.db.desk import article
with Store.open(Path(sys.argv[1]), SearchAnalyzer()) as store:
    articles.create(store, article("خبر"))
"""


def test_programs_that_make_one_store_at_once(store_path: Path) -> None:
    children = [in_child(OPEN_NEW, store_path) for _ in range(4)]
    for child in children:
        _, errors = child.communicate(timeout=120)
        assert child.returncode == 0, errors
    with reopened(store_path) as store:
        assert articles.counts(store).total == 4
        assert backup.check(store).problems == ()


WITHOUT_PYSQLITE3 = """
import sys
sys.modules["pysqlite3"] = None
"""

WORK = """
from pathlib import Path
from db import articles, backup, driver, indexing, search
from db.store import Store
from editor.article.errors import WarraqError
from editor.language.stems import SearchAnalyzer
from tests.db.desk import article, with_text
try:
    with Store.open(Path(sys.argv[1]), SearchAnalyzer()) as store:
        kept = article("خبر", "زيتون")
        saved = articles.create(store, kept)
        articles.save(store, with_text(kept, "برتقال"), parent=saved.revision.id)
        found = [len(search.search(store, word)) for word in ("زيتون", "برتقال")]
        ranked = len(search.search(store, "برتقال", ranked=True))
        print(driver.VERSION, found, ranked, backup.check(store).sound)
except WarraqError as error:
    print(driver.VERSION, type(error).__name__)
"""


def test_the_systems_sqlite_does_too(store_path: Path) -> None:
    assert child_output(WITHOUT_PYSQLITE3 + WORK, store_path) == [
        f"{sqlite3.sqlite_version} [0, 1] 1 True"
    ]
    with reopened(store_path) as store:
        assert backup.check(store).sound
        stored = articles.load(store, articles.page(store).cards[0].id)
        changed = with_text(stored.article, "تفاح")
        articles.save(store, changed, parent=stored.revision.id)
        assert backup.check(store).sound


def test_an_index_that_the_systems_sqlite_cannot_read_is_told(store_path: Path) -> None:
    reopened(store_path).close()
    [best] = child_output("import sys\n" + WORK, store_path)
    [other] = child_output(WITHOUT_PYSQLITE3 + WORK, store_path)
    if sqlite3.sqlite_version_info < (3, 43) and "pysqlite3" in sys.modules:
        assert other == f"{sqlite3.sqlite_version} StoreNeedsSqlite"
    else:
        assert other.endswith("[0, 2] 2 True")
    assert best.endswith("[0, 1] 1 True")
