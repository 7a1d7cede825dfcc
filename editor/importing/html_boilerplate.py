"""What of a page is the article, and what is the site around it.

The page's own elements say it first (``<article>``, ``<main>``, ``<nav>``); class names are
believed only for parts that hold little of the text. What is left out is not lost: the walk keeps
its lines as residue.
"""

from __future__ import annotations

import re

from lxml import etree

from editor.importing.html_style import is_hidden, tag_of

Element = etree._Element

_UNSEEN_NAMES = (
    "script style template noscript svg canvas head iframe object embed video audio math datalist"
)
UNSEEN = frozenset(_UNSEEN_NAMES.split())
"""Elements whose text no reader sees as text."""

_AROUND_NAMES = "nav aside form button select textarea dialog menu label fieldset"
_AROUND = frozenset(_AROUND_NAMES.split())
_AROUND_PAGE = frozenset({"header", "footer"})
_ROLE_NAMES = (
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar"
)
_ROLES = frozenset(_ROLE_NAMES.split())
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|share|sharing|social|socials|related|recommended"
    r"|cookie|cookies|gdpr|banner|banners|breadcrumb|breadcrumbs|comments|subscribe|newsletter"
    r"|sidebar|widget|widgets|promo|advert|adv|ads|advertisement|pager|pagination|popup|modal"
    r"|read-also|readalso|see-also|most-read|popular|skip-link|print-link|language-switcher"
    r"|lang-switch|langs|languages|counter|views)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_LARGEST_SHARE = 0.4
_ARTICLE_SHARE = 0.5
_MOST_ARTICLES = 20
# How many times its own text a page may make us weigh: nested names are not weighed for ever.
_WEIGHINGS = 8


def main_part(page: Element) -> Element:
    """Return the element that holds the article: the largest ``<article>``, ``<main>``, the body.

    An ``<article>`` with little of the text is a teaser of another one.
    """
    body = next(page.iter("body"), page)
    whole = next(page.iter("main"), None)
    if whole is None:
        whole = next((each for each in page.iter("div", "section") if _says_main(each)), None)
    limit = whole if whole is not None else body
    articles = [each for each in limit.iter("article", "div", "section") if _says_article(each)]
    largest = max(articles[:_MOST_ARTICLES], key=weight_of, default=None)
    if largest is not None and weight_of(largest) >= _ARTICLE_SHARE * _weight_of_text(limit):
        return largest
    return limit


def weight_of(element: Element) -> int:
    """Return how many letters of text the element holds."""
    return sum(len(text.strip()) for text in element.itertext())


class Boilerplate:
    """Tells the parts of one page that are not its article."""

    def __init__(self, part: Element) -> None:
        self._is_whole_page = tag_of(part) in ("body", "html")
        self._part = part
        weight = weight_of(part)
        self._limit = weight * _LARGEST_SHARE
        self._budget = weight * _WEIGHINGS

    def holds(self, element: Element) -> bool:
        """Tell whether ``element``, inside the main part, belongs to the site and not to it."""
        tag = tag_of(element)
        if element is self._part or tag == "body":
            return False
        if is_hidden(element) or tag in _AROUND or element.get("role") in _ROLES:
            return True
        if tag in _AROUND_PAGE:
            return self._is_whole_page and next(element.iter("h1"), None) is None
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        return _NAMES.search(names) is not None and self._is_light(element)

    def _is_light(self, element: Element) -> bool:
        if self._budget < 0:
            return False
        weight = 0
        for text in element.itertext():
            weight += len(text.strip())
            if weight > self._limit:
                break
        self._budget -= weight
        return weight <= self._limit


def _says_main(element: Element) -> bool:
    return element.get("role") == "main"


def _says_article(element: Element) -> bool:
    return tag_of(element) == "article" or element.get("itemprop") == "articleBody"


def _weight_of_text(element: Element) -> int:
    """Return the letters of ``element`` that stand outside links: menus weigh nothing."""
    in_links = sum(weight_of(link) for link in element.iter("a"))
    return weight_of(element) - in_links
