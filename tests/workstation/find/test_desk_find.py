"""Find and replace in all articles: the list before it, one operation, one way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db import articles, replacing, revisions
from db.store import Store
from editor.article.article import Article
from editor.article.block import Figure, Heading, Paragraph, Quote, new_block
from editor.article.language import Language
from editor.article.passages import passages
from editor.language.find import find
from editor.language.stems import SearchAnalyzer
from editor.workstation.find import desk_work
from editor.workstation.find.desk_dialog import DeskFindDialog
from editor.workstation.find.desk_preview import pieces
from editor.workstation.find.desk_work import Pace
from editor.workstation.find.wish import Wish
from editor.workstation.page.line import Selection
from editor.workstation.window import Window
from tests.strategies import articles as any_article
from tests.workstation.conftest import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_T = TypeVar("_T")


def news(headline: str, *texts: str, language: Language = Language.AR) -> Article:
    blocks = [new_block(Paragraph, language, text=text) for text in texts]
    return replace(Article.new(language, headline), blocks=tuple(blocks))


def rich() -> Article:
    return replace(
        news("كتاب في العنوان", "قرأ والكِتاب، ثم كتب"),
        kicker="كتاب",
        blocks=(
            new_block(Heading, Language.AR, text="كتاب"),
            new_block(Quote, Language.AR, text="قول", speaker="كتاب"),
            new_block(Figure, Language.AR, media_id="0" * 64, alt_text="كتاب"),
        ),
        signature="كتاب",
    )


def in_store(qtbot: QtBot, window: Window, work: Callable[[Store], _T]) -> _T:
    """Run ``work`` on the window's own store."""
    answers: list[_T] = []
    window.archive.run(work, answers.append)
    settle(qtbot, window)
    return answers[0]


def put(qtbot: QtBot, window: Window, *made: Article) -> None:
    in_store(qtbot, window, lambda store: articles.create_all(store, made))


