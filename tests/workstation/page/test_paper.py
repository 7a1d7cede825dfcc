"""The sheet on its desk: where things lie, what is printed, and that nothing outlives the page."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QFontInfo, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from editor.article.block import ListStyle
from editor.article.language import Direction, Language
from editor.workstation.page.appearance import DARK, LIGHT
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.fonts import font_files, register_fonts
from editor.workstation.page.labels import PageLabels
from editor.workstation.page.line import Part, Selection
from editor.workstation.page.pictures import no_media
from editor.workstation.page.sheet_painter import list_number
from editor.workstation.page.view import PageView
from tests.workstation.page.sheets import (
    article,
    figure,
    heading,
    item,
    line_of,
    page,
    paragraph,
    put,
    quote,
    separator,
)


def shown(qtbot, canvas: Canvas) -> QImage:
    if not canvas.isVisible():
        with qtbot.waitExposed(canvas):
            canvas.show()
    return canvas.viewport().grab().toImage()


def ink_in(image: QImage, canvas: Canvas, number: int) -> list[int]:
    """The columns of a line's band that are not as light as paper."""
    block = canvas.document().findBlockByNumber(number)
    top = round(block.layout().position().y()) - canvas.verticalScrollBar().value()
    height = round(block.layout().boundingRect().height())
    paper = QColor(LIGHT.paper).lightness()
    return [
        x
        for x in range(image.width())
        for y in range(max(top, 0), min(top + height, image.height()), 2)
        if QColor(image.pixel(x, y)).lightness() < paper - 90
    ]


def test_the_faces_come_from_the_packages(qtbot) -> None:
    register_fonts()
    assert len(list(font_files())) == 13
    canvas = page(qtbot, paragraph("نص", Language.AR), headline="عنوان", language=Language.AR)
    families = []
    for number in (0, 2):
        shape = canvas.typesetter.run(canvas.lines[number].facts)
        families.append(QFontInfo(shape.font()).family())
    assert families == ["IBM Plex Sans Arabic", "Amiri"]


@pytest.mark.parametrize("language", Language)
def test_placeholders_stand_on_the_leading_side(qtbot, language) -> None:
    canvas = page(qtbot, language=language)
    canvas.resize(1000, 700)
    columns = ink_in(shown(qtbot, canvas), canvas, 1)
    column = canvas.column()
    assert columns, "the lead says what belongs there"
    if language is Language.AR:
        assert max(columns) > column.right() - 10
        assert min(columns) > column.left() + 50
    else:
        assert min(columns) < column.left() + 10


def test_a_placeholder_goes_with_the_first_letter(qtbot) -> None:
    canvas = page(qtbot)
    canvas.resize(1000, 700)
    canvas.select(Selection.at(1))
    empty = ink_in(shown(qtbot, canvas), canvas, 1)
    qtbot.keyClicks(canvas, ".")
    assert len(set(ink_in(shown(qtbot, canvas), canvas, 1))) < len(set(empty)) / 5


def test_the_sheet_lies_in_the_middle_and_is_no_wider_than_good_to_read(qtbot) -> None:
    canvas = page(qtbot, paragraph("text"))
    for width in (400, 800, 1400):
        canvas.resize(width, 600)
        shown(qtbot, canvas)
        column, sheet = canvas.column(), canvas.sheet()
        room = canvas.viewport().width()
        assert abs(column.center().x() - room / 2) <= 1
        assert 0 < sheet.left() < column.left()
        assert column.right() < sheet.right() < room
        assert column.width() <= canvas.typesetter.em * 30
        block = canvas.document().findBlockByNumber(2)
        assert block.layout().position().x() + block.blockFormat().leftMargin() == column.left()


def test_desk_and_paper_have_the_colours_of_the_theme(qtbot) -> None:
    canvas = page(qtbot, paragraph("text"))
    canvas.resize(1000, 600)
    for look in (LIGHT, DARK):
        canvas.set_appearance(look)
        image = shown(qtbot, canvas)
        middle = image.height() // 2
        assert QColor(image.pixel(3, middle)).name() == look.desk
        inside = round(canvas.sheet().left()) + 10
        assert QColor(image.pixel(inside, middle)).name() == look.paper


