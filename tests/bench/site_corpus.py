"""Articles for the site's measurements, made of our samples: as our JSON and as Pelican's HTML."""

from __future__ import annotations

import datetime
import json
import random
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from html import escape
from pathlib import Path

from editor.article.article import Article
from editor.article.block import Figure, Heading, Paragraph, Quote
from editor.article.json_form import from_json, to_json
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.publication import Publication, Shown
from editor.importing import samples
from editor.publishing.site.source import Elsewhere, LiveArticle

_NEWEST = datetime.datetime(2026, 5, 31, 18, 0, tzinfo=datetime.UTC)
# Seven stories a day, as the group's site publishes.
_APART = datetime.timedelta(hours=24) / 7


def write(folder: Path, stories: int) -> None:
    """Write ``stories`` stories in three languages for both builders into ``folder``."""
    (folder / "json").mkdir()
    content = folder / "content"
    listed = []
    for article, at in articles(stories):
        (folder / "json" / f"{article.id}.json").write_text(to_json(article), encoding="utf-8")
        listed.append([article.id, article.story_id, article.language.value, article.rubric,
                       article.slug, at.isoformat()])  # fmt: skip
        place = content / article.language.value
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{article.slug}.html").write_text(_pelican(article, at), encoding="utf-8")
    (folder / "list.json").write_text(json.dumps(listed), encoding="utf-8")
    (folder / "pelicanconf.py").write_text(_CONF, encoding="utf-8")
    (folder / "run_pelican.py").write_text(_RUN, encoding="utf-8")


def articles(stories: int) -> Iterator[tuple[Article, datetime.datetime]]:
    """Yield articles of some 250 words, the newest story first, with their moments."""
    originals = samples.site_stories()
    for number in range(stories):
        random_ = random.Random(number)
        original = originals[number % len(originals)]
        at = _NEWEST - number * _APART
        for edition in original.editions:
            yield _varied(edition, number, random_), at


def _varied(edition: Article, number: int, random_: random.Random) -> Article:
    """Return the edition with paragraphs in another order and numbers of its own."""
    language = list(Language).index(edition.language)
    blocks = list(edition.blocks)
    figure, rest = blocks[0], blocks[1:]
    random_.shuffle(rest)
    return replace(
        edition,
        id=f"01a30{language}00-0000-7000-8000-{number:012x}",
        story_id=f"01a30f00-0000-7000-8000-{number:012x}",
        headline=f"{edition.headline} – {number}",
        slug=f"story-{number}",
        tags=(*edition.tags, f"{edition.dateline} {number % 90}"),
        blocks=(
            figure,
            *rest,
            *(
                replace(each, id=f"{each.id[:-8]}{number:08x}")
                for number, each in enumerate(rest[:3])
            ),
        ),
    )


class CorpusSource:
    """The articles as files of JSON, opened one at a time."""

    def __init__(self, folder: Path, without: int = 0, only: int | None = None) -> None:
        self._folder = folder
        listed = json.loads((folder / "list.json").read_text(encoding="utf-8"))[:only]
        self._listed = {each[0]: each for each in listed}
        self.newest = [each[0] for each in listed[:without]]
        for article_id in self.newest:
            del self._listed[article_id]
        self._all = {each[0]: each for each in listed}
        pictures = [file for story in samples.site_stories() for file in story.media]
        self._media = {file.id: file for file in pictures}
        self._opening = partial(CorpusSource, folder, without, only)

    @property
    def listed(self) -> list[str]:
        """The articles that are published, by their ids."""
        return list(self._listed)

    def add(self, article_id: str) -> None:
        """Publish one of those that were left out."""
        self._listed[article_id] = self._all[article_id]

    def publications(self) -> Iterator[Publication]:
        return map(self._publication, self._listed.values())

    def load(self, article_id: str) -> LiveArticle | None:
        if article_id not in self._listed:
            return None
        text = (self._folder / "json" / f"{article_id}.json").read_text(encoding="utf-8")
        return LiveArticle(self._publication(self._listed[article_id]), from_json(text))

    def media(self, media_id: str) -> MediaFile | None:
        return self._media.get(media_id)

    def elsewhere(self) -> Elsewhere:
        return self._opening

    def _publication(self, listed: list[str]) -> Publication:
        article_id, story_id, language, rubric, slug, at = listed
        moment = datetime.datetime.fromisoformat(at)
        return Publication(
            article_id=article_id,
            story_id=story_id,
            language=Language(language),
            target="web",
            rubric=rubric,
            slug=slug,
            revision_id="",
            content_hash="",
            shown=Shown.LIVE,
            first_published=moment,
            updated=moment,
            delivered_at=moment,
        )


