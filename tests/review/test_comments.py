"""Comments hold on to their words, say when these are gone, and live as threads."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.comment import Anchor, Comment
from editor.article.identity import new_id
from editor.article.place import Part, Place
from editor.article.span import Text
from editor.review import comments
from editor.review.anchoring import anchor_at, anchor_over, find_again
from editor.review.parts import all_texts
from editor.review.redline import redline
from editor.review.runs import follow
from tests.review.samples import replaced, story, with_blocks, with_text
from tests.review.scripts import edited
from tests.strategies import articles

NOW = datetime.datetime(2026, 5, 16, 10, 42, tzinfo=datetime.UTC)
LATER = NOW + datetime.timedelta(hours=1)
QUOTE = "جدول الأعمال"


def anchored(article: Article, number: int, quote: str) -> Anchor:
    block = article.blocks[number]
    start = block.text.plain.index(quote)  # type: ignore[union-attr]
    return anchor_at(article, Place(Part.TEXT, block.id, start, start + len(quote)))


def words_at(article: Article, place: Place | None) -> str | None:
    if place is None:
        return None
    texts = {(part, block): text.plain for part, block, text in all_texts(article)}
    return texts[place.part, place.block_id][place.start : place.end]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("وقال رئيس اللجنة", "وأعلن أمس رئيس اللجنة", QUOTE),
        ("خمس جلسات عامة", "جلسة", QUOTE),
        ("جدول الأعمال", "جدول اعمال المنتدى", "جدول اعمال المنتدى"),
        ("جدول الأعمال", "البرنامج", "البرنامج"),
        ("جدول الأعمال ", "", None),
        ("إن جدول الأعمال يتضمّن", "إن برنامجًا", None),
    ],
)
def test_a_comment_survives_edits_around_and_inside(
    old: str, new: str, expected: str | None
) -> None:
    article = story()
    anchor = anchored(article, 1, QUOTE)
    after = replaced(article, 1, old, new)
    assert words_at(after, find_again(anchor, after)) == expected


def test_a_comment_follows_its_words_into_another_block() -> None:
    article = story()
    anchor = anchored(article, 1, QUOTE)
    first, second, third = article.blocks
    joined = replace(first, text=first.text + Text.of(" ") + second.text)  # type: ignore[union-attr]
    after = with_blocks(article, joined, third)
    place = find_again(anchor, after)
    assert place is not None and place.block_id == first.id
    assert words_at(after, place) == QUOTE


def test_a_short_quote_is_not_found_in_a_strange_context() -> None:
    article = story("وصل الوفد إلى قازان", "وفي المساء عاد")
    anchor = anchored(article, 0, "إلى")
    after = with_text(article, 0, "الطريق كله من إلى هناك")
    assert find_again(anchor, after) is None


def test_of_two_places_the_one_in_its_context_is_meant() -> None:
    article = story("قال الوزير إن القمة نجحت. وقال السفير إن القمة تأجلت.")
    text = article.blocks[0].text.plain  # type: ignore[union-attr]
    start = text.rindex("القمة")
    anchor = anchor_at(article, Place(Part.TEXT, article.blocks[0].id, start, start + 5))
    after = replaced(article, 0, "قال الوزير إن", "إن")
    place = find_again(anchor, after)
    assert place is not None
    assert words_at(after, replace(place, end=place.end + 6)) == "القمة تأجلت"


def test_a_comment_on_a_whole_block_goes_with_it() -> None:
    article = story()
    anchor = anchor_at(article, Place(Part.BLOCK, article.blocks[1].id))
    assert find_again(anchor, article) == Place(Part.BLOCK, article.blocks[1].id)
    assert find_again(anchor, with_blocks(article, article.blocks[0])) is None


def over_three(article: Article) -> Comment:
    """A thread from the middle of the first paragraph to the middle of the third."""
    first, second, third = (block.text.plain for block in article.blocks)  # type: ignore[union-attr]
    places = [
        Place(Part.TEXT, article.blocks[0].id, first.index("صباح"), len(first)),
        Place(Part.TEXT, article.blocks[1].id, 0, len(second)),
        Place(Part.TEXT, article.blocks[2].id, 0, third.index("بتوقيع")),
    ]
    return thread_at(anchor_over(article, places))


def test_a_comment_over_paragraphs_survives_edits_in_each_of_them() -> None:
    article = story()
    thread = over_three(article)
    assert thread.anchor.words.count("\n") == 2
    after = replaced(article, 0, "ثلاثين دولة", "أربعين دولة")
    after = replaced(after, 2, "وتختتم", "وأخيرًا تختتم")
    words = [words_at(after, place) for place in comments.ranges(thread, after)]
    assert words[0] == "صباح الاثنين بمشاركة وفود من أربعين دولة."
    assert words[1] == after.blocks[1].text.plain  # type: ignore[union-attr]
    assert words[2] is not None and words[2].endswith("تختتم الفعاليات يوم الجمعة ")
    tied = comments.anchored(thread, after)
    assert [part.quote for part in tied.anchor.parts] == words


def test_it_is_detached_only_when_all_of_it_is_gone_and_comes_back_with_it() -> None:
    article = story()
    thread = over_three(article)
    without_first = with_blocks(article, *article.blocks[1:])
    tied = comments.anchored(thread, without_first)
    assert len(comments.ranges(tied, without_first)) == 2
    [(_, place)] = comments.in_order([tied], without_first)
    assert place is not None and place.block_id == article.blocks[1].id
    nothing = story("خبر آخر لا صلة له بما سبق")
    assert comments.ranges(tied, nothing) == ()
    assert comments.anchored(tied, nothing) == tied
    assert len(comments.ranges(comments.anchored(tied, nothing), article)) == 3


def test_paragraphs_that_are_joined_are_one_of_its_places_each() -> None:
    article = story()
    thread = over_three(article)
    first, second, third = article.blocks
    joined = replace(first, text=first.text + Text.of(" ") + second.text)  # type: ignore[union-attr]
    after = with_blocks(article, joined, third)
    places = comments.ranges(thread, after)
    assert [place.block_id for place in places] == [first.id, first.id, third.id]


@given(articles(), st.integers(0, 2**32), st.randoms(use_true_random=False))
def test_words_that_are_still_there_are_found(article: Article, seed: int, chance: object) -> None:
    texts = [(part, block, text.plain) for part, block, text in all_texts(article)]
    part, block_id, text = chance.choice(texts)  # type: ignore[attr-defined]
    anchor = anchor_at(article, Place(part, block_id, len(text) // 4, len(text)))
    assert find_again(anchor, article) is not None
    after = edited(article, seed)
    place = find_again(anchor, after)
    if place is None:
        assert len(anchor.quote) < 12 or all(
            anchor.quote not in each.plain for _, _, each in all_texts(after)
        )
    elif anchor.quote:
        assert words_at(after, place)


@given(articles(), st.integers(0, 2**32))
def test_a_place_is_followed_through_a_redline(article: Article, seed: int) -> None:
    after = edited(article, seed)
    tracked = redline(article, after)
    for part, block_id, text in all_texts(article):
        place = follow(tracked, Place(part, block_id, 0, len(text)))
        if place is not None and article == after:
            assert words_at(after, place) == text.plain
        assert place is None or words_at(after, place) is not None


def test_a_place_is_followed_exactly() -> None:
    article = story()
    place = anchored(article, 1, QUOTE).place
    after = replaced(article, 1, "الأعمال", "كل الأعمال")
    assert words_at(after, follow(redline(article, after), place)) == "جدول كل الأعمال"
    gone = replaced(article, 1, QUOTE + " ", "")
    assert follow(redline(article, gone), place) is None


def test_a_thread_is_answered_resolved_and_opened_again() -> None:
    article = story()
    thread = comments.begin(
        anchored(article, 1, QUOTE),
        "أهو «برنامج العمل»؟ @Mona و@nobody",
        author="karim",
        time=NOW,
        people=("mona", "karim"),
        blocking=True,
    )
    assert thread.mentions == ("mona",)
    assert comments.blocking([thread]) == (thread,)
    answered = comments.reply(thread, "نعم، صحيح", author="mona", time=LATER)
    done = comments.resolve(answered, by="karim", at=LATER)
    assert comments.blocking([done]) == ()
    assert comments.resolve(done, by="mona", at=NOW) == done
    again = comments.reply(done, "لا، انتظر", author="mona", time=LATER)
    assert again.is_open and len(again.replies) == 2


@pytest.mark.parametrize("text", ["", "  \n ", "\x00"])
def test_a_comment_says_something(text: str) -> None:
    with pytest.raises(comments.NothingSaid):
        comments.begin(Anchor(Place(Part.HEADLINE)), text, author=None, time=NOW)


def test_threads_are_in_the_order_of_the_page_and_the_detached_last() -> None:
    article = story()
    third = thread_at(anchored(article, 2, "مذكرة تعاون"))
    first = thread_at(anchor_at(article, Place(Part.HEADLINE, "", 0, 5)))
    gone = thread_at(Anchor(Place(Part.TEXT, new_id(), 0, 9), "لا وجود لهذا الكلام هنا"))
    second = thread_at(anchored(article, 0, "صباح الاثنين"))
    ordered = comments.in_order([third, gone, second, first], article)
    assert [thread for thread, _ in ordered] == [first, second, third, gone]
    assert ordered[-1][1] is None


def test_an_anchor_is_brought_up_to_date_and_a_detached_one_kept() -> None:
    article = story()
    thread = thread_at(anchored(article, 1, QUOTE))
    after = replaced(article, 1, "جدول الأعمال", "جدول أعمال القمة")
    assert comments.anchored(thread, after).anchor.quote == "جدول أعمال القمة"
    gone = with_blocks(article, article.blocks[0])
    assert comments.anchored(thread, gone) == thread


def thread_at(anchor: Anchor) -> Comment:
    return comments.begin(anchor, "تعليق", author="mona", time=NOW)
