"""Review by mail through the window: a Word file that goes and comes, a proof sheet that goes."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from editor.article.article import Article
from editor.article.block import TextBlock
from editor.article.comment import Comment
from editor.article.place import Part, Place
from editor.article.span import Text
from editor.exporting.docx import render_docx, render_tracked
from editor.importing.word_return import read_returned
from editor.review.anchoring import anchor_at
from editor.review.comments import begin, reply
from editor.review.redline import redline
from editor.workstation.page.pictures import no_media
from editor.workstation.review.merge_dialog import MergeDialog
from editor.workstation.window import Window
from tests.importing.test_word_return import rewritten
from tests.workstation.review.conftest import BODY, choose, compared, put, suggest

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

THEN = datetime.datetime(2026, 5, 14, 10, 42, tzinfo=datetime.UTC)


def corrected(article: Article) -> Article:
    """The article as a colleague sends it back."""
    second = article.blocks[1]
    assert isinstance(second, TextBlock)
    text = Text.of(second.text.plain.replace("جمهرية", "جمهورية"))
    return replace(article.with_block(replace(second, text=text)), signature="ورّاق")  # type: ignore[arg-type]


def remark(article: Article) -> Comment:
    block = article.blocks[2]
    place = Place(Part.TEXT, block.id, 0, 6)
    return begin(anchor_at(article, place), "أكيد؟", author="Karim", time=THEN)


def brought(qtbot: QtBot, window: Window, path: Path) -> None:
    window.arrivals.import_files([str(path)])
    qtbot.waitUntil(lambda: window.notices.notice is not None, timeout=60_000)
    compared(qtbot, window)


def test_his_changes_are_suggestions_by_him(window: Window, qtbot: QtBot, tmp_path: Path):
    sent = window.canvas.article()
    new = corrected(sent)
    path = tmp_path / "back.docx"
    tracked = redline(sent, new, "Karim", THEN)
    path.write_bytes(render_tracked(tracked, media=no_media, comments=(remark(new),)))
    brought(qtbot, window, path)
    assert window.canvas.article() == new
    assert window.review.standing.stands == sent
    assert window.review.answer is not None
    assert {each.author for each in window.review.answer.changes} == {"Karim"}
    assert {each.time for each in window.review.answer.changes} == {THEN}
    [thread] = window.review.comments.values()
    assert (thread.text, thread.author) == ("أكيد؟", "Karim")
    window.review.deciding.reject(window.review.pending)
    compared(qtbot, window)
    assert window.canvas.article() == sent


def test_it_opens_the_article_and_keeps_what_was_written_meanwhile(
    window: Window, qtbot: QtBot, tmp_path: Path
):
    sent = window.canvas.article()
    path = tmp_path / "back.docx"
    tracked = redline(sent, corrected(sent), "Karim", THEN)
    path.write_bytes(render_tracked(tracked, media=no_media))
    put(window, "خمسة", "ستة")
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.session.adopt(Article.new(sent.language))
    compared(qtbot, window)
    brought(qtbot, window, path)
    assert window.session.article_id == sent.id
    assert "جمهورية" in window.canvas.lines[BODY + 1].text.plain
    assert "ستة" in window.canvas.lines[BODY + 2].text.plain
    assert len(window.review.pending) == 2


def test_what_was_changed_without_tracking_is_said(window: Window, qtbot: QtBot, tmp_path: Path):
    sent = window.canvas.article()
    window.session.note_edit()
    window.session.save()
    path = tmp_path / "back.docx"
    content = render_docx(sent, media=no_media)
    untracked = untracked_edit(content)
    path.write_bytes(untracked)
    brought(qtbot, window, path)
    assert window.notices.notice is not None
    assert "without tracking" in window.notices.notice.text
    assert len(window.review.pending) == 1
    assert window.review.standing.stands == sent


def untracked_edit(content: bytes) -> bytes:
    """Return a Word file with a word changed as a program does with tracking off."""
    import io
    import zipfile

    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace("جمهرية".encode(), "جمهورية".encode())
            new.writestr(name, data)
    return made.getvalue()


def test_the_word_file_and_the_proof_sheet_have_the_suggestions(
    window: Window, qtbot: QtBot, tmp_path: Path
):
    stood = suggest(qtbot, window)
    put(window, "جمهرية", "جمهورية")
    compared(qtbot, window)
    choose(window, "الوزير")
    window.actions_by_id["comment"].trigger()
    window.review.tab.writer.text.setPlainText("من هو؟")
    window.review.tab.writer.send.click()
    compared(qtbot, window)
    for kind, name in (("docx-review", "out.docx"), ("proof", "out.pdf")):
        window.departures._kind = kind
        window.departures.export_to(str(tmp_path / name))
        qtbot.waitUntil((tmp_path / name).exists, timeout=60_000)
    returned = read_returned((tmp_path / "out.docx").read_bytes(), "out.docx")
    assert returned is not None
    assert returned.base == stood
    assert returned.article == window.canvas.article()
    assert [each.text for each in returned.comments] == ["من هو؟"]
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


def conflicting(qtbot: QtBot, window: Window, tmp_path: Path) -> MergeDialog:
    """Let a file come back with a word that was changed otherwise on the page meanwhile."""
    sent = window.canvas.article()
    path = tmp_path / "back.docx"
    new = corrected(sent)
    third = new.blocks[2]
    assert isinstance(third, TextBlock)
    text = Text.of(third.text.plain.replace("خمسة", "سبعة"))
    new = new.with_block(replace(third, text=text))
    tracked = redline(sent, new, "Karim", THEN)
    path.write_bytes(render_tracked(tracked, media=no_media, comments=(remark(new),)))
    put(window, "خمسة", "ستة")
    compared(qtbot, window)
    window.arrivals.import_files([str(path)])
    return dialog_in(qtbot)


def dialog_in(qtbot: QtBot) -> MergeDialog:
    found: list[MergeDialog] = []

    def is_there() -> bool:
        found[:] = [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, MergeDialog) and each.isVisible()
        ]
        return bool(found)

    qtbot.waitUntil(is_there, timeout=60_000)
    return found[0]


@pytest.mark.parametrize(("number", "word"), [(0, "ستة"), (1, "سبعة"), (2, "خمسة")])
def test_what_both_changed_is_asked(
    window: Window, qtbot: QtBot, tmp_path: Path, number: int, word: str
):
    dialog = conflicting(qtbot, window, tmp_path)
    assert "Karim" in dialog.choices[1].text()
    assert "سبعة" in dialog.versions[1].text()
    dialog.choices[number].click()
    dialog.forward.click()
    qtbot.waitUntil(lambda: window.notices.notice is not None, timeout=60_000)
    compared(qtbot, window)
    assert f"المعرض {word} أيام" in window.canvas.lines[BODY + 2].text.plain
    assert "جمهورية" in window.canvas.lines[BODY + 1].text.plain
    assert window.notices.notice is not None
    assert not window.notices.notice.actions


def test_not_deciding_keeps_the_page_and_asks_again(window: Window, qtbot: QtBot, tmp_path: Path):
    conflicting(qtbot, window, tmp_path).reject()
    qtbot.waitUntil(lambda: window.notices.notice is not None, timeout=60_000)
    compared(qtbot, window)
    assert "ستة" in window.canvas.lines[BODY + 2].text.plain
    assert "جمهورية" in window.canvas.lines[BODY + 1].text.plain
    [thread] = window.review.comments.values()
    answered = reply(thread, "نعم", author="Mona", time=THEN)
    window.review.threads.keep(answered)
    compared(qtbot, window)
    notice = window.notices.notice
    assert notice is not None
    notice.actions[0][1]()
    dialog = dialog_in(qtbot)
    dialog.choices[1].click()
    dialog.forward.click()
    qtbot.waitUntil(lambda: "سبعة" in window.canvas.lines[BODY + 2].text.plain, timeout=60_000)
    compared(qtbot, window)
    assert next(iter(window.review.comments.values())).replies == answered.replies


def test_what_the_page_could_not_take_is_listed_beside_it(
    window: Window, qtbot: QtBot, tmp_path: Path
):
    sent = window.canvas.article()
    path = tmp_path / "back.docx"
    content = render_tracked(redline(sent, corrected(sent), "Karim", THEN), media=no_media)
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>between us</w:t></w:r>"
    path.write_bytes(rewritten(content, "word/document.xml", ("</w:p>", f"{hidden}</w:p>")))
    brought(qtbot, window, path)
    assert window.canvas.article() == corrected(sent)
    assert "Import" in window.notices.notice.text  # type: ignore[union-attr]
    tabs = window.inspector.tabs
    assert "Import" in tabs.tabText(tabs.count() - 1)
    said = " ".join(each.text() for each in tabs.widget(tabs.count() - 1).findChildren(QLabel))
    assert "between us" in said
    assert tabs.currentWidget() is window.review.tab
