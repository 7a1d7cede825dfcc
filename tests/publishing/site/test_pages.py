"""The pages of the sample site before outside judges: Nu, axe, a browser, our own check."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from editor.publishing.site.checking import check_site
from tests.checkers import nu_errors_at, opened, requires_axe, requires_nu
from tests.publishing.site.conftest import Sample

KINDS = (
    "/",
    "/404.html",
    "/ar/",
    "/ru/",
    "/en/page/1/",
    "/ar/kultura/",
    "/en/temy/politika/",
    "/ar/archive/",
    "/ar/archive/2026-05/",
    "/ru/tags/",
    "/en/tags/kazan/",
    "/en/authors/",
    "/ar/search/?q=المخطوطه",
    "/ar/about/",
    "/en/corrections/",
    "/ar/temy/ekonomika/volga-khazar-shahn-hawiyat/",
    "/ru/temy/ekonomika/konteynernyy-poezd-volga-kaspiy/",
    "/en/kultura/kazan-manuscript-restoration-workshop-2026/",
    "/ar/temy/ekonomika/shabakat-mukhtabarat-halal/",
    "/en/temy/politika/one-form-for-student-visas/",
    "/en/novosti/container-train/",
)
"""One page of each kind, in each language where the languages differ."""


@requires_nu
def test_nu_has_nothing_against_any_kind_of_page(sample: Sample) -> None:
    assert nu_errors_at([sample.url + kind.partition("?")[0] for kind in KINDS]) == []


@requires_axe
def test_a_browser_and_axe_have_nothing_against_any_kind_of_page(sample: Sample) -> None:
    found = opened(sample.host, [sample.url + kind for kind in KINDS], axe=True)
    for url, seen in found.items():
        assert (seen["strangers"], seen["said"], seen["status"]) == ([], [], 200), url
        assert not seen["overflows"], url
    # The page that leads on at once is gone before axe could look.
    assert {url: seen["axe"] for url, seen in found.items() if seen.get("axe")} == {}
    assert len([seen for seen in found.values() if "axe" in seen]) == len(KINDS) - 1
    # Hamza and teh marbuta were typed otherwise than the headline has them.
    search = next(seen for url, seen in found.items() if "/search/" in url)
    assert "قازان تستضيف ورشة دولية لترميم المخطوطات الإسلامية" in search["text"]


def test_every_link_and_edition_of_the_site_answers(built: Path) -> None:
    checked = check_site(built)
    assert checked.faults == ()
    assert checked.pages > 200
    assert checked.links > 5000


def test_only_live_editions_are_linked_and_each_names_the_others(sample: Sample) -> None:
    def alternates(path: str) -> dict[str, str]:
        page = html.document_fromstring(sample.files[path])
        return {link.get("hreflang"): link.get("href") for link in page.xpath("//link[@hreflang]")}

    english = alternates("en/temy/ekonomika/halal-food-laboratories/index.html")
    assert english.keys() == {"ru", "en", "x-default"}
    assert alternates("ru/temy/ekonomika/set-laboratoriy-halyal/index.html") == english
    line = html.document_fromstring(
        sample.files["en/temy/ekonomika/halal-food-laboratories/index.html"]
    )
    switch = line.xpath("//nav[@class='editions']//a/@href")
    assert switch == ["/ru/temy/ekonomika/set-laboratoriy-halyal/"]


def test_a_page_may_run_nothing_but_the_search_its_own_script(sample: Sample) -> None:
    for path, content in sample.files.items():
        if not path.endswith(".html"):
            continue
        page = html.document_fromstring(content)
        policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
        scripts = [
            each for each in page.iter("script") if each.get("type") != "application/ld+json"
        ]
        if path.endswith("search/index.html"):
            assert [each.get("src") for each in scripts] == page.xpath("//script/@src")
            assert "script-src 'self'" in policy
        else:
            assert scripts == [], path
            assert "script-src 'self'" not in policy
        assert page.xpath("//@style") == page.xpath("//style") == []


def test_an_article_stays_readable_without_its_pictures_and_scripts(sample: Sample) -> None:
    path = "ar/temy/ekonomika/volga-khazar-shahn-hawiyat/index.html"
    page = html.document_fromstring(sample.files[path])
    picture = page.xpath("//div[@class='body']//img")[0]
    assert picture.get("alt").startswith("قطار بضائع")
    assert picture.get("srcset").count(" 360w") == 1
    for place in [part.split(" ")[0] for part in picture.get("srcset").split(", ")]:
        assert place.lstrip("/") in sample.files
    assert page.xpath("//section[@class='fixes']//p")
    assert page.xpath("//html/@dir") == ["rtl"]


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (lambda folder: (folder / "ar/about/index.html").unlink(), "link"),
        (lambda folder: (folder / "ar/about/index.html").unlink(), "missing"),
        (lambda folder: _append(folder / "en/index.html", " "), "changed"),
        (lambda folder: (folder / "en/stranger.html").write_text("<p>"), "unlisted"),
        (lambda folder: _append(folder / "ru/atom.xml", "<"), "xml"),
        (lambda folder: _append(folder / "redirects.json", "}"), "json"),
        (lambda folder: _replace(folder / "ru/about/index.html", 'lang="ar" hr', 'lang="fa" hr'),
         "hreflang"),
        (lambda folder: _replace(folder / "ru/about/index.html", "#main", "#nowhere"), "fragment"),
        (lambda folder: _append(next(folder.glob("assets/site.*.css")), "*{}"), "digest"),
    ],
)  # fmt: skip
def test_the_check_finds_what_is_broken(built: Path, spoil: object, kind: str) -> None:
    assert callable(spoil)
    spoil(built)
    assert kind in {fault.kind for fault in check_site(built).faults}


def _append(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


def _replace(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