def ask(qtbot: QtBot, window: Window, query: str, new: str = "") -> DeskFindDialog:
    """Open the window by its key and look for ``query``."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    QTest.keyClick(window.desk.search, Qt.Key.Key_F, CTRL | SHIFT)
    dialog = window.desk_find.dialog
    assert dialog is not None
    qtbot.waitExposed(dialog)
    dialog.query.setText(query)
    dialog.replacement.setText(new)
    dialog.query.setFocus()
    QTest.keyClick(dialog.query, Qt.Key.Key_Return)
    settle(qtbot, window)
    return dialog


def says(qtbot: QtBot, window: Window, article: Article) -> list[str]:
    stored = in_store(qtbot, window, lambda store: articles.load(store, article.id))
    return [each.text.plain for each in passages(stored.article)]


def names(qtbot: QtBot, window: Window, article: Article) -> list[str | None]:
    found = in_store(qtbot, window, lambda store: revisions.history(store, article.id))
    return [each.name for each in found]


def rows(dialog: DeskFindDialog) -> list[str]:
    heads = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    return [head.child(n).text(0) for head in heads for n in range(head.childCount())]


def test_the_empty_list_says_what_to_do(window: Window, qtbot: QtBot) -> None:
    put(qtbot, window, news("خبر", "عن الكتاب"))
    dialog = ask(qtbot, window, "")
    assert dialog.guide.isVisible()
    dialog.query.setText("كتاب")
    assert not dialog.guide.isVisible()
    QTest.keyClick(dialog.query, Qt.Key.Key_Return)
    settle(qtbot, window)
    # What was found stands there until the empty query is looked for.
    dialog.query.clear()
    assert dialog.list.topLevelItemCount() == 1
    assert not dialog.guide.isVisible()
    QTest.keyClick(dialog.query, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert dialog.guide.isVisible()


def test_every_place_is_listed_with_what_would_come_of_it(window: Window, qtbot: QtBot) -> None:
    put(qtbot, window, rich(), news("خبر", "عن الكتاب"), news("آخر", "لا شيء"))
    dialog = ask(qtbot, window, "كتاب", "دفتر")
    assert dialog.list.topLevelItemCount() == 2
    assert dialog.news.text() == "7 places in 2 articles"
    assert "عن الكتاب ← الدفتر" in rows(dialog)
    assert dialog.replace.text() == "Replace 7 places"
    dialog.replacement.setText("")
    assert "عن الكتاب" in rows(dialog)
    assert dialog.replace.text() == "Remove 7 places"


def test_replacing_is_one_named_revision_an_article_and_can_be_taken_back(
    window: Window, qtbot: QtBot
) -> None:
    first, second = rich(), news("خبر", "عن الكتاب", "كِتابٌ")
    put(qtbot, window, first, second)
    before = says(qtbot, window, first), says(qtbot, window, second)
    dialog = ask(qtbot, window, "كتاب", "دفتر")
    dialog.replace.click()
    settle(qtbot, window)
    assert says(qtbot, window, first)[:2] == ["دفتر", "دفتر في العنوان"]
    assert says(qtbot, window, second)[3:5] == ["عن الدفتر", "دفتر"]
    assert names(qtbot, window, first) == ["Replaced “كتاب” with “دفتر”", None]
    assert dialog.news.text() == "Replaced in 2 articles."
    assert not dialog.undo.isHidden()
    dialog.undo.click()
    settle(qtbot, window)
    assert (says(qtbot, window, first), says(qtbot, window, second)) == before
    assert names(qtbot, window, second)[0] == "Took back: Replaced “كتاب” with “دفتر”"
    assert dialog.news.text() == "Taken back in 2 articles."
    assert dialog.undo.isHidden()


def test_only_what_is_ticked_is_replaced(window: Window, qtbot: QtBot) -> None:
    first, second = news("خبر", "كتاب كتاب كتاب"), news("خبر آخر", "كتاب")
    put(qtbot, window, first, second)
    dialog = ask(qtbot, window, "كتاب", "دفتر")
    heads = {
        dialog.list.topLevelItem(n).childCount(): dialog.list.topLevelItem(n) for n in range(2)
    }
    heads[1].setCheckState(0, Qt.CheckState.Unchecked)
    assert heads[1].child(0).checkState(0) is Qt.CheckState.Unchecked
    heads[3].child(1).setCheckState(0, Qt.CheckState.Unchecked)
    assert heads[3].checkState(0) is Qt.CheckState.PartiallyChecked
    assert dialog.replace.text() == "Replace 2 places"
    dialog.replace.click()
    settle(qtbot, window)
    assert says(qtbot, window, first)[3] == "دفتر كتاب دفتر"
    assert says(qtbot, window, second)[3] == "كتاب"
    assert names(qtbot, window, second) == [None]


def test_an_article_changed_meanwhile_is_left_and_named(window: Window, qtbot: QtBot) -> None:
    first, second = news("خبر", "كتاب"), news("خبر آخر", "كتاب")
    put(qtbot, window, first, second)
    dialog = ask(qtbot, window, "كتاب", "دفتر")

    def elsewhere(store: Store) -> None:
        stored = articles.load(store, second.id)
        changed = replace(stored.article, headline="كتبه غيرنا")
        articles.save(store, changed, parent=stored.revision.id)

    in_store(qtbot, window, elsewhere)
    dialog.replace.click()
    settle(qtbot, window)
    assert "Replaced in 1 article." in dialog.news.text()
    assert "كتبه غيرنا" in dialog.news.text()
    assert says(qtbot, window, first)[3] == "دفتر"
    assert says(qtbot, window, second)[3] == "كتاب"


def opened(qtbot: QtBot, window: Window, article: Article) -> None:
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.session.open(article.id)
    settle(qtbot, window)


def test_the_open_article_is_saved_first_and_changed_on_its_page(
    window: Window, qtbot: QtBot
) -> None:
    kept = news("خبر", "سطر أول", "عن كتاب هنا")
    put(qtbot, window, kept)
    opened(qtbot, window, kept)
    canvas = window.canvas
    canvas.select(Selection.at(2, 3))
    canvas.insertPlainText("كتاب ")
    assert window.session.dirty
    dialog = ask(qtbot, window, "كتاب", "دفتر")
    # Looking has saved what was typed: it is among the places.
    assert dialog.news.text() == "2 places in 1 article"
    dialog.replace.click()
    settle(qtbot, window)
    texts = [line.text.plain for line in canvas.lines]
    assert texts[2:4] == ["سطردفتر  أول", "عن دفتر هنا"]
    assert window.page.isEnabled()
    window.session.save()
    settle(qtbot, window)
    # The page says what the store says: no second head, no revision more.
    stored = in_store(qtbot, window, lambda store: articles.load(store, kept.id))
    assert stored.other_heads == ()
    assert stored.revision.name == "Replaced “كتاب” with “دفتر”"
    assert window.session.revision == stored.revision.id
    canvas.undo()
    assert [line.text.plain for line in canvas.lines][3] == "عن كتاب هنا"
    canvas.redo()
    window.session.save()
    settle(qtbot, window)
    dialog.undo.click()
    settle(qtbot, window)
    assert "left as" in dialog.news.text() or "Taken back" in dialog.news.text()


def test_taking_back_reaches_the_page_too(window: Window, qtbot: QtBot) -> None:
    kept = news("خبر", "عن كتاب هنا")
    put(qtbot, window, kept)
    opened(qtbot, window, kept)
    dialog = ask(qtbot, window, "كتاب", "دفتر")
    dialog.replace.click()
    settle(qtbot, window)
    dialog.undo.click()
    settle(qtbot, window)
    assert window.canvas.lines[2].text.plain == "عن كتاب هنا"
    assert "Taken back in 1 article." in dialog.news.text()


def test_going_to_a_place_opens_its_article_with_the_bar(window: Window, qtbot: QtBot) -> None:
    one, other = news("خبر", "سطر", "ثم كتاب وكتاب"), news("آخر", "سطر")
    put(qtbot, window, one, other)
    opened(qtbot, window, other)
    dialog = ask(qtbot, window, "كتاب")
    row = dialog.list.topLevelItem(0).child(1)
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        dialog.list.itemActivated.emit(row, 0)
    qtbot.waitUntil(lambda: window.article_find.is_open)
    settle(qtbot, window)
    assert window.session.article_id == one.id
    assert window.article_find.bar.count.text() == "2 of 2"
    assert window.canvas.textCursor().blockNumber() == 3


def test_notice_takes_back_when_the_window_of_it_is_closed(window: Window, qtbot: QtBot) -> None:
    kept = news("خبر", "كتاب")
    put(qtbot, window, kept)
    dialog = ask(qtbot, window, "كتاب", "دفتر")
    dialog.replace.click()
    settle(qtbot, window)
    dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.desk_find.dialog is None
    notice = window.notices.notice
    assert notice is not None
    [(_, undo)] = notice.actions
    undo()
    settle(qtbot, window)
    assert says(qtbot, window, kept)[3] == "كتاب"


def test_nothing_found_and_escape(window: Window, qtbot: QtBot) -> None:
    put(qtbot, window, news("خبر", "نص"))
    dialog = ask(qtbot, window, "كتاب")
    assert dialog.news.text() == "Not found in any article"
    assert not dialog.replace.isEnabled()
    pace = Pace(3, 10)
    dialog.show_busy("…", pace)
    assert dialog.progress.value() == 3 and dialog.progress.maximum() == 10
    with qtbot.waitSignal(dialog.cancel_wanted):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.show_idle()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_typing_looks_by_itself_after_a_pause(window: Window, qtbot: QtBot) -> None:
    put(qtbot, window, news("خبر", "كتاب"))
    dialog = ask(qtbot, window, "")
    dialog.query.setText("كتاب")
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 1, timeout=60_000)
    dialog.toggles.whole_word.click()
    dialog.query.setText("كتا")
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 0, timeout=60_000)


def test_a_stopped_search_finds_nothing_and_a_stopped_replacement_writes_nothing(
    tmp_path,
) -> None:
    with Store.open(tmp_path / "store.sqlite", SearchAnalyzer()) as store:
        kept = news("خبر", "كتاب")
        articles.create(store, kept)
        assert desk_work.look(store, Wish("كتاب"), Pace(stop=True)) is None
        findings = desk_work.look(store, Wish("كتاب"), Pace())
        assert findings is not None
        [found] = findings.articles
        chosen = {found: found.hits}
        stopped = Pace(stop=True)
        assert desk_work.replace_chosen(store, chosen, "دفتر", "اسم", stopped) is None
        assert len(revisions.history(store, kept.id)) == 1
        done = desk_work.replace_chosen(store, chosen, "دفتر", "اسم", Pace())
        assert done is not None
        assert desk_work.take_back(store, done.replaced, "اسم", stopped) is None
        assert len(revisions.history(store, kept.id)) == 2


def test_a_list_too_long_to_read_ends(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_work, "MOST_HITS", 5)
    with Store.open(tmp_path / "store.sqlite", SearchAnalyzer()) as store:
        articles.create_all(store, [news(f"خبر {n}", "كتاب") for n in range(60)])
        findings = desk_work.look(store, Wish("كتاب"), Pace())
        assert findings is not None and findings.stopped
        assert 5 <= findings.count < 60


def test_context_is_cut_between_words() -> None:
    text = "كلمة طويلة " * 10 + "هنا كتاب هناك " + "كلمة طويلة " * 10
    [hit] = desk_work._hits(passages(news(text))[1], Wish("كتاب").search())
    assert hit.before.startswith("…") and hit.before.endswith("هنا ")
    assert hit.after.startswith(" هناك") and hit.after.endswith("…")
    assert set(hit.before.strip("…").split()) <= set(text.split())
    assert pieces(hit, "دفتر", rtl=True)[1:4] == [
        ("كتاب", "gone"),
        (" ← ", "kept"),
        ("دفتر", "new"),
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(
    made=st.lists(any_article(), min_size=1, max_size=3, unique_by=lambda each: each.id),
    query=st.sampled_from(["ا", "a", "25", "سطر", "و", "».", "."]),
    new=st.sampled_from(["", "دفتر", "ا", "x"]),
    whole=st.booleans(),
)
def test_replacing_everywhere_is_what_a_model_makes_of_the_texts(
    tmp_path_factory, made: list[Article], query: str, new: str, whole: bool
) -> None:
    folder = tmp_path_factory.mktemp("desk")
    with Store.open(folder / "store.sqlite", SearchAnalyzer()) as store:
        for each in made:
            articles.create(store, each)
        findings = desk_work.look(store, Wish(query, whole_word=whole), Pace())
        assert findings is not None
        chosen = {found: found.hits for found in findings.articles}
        done = desk_work.replace_chosen(store, chosen, new, "name", Pace())
        assert done is not None and done.left_out == ()
        changed = {each.article_id for each in done.replaced}
        for each in made:
            expected = []
            for passage in passages(each):
                text = passage.text.plain
                for start, end in reversed(find(text, query, whole_word=whole)):
                    text = text[:start] + new + text[end:]
                expected.append(text)
            stored = articles.load(store, each.id).article
            assert [passage.text.plain for passage in passages(stored)] == expected
            assert (each.id in changed) == (stored != each or _found_itself(each, query, whole))
        back = replacing.take_back(store, done.replaced, name="back")
        assert back.left_out == ()
        assert [articles.load(store, each.id).article for each in made] == made


def _found_itself(article: Article, query: str, whole: bool) -> bool:
    """Tell whether a replacement that changes no letter was made in the article."""
    return any(find(each.text.plain, query, whole_word=whole) for each in passages(article))
