"""Copy, cut, paste, drop and move keep structure and never break a part."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from editor.article.block import ListStyle
from editor.article.errors import FileUnreadable
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.span import Format, Span, Text
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.clipboard import ARTICLE_TYPE, html_text, plain_text
from editor.workstation.page.line import Selection, Spot
from tests.workstation.page.sheets import (
    body,
    caret,
    figure,
    heading,
    item,
    page,
    paragraph,
    put,
    quote,
    separator,
)


def html_of(text: str) -> QMimeData:
    data = QMimeData()
    data.setHtml(text)
    return data


def text_of(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def test_what_is_copied_is_pasted_whole(qtbot) -> None:
    blocks = (
        heading("Head"),
        paragraph("text"),
        quote("said", "who"),
        item("one", style=ListStyle.NUMBERED),
        item("two", level=1),
        figure("caption", "credit"),
        separator(),
    )
    source = page(qtbot, *blocks)
    last = len(source.lines) - 4
    source.select(Selection(Spot(2, 0), Spot(last, 0)))
    # The separator is selected only when the selection reaches beyond it.
    source.select(Selection(Spot(2, 0), Spot(last + 1, 0)))
    data = source.createMimeDataFromSelection()
    target = page(qtbot, paragraph("before"))
    put(target, 0, 6)
    target.insertFromMimeData(data)
    assert body(target)[1:] == body(source)
    ids = {block.id for block in target.article().blocks}
    assert len(ids) == 8
    assert not ids & {block.id for block in source.article().blocks}
    target.undo()
    assert body(target) == [("paragraph", "before")]


def test_other_programs_get_clean_html_and_text() -> None:
    text = Text(
        (Span("a<b", Format(strong=True)), Span("ссылка", Format(link="https://x.org/?a&b")))
    )
    blocks = (
        heading("H&M"),
        paragraph("").__class__(
            id="x", language=Language.RU, direction=Language.RU.direction, text=text
        ),
        item("one"),
        item("in", level=1, style=ListStyle.NUMBERED),
        item("two"),
        quote("said", "who"),
    )
    assert html_text(blocks) == (
        '<h2 lang="en" dir="ltr">H&amp;M</h2>'
        '<p lang="ru" dir="ltr"><strong>a&lt;b</strong>'
        '<a href="https://x.org/?a&amp;b">ссылка</a></p>'
        '<ul dir="ltr"><li lang="en">one<ol><li lang="en">in</li></ol></li>'
        '<li lang="en">two</li></ul>'
        '<blockquote lang="en" dir="ltr"><p>said</p><footer>who</footer></blockquote>'
    )
    assert plain_text(blocks[2:]) == "• one\n\n  • in\n\n• two\n\nsaid\n— who"


def test_foreign_html_keeps_structure_and_loses_the_rest(qtbot) -> None:
    canvas = page(qtbot, paragraph(""))
    put(canvas, 0)
    canvas.insertFromMimeData(
        html_of(
            '<h2 style="color:red">Head</h2><p><font face="x">one <b>two</b></font></p>'
            "<p>&nbsp;</p><script>alert(1)</script><ul><li>a</li><li>b</li></ul>"
        )
    )
    assert body(canvas) == [
        ("heading", "Head"),
        ("paragraph", "one two"),
        ("list_item", "a"),
        ("list_item", "b"),
    ]
    assert canvas.article().blocks[1].text.spans[-1].format.strong


def test_a_phrase_is_pasted_into_the_paragraph(qtbot) -> None:
    canvas = page(qtbot, paragraph("ab"))
    put(canvas, 0, 1)
    canvas.insertFromMimeData(html_of("one <i>two</i>"))
    assert body(canvas) == [("paragraph", "aone twob")]
    assert caret(canvas) == (0, 8)


def test_paragraphs_are_pasted_between_the_halves(qtbot) -> None:
    canvas = page(qtbot, paragraph("ab"))
    put(canvas, 0, 1)
    canvas.insertFromMimeData(text_of("one\n\ntwo\n\nthree"))
    assert [text for _, text in body(canvas)] == ["aone", "two", "threeb"]


def test_several_paragraphs_in_the_headline_become_one_line(qtbot) -> None:
    canvas = page(qtbot, headline="Head ")
    canvas.select(Selection.at(0, 5))
    canvas.insertFromMimeData(text_of("one\n\ntwo"))
    assert canvas.article().headline == "Head one two"
    assert len(canvas.lines) == 6


def test_plain_paste_takes_letters_only(qtbot) -> None:
    canvas = page(qtbot, paragraph(""))
    put(canvas, 0)
    data = html_of("<h2><b>Head</b></h2>")
    data.setText("Head")
    QGuiApplication.clipboard().setMimeData(data)
    canvas.plain_paste()
    assert body(canvas) == [("paragraph", "Head")]
    assert canvas.article().blocks[0].text == Text.of("Head")


def test_cut_over_parts_is_one_step(qtbot) -> None:
    canvas = page(qtbot, paragraph("one"), paragraph("two"), headline="head")
    before = canvas.article()
    canvas.select(Selection(Spot(0, 2), Spot(3, 1)))
    canvas.cut()
    assert canvas.article().headline == "he"
    assert body(canvas) == [("paragraph", "wo")]
    assert QGuiApplication.clipboard().mimeData().hasFormat(ARTICLE_TYPE)
    canvas.undo()
    assert canvas.article() == before


def test_a_selection_is_moved_in_one_step(qtbot) -> None:
    canvas = page(qtbot, paragraph("one two"), paragraph("end"))
    before = canvas.article()
    canvas.select(Selection(Spot(2, 0), Spot(2, 4)))
    canvas.move_selection(Spot(2, 7))
    assert body(canvas)[0] == ("paragraph", "twoone ")
    canvas.undo()
    canvas.select(Selection(Spot(2, 4), Spot(3, 1)))
    canvas.move_selection(Spot(3, 3))
    assert [text for _, text in body(canvas)] == ["one ndtwo", "e"]
    canvas.undo()
    assert canvas.article() == before
    canvas.move_selection(Spot(2, 5))
    assert canvas.article() == before


def test_pictures_are_handed_to_the_window(qtbot, tmp_path) -> None:
    canvas = page(qtbot, paragraph("one"))
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(0)
    pixels = QMimeData()
    pixels.setImageData(image)
    with qtbot.waitSignal(canvas.picture_dropped) as dropped:
        canvas.insertFromMimeData(pixels)
    (picture,) = dropped.args[0]
    assert QImage.fromData(picture.content(1000)).size() == image.size()

    path = tmp_path / "صورة.png"
    image.save(str(path))
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path))])
    with qtbot.waitSignal(canvas.picture_dropped) as dropped:
        canvas.insertFromMimeData(files)
    (picture,) = dropped.args[0]
    assert picture.name == "صورة.png"
    assert picture.content(1_000_000) == path.read_bytes()
    # Of a file that is too large one byte more than the limit is enough.
    assert picture.content(10) == path.read_bytes()[:11]
    path.unlink()
    with pytest.raises(FileUnreadable, match="صورة"):
        picture.content(10)


def test_a_picture_is_put_where_the_caret_stands(qtbot) -> None:
    canvas = page(qtbot, paragraph("onetwo"))
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(0)
    data = QMimeData()
    data.setImageData(image)
    with qtbot.waitSignal(canvas.picture_dropped) as dropped:
        canvas.insertFromMimeData(data)
    put(canvas, 0, 3)
    file = MediaFile(dropped.args[0][0].content(1_000_000), "image/png", 300, 200)
    canvas.insert_figure(file)
    assert [part for part, _ in body(canvas)] == [
        "paragraph",
        "figure",
        "caption",
        "credit_line",
        "paragraph",
    ]
    figure_id = canvas.article().figures[0].id
    canvas.edit_figure(figure_id, alt_text="Black", creator="Us")
    made = canvas.article().figures[0]
    assert (made.media_id, made.alt_text, made.creator) == (
        file.id,
        "Black",
        "Us",
    )
    box = canvas.pictures.box(made.media_id, 600, canvas.typesetter.em)
    assert (box.width(), box.height()) == (600, 400)
    canvas.undo()
    canvas.undo()
    assert body(canvas) == [("paragraph", "onetwo")]


def test_text_dropped_from_elsewhere_lands_where_it_is_dropped(qtbot) -> None:
    canvas = page(qtbot, paragraph("onetwo"))
    with qtbot.waitExposed(canvas):
        canvas.show()
    put(canvas, 0, 3)
    where = QPointF(canvas.cursorRect().center())
    put(canvas, 0, 0)
    data = text_of("and")
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(canvas.viewport(), QDragEnterEvent(where.toPoint(), *held, none))
    QApplication.sendEvent(canvas.viewport(), QDropEvent(where, *held, none))
    assert body(canvas) == [("paragraph", "oneandtwo")]
    canvas.undo()
    assert body(canvas) == [("paragraph", "onetwo")]


def test_pictures_of_a_paste_are_handed_over_to_be_stored(qtbot) -> None:
    canvas = page(qtbot, paragraph(""))
    put(canvas, 0)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    content = base64.b64encode(bytes(buffer.data().data())).decode()
    html = f'<p>one</p><img src="data:image/png;base64,{content}" alt="A"><p>two</p>'
    with qtbot.waitSignal(canvas.media_arrived) as arrived:
        canvas.insertFromMimeData(html_of(html))
    (picture,) = arrived.args[0]
    assert canvas.article().figures[0].media_id == picture.id
    assert canvas.pictures.box(picture.id, 400, 20).width() == 400


def told(qtbot, canvas: Canvas, data: QMimeData) -> str:
    with qtbot.waitSignal(canvas.message) as message:
        canvas.insertFromMimeData(data)
    sentence, facts = message.args
    assert all(sentence.say(language, **facts) for language in Language)
    return sentence.say(Language.EN, **facts)


def test_a_clipboard_without_text_says_so(qtbot) -> None:
    canvas = page(qtbot, paragraph("one"))
    data = QMimeData()
    data.setData("text/rtf", b"{\\rtf1\\ansi text}")
    assert "text/rtf" in told(qtbot, canvas, data)
    assert body(canvas) == [("paragraph", "one")]


def test_a_file_that_is_no_picture_is_refused_by_name(qtbot, tmp_path: Path) -> None:
    canvas = page(qtbot, paragraph("one"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "report.pdf"))])
    assert "report.pdf" in told(qtbot, canvas, data)
    assert body(canvas) == [("paragraph", "one")]


def test_a_dragged_address_is_a_link(qtbot) -> None:
    canvas = page(qtbot, paragraph(""))
    put(canvas, 0)
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a"), QUrl("ftp://example.org/b")])
    drop_on(qtbot, canvas, data)
    first, second = canvas.article().blocks
    assert first.text.spans == (
        Span("https://example.org/a", Format(link="https://example.org/a")),
    )
    assert second.text.spans == (Span("ftp://example.org/b"),)


def drop_on(qtbot, canvas: Canvas, data: QMimeData) -> None:
    with qtbot.waitExposed(canvas):
        canvas.show()
    where = QPointF(canvas.cursorRect().center())
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), *held, none)
    QApplication.sendEvent(canvas.viewport(), enter)
    assert enter.isAccepted()
    drop = QDropEvent(where, *held, none)
    QApplication.sendEvent(canvas.viewport(), drop)
    assert drop.isAccepted()


def test_html_and_text_are_dropped_with_their_structure(qtbot) -> None:
    canvas = page(qtbot, paragraph(""))
    put(canvas, 0)
    drop_on(qtbot, canvas, html_of("<h2>Head</h2><ul><li>a</li></ul><script>x</script>"))
    assert body(canvas) == [("heading", "Head"), ("list_item", "a")]


def test_a_picture_file_is_dropped(qtbot, tmp_path: Path) -> None:
    canvas = page(qtbot, paragraph("one"))
    path = tmp_path / "a.png"
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(path))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    with qtbot.waitSignal(canvas.picture_dropped):
        drop_on(qtbot, canvas, data)
    assert body(canvas) == [("paragraph", "one")]


def test_what_is_unsure_of_a_paste_is_said_once(qtbot) -> None:
    canvas = page(qtbot, paragraph("one"))
    html = "<p>The fair <ins>opened</ins><del>closed</del> <a href='javascript:x'>here</a></p>"
    said = told(qtbot, canvas, html_of(html))
    assert "tracked changes" in said
    assert "closed" in said
    assert "closed" not in "".join(canvas.article().texts())
