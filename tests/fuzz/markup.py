"""HTML soup as hypothesis draws it: what producers write, cut, nested and mixed at will."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

CORPUS = Path(__file__).parents[1] / "importing" / "clipboard"
PAYLOADS = sorted(path for path in CORPUS.iterdir() if path.suffix in (".html", ".txt"))

_TAG_NAMES = (
    "p div span b i em strong a h1 h2 h6 ul ol li table tr td th col blockquote cite footer br hr"
    " img del ins figure figcaption pre script style svg math iframe object form template noscript"
    " title textarea select option o:p font time body html head meta base x-y"
)
_TAGS = _TAG_NAMES.split()
_ATTRIBUTES = (
    "",
    " style='mso-list:l0 level1 lfo1'",
    " style='mso-list:Ignore'",
    " style='mso-element:comment-list'",
    " style='font-weight:700;display:none'",
    " style='mso-bidi-font-weight:normal'",
    " dir=rtl lang=AR-SA",
    " dir=auto lang='\"><script>'",
    " aria-level=3 role=heading",
    " aria-level=-1 data-aria-level=99999999999",
    " href='https://example.org/?utm_source=a&b=1'",
    " href='javascript:alert(1)'",
    " href='&#106;avascript:alert(1)'",
    " href='\x01java\nscript:alert(1)'",
    " href='data:text/html,<script>alert(1)</script>'",
    " href='https://www.google.com/url?q=javascript:alert(1)'",
    " src=x onerror=alert(1) alt=📍",
    " src='data:image/svg+xml,<svg onload=alert(1)>'",
    " onclick=alert(1) class=MsoCommentReference",
    " xlink:href='javascript:1' formaction='javascript:1'",
    " hidden aria-hidden=true",
)
_TEXTS = (
    "نص عربي",
    "Казань",
    "Yahoo!",
    "<",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&nbsp;",
    "\u202e\u2066",
    "ﻼﻋ",
    "1. ",
    "• ",
    "> ",
    "<!--",
    "-->",
    "<![if !supportLists]>",
    "<![endif]>",
    "<!--StartFragment-->",
    "<!--EndFragment-->",
    "]]>",
    "</script>",
    "\x00",
    "\n\n",
    "Version:1.0\r\n",
)


def elements() -> st.SearchStrategy[str]:
    """Opening, closing and lone tags and texts, in no order."""
    opening = st.builds(
        lambda tag, attribute: f"<{tag}{attribute}>",
        st.sampled_from(_TAGS),
        st.sampled_from(_ATTRIBUTES),
    )
    closing = st.sampled_from(_TAGS).map(lambda tag: f"</{tag}>")
    return st.one_of(opening, closing, st.sampled_from(_TEXTS), st.text(max_size=8))


def soup() -> st.SearchStrategy[str]:
    """A whole paste of them."""
    return st.lists(elements(), max_size=40).map("".join)


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bool]:
    """A payload of the corpus with pieces cut out, doubled or put in; and whether it is HTML."""
    path = draw(st.sampled_from(PAYLOADS))
    content = bytearray(path.read_bytes())
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(content)))
        length = draw(st.integers(0, 40))
        what = draw(st.sampled_from(["cut", "double", "put", "byte"]))
        if what == "cut":
            del content[at : at + length]
        elif what == "double":
            content[at:at] = content[at : at + length] * draw(st.integers(1, 5))
        elif what == "put":
            content[at:at] = draw(elements()).encode("utf-8", "ignore")
        else:
            content[at:at] = bytes([draw(st.integers(0, 255))])
    return content.decode("utf-8", "replace"), path.suffix == ".html"
