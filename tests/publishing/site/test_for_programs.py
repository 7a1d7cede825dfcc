"""What programs read of the site: feeds, maps, ninjs, JSON-LD, the server's rules."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import feedparser
import jsonschema
import pytest
from lxml import etree, html
from referencing import Registry, Resource

from tests.checkers.installed import HERE, NODE_MODULES, program, skip_without
from tests.publishing.site.conftest import Sample

SCHEMA = Path(__file__).with_name("ninjs-schema_3.1.json")
"""IPTC's own file, CC BY 4.0."""
TSC = NODE_MODULES / "typescript" / "bin" / "tsc"
SCHEMA_DTS = NODE_MODULES / "schema-dts" / "package.json"
NODE = program("node", "nodejs")
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
@pytest.mark.parametrize("place", ["", "temy/ekonomika/"])
@pytest.mark.parametrize("form", ["atom", "rss"])
def test_a_reader_program_reads_the_feeds(
    sample: Sample, language: str, place: str, form: str
) -> None:
    feed = feedparser.parse(sample.files[f"{language}/{place}{form}.xml"])
    assert not feed.bozo
    assert feed.feed.title
    assert 1 <= len(feed.entries) <= 20
    moments = [entry.published_parsed for entry in feed.entries]
    assert moments == sorted(moments, reverse=True)
    for entry in feed.entries:
        assert entry.id.startswith("urn:uuid:")
        assert entry.link.startswith(f"{sample.url}/{language}/")
        # What a picture shows is content to this reader too; the text is the longest.
        body = max((content.value for content in entry.content), key=len)
        assert f'lang="{language}"' in body
        assert 'src="/' not in body


def test_what_was_taken_down_leaves_a_tombstone(sample: Sample) -> None:
    gone = next(each for each in sample.newsroom.live.values() if each.article is None)
    root = etree.fromstring(sample.files["ar/temy/ekonomika/atom.xml"])
    tombs = root.findall("{http://purl.org/atompub/tombstones/1.0}deleted-entry")
    assert [tomb.get("ref") for tomb in tombs] == [f"urn:uuid:{gone.publication.article_id}"]
    assert gone.publication.article_id not in sample.text("ar/rss.xml")
    assert "/ar/temy/ekonomika/shabakat-mukhtabarat-halal/" not in sample.text(
        "sitemap-2026-05.xml"
    )
    listed = json.loads(sample.text("redirects.json"))
    assert listed["gone"] == ["/ar/temy/ekonomika/shabakat-mukhtabarat-halal/"]
    page = html.document_fromstring(
        sample.files["ar/temy/ekonomika/shabakat-mukhtabarat-halal/index.html"]
    )
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert not page.xpath("//script")


def test_a_former_address_leads_to_the_article(sample: Sample) -> None:
    target = f"{sample.url}/en/temy/ekonomika/volga-caspian-container-train/"
    page = html.document_fromstring(sample.files["en/novosti/container-train/index.html"])
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={target}"]
    assert page.xpath("//link[@rel='canonical']/@href") == [target]
    listed = json.loads(sample.text("redirects.json"))
    assert listed["moved"]["/en/novosti/container-train/"] == target
    assert f'Redirect 301 "/en/novosti/container-train/" "{target}"' in sample.text(".htaccess")
    assert "location = /en/novosti/container-train/" in sample.text("nginx-redirects.conf")


def test_the_maps_name_every_live_article_and_its_editions(sample: Sample) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9",
             "x": "http://www.w3.org/1999/xhtml",
             "n": "http://www.google.com/schemas/sitemap-news/0.9"}  # fmt: skip
    index = etree.fromstring(sample.files["sitemap.xml"])
    named = {str(each) for each in index.xpath("//s:loc/text()", namespaces=space)}
    urls: list[str] = []
    for address in named:
        root = etree.fromstring(sample.files[address.removeprefix(f"{sample.url}/")])
        urls += root.xpath("//s:url/s:loc/text()", namespaces=space)
        for url in root.xpath("//s:url[x:link]", namespaces=space):
            assert url.find("s:loc", space).text in url.xpath("x:link/@href", namespaces=space)
    live = [each.publication for each in sample.newsroom.live.values() if each.article]
    articles = {f"{sample.url}/{one.language}/{one.rubric}/{one.slug}/" for one in live}
    assert articles <= set(urls)
    assert len(urls) == len(set(urls))
    news = etree.fromstring(sample.files["news-sitemap.xml"])
    dates = news.xpath("//n:publication_date/text()", namespaces=space)
    assert dates
    assert min(dates) >= "2026-05-12"


