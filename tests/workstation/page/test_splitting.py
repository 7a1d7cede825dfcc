"""A paragraph too long to write in is offered to be split, and nothing of it is lost."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from editor.article.span import Text
from editor.workstation.page.edits.splitting import GOOD, LONGEST, split_long
from editor.workstation.page.line import Selection
from editor.workstation.page.sheet import article_lines
from tests.workstation.page.sheets import article, body, page, paragraph, put

SENTENCE = "A sentence of the long paragraph stands here. "


def pasted(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def test_a_long_paragraph_is_told_and_split_in_one_step(qtbot) -> None:
    canvas = page(qtbot, paragraph("before"), paragraph("after"))
    put(canvas, 0, 6)
    with qtbot.waitSignal(canvas.long_pasted):
        canvas.insertFromMimeData(pasted(" " + SENTENCE * (LONGEST // len(SENTENCE) + 1)))
    before = canvas.article()
    canvas.perform(split_long(tuple(canvas.lines), canvas.selection()))
    texts = [text for _, text in body(canvas)]
    assert all(len(text) <= 4 * GOOD for text in texts)
    assert all(text.endswith(".") for text in texts[:-1])
    assert " ".join(texts[:-1]).split() == before.blocks[0].text.plain.split()
    assert texts[-1] == "after"
    canvas.undo()
    assert canvas.article() == before


def test_a_usual_paragraph_is_not_told_of(qtbot) -> None:
    canvas = page(qtbot)
    put(canvas, 0)
    with qtbot.assertNotEmitted(canvas.long_pasted):
        canvas.insertFromMimeData(pasted(SENTENCE * 20))
    before = canvas.article()
    canvas.perform(split_long(tuple(canvas.lines), canvas.selection()))
    assert canvas.article() == before


@given(st.text(st.sampled_from("اب. ؟«»\u064b\n"), min_size=3).filter(str.split), st.floats(0, 1))
def test_no_letter_is_lost_and_the_caret_stays_at_its_letter(unit: str, at: float) -> None:
    long = unit * (LONGEST // len(unit) + 2)
    lines = article_lines(article(paragraph(long), paragraph("x")))
    text: Text = lines[2].text
    offset = round(at * len(text))
    edited = split_long(lines, Selection.at(2, offset))
    if edited is None:
        # Every space carries a mark: there is no border between words.
        assert len(text) <= LONGEST or not re.search(r"\s(?![\s\u064b])", long.strip())
        return
    made = edited.lines[2:-4]
    letters = "".join(line.text.plain for line in made)
    assert "".join(letters.split()) == "".join(text.plain.split())
    caret = edited.selection.caret
    before = "".join(line.text.plain for line in edited.lines[2 : caret.line])
    before += edited.lines[caret.line].text.plain[: caret.offset]
    assert "".join(before.split()) == "".join(text.plain[:offset].split())
