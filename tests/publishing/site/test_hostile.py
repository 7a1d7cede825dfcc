"""What a hostile text, link, name or picture can put into the site: nothing."""

from __future__ import annotations

import datetime
import io
import json
import struct
import tracemalloc
import zlib
from dataclasses import replace

import feedparser
import pytest
from lxml import etree, html
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from editor.article.article import Article
from editor.article.block import Figure, new_block
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.exporting.site import DEFAULT_SITE
from editor.importing.read import read_bytes
from editor.publishing.site.builder import SiteBuilder
from editor.publishing.site.cache import MemoryCache
from editor.publishing.site.checking import check_site
from editor.publishing.site.errors import PathTaken, PathUnfit
from editor.publishing.site.files import SiteFile, checked_path
from editor.publishing.site.folder import SiteFolder
from editor.publishing.site.serving import MemoryRoot, SiteServer
from editor.publishing.site.settings import SiteSettings
from tests.checkers import opened, requires_axe
from tests.exporting.hostile import TEXTS, hostile_article
from tests.exporting.samples import PHOTO
from tests.publishing.site.newsroom import CACHE, START, Newsroom
from tests.publishing.site.test_schemas import all_faults as schema_faults

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


# As a page may come in: what it says goes to the headline, the text, links and captions.
STRANGE_PAGE = f"""<!doctype html><html lang="en"><head><title>{SEIZING}</title>
<meta http-equiv="refresh" content="0; url=javascript:globalThis.seized=1">
<script>globalThis.seized = 1</script><base href="//evil.example/"></head>
<body onload="globalThis.seized=1"><article>
<h1>Strange <b onclick="globalThis.seized=1">page</b></h1>
<p style="background:url(javascript:globalThis.seized=1)">One
<a href="java&#x09;script:globalThis.seized=1">two</a> <a href="//evil.example/x">three</a>
<a href="data:text/html,<script>globalThis.seized=1</script>">four</a>
<a href="vbscript:x">five</a> <a href="https:\\evil.example">six</a> &lt;script&gt;seven</p>
<svg><script>globalThis.seized=1</script></svg><math><mtext><img src=x onerror=globalThis.seized=1>
</mtext></math><iframe srcdoc="<script>parent.seized=1</script>"></iframe>
<figure><img src="//evil.example/x.png" onerror="globalThis.seized=1" alt='"><script>'>
<figcaption>]]>&lt;!--<script>globalThis.seized=1</script></figcaption></figure>
<form action="//evil.example"><button formaction="javascript:globalThis.seized=1">x</button></form>
</article></body></html>""".encode()


def hostile_newsroom() -> Newsroom:
    newsroom = Newsroom(media=(PHOTO, SVG))
    strange = read_bytes(STRANGE_PAGE, "strange.html").article
    newsroom.publish(replace(strange, rubric="novosti", slug="strange"), START)
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
    # The hostile article and the strange page; no tag of theirs has made a third.
    assert raw.count("<entry>") == 2
    assert schema_faults(files) == []


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


SECRET = b"SerialNumber-55.7963N"


def told_picture(kind: str, **options: object) -> bytes:
    """Return a picture whose every kind of metadata holds the secret, and more at its end."""
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x010F] = SECRET.decode()
    told: dict[str, object] = {
        "exif": exif,
        "icc_profile": ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes() + SECRET,
        "comment": SECRET,
        "xmp": b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + b"</x:xmpmeta>",
    }
    if kind == "PNG":
        notes = PngInfo()
        notes.add_text("Comment", SECRET.decode(), zip=True)
        told["pnginfo"] = notes
    written = io.BytesIO()
    Image.linear_gradient("L").resize((800, 450)).convert("RGB").save(
        written, kind, **(told | options)
    )
    # A polyglot: also a page, and the end of an archive.
    return written.getvalue() + b"<script>globalThis.seized=1</script>PK\5\6" + SECRET


class FontsAlone(MemoryCache):
    """Fonts as they were cut before; pictures are made each time, for that is what is tested."""

    def read(self, name: str) -> bytes | None:
        return CACHE.read(name) if name.endswith(".woff2") else super().read(name)


