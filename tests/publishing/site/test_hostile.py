"""What a hostile text, link, name or picture can put into the site: nothing."""

from __future__ import annotations

import datetime
import io
import json
from dataclasses import replace

import feedparser
import pytest
from lxml import etree, html
from PIL import Image

from editor.article.article import Article
from editor.article.block import Figure, new_block
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.exporting.site import DEFAULT_SITE
from editor.publishing.site.builder import SiteBuilder
from editor.publishing.site.checking import check_site
from editor.publishing.site.errors import PathTaken, PathUnfit
from editor.publishing.site.files import SiteFile, checked_path
from editor.publishing.site.folder import write_site
from editor.publishing.site.serving import MemoryRoot, SiteServer
from editor.publishing.site.settings import SiteSettings
from tests.checkers import opened, requires_axe
from tests.exporting.hostile import TEXTS, hostile_article
from tests.exporting.samples import PHOTO
from tests.publishing.site.newsroom import CACHE, START, Newsroom

WHOLE = " ".join(TEXTS)
SEIZING = (
    '<script>globalThis.seized = 1</script><img src=x onerror="globalThis.seized=1">'
    "<svg onload=\"globalThis.seized=1\">' onmouseover='globalThis.seized=1' \">"
    '<a href="javascript:'
    'globalThis.seized=1">x</a></title></script><script src="//evil.example/x.js"></script>'
)
SVG = MediaFile(
    b'<svg xmlns="http://www.w3.org/2000/svg"><script>globalThis.seized=1</script></svg>',
    "image/svg+xml",
    10,
    10,
)


def hostile_newsroom() -> Newsroom:
    newsroom = Newsroom(media=(PHOTO, SVG))
    for number, language in enumerate(Language):
        article = hostile_article(language)
        seizing = replace(
            article,
            headline=f"{SEIZING} {WHOLE}",
            kicker=SEIZING,
            signature=SEIZING,
            tags=(SEIZING, "../../up", "%2e%2e/up"),
            blocks=(
                *article.blocks,
                new_block(Figure, language, media_id=SVG.id, alt_text=SEIZING),
            ),
        )
        newsroom.publish(
            replace(seizing, rubric="novosti", slug=f"hostile-{number}"),
            START + number * datetime.timedelta(hours=1),
        )
    killed = replace(Article.new(Language.EN, "x"), rubric="novosti", slug="killed")
    newsroom.publish(killed, START)
    newsroom.withdraw(killed.id, START, notice=SEIZING)
    moved = replace(Article.new(Language.EN, "x"), rubric="novosti", slug="moved")
    newsroom.publish(moved, START)
    newsroom.withdraw(moved.id, START, moved_to='https://evil.example/"\nHeader: x; $uri {')
    return newsroom


def hostile_settings(url: str) -> SiteSettings:
    facts = replace(DEFAULT_SITE, base_url=url)
    texts = dict.fromkeys(Language, f"{SEIZING}\n\n## {SEIZING}")
    return SiteSettings(facts=facts, about=texts, corrections=texts)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    change = SiteBuilder(hostile_newsroom(), hostile_settings("https://example.org"), CACHE).build()
    return {file.path: file.content for file in change.written}


