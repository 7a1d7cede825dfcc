"""Word files in a real LibreOffice: what it sees, what it saves, what comes home."""

from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import dataclass, replace
from functools import cache

import pytest

from editor.article.article import Article
from editor.article.block import Heading, Paragraph, TextBlock, new_block
from editor.article.comment import Anchor, Comment, Reply
from editor.article.identity import new_id
from editor.article.language import Language
from editor.article.place import Part, Place
from editor.article.tracked import TrackedArticle
from editor.exporting.docx import render_docx, render_tracked
from editor.importing.word_return import Returned, read_returned
from editor.review.anchoring import anchor_over
from editor.review.redline import redline
from tests.checkers import requires_office, through_office
from tests.checkers.office import Done, Job
from tests.exporting.samples import load, story
from tests.review.scripts import edited

pytestmark = requires_office

NOON = datetime.datetime(2026, 5, 11, 12, 30, tzinfo=datetime.UTC)
COLLEAGUE = "كريم الناقد"


def corrected(article: Article) -> Article:
    """The article after a proofreader: letters, formats, a split, a join, blocks in and out."""
    blocks = list(article.blocks)
    words = next(index for index, block in enumerate(blocks) if type(block) is Paragraph)
    paragraph = blocks[words]
    assert isinstance(paragraph, Paragraph)
    text = paragraph.text.replace(0, 4, "وذكر ").formatted(30, 36, emphasis=True)
    first, second = text.split(60)
    added = new_block(Paragraph, article.language, text="فقرة جديدة كتبها المصحح.")
    heading = next(index for index, block in enumerate(blocks) if isinstance(block, Heading))
    title = blocks[heading]
    assert isinstance(title, Heading)
    blocks[heading] = replace(title, level=3)
    blocks[words : words + 1] = [
        replace(paragraph, text=first),
        new_block(Paragraph, article.language, text=second),
        added,
    ]
    del blocks[-1]
    return replace(
        article,
        headline=article.headline + " 2026",
        signature="هيئة التحرير",
        blocks=tuple(blocks),
    )


def comments(article: Article) -> list[Comment]:
    block = next(
        each for each in article.blocks if isinstance(each, TextBlock) and len(each.text) > 40
    )
    quote = block.text.plain[6:16]
    answer = Reply(id=new_id(), author="Мона Т.", time=NOON, text="Да, проверено")
    return [
        Comment(
            id=new_id(),
            anchor=Anchor(Place(Part.TEXT, block.id, 6, 16), quote),
            author="سليم",
            time=NOON,
            text="هل هذا صحيح؟\nتأكد من الرقم.",
            replies=(answer,),
            blocking=True,
        ),
        Comment(
            id=new_id(),
            anchor=Anchor(Place(Part.HEADLINE, "", 0, 5), article.headline[:5]),
            author="Jane",
            time=NOON,
            text="Shorter?",
            resolved_at=NOON,
        ),
        Comment(
            id=new_id(),
            anchor=over_several(article),
            author="سليم",
            time=NOON,
            text="أعيدا ترتيب هذه الفقرات.",
        ),
    ]


@cache
def moved() -> TrackedArticle:
    """The article with its first block moved to the end."""
    old = story()[Language.AR]
    first, *others = old.blocks
    return redline(old, replace(old, blocks=(*others, first)), "Мона Т.", NOON)


