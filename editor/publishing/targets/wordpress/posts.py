"""The one post of an article: found by our own id, made at most once, changed by its number.

It is found by the number of the last receipt, by the custom field ``desk_id`` where the plugin
``warraq-desk`` is on, and by the id that stands in its text; the trash is looked through too. A
slug alone proves nothing: it may be another post's.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from editor.article.publication import Publication, Shown
from editor.publishing.target import Parcel
from editor.publishing.targets.wordpress.answers import Refusal
from editor.publishing.targets.wordpress.client import Client
from editor.publishing.targets.wordpress.errors import (
    NotAllowed,
    NotData,
    ServerBroke,
    SlugTaken,
)
from editor.publishing.targets.wordpress.markup import is_sealed, outermost_of, words
from editor.publishing.targets.wordpress.page import Post, element_id

_POSTS = "/wp/v2/posts"
_PLUGIN = "warraq-desk/v1"
_STATUSES = "publish,future,draft,pending,private,trash"
_FIELDS = (
    "id,status,slug,link,title,content,excerpt,date_gmt,modified_gmt,categories,tags,"
    "featured_media,meta"
)
_REDIRECTS_FROM = [1, 1]
"""The version of our plugin since which it redirects."""
PUBLIC = frozenset({"publish", "future"})
"""The statuses of a post that readers see, now or at its time."""
TRASH = "trash"


@dataclass(frozen=True, slots=True)
class Standing:
    """A post as it stands at the site, in the words of the REST interface's edit context."""

    number: int
    status: str
    slug: str
    url: str
    title: str
    content: str
    excerpt: str
    date: str
    terms: tuple[tuple[int, ...], tuple[int, ...]]
    picture: int

    @property
    def hash(self) -> str:
        """SHA-256 of all that a delivery writes: what is edited there changes it."""
        # A scheduled post turns into a published one by itself.
        status = "publish" if self.status in PUBLIC else self.status
        said = (status, self.slug, self.title, self.content, self.excerpt, self.terms, self.picture)
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()

    @property
    def shown(self) -> Shown:
        """What readers find of it, as far as its status says."""
        if self.status not in PUBLIC:
            return Shown.UNPUBLISHED
        return Shown.KILLED if 'class="warraq-notice"' in self.content else Shown.LIVE

    def text(self, article_id: str) -> str:
        """Return its title and its words, to be compared by a person."""
        return text_of(Post(self.title, self.content, self.excerpt, self.slug), article_id)

    def is_of_delivery(self, key: str) -> bool:
        """Tell whether title and text are those of the delivery with this key, untouched since."""
        return f'data-warraq-key="{key}"' in self.content and self.is_untouched

    @property
    def is_untouched(self) -> bool:
        """Whether title, text and excerpt are as some delivery of ours left them."""
        return is_sealed(self.content, self.title, self.excerpt)


def text_of(post: Post, article_id: str) -> str:
    """Return the title and the words of a post, a line for each part."""
    holder = outermost_of(post.content, element_id(article_id))
    if holder is None:
        holder = outermost_of(f"<div id='all'>{post.content}</div>", "all")
    title = outermost_of(f"<p id='title'>{post.title}</p>", "title")
    return "\n".join(words(each) for each in (title, holder) if each is not None)


