"""The source of an exported page, coloured, for the window to show.

The colours are inline, so that a text widget that knows little CSS can show them, and ``data:``
addresses are shortened: a picture is a million letters that nobody reads.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygments.formatters import HtmlFormatter
    from pygments.style import Style

_DATA = re.compile(r"(data:[a-z]+/[a-z0-9.+-]+;base64,)([A-Za-z0-9+/=]{64,})")


def highlight(html: str, *, dark: bool) -> str:
    """Return the source as an HTML fragment: one ``<pre>`` with inline styles, all escaped.

    Its text is ``html`` but for shortened addresses, and is to be shown left to right.
    """
    # Pygments loads a lexer and a style: a fifth of a second that only this view pays.
    import pygments
    from pygments.lexers import HtmlLexer

    lexer = HtmlLexer(stripnl=False, ensurenl=False)
    coloured: str = pygments.highlight(shortened(html), lexer, _formatter(dark))
    return coloured


def shortened(html: str) -> str:
    """Return the source with every long ``data:`` address cut to its type and size.

    Sizes are those of the content: ``data:image/png;base64,… (12 KB)``.
    """
    return _DATA.sub(lambda found: f"{found[1]}… ({_size(found[2])})", html)


def _size(encoded: str) -> str:
    content = len(encoded.rstrip("=")) * 3 // 4
    return f"{max(1, round(content / 1024)):,} KB"


@cache
def _formatter(dark: bool) -> HtmlFormatter[str]:
    from pygments.formatters import HtmlFormatter

    return HtmlFormatter(noclasses=True, style=_style(dark), prestyles="margin: 0")


def _style(dark: bool) -> type[Style]:
    """Return the page's own colours; every one has a contrast of 4.5 or more on its ground."""
    from pygments import token
    from pygments.style import Style

    tag, name, value, quiet = (
        ("#5cc4ae", "#9cc7f0", "#e0b878", "#9aa3ad")
        if dark
        else ("#0b5f50", "#1f4f86", "#8a4b08", "#5c6470")
    )

    class PageColours(Style):
        background_color = "#1b2027" if dark else "#ffffff"
        styles = {  # noqa: RUF012 - Pygments reads it as it is
            token.Token: "#d3d5d6" if dark else "#1b2330",
            token.Name.Tag: tag,
            token.Name.Attribute: name,
            token.Name.Builtin: name,
            token.Keyword: name,
            token.Literal.String: value,
            token.Number: value,
            token.Comment: quiet,
            token.Punctuation: quiet,
            token.Operator: quiet,
            token.Error: "",
        }

    return PageColours
