"""The site of the tests as desk and reader use it, and articles to send there."""

from __future__ import annotations

import datetime
import ssl
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Figure, Paragraph, new_block
from editor.article.delivery import Deed, Receipt
from editor.article.identity import new_id
from editor.article.json_form import content_hash
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.publication import Publication, Shown
from editor.article.span import Text
from editor.publishing.credentials import Secret
from editor.publishing.target import Parcel, Settings
from editor.publishing.targets.wordpress.target import WordPressTarget
from tests.publishing.wordpress.front import Front
from tests.publishing.wordpress.server import WordPress

_OF_PARCEL = ("at", "overwrite", "handed_over", "shown_before", "shared")


@dataclass
class Site:
    """A WordPress behind its front; ``passwords`` are application passwords by user."""

    wordpress: WordPress
    front: Front
    ca_file: Path
    passwords: dict[str, str]
    must_use: list[Path] = field(default_factory=list)
    has_plugin: bool = False
    targets: list[WordPressTarget] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"https://127.0.0.1:{self.front.port}"

    def clear(self) -> None:
        """Forget every post, picture and fault."""
        self.calm()
        self.turn_plugin(on=False)
        self.wordpress.sql(
            "delete from wp_posts; delete from wp_postmeta; delete from wp_term_relationships; "
            "update wp_term_taxonomy set count = 0"
        )

    def calm(self) -> None:
        self.front.calm()
        for target in self.targets:
            target.close()
        self.targets.clear()
        for file in self.must_use:
            file.unlink()
        self.must_use.clear()

    def turn_plugin(self, *, on: bool) -> None:
        if on != self.has_plugin:
            self.wordpress.turn_plugin(on=on)
            self.has_plugin = on

    def must(self, name: str, code: str) -> None:
        """Add a plugin of the host until the end of the test."""
        self.must_use.append(self.wordpress.must_use(name, code))

    def target(self, user: str = "desk", **options: Any) -> WordPressTarget:
        """Return a target that hangs up at the end of the test."""
        self.targets.append(WordPressTarget(self.settings(user, **options), self.secret_of))
        return self.targets[-1]

    def settings(self, user: str = "desk", **options: Any) -> Settings:
        kept = {"user": user, "ca_file": str(self.ca_file), "zone": "Asia/Riyadh", **options}
        return Settings("wp", "wordpress", self.address, self.address, kept)

    def secret_of(self, address: str, user: str) -> Secret | None:
        return Secret(self.passwords[user]) if user in self.passwords else None

    def page(self, url: str) -> tuple[int, str]:
        """Return what a reader gets."""
        trusted = ssl.create_default_context(cafile=str(self.ca_file))
        try:
            with urlopen(Request(url), timeout=30, context=trusted) as answer:
                return answer.status, answer.read().decode()
        except OSError as error:
            return error.code, error.read().decode()  # type: ignore[attr-defined]

    def posts(self) -> list[tuple[int, str, str]]:
        """Return number, status and slug of every post, as the database has them."""
        rows = self.wordpress.sql(
            "select ID, post_status, post_name from wp_posts where post_type = 'post' order by ID"
        )
        return [(int(number), status, slug) for number, status, slug in rows]

    def pictures(self) -> list[str]:
        rows = self.wordpress.sql(
            "select post_name from wp_posts where post_type = 'attachment' order by ID"
        )
        return [name for (name,) in rows]


@dataclass
class Desk:
    """What a desk has of one article, and the parcels it makes of it."""

    article: Article
    files: dict[str, MediaFile] = field(default_factory=dict)
    slug: str = "almaqal"
    story: str = field(default_factory=new_id)
    tries: int = 0
    last: Publication | None = None

    @cached_property
    def first_published(self) -> datetime.datetime:
        return datetime.datetime.now(datetime.UTC).replace(microsecond=0)

    def publication(self, shown: Shown = Shown.LIVE, **changes: Any) -> Publication:
        now = datetime.datetime.now(datetime.UTC)
        facts: dict[str, Any] = {
            "article_id": self.article.id,
            "story_id": self.story,
            "language": self.article.language,
            "target": "wp",
            "rubric": self.article.rubric,
            "slug": self.slug,
            "revision_id": new_id(),
            "content_hash": content_hash(self.article),
            "shown": shown,
            "first_published": self.first_published,
            "updated": now,
            "delivered_at": now,
        }
        return Publication(**{**facts, **changes})

    def parcel(self, deed: Deed = Deed.PUBLISH, **changes: Any) -> Parcel:
        shown = {Deed.UNPUBLISH: Shown.UNPUBLISHED, Deed.KILL: Shown.KILLED}.get(deed, Shown.LIVE)
        whole = {name: changes.pop(name) for name in _OF_PARCEL if name in changes}
        self.tries += 1
        return Parcel(
            key=f"{self.article.id}.{deed}.{self.tries}",
            deed=deed,
            article=self.article,
            publication=self.publication(shown, **changes),
            before=self.last,
            media=self.files.get,
            **whole,
        )

    def send(self, target: WordPressTarget, parcel: Parcel) -> Receipt:
        """Deliver a parcel and keep its receipt, as the outbox does."""
        receipt = target.deliver(parcel, lambda *step: None, lambda: False)
        self.record(parcel, receipt)
        return receipt

    def record(self, parcel: Parcel, receipt: Receipt) -> None:
        self.last = replace(
            parcel.publication,
            url=receipt.url,
            remote_id=receipt.remote_id,
            remote_hash=receipt.remote_hash,
        )

    def write(self, *paragraphs: str, headline: str = "") -> None:
        """Write other paragraphs."""
        self.article = replace(
            self.article,
            headline=headline or self.article.headline,
            blocks=tuple(
                new_block(Paragraph, self.article.language, text=Text.of(each))
                for each in paragraphs
            ),
        )


def desk(headline: str = "قمة قازان تبدأ أعمالها", *paragraphs: str, **facts: Any) -> Desk:
    """Return a desk with one Arabic article."""
    article = replace(
        Article.new(Language.AR, headline),
        lead=Text.of("انطلقت اليوم أعمال القمة في قازان بحضور وفود من 40 دولة."),
        rubric="novosti",
        tags=("قازان", "R&D"),
        signature="مجموعة الرؤية الاستراتيجية",
        sources=(Source("تاس"),),
        **facts,
    )
    made = Desk(article, slug=f"qimmat-qazan-{article.id[-6:]}")
    made.write(*(paragraphs or ('قال المتحدث إن "الحوار" مستمر - وسيبقى.', "وأضاف: شكرًا.")))
    return made


def with_picture(made: Desk, file: MediaFile, **facts: Any) -> Desk:
    """Put a picture between the paragraphs."""
    figure = new_block(
        Figure,
        made.article.language,
        media_id=file.id,
        **{
            "caption": Text.of("منظر القاعة"),
            "credit_line": "تاس",
            "creator": "إيفان بيتروف",
            "alt_text": "قاعة فيها صفوف من المقاعد",
            "rights": "",
            **facts,
        },
    )
    first, *others = made.article.blocks
    made.article = replace(made.article, blocks=(first, figure, *others))
    made.files[file.id] = file
    return made
