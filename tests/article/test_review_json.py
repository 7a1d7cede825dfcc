"""Changes and comments come back from their JSON form as they went, and nothing else is taken."""

from __future__ import annotations

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.change import Change, ChangeClass, ChangeKind
from editor.article.comment import Anchor, Comment, Reply
from editor.article.identity import new_id
from editor.article.json_errors import NotAnArticle
from editor.article.place import Part, Place
from editor.article.review_json import (
    change_from_dict,
    change_to_dict,
    comment_from_json,
    comment_to_dict,
    comment_to_json,
)
from tests.strategies import lines, texts

MOMENTS = st.datetimes(timezones=st.just(datetime.UTC))
PEOPLE = st.none() | st.sampled_from(["mona", "самира", "كريم"])
MENTIONS = st.lists(st.sampled_from(["mona", "كريم"]), max_size=2).map(tuple)


@st.composite
def places(draw: st.DrawFn) -> Place:
    start = draw(st.integers(0, 500))
    block_id = draw(st.just("") | st.builds(new_id))
    return Place(draw(st.sampled_from(Part)), block_id, start, start + draw(st.integers(0, 500)))


CHANGES = st.builds(
    Change,
    id=st.text("0123456789abcdef", min_size=1),
    kind=st.sampled_from(ChangeKind),
    change_class=st.sampled_from(ChangeClass),
    old_place=st.none() | places(),
    new_place=st.none() | places(),
    old=texts(),
    new=texts(),
    author=PEOPLE,
    time=st.none() | MOMENTS,
)
REPLIES = st.builds(
    Reply, id=st.builds(new_id), author=PEOPLE, time=MOMENTS, text=lines(), mentions=MENTIONS
)
COMMENTS = st.builds(
    Comment,
    id=st.builds(new_id),
    anchor=st.builds(
        Anchor,
        places(),
        lines(),
        lines(),
        lines(),
        st.lists(st.builds(Anchor, places(), lines()), max_size=2).map(tuple),
    ),
    author=PEOPLE,
    time=MOMENTS,
    text=lines(),
    mentions=MENTIONS,
    blocking=st.booleans(),
    replies=st.lists(REPLIES, max_size=3).map(tuple),
    resolved_by=PEOPLE,
    resolved_at=st.none() | MOMENTS,
)


@given(CHANGES)
def test_a_change_comes_back_as_it_went(change: Change) -> None:
    assert change_from_dict(json.loads(json.dumps(change_to_dict(change)))) == change


@given(COMMENTS)
def test_a_comment_comes_back_as_it_went(comment: Comment) -> None:
    assert comment_from_json(comment_to_json(comment)) == comment


MOMENT = datetime.datetime(2026, 5, 16, 10, 42, tzinfo=datetime.UTC)
COMMENT = Comment(
    id=new_id(),
    anchor=Anchor(Place(Part.LEAD, start=3, end=8), "نفسها"),
    author="mona",
    time=MOMENT,
    text="المقصود المنظمة؟",
    mentions=("كريم",),
    blocking=True,
    replies=(Reply(id=new_id(), author="كريم", time=MOMENT, text="نعم"),),
)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("time", "2026-05-16T10:42:00"),
        ("time", "yesterday"),
        ("id", "7"),
        ("replies", [{"id": new_id()}]),
        ("anchor", None),
        ("colour", "red"),
    ],
)
def test_what_is_no_comment_is_refused(key: str, value: object) -> None:
    with pytest.raises(NotAnArticle):
        comment_from_json(json.dumps(comment_to_dict(COMMENT) | {key: value}))


def test_a_place_does_not_end_before_it_begins() -> None:
    data = comment_to_dict(COMMENT)
    data["anchor"]["place"] |= {"start": 8, "end": 3}
    with pytest.raises(NotAnArticle):
        comment_from_json(json.dumps(data))


def test_a_thread_knows_its_people_and_whether_it_stands_in_the_way() -> None:
    assert COMMENT.people == ("mona", "كريم")
    assert COMMENT.blocks_approval