def over_several(article: Article) -> Anchor:
    """From the middle of the second paragraph to the middle of the fourth, a heading between."""
    texts = [each for each in article.blocks if isinstance(each, TextBlock)][1:4]
    lengths = [len(each.text) for each in texts]
    ranges = [(3, lengths[0]), (0, lengths[1]), (0, lengths[2] // 2)]
    places = [Place(Part.TEXT, each.id, *of) for each, of in zip(texts, ranges, strict=True)]
    return anchor_over(article, places)


@dataclass(frozen=True)
class Trip:
    """One article on its way through LibreOffice, and everything that came back."""

    tracked: TrackedArticle
    comments: list[Comment]
    kept: Done
    accepted: Done
    rejected: Done
    edited: Done
    plain: Article
    plain_edited: Done
    moved: Done
    scripts: list[tuple[TrackedArticle, Done, Done]]


@cache
def trip() -> Trip:
    # One start for all the tests of this room: it takes some seconds.
    old = story()[Language.AR]
    tracked = redline(old, corrected(old), "Мона Т.", NOON)
    said = comments(tracked.new)
    file = render_tracked(tracked, media=load, comments=said)
    plain = story()[Language.RU]
    jobs = [
        Job(file),
        Job(file, "accept"),
        Job(file, "reject"),
        Job(
            file,
            replace=(("الميزانية", "الموازنة"),),
            comment=(("YouTube", COLLEAGUE, "أهي القناة الرسمية؟"),),
        ),
        Job(render_docx(plain, media=load), replace=(("праздник", "торжество"),)),
        Job(render_tracked(moved(), media=load)),
    ]
    scripts = [redline(each, edited(each, seed, 6), "Мона Т.", NOON) for seed, each in SCRIPTS]
    for script in scripts:
        content = render_tracked(script, media=load)
        jobs += [Job(content, "accept"), Job(content, "reject")]
    kept, accepted, rejected, edited_there, plain_edited, moves, *of_scripts = through_office(jobs)
    return Trip(
        tracked,
        said,
        kept,
        accepted,
        rejected,
        edited_there,
        plain,
        plain_edited,
        moves,
        list(zip(scripts, of_scripts[::2], of_scripts[1::2], strict=True)),
    )


SCRIPTS = [(seed, story()[language]) for seed, language in enumerate(2 * list(Language))]
"""A few random scripts: what LibreOffice does to styles, levels and ids of neighbours shows here.

``docs/review-by-mail.md`` has the figures of many more.
"""


def came_back(done: Done) -> Returned:
    returned = read_returned(done.content, "back.docx")
    assert returned is not None
    return returned


def test_it_sees_the_changes_with_their_author_and_tracks_what_follows() -> None:
    changes = trip().kept.changes
    # A change of ours is one of its own or, where words are replaced, two.
    assert len(changes) >= len(trip().tracked.changes)
    assert {each["author"] for each in changes} == {"Мона Т."}
    kinds = {each["kind"] for each in changes}
    assert kinds == {"Insert", "Delete", "Format", "ParagraphFormat"}
    assert trip().kept.is_tracking


def test_it_sees_the_comments_at_their_words() -> None:
    seen = {each["text"]: each for each in trip().kept.comments}
    first, second, third = trip().comments
    assert seen[first.text]["quote"] == first.anchor.quote
    assert seen[third.text]["quote"].replace("\r", "") == third.anchor.words
    assert seen[first.replies[0].text]["author"] == "Мона Т."
    assert seen[second.text]["resolved"]
    assert len(seen) == 4


def test_what_it_saves_untouched_comes_back_unchanged() -> None:
    returned = came_back(trip().kept)
    assert returned.base == trip().tracked.old
    assert returned.article == trip().tracked.new
    assert returned.is_base_as_sent
    assert [(step.author, step.time) for step in returned.steps] == [("Мона Т.", NOON)]
    assert {each.id: each for each in returned.comments} == {
        each.id: replace(each, anchor=back.anchor)
        for each in trip().comments
        for back in returned.comments
        if back.id == each.id
    }
    back = {each.text: each.anchor for each in returned.comments}
    over = trip().comments[2]
    assert back[over.text] == over.anchor


def test_accepting_all_there_gives_our_new_version() -> None:
    assert trip().accepted.left == 0
    assert came_back(trip().accepted).article == trip().tracked.new


def test_rejecting_all_there_gives_our_old_version() -> None:
    assert trip().rejected.left == 0
    assert came_back(trip().rejected).article == trip().tracked.old


@pytest.mark.parametrize("number", range(len(SCRIPTS)))
def test_random_scripts_are_accepted_and_rejected_there(number: int) -> None:
    tracked, accepted, rejected = trip().scripts[number]
    assert accepted.left == rejected.left == 0
    assert came_back(accepted).article == tracked.new
    assert came_back(rejected).article == tracked.old


def test_a_block_that_moved_is_a_move_there_and_back() -> None:
    tracked, kept = moved(), trip().moved
    with zipfile.ZipFile(io.BytesIO(kept.content)) as package:
        document = package.read("word/document.xml").decode()
    for part in ("moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeEnd"):
        assert f"<w:{part} " in document
    assert "<w:del " not in document
    assert came_back(kept).base == tracked.old
    assert came_back(kept).article == tracked.new


def test_what_a_colleague_does_comes_back_as_his() -> None:
    returned = came_back(trip().edited)
    assert returned.base == trip().tracked.old
    assert len(returned.steps) == 2
    before, after = (step.article for step in returned.steps)
    assert before == trip().tracked.new
    [changed] = [new for old, new in zip(before.blocks, after.blocks, strict=True) if old != new]
    assert isinstance(changed, TextBlock)
    assert "الموازنة" in changed.text.plain
    mine = {each.id for each in trip().comments}
    [his] = [each for each in returned.comments if each.id not in mine]
    assert (his.author, his.text, his.anchor.quote) == (
        COLLEAGUE,
        "أهي القناة الرسمية؟",
        "YouTube",
    )
    assert his.anchor.place.block_id == changed.id


def test_a_file_without_changes_tracks_the_first_of_them() -> None:
    returned = came_back(trip().plain_edited)
    assert returned.base == trip().plain
    assert returned.is_base_as_sent
    assert returned.article != trip().plain
    assert len(returned.steps) == 1