def test_every_ninjs_file_is_by_the_schema(sample: Sample) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    # The schema asks for GeoJSON's by address; no item of ours has a place on a map.
    geojson = Resource.from_contents({"$schema": schema["$schema"]})
    registry = Registry().with_resource("https://geojson.org/schema/GeoJSON.json", geojson)
    validator = jsonschema.Draft202012Validator(schema, registry=registry)
    items = [path for path in sample.files if path.endswith("ninjs.json")]
    assert len(items) > 100
    for path in items[:: max(1, len(items) // 40)]:
        errors = [error.message for error in validator.iter_errors(json.loads(sample.files[path]))]
        assert errors == [], path
    item = json.loads(sample.text("ar/temy/ekonomika/volga-khazar-shahn-hawiyat/ninjs.json"))
    assert item["version"] == "2"
    assert {each["rel"] for each in item["associations"]} == {"translation", "mainImage"}
    spoilt = item | {"creditline": "Warraq"}
    assert list(validator.iter_errors(spoilt))


def _nodes(sample: Sample) -> dict[str, dict[str, object]]:
    found = {}
    for path, content in sample.files.items():
        if path.endswith("index.html") and b"application/ld+json" in content:
            page = html.document_fromstring(content)
            found[path] = json.loads(page.xpath("//script[@type='application/ld+json']/text()")[0])
    return found


def test_json_ld_says_what_a_search_engine_asks_for(sample: Sample) -> None:
    nodes = _nodes(sample)
    needed = {"@id", "headline", "description", "inLanguage", "datePublished", "dateModified",
              "author", "publisher", "mainEntityOfPage", "image", "articleSection"}  # fmt: skip
    for path, node in nodes.items():
        assert needed <= node.keys(), path
        assert str(node["mainEntityOfPage"]) == f"{sample.url}/{path.removesuffix('index.html')}"
    node = nodes["ru/temy/ekonomika/konteynernyy-poezd-volga-kaspiy/index.html"]
    assert node["datePublished"] == "2026-05-12T10:12:00+03:00"
    assert node["dateModified"] == "2026-05-12T13:12:00+03:00"
    assert len(node["correction"]) == 1
    shapes = {(each["width"], each["height"]) for each in node["image"]}
    assert {(1200, 630), (1200, 900), (1200, 1200)} <= shapes
    for image in node["image"]:
        assert str(image["contentUrl"]).removeprefix(f"{sample.url}/") in sample.files


@skip_without("schema-dts", node=NODE, typescript=TSC, schema_dts=SCHEMA_DTS)
def test_json_ld_has_no_word_that_schema_org_lacks(sample: Sample) -> None:
    nodes = list(_nodes(sample).values())[::12]
    lines = ['import type { NewsArticle, WithContext } from "schema-dts";']
    for number, node in enumerate(nodes):
        # schema-dts takes a width for a distance, which has a unit; Google's samples have pixels.
        text = re.sub(r'("(?:width|height)": )(\d+)', r'\1"\2"', json.dumps(node))
        lines.append(f"export const node{number}: WithContext<NewsArticle> = {text};")
    source = HERE / "node_modules" / f".nodes-{sample.host.replace(':', '-')}.mts"
    source.write_text("\n".join(lines), encoding="utf-8")
    try:
        done = subprocess.run(
            [str(NODE), str(TSC), "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext",
             "--target", "es2022", str(source)],
            cwd=HERE, capture_output=True, encoding="utf-8", timeout=120, check=False,
        )  # fmt: skip
    finally:
        source.unlink()
    assert done.stdout == ""
    assert done.returncode == 0


def test_the_manifest_and_the_rules_are_sound(sample: Sample) -> None:
    for language, direction in (("ar", "rtl"), ("ru", "ltr"), ("en", "ltr")):
        manifest = json.loads(sample.files[f"{language}/site.webmanifest"])
        assert (manifest["lang"], manifest["dir"]) == (language, direction)
        assert all(icon["src"].lstrip("/") in sample.files for icon in manifest["icons"])
    assert sample.text("robots.txt").startswith("User-agent: *\nAllow: /\n")
