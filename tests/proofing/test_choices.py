"""Choices as the store keeps them."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from editor.proofing.choices import (
    Choices,
    article_json,
    desk_json,
    read_choices,
)
from editor.proofing.finding import Part, Place
from editor.proofing.settings import Ignored

places = st.builds(
    Place, st.sampled_from(list(Part)), st.none() | st.text(max_size=4), st.integers(0, 3)
)
ignored = st.frozensets(
    st.builds(Ignored, st.text(max_size=4), st.text(max_size=4), st.none() | places), max_size=3
)
choices = st.builds(
    Choices,
    switched=st.dictionaries(st.text(max_size=4), st.booleans(), max_size=3),
    suggestions=st.booleans(),
    words=st.frozensets(st.text(max_size=4), max_size=3),
    ignored=ignored,
    here=ignored,
)
junk: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["switched", "words", "ignored", "rule", "quote", "place", "suggestions"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@given(choices)
def test_the_store_gives_back_what_it_was_given(chosen: Choices):
    desk, article = (json.loads(json.dumps(each(chosen))) for each in (desk_json, article_json))
    assert read_choices(desk, article) == chosen


@given(junk, junk)
def test_what_means_nothing_is_left_out(desk: object, article: object):
    assert isinstance(read_choices(desk, article), Choices)


def test_what_is_taken_back_is_gone_wherever_it_was_kept():
    one = Ignored("a-rule", "words")
    chosen = Choices(ignored=frozenset({one}), here=frozenset({one}))
    assert chosen.without(one) == Choices()