def test_no_page_has_an_element_or_an_attribute_that_acts(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if not path.endswith(".html"):
            continue
        page = html.document_fromstring(content)
        scripts = [
            each for each in page.iter("script") if each.get("type") != "application/ld+json"
        ]
        assert [each.get("src") for each in scripts if not each.get("src")] == [], path
        acting = [name for each in page.iter() for name in each.attrib if name.startswith("on")]
        assert acting == [], path
        links = [str(each).lower() for each in page.xpath("//@href | //@src | //@action")]
        assert not [each for each in links if each.startswith(("javascript:", "data:"))], path
        assert not list(page.iter("iframe", "object", "embed", "base")), path


def test_feeds_and_data_stay_whole(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if path.endswith(".xml"):
            etree.fromstring(content)
        if path.endswith(("atom.xml", "rss.xml")):
            feed = feedparser.parse(content)
            assert not feed.bozo, path
            for entry in feed.entries:
                # Atom's title is declared to be text; RSS's is taken for HTML by some readers.
                safe = entry.title_detail.type == "text/plain" if "atom" in path else True
                assert safe or "<script" not in entry.title, path
                assert "<script" not in max((each.value for each in entry.content), key=len)
        if path.endswith(".json"):
            json.loads(content)
    raw = files["en/novosti/atom.xml"].decode()
    assert raw.count("<entry>") == 1


def test_no_rule_of_a_server_is_written_by_a_stranger(files: dict[str, bytes]) -> None:
    apache = files[".htaccess"].decode()
    nginx = files["nginx-redirects.conf"].decode()
    # The address of the move was no sound one: the article is gone instead.
    assert "evil.example" not in apache + nginx
    assert 'RedirectMatch 410 "^/en/novosti/moved/$"' in apache
    assert all(line.startswith(("location = /", "error_page", "add_header", "#"))
               for line in nginx.splitlines())  # fmt: skip


def test_a_picture_that_could_act_is_not_shown(files: dict[str, bytes]) -> None:
    assert not [path for path in files if path.startswith("media/") and path.endswith(".svg")]
    assert b"globalThis" not in b"".join(
        content for path, content in files.items() if path.startswith("media/")
    )


def test_a_picture_leaves_its_place_and_its_past_behind(files: dict[str, bytes]) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x010F] = "SerialNumberCamera"
    written = io.BytesIO()
    Image.new("RGB", (800, 450), "teal").save(written, "JPEG", exif=exif, comment=b"secret note")
    file = MediaFile(written.getvalue(), "image/jpeg", 800, 450)
    assert b"SerialNumberCamera" in file.content
    newsroom = Newsroom(media=(file,))
    figure = new_block(Figure, Language.EN, media_id=file.id, credit_line="The desk")
    article = replace(Article.new(Language.EN, "x"), rubric="novosti", slug="x", blocks=(figure,))
    newsroom.publish(article, START)
    change = SiteBuilder(newsroom, hostile_settings("https://example.org"), CACHE).build()
    pictures = [one for one in change.written if one.path.startswith("media/")]
    # Three widths, none beyond its own, and three shapes.
    assert len(pictures) == 3 + 3
    for picture in pictures:
        assert b"SerialNumberCamera" not in picture.content
        assert b"secret note" not in picture.content
        assert b"The desk" in picture.content
        assert 0x8825 not in Image.open(io.BytesIO(picture.content)).getexif()


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../x", "a/../b", "a//b", "a/./b", "a\\b", "c:/x", "a/b ", "a\n", "é",
     ".git/config", "a/.hidden", "con", "aux.html", "a." , "x" * 300, "a\0b", "~root/x", "a/-b"],
)  # fmt: skip
def test_no_path_leads_out_of_the_site(path: str) -> None:
    with pytest.raises(PathUnfit):
        checked_path(path)
    with pytest.raises(PathUnfit):
        SiteFile.of(path, b"")


@pytest.mark.parametrize(
    ("rubric", "slug"),
    [("novosti", "../up"), ("../up", "x"), ("novosti", "مقال"), ("archive", "x"),
     ("novosti", "page"),
     ("novosti/page", "x"), ("", "x"), ("novosti", ""), ("novosti", "A"), ("novosti", "a/b"),
     ("novosti", "x" * 400), ("novosti", "x\n")],
)  # fmt: skip
def test_an_unfit_rubric_or_slug_is_refused(rubric: str, slug: str) -> None:
    newsroom = Newsroom()
    newsroom.publish(replace(Article.new(Language.EN, "x"), rubric=rubric, slug=slug), START)
    with pytest.raises(PathUnfit):
        SiteBuilder(newsroom, hostile_settings("https://example.org"), CACHE).build()


@pytest.mark.parametrize(
    ("first", "second"),
    [(("novosti", "x"), ("novosti", "x")), (("temy", "politika"), ("novosti", "y")),
     (("novosti", "a"), ("novosti/a", "b"))],
)  # fmt: skip
def test_no_article_takes_the_place_of_another_page(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    newsroom = Newsroom()
    for rubric, slug in (first, second):
        newsroom.publish(replace(Article.new(Language.EN, "x"), rubric=rubric, slug=slug), START)
    with pytest.raises(PathTaken):
        SiteBuilder(newsroom, hostile_settings("https://example.org"), CACHE).build()


@requires_axe
def test_nothing_runs_in_a_real_browser(tmp_path: object) -> None:
    root = MemoryRoot({})
    with SiteServer(root) as server:
        change = SiteBuilder(hostile_newsroom(), hostile_settings(server.url), CACHE).build()
        root.files = {file.path: file.content for file in change.written}
        places = ["ar/", "en/novosti/hostile-2/", "ar/novosti/hostile-0/", "en/novosti/",
                  "en/tags/", "ru/authors/", "en/archive/2026-03/", "en/about/", "ru/corrections/",
                  "en/novosti/killed/", "en/search/?q=alert",
                  "ar/search/?q=%3Cimg%20src%3Dx%3E"]  # fmt: skip
        found = opened(
            server.url.removeprefix("http://"), [f"{server.url}/{each}" for each in places]
        )
    for url, seen in found.items():
        assert not seen["seized"], url
        assert seen["strangers"] == [], url
        # The policy had nothing to stop: there was nothing to be stopped.
        assert seen["said"] == [], url
    assert "<script>" in found[f"{server.url}/en/search/?q=alert"]["text"]


def test_the_hostile_site_is_sound_all_the_same(
    files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("hostile") / "site"
    write_site((SiteFile.of(path, content) for path, content in files.items()), folder)
    assert check_site(folder).faults == ()