def site_of_pictures(kind: str, *contents: bytes) -> list[SiteFile]:
    """Return the files of the media folder of a site whose articles have these pictures."""
    media = [MediaFile(content, f"image/{kind.lower()}", 800, 450) for content in contents]
    newsroom = Newsroom(media=media)
    for number, file in enumerate(media):
        figure = new_block(Figure, Language.EN, media_id=file.id, credit_line="The desk")
        article = replace(Article.new(Language.EN, "x"), rubric="novosti", blocks=(figure,))
        newsroom.publish(replace(article, slug=f"x-{number}"), START)
    change = SiteBuilder(newsroom, hostile_settings("https://example.org"), FontsAlone()).build()
    return [one for one in change.written if one.path.startswith("media/")]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_leaves_its_place_and_its_past_behind(kind: str) -> None:
    content = told_picture(kind)
    assert SECRET in content
    pictures = site_of_pictures(kind, content)
    # Three widths, none beyond its own, and three shapes.
    assert len(pictures) == 3 + 3
    for picture in pictures:
        assert SECRET not in picture.content
        assert b"<script" not in picture.content
        assert b"The desk" in picture.content
        opened_again = Image.open(io.BytesIO(picture.content))
        assert 0x8825 not in opened_again.getexif()
        assert not {"icc_profile", "comment"} & opened_again.info.keys()


def test_a_moving_picture_keeps_its_frames_and_nothing_else() -> None:
    frames = [Image.new("P", (800, 450), colour) for colour in (1, 2, 3)]
    content = told_picture("GIF", save_all=True, append_images=frames)
    (picture,) = site_of_pictures("GIF", content)
    assert Image.open(io.BytesIO(picture.content)).n_frames == 4
    assert SECRET not in picture.content
    assert b"<script" not in picture.content


def _chunk(name: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + check


def bomb(*chunks: bytes, size: tuple[int, int] = (60_000, 60_000)) -> bytes:
    """Return a PNG of a few bytes that says it is enormous, with these chunks before its pixels."""
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", *size, 8, 2, 0, 0, 0))
    pixels = _chunk(b"IDAT", zlib.compress(bytes(1 << 16)))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + pixels + _chunk(b"IEND", b"")


BOMBS = (
    bomb(),
    bomb(size=(1, 2**31 - 1)),
    bomb(_chunk(b"zTXt", b"x\0\0" + zlib.compress(bytes(1 << 27))), size=(800, 450)),
    bomb(_chunk(b"iCCP", b"x\0\0" + zlib.compress(bytes(1 << 27))), size=(800, 450)),
    b"GIF89a" + struct.pack("<HH", 65535, 65535) + b"\0\0\0;",
    b"\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\3\1\x22\0\2\x11\1\3\x11\1\xff\xd9",
    b"\xff\xd8<script>globalThis.seized=1</script>",
)


def test_a_bomb_is_not_shown_and_costs_little() -> None:
    tracemalloc.start()
    try:
        assert site_of_pictures("PNG", *BOMBS) == []
        assert tracemalloc.get_traced_memory()[1] < 64 << 20
    finally:
        tracemalloc.stop()


def test_no_topic_or_author_stops_a_publication() -> None:
    labels = ("con", "AUX", "Com1", "\u202e...", "../..", "page", "، ؟")
    newsroom = Newsroom()
    for number, label in enumerate(labels):
        article = replace(Article.new(Language.AR, "x"), rubric="novosti", slug=f"x-{number}")
        newsroom.publish(replace(article, tags=(label,), signature=label), START)
    change = SiteBuilder(newsroom, hostile_settings("https://example.org"), CACHE).build()
    places = {one.path.removesuffix("/index.html") for one in change.written}
    # Signs alone have one name between them.
    for name in ("con-item", "aux-item", "com1-item", "item", "page"):
        assert {f"ar/tags/{name}", f"ar/authors/{name}"} <= places


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "https://x/?q", "https://x/#a", "https://a@x", 'https://x/"onload="',
     "https://x/a b", "https://x/;}", "https://x/$uri", "//x", "https://"],
)  # fmt: skip
def test_no_site_has_an_address_that_says_more(address: str) -> None:
    with pytest.raises(PathUnfit):
        SiteBuilder(Newsroom(), hostile_settings(address), CACHE).build()


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
        places = ["ar/", "en/novosti/hostile-2/", "en/novosti/strange/",
                  "ar/novosti/hostile-0/", "en/novosti/",
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
    SiteFolder(folder).write((SiteFile.of(path, content) for path, content in files.items()))
    assert check_site(folder).faults == ()
