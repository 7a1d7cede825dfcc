"""Rubrics as categories and tags as tags, made where they are not there yet.

Categories are found by their slugs, so that an administrator may call them what he likes. There is
one for each language, and the rubrics stand below it: an archive of Arabic news is then a page of
its own, without a plugin for languages.
"""

from __future__ import annotations

import html
import unicodedata
from typing import Any

from editor.article.language import Language
from editor.exporting.labels import LABELS
from editor.exporting.site import SiteFacts
from editor.publishing.targets.wordpress.answers import Refusal
from editor.publishing.targets.wordpress.client import Client

_CATEGORIES = "/wp/v2/categories"
_TAGS = "/wp/v2/tags"
_LONGEST_NAME = 200
"""WordPress keeps no more letters of a name (wp_terms.name)."""


def categories_of(
    client: Client, rubric: str, language: Language, facts: SiteFacts, *, by_language: bool
) -> list[int]:
    """Return the numbers of the categories of a rubric, made where they are missing.

    With ``by_language`` they are the language's own and the rubric's below it, ``ar`` and
    ``novosti-ar``; without, the rubric's alone, for a site in one language.
    """
    wanted = [(language.value, LABELS[language].name)] * by_language
    if rubric:
        ending = f"-{language.value}" if by_language else ""
        wanted.append((rubric.replace("/", "-") + ending, facts.rubric(rubric, language)))
    slugs = [slug for slug, _ in wanted]
    found = (
        {
            str(each["slug"]): int(each["id"])
            for each in client.get(_CATEGORIES, slug=",".join(slugs), _fields="id,slug")
        }
        if slugs
        else {}
    )
    above = 0
    for slug, name in wanted:
        if slug not in found:
            term = {"name": html.escape(name, quote=False), "slug": slug, "parent": above}
            found[slug] = _made(client, _CATEGORIES, term)
        above = found[slug]
    return [found[slug] for slug in slugs]


def tags_of(client: Client, tags: tuple[str, ...]) -> list[int]:
    """Return the numbers of the tags, made where they are missing."""
    names = dict.fromkeys(" ".join(tag.split())[:_LONGEST_NAME].strip() for tag in tags)
    return [_tag(client, name) for name in names if name]


def _tag(client: Client, name: str) -> int:
    # Names are kept as markup there.
    kept = html.escape(name, quote=False)
    # Asked first: creating is not allowed to everybody who may use a tag.
    for each in client.get(_TAGS, search=kept, per_page=100, _fields="id,name"):
        if _same(html.unescape(str(each["name"])), name):
            return int(each["id"])
    return _made(client, _TAGS, {"name": kept})


def _made(client: Client, path: str, term: dict[str, Any]) -> int:
    try:
        return int(client.post(path, term, _fields="id")["id"])
    except Refusal as refusal:
        # Somebody has made it in between, or the letters differ in a way the database passes over.
        if refusal.code == "term_exists" and "term_id" in refusal.data:
            return int(refusal.data["term_id"])
        raise


def _same(one: str, other: str) -> bool:
    return unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
