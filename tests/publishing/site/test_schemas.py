"""Feeds and maps before their schemas, every file of the sample site and of a hostile one."""

from __future__ import annotations

import urllib.robotparser
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from lxml import etree

from tests.checkers.installed import NODE_MODULES, skip_without
from tests.publishing.site.conftest import Sample

SCHEMAS = Path(__file__).with_name("schemas")
SITEMAP_XSD = NODE_MODULES / "sitemap" / "schema" / "sitemap.xsd"
SPACES = {
    "a": "http://www.w3.org/2005/Atom",
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def schema(name: str) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(SCHEMAS / f"{name}.rng"))


def faults(files: Mapping[str, bytes], name: str, ending: str) -> Iterator[str]:
    """Yield what a schema has against the files with that ending."""
    judge = schema(name)
    for path, content in files.items():
        if path.endswith(ending) and not judge.validate(etree.fromstring(content)):
            yield from (f"{path}:{error.line}: {error.message}" for error in judge.error_log)


def is_map(path: str) -> bool:
    return "sitemap" in path and path.endswith(".xml")


def all_faults(files: Mapping[str, bytes]) -> list[str]:
    """Return what the three schemas have against a site."""
    maps = {path: content for path, content in files.items() if is_map(path)}
    return [
        *faults(files, "atom", "atom.xml"),
        *faults(files, "rss", "rss.xml"),
        *faults(maps, "sitemap", ".xml"),
    ]


def test_every_feed_and_map_is_by_its_schema(sample: Sample) -> None:
    assert all_faults(sample.files) == []
    assert len([path for path in sample.files if path.endswith("atom.xml")]) >= 24


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("ar/atom.xml", "<updated>", "<updated>yesterday "),
        ("ar/atom.xml", "<id>", "<id>no address "),
        ("ru/atom.xml", "<entry><id>", "<entry><evil/><id>"),
        ("en/rss.xml", 'isPermaLink="false"', 'isPermaLink="true"'),
        ("en/rss.xml", "+0300", "MSK"),
        ("sitemap-2026-05.xml", 'hreflang="ar"', 'hreflang="fa"'),
        ("news-sitemap.xml", "<news:title>", "<news:titel>"),
        ("sitemap.xml", "<loc>http", "<loc>ftp"),
    ],
)
def test_the_schemas_find_what_is_wrong(sample: Sample, path: str, before: str, after: str) -> None:
    text = sample.text(path)
    assert before in text
    spoilt = text.replace(before, after, 1).replace("</news:title>", "</news:titel>", 1) \
        if "titel" in after else text.replace(before, after, 1)  # fmt: skip
    assert all_faults({path: spoilt.encode()})


def test_an_atom_feed_keeps_the_rules_that_no_schema_can_say(sample: Sample) -> None:
    for path, content in sample.files.items():
        if not path.endswith("atom.xml"):
            continue
        feed = etree.fromstring(content)
        ids = feed.xpath("//a:id/text()", namespaces=SPACES)
        assert len(ids) == len(set(ids)), path
        for one in feed.xpath("//a:entry | /a:feed", namespaces=SPACES):
            # RFC 4287 §4.1.1, §4.1.2: no two alternates of one type and language; there is one.
            links = one.findall("a:link[@rel='alternate']", SPACES)
            kinds = [(link.get("type"), link.get("hreflang")) for link in links]
            assert len(kinds) == len(set(kinds)) == 1, path


@skip_without("The schema of sitemaps.org", sitemap_schema=SITEMAP_XSD)
def test_the_maps_are_by_the_schema_of_sitemaps_org(sample: Sample) -> None:
    judge = etree.XMLSchema(etree.parse(SITEMAP_XSD))
    for path, content in sample.files.items():
        if not is_map(path) or path == "sitemap.xml":
            continue
        root = etree.fromstring(content)
        # It asks for the schemas of the parts of others too; ours knows them.
        for other in root.xpath("//s:url/*[namespace-uri() != $own]", own=SPACES["s"],
                                namespaces=SPACES):  # fmt: skip
            other.getparent().remove(other)
        judge.assertValid(root)


def test_a_crawler_may_read_everything_and_finds_the_maps(sample: Sample) -> None:
    robots = urllib.robotparser.RobotFileParser()
    robots.parse(sample.text("robots.txt").splitlines())
    assert robots.can_fetch("AnyBot", f"{sample.url}/ar/kultura/")
    maps = robots.site_maps() or []
    assert {address.removeprefix(f"{sample.url}/") for address in maps} == {
        "sitemap.xml",
        "news-sitemap.xml",
    }