def _pelican(article: Article, at: datetime.datetime) -> str:
    """Return the article as Pelican's own HTML reader takes it, the quickest of its readers."""
    said = {
        "date": at.isoformat(),
        "category": article.rubric,
        "tags": ", ".join(article.tags),
        "authors": article.signature,
        "lang": article.language.value,
        "slug": article.slug,
        "summary": article.lead.plain,
    }
    head = "".join(f'<meta name="{name}" content="{escape(text)}">' for name, text in said.items())
    body = "".join(map(_block, article.blocks))
    return (
        f"<html><head><title>{escape(article.headline)}</title>{head}</head><body>"
        f"<p>{escape(article.lead.plain)}</p>{body}</body></html>"
    )


def _block(block: object) -> str:
    if isinstance(block, Figure):
        return (
            f'<figure><img src="/media/{block.media_id[:20]}.png" alt="{escape(block.alt_text)}">'
            f"<figcaption>{escape(block.caption.plain)}</figcaption></figure>"
        )
    if isinstance(block, Heading):
        return f"<h2>{escape(block.text.plain)}</h2>"
    if isinstance(block, Quote):
        return f"<blockquote>{escape(block.text.plain)}</blockquote>"
    if isinstance(block, Paragraph):
        return f"<p>{escape(block.text.plain)}</p>"
    return ""


# The same kinds of pages, a site a language, each read once: articles, fronts in pages of 24,
# categories, tags, authors, months, Atom and RSS of the site and of its categories; a sitemap and
# related articles where their plugins are installed. It makes no search index, no ninjs, no links
# between editions, no JSON-LD and no pictures.
_CONF = """
import importlib.util
AUTHOR = "Warraq"
SITENAME = "Bench"
SITEURL = "https://example.org"
TIMEZONE = "Europe/Moscow"
THEME = "notmyidea"
ARTICLE_URL = "{category}/{slug}/"
ARTICLE_SAVE_AS = "{category}/{slug}/index.html"
DEFAULT_PAGINATION = 24
TAG_SAVE_AS = "tag/{slug}/index.html"
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]
MONTH_ARCHIVE_SAVE_AS = "archive/{date:%Y-%m}/index.html"
FEED_ALL_ATOM = "atom.xml"
FEED_ALL_RSS = "rss.xml"
CATEGORY_FEED_ATOM = "feeds/{slug}.atom.xml"
CATEGORY_FEED_RSS = "feeds/{slug}.rss.xml"
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 20
LOAD_CONTENT_CACHE = False
CACHE_CONTENT = False
PLUGINS = [
    f"pelican.plugins.{name}"
    for name in ("sitemap", "related_posts")
    if importlib.util.find_spec(f"pelican.plugins.{name}")
]
RELATED_POSTS_MAX = 4
SITEMAP = {"format": "xml"}
"""

_RUN = """
import json, os, resource, sys, time
from pathlib import Path
os.chdir(Path(__file__).parent)
from pelican import Pelican
from pelican.settings import read_settings
start, start_cpu = time.perf_counter(), time.process_time()
for language in ("ar", "ru", "en"):
    override = {
        "OUTPUT_PATH": f"pelican/{language}",
        "PATH": f"content/{language}",
        "DEFAULT_LANG": language,
        "SITEURL": f"https://example.org/{language}",
    }
    settings = read_settings("pelicanconf.py", override=override)
    Pelican(settings).run()
seconds, cpu = time.perf_counter() - start, time.process_time() - start_cpu
made = [path.stat().st_size for path in Path("pelican").rglob("*") if path.is_file()]
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print()
print(json.dumps({"whole_s": seconds, "whole_cpu": cpu, "whole_mb": memory, "files": len(made),
                  "size_mb": sum(made) / 1e6}))
"""
