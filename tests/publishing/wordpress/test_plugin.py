"""The plugin that comes along: optional, and what it adds where it is on."""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import replace

import pytest

from editor.article.delivery import Deed
from editor.article.language import Language
from editor.publishing.credentials import Secret
from editor.publishing.targets.wordpress.client import Account, Client
from editor.publishing.targets.wordpress.errors import NotAllowed
from tests.publishing.wordpress.server import PLUGIN
from tests.publishing.wordpress.site import Desk, Site, desk


def languages(page: str) -> dict[str, str]:
    """Return what the head of a page says of its other languages."""
    return dict(
        re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">', page),
    )


def in_russian(made: Desk) -> Desk:
    article = replace(made.article, language=Language.RU, direction=Language.RU.direction)
    return replace(made, article=article)


def test_a_post_says_whose_it_is(site: Site) -> None:
    site.turn_plugin(on=True)
    made = desk()
    target = site.target()

    assert target.check().endswith("warraq-desk 1.1.1")
    parcel = made.parcel()
    receipt = made.send(target, parcel)

    kept = dict(
        site.wordpress.sql(
            "select meta_key, meta_value from wp_postmeta where meta_key like 'desk%'"
            f" and post_id = {receipt.remote_id}"
        )
    )
    assert kept == {
        "desk_id": made.article.id,
        "desk_story": made.story,
        "desk_revision": parcel.publication.revision_id,
        "desk_hash": parcel.publication.content_hash,
        "desk_language": "ar",
        "desk_shown": "live",
        "desk_moved": "",
    }


def test_a_post_is_found_whatever_became_of_it(site: Site) -> None:
    """The slug is another, the text is gone, it lies in the trash: it is the article's one post."""
    site.turn_plugin(on=True)
    made = desk()
    target = site.target()
    first = made.send(target, made.parcel())
    site.wordpress.sql(
        "update wp_posts set post_name = 'x__trashed', post_status = 'trash', post_content = ''"
        f" where ID = {first.remote_id}"
    )
    made.last = None

    found = target.look_up(made.parcel())
    assert found is not None and found.receipt.remote_id == first.remote_id
    again = made.send(target, made.parcel(overwrite=True))

    assert again == replace(first, read_at=again.read_at, remote_hash=again.remote_hash)
    assert len(site.posts()) == 1


def test_strangers_see_and_change_nothing_of_it(site: Site) -> None:
    site.turn_plugin(on=True)
    made = desk()
    receipt = made.send(site.target(), made.parcel())
    made.send(site.target(), made.parcel(Deed.UNPUBLISH))

    code, _ = site.page(f"{site.address}/wp-json/warraq-desk/v1/plugin")
    assert code == 401
    _, found = site.page(f"{site.address}/wp-json/wp/v2/posts?desk_id={made.article.id}")
    assert found == "[]", "a draft is not shown to a reader who knows its id"
    assert receipt.remote_id


def test_who_writes_drafts_of_his_own_leads_no_address_elsewhere(site: Site) -> None:
    """A contributor may not publish; nor may his draft send readers away, or pass for ours."""
    site.turn_plugin(on=True)
    made = desk()
    word = site.wordpress.user("guest", "contributor")
    guest = Account("guest", Secret(word))
    with closing(Client("wp", site.address, guest, str(site.ca_file))) as client:
        assert client.post("/wp/v2/posts", {"title": "mine", "slug": "mine"})["id"]
        for field, value in (
            ("desk_id", made.article.id),
            ("desk_shown", "unpublished"),
            ("desk_moved", "https://evil.example/"),
        ):
            with pytest.raises(NotAllowed):
                client.post("/wp/v2/posts", {"title": "x", "slug": "x", "meta": {field: value}})
    assert not site.wordpress.sql("select 1 from wp_postmeta where meta_key like 'desk%'")
    made.send(site.target(), made.parcel())


def test_heads_name_the_languages_that_are_live(site: Site) -> None:
    """An edition that goes is out of its sister's head at once, without a second delivery."""
    site.turn_plugin(on=True)
    arabic = desk()
    russian = in_russian(desk("Саммит в Казани"))
    russian.story = arabic.story
    target = site.target()

    one = arabic.send(target, arabic.parcel())
    assert languages(site.page(one.url)[1]) == {}
    other = russian.send(target, russian.parcel())

    page = site.page(one.url)[1]
    assert languages(page) == {"ar": one.url, "ru": other.url, "x-default": one.url}
    assert languages(site.page(other.url)[1]) == languages(page)
    assert '<html lang="ru" dir="ltr"' in site.page(other.url)[1]
    assert '<html lang="ar" dir="rtl"' in page
    russian.send(target, russian.parcel(Deed.KILL, notice="Отозвано."))
    assert languages(site.page(one.url)[1]) == {}
    assert re.search("<meta name='robots' content='[^']*noindex", site.page(other.url)[1])


def test_it_says_that_it_is_free_and_does_no_more_than_it_says() -> None:
    code = (PLUGIN / "warraq-desk.php").read_text(encoding="utf-8")

    assert "License: GPL-2.0-or-later" in code
    for call in ("eval", "add_menu_page", "dbDelta", "wp_remote", "file_get_contents", "exec"):
        assert f"{call}(" not in code.replace(" ", "")