class Posts:
    """The posts of a site as the desk sees them."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @property
    def has_plugin(self) -> bool:
        """Whether our plugin is on at the site."""
        return _PLUGIN in self._client.namespaces

    def plugin_version(self) -> str:
        """Return the version of our plugin at the site, empty where it is not on."""
        return str(self._client.get(f"/{_PLUGIN}/plugin")["version"]) if self.has_plugin else ""

    @cached_property
    def redirects(self) -> bool:
        """Whether our plugin is on and leads the addresses of unpublished articles elsewhere."""
        numbers = self.plugin_version().split(".")[:2] if self.has_plugin else []
        return all(each.isdecimal() for each in numbers) and [*map(int, numbers)] >= _REDIRECTS_FROM

    def find(self, article_id: str, before: Publication | None) -> Standing | None:
        """Return the article's post, None where the site has none."""
        if before and before.remote_id.isdecimal():
            post = self.by_number(int(before.remote_id))
            # A site restored from a copy may have given the number to another post.
            if post is not None and (_is_of(post, article_id) or self._is_marked(post, article_id)):
                return post
        found = self.all_of(article_id)
        return found[0] if found else None

    def all_of(self, article_id: str) -> tuple[Standing, ...]:
        """Return every post of the article, the oldest first: more than one is a mishap."""
        query = {"status": _STATUSES, "context": "edit", "orderby": "id", "order": "asc"}
        if self.has_plugin:
            found = self._listed(desk_id=article_id, **query)
            if found:
                return found
        return tuple(
            post
            for post in self._listed(search=element_id(article_id), **query)
            if _is_of(post, article_id)
        )

    def by_number(self, number: int) -> Standing | None:
        """Return a post by its number, None where it is gone for good."""
        try:
            return self._read(
                self._client.get(f"{_POSTS}/{number}", context="edit", _fields=_FIELDS)
            )
        except Refusal as refusal:
            if refusal.status == 404:
                return None
            raise

    def refuse_taken(self, slug: str, ours: Standing | None) -> None:
        """Raise ``SlugTaken`` where another post has the slug: WordPress would change ours."""
        for post in self._listed(slug=slug, status=_STATUSES, context="edit"):
            if post.slug == slug and (ours is None or post.number != ours.number):
                raise SlugTaken(target=self._client.name, slug=slug, url=post.url)

    def draft(self, parcel: Parcel, fields: Mapping[str, Any]) -> Standing:
        """Make the article's post, unseen by readers, or return the one that somebody has made.

        With the plugin the site itself lets in one of several desktops. Without it each looks again
        when its draft is there, and all but the oldest take theirs back.
        """
        article_id = parcel.publication.article_id
        try:
            made = self._client.post(_POSTS, {**fields, "status": "draft"}, context="edit")
        except Refusal as refusal:
            if refusal.code == "warraq_desk_taken":
                return self._expected(int(refusal.data["post"]))
            raise
        return self.only_one(article_id, self._read(made, wrote=True))

    def only_one(self, article_id: str, ours: Standing) -> Standing:
        """Return the oldest post of the article; ``ours`` is deleted where it is another.

        With the plugin there is none.
        """
        if self.has_plugin:
            return ours
        oldest = next(iter(self.all_of(article_id)), ours)
        if oldest.number == ours.number:
            return ours
        self._client.delete(f"{_POSTS}/{ours.number}", force="true")
        return oldest

    def change(self, post: Standing, fields: Mapping[str, Any]) -> Standing:
        """Write fields into a post; return it as it then stands."""
        changed = self._client.post(f"{_POSTS}/{post.number}", fields, context="edit")
        return self._read(changed, wrote=True)

    def throw_away(self, post: Standing) -> Standing:
        """Put a post into the trash, from where it can be taken back."""
        return self._read(self._client.delete(f"{_POSTS}/{post.number}"), wrote=True)

    def _expected(self, number: int) -> Standing:
        post = self.by_number(number)
        if post is None:
            raise NotAllowed(
                target=self._client.name, user=self._client.user, reason=f"post {number}"
            )
        return post

    def _listed(self, **query: Any) -> tuple[Standing, ...]:
        found = self._client.get(_POSTS, per_page=20, _fields=_FIELDS, **query)
        return tuple(map(self._read, found if isinstance(found, list) else [found]))

    def _read(self, said: Any, *, wrote: bool = False) -> Standing:
        """Return the post in an answer; raises ``NotData`` or, having written, ``ServerBroke``."""
        try:
            return _standing(said)
        except (KeyError, TypeError, ValueError) as error:
            reason = f"JSON: {type(error).__name__} {error}"
            if wrote:
                raise ServerBroke(target=self._client.name, status=reason) from None
            raise NotData(target=self._client.name, reason=reason) from None

    def _is_marked(self, post: Standing, article_id: str) -> bool:
        """Tell whether the plugin's field says so: the text may have been thrown away there."""
        if not self.has_plugin:
            return False
        return any(each.number == post.number for each in self.all_of(article_id))


def _is_of(post: Standing, article_id: str) -> bool:
    return f'id="{element_id(article_id)}"' in post.content


def _standing(post: Any) -> Standing:
    return Standing(
        number=int(post["id"]),
        status=str(post["status"]),
        slug=str(post["slug"]),
        url=str(post["link"]),
        title=str(post["title"]["raw"]),
        content=str(post["content"]["raw"]),
        excerpt=str(post["excerpt"]["raw"]),
        date=str(post["date_gmt"]),
        terms=(tuple(sorted(post["categories"])), tuple(sorted(post["tags"]))),
        picture=int(post["featured_media"]),
    )
