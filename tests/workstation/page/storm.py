"""A storm of everything a writer can do, one act after another, as hypothesis draws it."""

from __future__ import annotations

from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.article.block import Heading, ListItem, ListStyle, Paragraph, Quote, new_block
from editor.article.language import Direction, Language
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.clipboard import mime_of
from editor.workstation.page.place import BlockStyle

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier

_KEYS = [
    (Qt.Key.Key_Return, _NONE),
    (Qt.Key.Key_Return, _SHIFT),
    (Qt.Key.Key_Backspace, _NONE),
    (Qt.Key.Key_Backspace, _CTRL),
    (Qt.Key.Key_Delete, _NONE),
    (Qt.Key.Key_Delete, _CTRL),
    (Qt.Key.Key_Tab, _NONE),
    (Qt.Key.Key_Backtab, _SHIFT),
    (Qt.Key.Key_Left, _NONE),
    (Qt.Key.Key_Right, _SHIFT),
    (Qt.Key.Key_Left, _CTRL),
    (Qt.Key.Key_Right, _CTRL | _SHIFT),
    (Qt.Key.Key_Up, _SHIFT),
    (Qt.Key.Key_Down, _NONE),
    (Qt.Key.Key_Home, _NONE),
    (Qt.Key.Key_End, _SHIFT),
    (Qt.Key.Key_Home, _CTRL),
    (Qt.Key.Key_End, _CTRL),
    (Qt.Key.Key_End, _CTRL | _SHIFT),
    (Qt.Key.Key_A, _CTRL),
    (Qt.Key.Key_K, _CTRL),
]
_LETTERS = ["ا", "ب", "\u064b", " ", "ж", "w", '"', ".", "-", "«", "😀", "'", "7", "("]

_PASTED = (
    (new_block(Paragraph, Language.AR, text="فقرة"),),
    (new_block(Paragraph, Language.RU, text="раз"), new_block(Paragraph, Language.RU, text="два")),
    (
        new_block(Heading, Language.EN, text="Head"),
        new_block(Quote, Language.EN, text="said", speaker="someone"),
        new_block(ListItem, Language.EN, text="item", style=ListStyle.NUMBERED),
    ),
)


def acts() -> st.SearchStrategy[tuple[str, object]]:
    """One act: its name and what it needs."""
    return st.one_of(
        st.tuples(st.just("letter"), st.sampled_from(_LETTERS)),
        st.tuples(st.just("key"), st.sampled_from(_KEYS)),
        st.tuples(st.just("key"), st.sampled_from(_KEYS[:6])),
        st.tuples(st.just("select"), st.tuples(st.floats(0, 1), st.floats(0, 1))),
        st.tuples(st.just("caret"), st.floats(0, 1)),
        st.tuples(st.just("style"), st.sampled_from(BlockStyle)),
        st.tuples(st.just("list"), st.sampled_from(ListStyle)),
        st.tuples(st.just("paste"), st.integers(0, len(_PASTED) - 1)),
        st.tuples(st.just("input"), st.sampled_from(["ك", "два\nтри", ""])),
        st.tuples(st.just("native"), st.sampled_from(["x", "a\nb", ""])),
        st.tuples(
            st.just("call"),
            st.sampled_from(
                [
                    "toggle_strong",
                    "toggle_emphasis",
                    "insert_separator",
                    "insert_quote_marks",
                    "undo",
                    "undo",
                    "redo",
                    "cut",
                    "indent",
                    "outdent",
                ]
            ),
        ),
        st.tuples(st.just("link"), st.sampled_from([None, "https://example.org/", "bad link"])),
        st.tuples(st.just("direction"), st.sampled_from(Direction)),
        st.tuples(st.just("language"), st.sampled_from(Language)),
        st.tuples(st.just("kicker"), st.sampled_from(["", "ر"])),
        st.tuples(st.just("move"), st.floats(0, 1)),
    )


def act(canvas: Canvas, name: str, value: object) -> None:
    """Do one act as the user's hands or another program would."""
    end = canvas.document().characterCount() - 1
    match name:
        case "letter":
            type_letter(canvas, value)
        case "key":
            QTest.keyClick(canvas, *value)
        case "select" | "caret":
            low, high = value if name == "select" else (value, value)
            cursor = QTextCursor(canvas.document())
            cursor.setPosition(round(low * end))
            cursor.setPosition(round(high * end), QTextCursor.MoveMode.KeepAnchor)
            canvas.setTextCursor(cursor)
        case "paste":
            canvas.insertFromMimeData(mime_of(_PASTED[value], canvas.details))
        case "input":
            event = QInputMethodEvent("", [])
            event.setCommitString(value)
            QApplication.sendEvent(canvas, event)
        case "native":
            # What no command of ours does: another program edits the document directly.
            canvas.textCursor().insertText(value)
        case "move":
            canvas.move_selection(canvas.spot(round(value * end)))
        case "kicker":
            canvas.change_details(kicker=value)
        case "call":
            getattr(canvas, value)()
        case _:
            command = {
                "style": canvas.set_style,
                "list": canvas.toggle_list,
                "link": canvas.set_link,
                "direction": canvas.set_direction,
                "language": canvas.set_block_language,
            }[name]
            command(value)


def type_letter(canvas: Canvas, letter: str) -> None:
    """Send a key that writes ``letter``, whatever its script."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(canvas, QKeyEvent(kind, 0, _NONE, letter))


def pasted_html(html: str) -> QMimeData:
    """Return a clipboard with HTML of another program."""
    data = QMimeData()
    data.setHtml(html)
    return data
