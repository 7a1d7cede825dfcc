"""A WordPress as a target: the article's one post, made, changed, hidden, replaced by a notice.

Pictures go first, then a draft that nobody sees, then one request that shows it, then it is read
back, in the site's words and as a reader's page. A change of a post that is live is one request.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from zoneinfo import ZoneInfo

from editor.article.delivery import Deed, Receipt
from editor.article.publication import Shown
from editor.exporting.site import DEFAULT_SITE, SiteFacts
from editor.publishing.credentials import Secret, user_of
from editor.publishing.errors import (
    DeliveryCancelled,
    RemoteChanged,
    SecretMissing,
    TargetError,
    TargetSilent,
    TimeTooNear,
)
from editor.publishing.target import Cancelled, Found, Parcel, Progress, Settings, Step
from editor.publishing.targets.wordpress.client import Account, Client
from editor.publishing.targets.wordpress.errors import (
    NotAllowed,
    NotReadBack,
    ShownOtherwise,
)
from editor.publishing.targets.wordpress.media_library import (
    remove_pictures,
    upload_pictures,
)
from editor.publishing.targets.wordpress.page import Post, Uploaded, post_of
from editor.publishing.targets.wordpress.posts import TRASH, Posts, Standing, text_of
from editor.publishing.targets.wordpress.reading_back import check_gone, check_page, check_stored
from editor.publishing.targets.wordpress.terms import categories_of, tags_of

_AT_ONCE = datetime.timedelta(seconds=70)
"""WordPress shows at once what is less than 60 s ahead (wp_insert_post); its clock is heard in
whole seconds, and some pass until the request is there."""
_RIGHTS = (
    *("publish_posts", "edit_others_posts", "upload_files", "manage_categories"),
    "delete_published_posts",
)


class WordPressTarget:
    """One WordPress at ``settings.address``.

    Options: ``user``, whom the desk posts as; ``ca_file``, certificates to trust besides the
    system's; ``timeout``, seconds of silence until it is given up (60); ``zone``, the clock of the
    dates in corrections; ``language_categories``, whether rubrics stand below a category of their
    language (True); ``unpublished``, ``draft`` or ``private``; ``killed``, ``notice`` or ``trash``;
    ``featured``, whether the first picture is the post's own (True); ``repeat_picture``, whether a
    text that begins with it shows it again (False). ``secret_of`` gives the application password of
    a user at an address.
    """

    wants_files = False
    can_schedule = True

    def __init__(
        self,
        settings: Settings,
        secret_of: Callable[[str, str], Secret | None],
        facts: SiteFacts = DEFAULT_SITE,
    ) -> None:
        self._settings = settings
        self._secret_of = secret_of
        self._facts = facts
        self._line: tuple[Client, Posts] | None = None

    @property
    def name(self) -> str:
        """What the desk calls it."""
        return self._settings.name

    def close(self) -> None:
        """Hang up."""
        if self._line:
            self._line[0].close()
            self._line = None

    def tidy(self) -> None:
        """Leave everything: a site keeps revisions and pictures as it likes."""

    def clock(self) -> datetime.datetime | None:
        """Return the site's own time, to the second."""
        return self._client.clock()

    @property
    def can_redirect(self) -> bool:
        """Whether our plugin is there, and new enough."""
        return self._posts.redirects

    def check(self) -> str:
        """Return the site's name, the user and the version of our plugin, where it is on.

        Raises ``NotAllowed`` where the user lacks a right that publishing needs.
        """
        me = self._client.get("/wp/v2/users/me", context="edit", _fields="name,roles,capabilities")
        held = me.get("capabilities") or {}
        lacking = [right for right in _RIGHTS if not held.get(right)]
        if lacking:
            raise NotAllowed(target=self.name, user=self._client.user, reason=", ".join(lacking))
        site = self._client.get("/", _fields="name").get("name", "")
        version = self._posts.plugin_version()
        plugin = f"warraq-desk {version}" if version else "–"
        return f"{site} · {self._client.user} ({', '.join(me['roles'])}) · {plugin}"

    def deliver(self, parcel: Parcel, progress: Progress, cancelled: Cancelled) -> Receipt:
        """Put the parcel there and read it back, as ``Target.deliver`` says."""
        post = self._compared(parcel)
        progress(Step.COMPARED, 1, 1)
        self._stop_if(cancelled)
        if _hides(parcel, self._settings):
            return self._taken_down(parcel, post, progress)
        self._posts.refuse_taken(parcel.publication.slug, post)
        sent, fields = self._fields(parcel, progress, cancelled)
        if post is None:
            post = self._posts.draft(parcel, fields)
        progress(Step.SENT, 1, 1)
        self._stop_if(cancelled)
        fields.update(self._moment(parcel))
        post = self._posts.change(post, fields)
        progress(Step.SWITCHED, 1, 1)
        with _sent_already(self.name):
            receipt = self._read_back(parcel, sent, post)
        progress(Step.READ_BACK, 1, 1)
        return receipt

    def look_up(self, parcel: Parcel) -> Found | None:
        """Return what stands there for the article; changes nothing."""
        post = self._posts.find(parcel.publication.article_id, parcel.before)
        if post is None:
            return None
        return Found(
            arrived=self._arrived(parcel, post),
            receipt=self._receipt(post),
            text=post.text(parcel.publication.article_id),
        )

    @property
    def _client(self) -> Client:
        return self._opened[0]

    @property
    def _posts(self) -> Posts:
        return self._opened[1]

    @property
    def _opened(self) -> tuple[Client, Posts]:
        if self._line is None:
            settings = self._settings
            user = user_of(settings.address, settings.options)
            secret = self._secret_of(settings.address, user)
            if secret is None:
                raise SecretMissing(target=self.name)
            ca_file = str(settings.options.get("ca_file", ""))
            silence = settings.options.get("timeout")
            client = Client(
                self.name,
                settings.address,
                Account(user, secret),
                ca_file,
                None if silence is None else float(silence),
            )
            self._line = client, Posts(client)
        return self._line

    def _compared(self, parcel: Parcel) -> Standing | None:
        """Return the article's post, None for none; raises ``RemoteChanged``."""
        article_id = parcel.publication.article_id
        post = self._posts.find(article_id, parcel.before)
        if post is None or parcel.overwrite or post.is_of_delivery(parcel.key):
            return post
        # Hidden already by an earlier try that readers were not seen to have, or by somebody there.
        hidden = _hides(parcel, self._settings) and post.shown is Shown.UNPUBLISHED
        known = parcel.before.remote_hash if parcel.before else ""
        if known and not hidden and not parcel.unconfirmed:
            changed = known != post.hash
        else:
            changed = not post.is_untouched
        if changed:
            ours = text_of(post_of(parcel, {}, self._zone), article_id)
            theirs = post.text(article_id)
            if ours == theirs:
                # The words are the same; what differs is where and how they are shown.
                theirs = f"{theirs}\n\n[{post.status} · {post.slug}]"
            raise RemoteChanged(target=self.name, path=post.url, ours=ours, theirs=theirs)
        return post

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(str(self._settings.options.get("zone", "Europe/Moscow")))

    def _fields(
        self, parcel: Parcel, progress: Progress, cancelled: Cancelled
    ) -> tuple[Post, dict[str, Any]]:
        """Return the post and all fields of the request, with pictures and terms at the site."""
        publication = parcel.publication
        killed = publication.shown is Shown.KILLED
        pictures: Mapping[str, Uploaded] = {}
        tags: tuple[str, ...] = ()
        if not killed:

            def uploaded(done: int, all_of_them: int) -> None:
                progress(Step.SENT, done, all_of_them + 1)
                self._stop_if(cancelled)

            pictures = upload_pictures(self._client, parcel, uploaded)
            tags = parcel.article.tags
        options = self._settings.options
        above = bool(options.get("featured", True)) and not options.get("repeat_picture", False)
        sent = post_of(parcel, pictures, self._zone, picture_above=above)
        fields: dict[str, Any] = {
            "title": sent.title,
            "content": sent.content,
            "excerpt": sent.excerpt,
            "slug": sent.slug,
            "categories": categories_of(
                self._client,
                publication.rubric,
                publication.language,
                self._facts,
                by_language=bool(options.get("language_categories", True)),
            ),
            "tags": tags_of(self._client, tags),
            "featured_media": self._featured(pictures),
        }
        if self._posts.has_plugin:
            meta = _meta(parcel)
            if self._posts.redirects:
                meta["desk_moved"] = _moved_to(parcel, self._settings)
            fields["meta"] = meta
        return sent, fields

    def _featured(self, pictures: Mapping[str, Uploaded]) -> int:
        if not self._settings.options.get("featured", True):
            return 0
        return next((each.number for each in pictures.values()), 0)

    def _moment(self, parcel: Parcel) -> dict[str, Any]:
        """Return status and date: now, or a time to come by the site's own clock.

        Raises ``TimeTooNear``.
        """
        at, now = parcel.at, self._client.server_time or datetime.datetime.now(datetime.UTC)
        if at is None:
            first = min(parcel.publication.first_published, now)
            return {"status": "publish", "date_gmt": _written(first)}
        if at - now <= _AT_ONCE:
            raise TimeTooNear(target=self.name)
        return {"status": "future", "date_gmt": _written(at)}

    def _taken_down(self, parcel: Parcel, post: Standing | None, progress: Progress) -> Receipt:
        url = _address_of(parcel, post)
        if post is not None:
            post = self._hidden(parcel, post)
        progress(Step.SWITCHED, 1, 1)
        with _sent_already(self.name):
            remove_pictures(self._client, parcel)
            self._check_gone(parcel, url)
            receipt = self._receipt(post, url)
        progress(Step.READ_BACK, 1, 1)
        return receipt

    def _hidden(self, parcel: Parcel, post: Standing) -> Standing:
        if _goes_to_trash(parcel, self._settings):
            return post if post.status == TRASH else self._posts.throw_away(post)
        status = self._settings.options.get("unpublished", "draft")
        if post.status == TRASH:
            return post
        fields: dict[str, Any] = {"status": status}
        if self._posts.redirects and parcel.deed is not Deed.TAKE_BACK:
            fields["meta"] = {
                "desk_shown": parcel.publication.shown.value,
                "desk_moved": _moved_to(parcel, self._settings),
            }
        elif post.status == status:
            return post
        return self._posts.change(post, fields)

    def _read_back(self, parcel: Parcel, sent: Post, post: Standing) -> Receipt:
        article_id = parcel.publication.article_id
        # Another desktop may have made its post while this one made ours.
        post = self._posts.only_one(article_id, post)
        remove_pictures(self._client, parcel)
        check_stored(self._client, sent, post)
        if post.status == "publish":
            check_page(self._client, article_id, sent, post)
        return self._receipt(post)

    def _arrived(self, parcel: Parcel, post: Standing) -> bool:
        article_id = parcel.publication.article_id
        if _hides(parcel, self._settings):
            return post.shown is Shown.UNPUBLISHED and self._is_gone(parcel, post)
        keys = filter(None, (parcel.key, parcel.handed_over))
        if not any(post.is_of_delivery(key) for key in keys):
            return False
        if parcel.at and post.status == "future":
            return _written(parcel.at) == post.date
        if post.status != "publish":
            return False
        sent = Post(post.title, post.content, post.excerpt, post.slug)
        try:
            check_page(self._client, article_id, sent, post)
        except ShownOtherwise:
            return False
        return True

    def _is_gone(self, parcel: Parcel, post: Standing) -> bool:
        """Tell whether readers find it no more and are led where they are to be."""
        try:
            self._check_gone(parcel, _address_of(parcel, post))
        except ShownOtherwise:
            return False
        return True

    def _check_gone(self, parcel: Parcel, url: str) -> None:
        if url:
            moved_to = _moved_to(parcel, self._settings) if self._posts.redirects else ""
            check_gone(self._client, parcel.publication.article_id, url, moved_to)

    def _receipt(self, post: Standing | None, url: str = "") -> Receipt:
        return Receipt(
            url=url or (post.url if post else ""),
            read_at=self._client.server_time or datetime.datetime.now(datetime.UTC),
            remote_hash=post.hash if post else "",
            remote_id=str(post.number) if post else "",
        )

    def _stop_if(self, cancelled: Cancelled) -> None:
        if cancelled():
            raise DeliveryCancelled(target=self.name)


