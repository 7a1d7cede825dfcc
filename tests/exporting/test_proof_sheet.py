"""The proof sheet: every line numbered, every change seen, every open comment listed."""

from __future__ import annotations

import datetime
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from editor.article.comment import Anchor, Comment, Reply
from editor.article.identity import new_id
from editor.article.language import Language
from editor.article.place import Part, Place
from editor.article.word_changes import Piece, Shape, Stamp, TrackedLine
from editor.article.word_form import Role
from editor.exporting.pdf import PdfWorker
from editor.exporting.proof_labels import PROOF_LABELS
from editor.exporting.proof_sheet import render_proof, revision_code
from editor.exporting.proof_text import ProofText
from editor.review.redline import redline
from tests.checkers import pdf_violations
from tests.exporting.samples import load, story
from tests.review.scripts import edited

NOON = datetime.datetime(2026, 5, 11, 12, 30, tzinfo=datetime.UTC)


def comment(article: object, text: str, **more: object) -> Comment:
    headline: str = article.headline
    return Comment(
        id=new_id(),
        anchor=Anchor(Place(Part.HEADLINE, "", 0, 6), headline[:6]),
        author="Jane <b>",
        time=NOON,
        text=text,
        **more,
    )


def in_the_margin(pdf: bytes, path: Path, *, is_right: bool) -> list[int]:
    """The numbers beside the text, on the side where lines begin."""
    path.write_bytes(pdf)
    asked = ["pdftotext", "-bbox", str(path), "-"]
    boxes = subprocess.run(asked, capture_output=True, encoding="utf-8", check=True).stdout
    found = re.findall(r'xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" [^>]*>(\d+)<', boxes)
    # Points: the text begins 32 mm from the edge of a page of 595.
    return [
        int(number)
        for start, end, number in found
        if (float(start) > 515 if is_right else float(end) < 80)
    ]


@pytest.mark.parametrize("language", list(Language))
def test_a_sheet_is_conformant_and_says_its_code(
    press: PdfWorker, tmp_path: Path, language: Language
) -> None:
    old = story()[language]
    tracked = redline(old, edited(old, 7, 6), "Мона Т.", NOON)
    said = [comment(tracked.new, "Shorter?"), comment(tracked.new, "هل هذا صحيح؟", blocking=True)]
    paper = render_proof(tracked, media=load, comments=said, time=NOON)
    assert revision_code(tracked.new, NOON) in paper.html
    pdf = press.press(paper)
    file = tmp_path / "proof.pdf"
    file.write_bytes(pdf)
    assert pdf_violations(file) == []
    assert press.press(paper) == pdf


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler-utils: .ci/checkers")
@pytest.mark.parametrize("language", list(Language))
def test_the_lines_are_numbered_to_the_last(
    press: PdfWorker, tmp_path: Path, language: Language
) -> None:
    pdf = press.press(render_proof(story()[language], media=load))
    numbers = in_the_margin(pdf, tmp_path / "proof.pdf", is_right=language is Language.AR)
    # Which of two things side by side pdftotext tells first is its own affair.
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    assert len(numbers) > 15


def test_changes_are_marked_and_hostile_words_stay_words() -> None:
    old = story()[Language.EN]
    new = old.with_block(
        type(old.blocks[-1])(
            id=old.blocks[-1].id,
            language=old.language,
            direction=old.direction,
            text=old.blocks[-1].text.replace(0, 7, "<script>x</script>"),
        )
    )
    html = render_proof(redline(old, new, "Mona", NOON), media=load).html
    assert "<del>Tickets</del>" in html
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_open_comments_are_listed_and_resolved_ones_are_not() -> None:
    article = story()[Language.EN]
    answer = Reply(id=new_id(), author=None, time=NOON, text="Yes, it is.")
    said = [
        comment(article, "Is it so?", replies=(answer,)),
        comment(article, "Done long ago", resolved_at=NOON),
    ]
    html = render_proof(article, media=load, comments=said).html
    assert "Is it so?" in html
    assert "Yes, it is." in html
    assert "Done long ago" not in html
    assert "Jane &lt;b&gt;" in html
    assert html.count('<sup class="note">1</sup>') == 1


def drawn(*pieces: Piece) -> str:
    story_in_arabic = story()[Language.AR]
    line = TrackedLine(
        shape=Shape(role=Role.PARAGRAPH, language=Language.AR, direction=story_in_arabic.direction),
        pieces=pieces,
    )
    [element] = ProofText({}, PROOF_LABELS[Language.AR]).elements([line])
    return str(element)


def test_a_number_stands_behind_the_word_that_a_comment_ends_in() -> None:
    begins, ends = Piece(comment=0), Piece(comment=0, is_end=True)
    html = drawn(begins, Piece(text="قازان مهر"), ends, Piece(text="جان الموسيقى"))
    assert html.index("جان") < html.index('class="note"') < html.index("الموسيقى")
    at_the_end = drawn(begins, Piece(text="قازان"), ends, Piece(text=" مهرجان"))
    assert at_the_end.index('class="note"') < at_the_end.index("مهرجان")


def test_letters_of_two_versions_do_not_join() -> None:
    stamp = Stamp("mona", NOON)
    old, new = Piece(text="اليوم", deleted=stamp), Piece(text="ميلاد", inserted=stamp)
    assert "\u200d" not in drawn(old, new)
    assert drawn(Piece(text="بيت"), Piece(text="نا", inserted=stamp)).count("\u200d") == 2
