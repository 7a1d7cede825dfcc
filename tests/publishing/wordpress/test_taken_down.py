"""What is taken down: where its address leads, and that its pictures go with a kill."""

from __future__ import annotations

import ssl
from dataclasses import replace
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import HTTPRedirectHandler, HTTPSHandler, build_opener

import pytest

from db import articles, media, people, publications
from editor.article.block import Figure
from editor.article.delivery import Deed
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.span import Text
from editor.publishing import configured, leading_on
from editor.publishing.errors import TargetUnreachable
from editor.publishing.targets.wordpress.target import WordPressTarget
from editor.review.act import Act
from tests.db.desk import reopened
from tests.pictures import photographs
from tests.publishing.desk import approve, ask, deliver
from tests.publishing.wordpress.site import Site, desk, with_picture
from tests.review.people import PEOPLE

ELSEWHERE = "https://news.example/ar/novosti/other/?a=1&b=2"
ONE = MediaFile(photographs.coded(), "image/jpeg", 96, 64)
OTHER = MediaFile(photographs.coded("PNG"), "image/png", 96, 64)


def answer(site: Site, url: str) -> tuple[int, str]:
    """Return the status, and where a reader is led, without going there."""

    class Stays(HTTPRedirectHandler):
        def redirect_request(self, *_: object) -> None:
            return None

    trusted = ssl.create_default_context(cafile=str(site.ca_file))
    try:
        with build_opener(Stays, HTTPSHandler(context=trusted)).open(url, timeout=30) as page:
            return page.status, ""
    except HTTPError as error:
        return error.code, error.headers.get("Location", "")


def test_an_address_leads_where_the_desk_says(site_with_plugin: Site) -> None:
    site, made = site_with_plugin, desk()
    target = site.target()
    first = made.send(target, made.parcel())

    parcel = made.parcel(Deed.UNPUBLISH, moved_to=ELSEWHERE)
    made.send(target, parcel)
    assert answer(site, first.url) == (301, ELSEWHERE)
    found = target.look_up(parcel)
    assert found is not None and found.arrived

    # An address in Arabic, and a place on this site.
    made.send(target, made.parcel(Deed.UNPUBLISH, moved_to="https://news.example/خبر/"))
    assert answer(site, first.url)[1] == f"https://news.example/{quote('خبر')}/"
    made.send(target, made.parcel(Deed.UNPUBLISH, moved_to="ar/novosti/other/"))
    assert answer(site, first.url) == (301, f"{site.address}/ar/novosti/other/")

    # Gone says so; a change of mind is one request; a script's address leads nowhere.
    made.send(target, made.parcel(Deed.UNPUBLISH))
    assert answer(site, first.url) == (410, "")
    site.wordpress.sql(
        "update wp_postmeta set meta_value = 'javascript:alert(1)' where meta_key = 'desk_moved'"
    )
    assert answer(site, first.url) == (410, "")
    assert answer(site, f"{site.address}/no-such-article/")[0] == 404

    # Live again it is a page like any.
    made.send(target, made.parcel())
    assert answer(site, first.url) == (200, "")


def test_without_the_plugin_the_article_is_gone_all_the_same(site: Site) -> None:
    made = desk()
    target = site.target()
    first = made.send(target, made.parcel())
    made.send(target, made.parcel(Deed.UNPUBLISH, moved_to=ELSEWHERE))
    assert answer(site, first.url) == (404, "")
    assert target.check().endswith("–")


def test_where_an_address_leads_nowhere_is_said_before(site: Site, tmp_path: Path) -> None:
    with reopened(tmp_path / "warraq.sqlite") as store:
        for person in PEOPLE:
            people.put(store, person)
        configured.put(store, site.settings())

        def opened(settings: object) -> WordPressTarget:
            site.targets.append(WordPressTarget(settings, site.secret_of))
            return site.targets[-1]

        article = replace(desk().article, slug="qimma-qazan")
        articles.create(store, article, author="mona")
        approve(store, article.id)
        assert leading_on.doubts(store, [article.id], opened) == (), "it is shown nowhere yet"
        ask(store, article)
        deliver(store, open_target=opened)
        [doubt] = leading_on.doubts(store, [article.id], opened)
        assert isinstance(doubt, leading_on.CannotLead)
        assert all("warraq-desk" in doubt.say(language) for language in Language)
        site.turn_plugin(on=True)
        assert leading_on.doubts(store, [article.id], opened) == ()

        def unreachable(_settings: object) -> WordPressTarget:
            raise TargetUnreachable(target="wp", reason="no route")

        [doubt] = leading_on.doubts(store, [article.id], unreachable)
        assert "no route" in doubt.say(Language.RU)


@pytest.mark.parametrize("killed", ["notice", "trash"])
def test_the_pictures_of_a_killed_article_go_and_others_stay(
    site: Site, tmp_path: Path, killed: str
) -> None:
    uploads = site.wordpress.www / "wp-content/uploads"
    # Other tests publish the same pictures to this site.
    there = set(uploads.rglob("*"))
    with reopened(tmp_path / "warraq.sqlite") as store:
        for person in PEOPLE:
            people.put(store, person)
        for file in (ONE, OTHER):
            media.add(store, file)
        configured.put(store, site.settings(killed=killed))

        def opened(settings: object) -> WordPressTarget:
            site.targets.append(WordPressTarget(settings, site.secret_of))
            return site.targets[-1]

        def send(made: object, **asked: object) -> None:
            ask(store, made, **asked)
            deliver(store, open_target=opened)

        wanted = []
        for number, file in enumerate((ONE, OTHER, OTHER)):
            article = with_picture(desk(f"قمة قازان {number}"), file).article
            wanted.append(replace(article, slug=f"qimma-{article.id[-8:]}"))
            articles.create(store, wanted[-1], author="mona")
            approve(store, wanted[-1].id)
            send(wanted[-1])
        alone, shared, other = wanted
        # A correction with other words under the picture: its item is another, and both go.
        from tests.publishing.desk import correct

        correct(store, alone, "قمة قازان ٠ مصححة")
        loaded = articles.load(store, alone.id)
        blocks = tuple(
            replace(each, caption=Text.of("منظر آخر")) if isinstance(each, Figure) else each
            for each in loaded.article.blocks
        )
        articles.save(
            store, replace(loaded.article, blocks=blocks), parent=loaded.revision.id, author="mona"
        )
        approve(store, alone.id)
        send(loaded.article, note="صُحح")
        names = site.pictures()
        assert len(names) == 3
        files = {name: set(uploads.rglob(f"{name}*")) - there for name in names}
        assert all(files.values())

        send(alone, act=Act.KILL)
        send(shared, act=Act.KILL)

        [left] = site.pictures()
        assert left == names[1], "another article shows it"
        for name in (names[0], names[2]):
            assert not [file for file in files[name] if file.exists()]
        assert publications.find(store, alone.id, "wp").notice == "سُحب الخبر"
        # An editor of the site put the last one's picture into a post of the site's own.
        site.wordpress.php(
            "<?php require ABSPATH . 'wp-load.php'; wp_insert_post( array( 'post_status' => "
            f"'draft', 'post_title' => 'x', 'post_content' => '<img src=\"/{left}.png\">' ) );"
        )
        send(other, act=Act.KILL)
        assert site.pictures() == [left]