def _hides(parcel: Parcel, settings: Settings) -> bool:
    return parcel.publication.shown is Shown.UNPUBLISHED or _goes_to_trash(parcel, settings)


def _goes_to_trash(parcel: Parcel, settings: Settings) -> bool:
    killed = parcel.publication.shown is Shown.KILLED
    return killed and settings.options.get("killed") == "trash"


def _moved_to(parcel: Parcel, settings: Settings) -> str:
    """Return where readers are led, absolute; empty for gone."""
    moved_to = parcel.publication.moved_to
    is_place = moved_to and not moved_to.lower().startswith(("http://", "https://"))
    return f"{settings.base_url.rstrip('/')}/{moved_to.lstrip('/')}" if is_place else moved_to


def _address_of(parcel: Parcel, post: Standing | None) -> str:
    """Return where readers found the article, empty where it is not known."""
    if parcel.before and parcel.before.url:
        return parcel.before.url
    return post.url if post else ""


def _meta(parcel: Parcel) -> dict[str, str]:
    publication = parcel.publication
    return {
        "desk_id": publication.article_id,
        "desk_story": publication.story_id,
        "desk_revision": publication.revision_id,
        "desk_hash": publication.content_hash,
        "desk_language": publication.language.value,
        "desk_shown": publication.shown.value,
    }


def _written(moment: datetime.datetime) -> str:
    """Return a moment as WordPress writes its dates: UTC, whole seconds, no zone."""
    return moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S")


@contextmanager
def _sent_already(target: str) -> Iterator[None]:
    """Turn what goes wrong after the switch into silence: it is there, and not known how."""
    try:
        yield
    except TargetSilent:
        raise
    except TargetError as error:
        raise NotReadBack(target=target, cause=error) from error
