"""The order in which a batch reaches the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.journal.entry import Entry, Whereabouts
from db.journal.remains import left_behind
from editor.article.article import Article
from editor.article.language import Language
from editor.workstation.journal_writer import Base, Batch, JournalWriter
from editor.workstation.page.sheet import article_lines
from tests.db.desk import PICTURE


def test_a_kill_never_leaves_a_figure_without_its_picture(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    writer = JournalWriter(path)
    article = Article.new(Language.AR)

    def killed() -> Entry:
        raise KeyboardInterrupt

    base = Base(tuple(article_lines(article)), article, None, Whereabouts())
    with pytest.raises(KeyboardInterrupt):
        writer.write(Batch(base, entries=[killed], kept_media=[PICTURE]))
    writer.close(keep=True)
    [remains] = left_behind(path)
    assert remains.media == (PICTURE,)
    remains.release()
