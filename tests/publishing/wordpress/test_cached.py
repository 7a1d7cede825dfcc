"""What stands before a site may show readers yesterday's page: no receipt is written upon that."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from editor.article.delivery import Deed
from editor.publishing.errors import TargetSilent
from editor.publishing.target import Parcel
from editor.publishing.targets.wordpress import reading_back
from editor.publishing.targets.wordpress.errors import NotData, ServerBroke
from editor.publishing.targets.wordpress.target import WordPressTarget
from tests.publishing.wordpress.front import Answer, Seen
from tests.publishing.wordpress.site import Desk, Site, desk


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Caches of tests are not emptied a moment later."""
    monkeypatch.setattr(reading_back, "_PAUSE", 0.01)


def show(site: Site, url: str, answer: Answer) -> None:
    """Let readers of a page, and nobody else, get this answer."""
    path = urlsplit(url).path

    def before(seen: Seen) -> Answer | None:
        asked = urlsplit(seen.path).path
        return answer if seen.authorization is None and asked == path else None

    site.front.before = before


def is_not_known(made: Desk, target: WordPressTarget, parcel: Parcel) -> None:
    with pytest.raises(TargetSilent):
        made.send(target, parcel)
    # Asked once more, as the courier does: the site says so, and the readers' page does not.
    found = target.look_up(parcel)
    assert found is not None and not found.arrived


def arrives(site: Site, target: WordPressTarget, parcel: Parcel) -> None:
    site.front.calm()
    found = target.look_up(parcel)
    assert found is not None and found.arrived


@pytest.mark.parametrize("killed", ["notice", "trash"])
@pytest.mark.parametrize("deed", [Deed.UNPUBLISH, Deed.KILL])
def test_what_readers_still_find_in_a_cache_is_not_taken_down(
    site: Site, deed: Deed, killed: str
) -> None:
    made, target = desk(), site.target(killed=killed)
    url = made.send(target, made.parcel()).url
    parcel = made.parcel(deed, notice="سُحب الخبر.")
    show(site, url, Answer(200, site.page(url)[1].encode()))
    is_not_known(made, target, parcel)
    arrives(site, target, parcel)


@pytest.mark.parametrize("status", [403, 429, 500, 503])
def test_a_wall_before_the_page_does_not_prove_that_it_is_gone(site: Site, status: int) -> None:
    made, target = desk(), site.target()
    url = made.send(target, made.parcel()).url
    parcel = made.parcel(Deed.UNPUBLISH)
    show(site, url, Answer(status))
    with pytest.raises(TargetSilent):
        made.send(target, parcel)
    arrives(site, target, parcel)


@pytest.mark.parametrize("to", ["?amp=1", "/copy/"])
def test_an_article_that_stands_where_its_address_leads_is_not_gone(site: Site, to: str) -> None:
    made, target = desk(), site.target()
    url = made.send(target, made.parcel()).url
    page, here = site.page(url)[1].encode(), urlsplit(url).path
    copied = here + to if to.startswith("?") else to
    parcel = made.parcel(Deed.UNPUBLISH)

    def before(seen: Seen) -> Answer | None:
        if seen.authorization is None and seen.path == here:
            return Answer(302, b"", {"Location": copied})
        return Answer(200, page) if seen.path == copied else None

    site.front.before = before
    is_not_known(made, target, parcel)
    arrives(site, target, parcel)


def test_a_page_that_leads_in_a_circle_proves_nothing(site: Site) -> None:
    made, target = desk(), site.target()
    url = made.send(target, made.parcel()).url
    show(site, url, Answer(302, b"", {"Location": url}))
    is_not_known(made, target, made.parcel(Deed.UNPUBLISH))


def test_another_headline_over_the_same_words_is_looked_for(site: Site) -> None:
    made, target = desk(), site.target()
    url = made.send(target, made.parcel()).url
    old = site.page(url)[1]
    made.write('قال المتحدث إن "الحوار" مستمر - وسيبقى.', "وأضاف: شكرًا.", headline="عنوان آخر")
    parcel = made.parcel(Deed.UPDATE)
    show(site, url, Answer(200, old.encode()))
    is_not_known(made, target, parcel)
    arrives(site, target, parcel)


def test_a_gateway_that_gave_up_does_not_say_that_nothing_was_sent(site: Site) -> None:
    """Varnish says 503, with Retry-After, of a request that WordPress goes on with."""
    made, target = desk(), site.target()
    target.check()
    parcel = made.parcel()
    late = Answer(503, headers={"Retry-After": "5"}, late=True)
    site.front.before = lambda seen: None if seen.method == "GET" else late
    with pytest.raises(TargetSilent):
        made.send(target, parcel)
    site.front.calm()
    assert len(site.posts()) == 1
    made.send(target, parcel)
    assert len(site.posts()) == 1


def test_an_error_told_as_data_with_200_is_no_post(site: Site) -> None:
    """Some plugins say so what they forbid."""
    made, target = desk(), site.target()
    target.check()
    said = Answer(200, b'{"success": false}', {"Content-Type": "application/json"})
    late = replace(said, late=True)
    parcel = made.parcel()
    site.front.before = lambda seen: None if seen.method == "GET" else late
    with pytest.raises(ServerBroke):
        made.send(target, parcel)
    site.front.before = lambda seen: said if "/wp/v2/posts" in seen.path else None
    with pytest.raises(NotData):
        target.look_up(parcel)
    site.front.calm()
    made.send(target, parcel)
    assert len(site.posts()) == 1
