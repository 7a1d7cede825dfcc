"""Texts for properties: three scripts, marks, digits, controls and whatever Unicode has."""

from hypothesis import strategies as st

NEWSROOM = (
    "ابتةثجكلموهيىءأإآؤئٱـ\u064b\u064e\u064f\u0650\u0651\u0652\u0670\u0654"
    "٠١٢٩۳0123456789،؛؟«»\"'().,:;!?/-–%+#@ \n\t"
    "абвеёйЁЯ\u0301\u0306abcXYZéï"
    "\u200c\u200d\u200f\u202a\u2066\u2069\u00a0\u00ad\ufeff\r"
    "ﻻﷲﷺﺍﺑ\ufc5e"
)


def newsroom_text(max_size: int = 40) -> st.SearchStrategy[str]:
    return st.text(alphabet=NEWSROOM, max_size=max_size)


def any_text(max_size: int = 30) -> st.SearchStrategy[str]:
    """Everything a ``str`` can hold, lone surrogates included, and desk-like text more often."""
    wild = st.text(st.characters(exclude_categories=()), max_size=max_size)
    return st.one_of(newsroom_text(max_size), wild)