def test_other_colours_leave_the_page_where_it_was(qtbot) -> None:
    canvas = page(qtbot, *(paragraph("words " * 60) for _ in range(8)))
    canvas.resize(800, 400)
    shown(qtbot, canvas)
    bar = canvas.verticalScrollBar()
    for place in (0, 25, bar.maximum() // 2):
        bar.setValue(place)
        for look in (DARK, LIGHT):
            canvas.set_appearance(look)
            assert bar.value() == place


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_every_text_can_be_read(look) -> None:
    for name in ("ink", "muted", "accent", "link", "placeholder"):
        for ground in (look.paper, look.field):
            assert contrast(getattr(look, name), ground) >= 4.5, (name, ground)
    assert contrast(look.ink, look.selection) >= 4.5


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, 1.4.3."""

    def luminance(colour: str) -> float:
        parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_everything_is_painted_at_every_size_in_every_language(qtbot) -> None:
    blocks = (
        heading("h"),
        quote("q", "s"),
        item("one", style=ListStyle.NUMBERED),
        item("in", level=1),
        figure("c"),
        separator(),
        paragraph("p"),
    )
    canvas = page(qtbot)
    for language in Language:
        canvas.load(article(*blocks, language=language, kicker="K"), no_media)
        for zoom in (0.6, 1.0, 1.6):
            canvas.set_appearance(replace(LIGHT, zoom=zoom))
            for width in (400, 1900):
                canvas.resize(width, 900)
                put(canvas, 8)
                assert not shown(qtbot, canvas).isNull()
                assert canvas.document().size().width() <= canvas.viewport().width() + 1


def test_numbers_count_within_their_list(qtbot) -> None:
    numbered = ListStyle.NUMBERED
    canvas = page(
        qtbot,
        item("1", style=numbered),
        item("a", level=1, style=numbered),
        item("b", level=1, style=numbered),
        item("2", style=numbered),
        paragraph(""),
        item("1 again", style=numbered),
    )
    numbers = [list_number(canvas.lines, number) for number in (2, 3, 4, 5, 7)]
    assert numbers == [1, 1, 2, 2, 1]


def test_a_click_on_the_date_line_asks_for_the_details(qtbot) -> None:
    canvas = page(qtbot, paragraph("text"), headline="Head")
    canvas.set_meta_line("16 May 2022 · News")
    shown(qtbot, canvas)
    place = canvas.meta_box().center().toPoint()
    with qtbot.waitSignal(canvas.details_requested) as asked:
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["date"]


def test_ctrl_click_follows_a_link(qtbot) -> None:
    canvas = page(qtbot, paragraph("linked"))
    canvas.selectAll()
    canvas.select(Selection(Selection.at(2, 0).caret, Selection.at(2, 6).caret))
    canvas.set_link("https://example.org/")
    shown(qtbot, canvas)
    put(canvas, 0, 3)
    place = canvas.cursorRect().center()
    with qtbot.waitSignal(canvas.link_activated) as followed:
        QTest.mouseClick(
            canvas.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            place,
        )
    assert followed.args == ["https://example.org/"]


# The offscreen platform has no window manager to raise a menu.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_context_menu_is_the_windows_own(qtbot) -> None:
    canvas = page(qtbot, paragraph("text"))
    shown(qtbot, canvas)
    place = canvas.cursorRect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, canvas.mapToGlobal(place))
    canvas.contextMenuEvent(event)
    assert canvas.findChildren(QMenu) == []
    canvas.addAction("Cut")
    canvas.contextMenuEvent(event)
    (menu,) = canvas.findChildren(QMenu)
    assert [action.text() for action in menu.actions()] == ["Cut"]
    menu.close()


def test_a_hand_shows_over_what_can_be_clicked(qtbot) -> None:
    canvas = page(qtbot, paragraph("text"), headline="Head")
    shown(qtbot, canvas)
    shapes = []
    for place in (canvas.meta_box().center().toPoint(), canvas.cursorRect().center()):
        QTest.mouseMove(canvas.viewport(), place)
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            QPointF(place),
            QPointF(canvas.viewport().mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(canvas.viewport(), event)
        shapes.append(canvas.viewport().cursor().shape())
    assert shapes == [Qt.CursorShape.PointingHandCursor, Qt.CursorShape.IBeamCursor]


def test_a_screen_reader_hears_which_part_the_caret_is_in(qtbot) -> None:
    canvas = page(qtbot)
    canvas.set_labels(PageLabels(page="The page"))
    canvas.select(Selection.at(line_of(canvas, Part.SIGNATURE)))
    assert canvas.accessibleName() == "The page"
    assert canvas.accessibleDescription() == "Signature"


def test_a_thing_under_the_caret_is_framed(qtbot) -> None:
    canvas = page(qtbot, separator(), paragraph("text"))
    framed = []
    for line in (0, 1):
        put(canvas, line)
        image = shown(qtbot, canvas)
        top = canvas.document().findBlockByNumber(2).layout().position().y()
        x = round(canvas.column().center().x())
        framed.append(
            any(
                QColor(image.pixel(x, y)).name() == LIGHT.accent
                for y in range(round(top) - 6, round(top))
            )
        )
    assert framed == [True, False]


def test_the_kicker_gets_its_room(qtbot) -> None:
    canvas = page(qtbot, paragraph("text"))
    shown(qtbot, canvas)
    before = canvas.document().begin().layout().position().y()
    canvas.change_details(kicker="Kicker")
    assert canvas.document().begin().layout().position().y() > before
    canvas.undo()
    assert canvas.document().begin().layout().position().y() == before


def test_direction_is_the_articles_not_the_interfaces(qtbot, qapp) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        canvas = page(qtbot, paragraph("text"))
        assert canvas.place().direction is Direction.LTR
        columns = ink_in(shown(qtbot, canvas), canvas, 2)
        assert min(columns) < canvas.column().left() + 10
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_closed_page_is_forgotten(qapp) -> None:
    view = PageView()
    view.canvas.load(article(paragraph("x")), no_media)
    view.canvas.insert_separator()
    view.canvas.undo()
    kept = weakref.ref(view.canvas)
    assert view.canvas.cursorForPosition(QPointF(1, 1).toPoint()) is not None
    del view
    gc.collect()
    assert kept() is None
