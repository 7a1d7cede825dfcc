"""The page: what its head says, how it is built, and that no text gets out of its place."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from hypothesis import given
from lxml import html as parser

from editor.article.article import Article
from editor.article.block import Figure, Heading, Paragraph, new_block
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.span import Format, Span, Text
from editor.exporting.html import render_page
from editor.exporting.site import DEFAULT_SITE
from tests.exporting.hostile import TEXTS, hostile_article
from tests.exporting.samples import DRAWING, load, story
from tests.strategies import articles

PUBLISHED = replace(DEFAULT_SITE, base_url="https://example.org/")


def page(article: Article, **options: Any) -> parser.HtmlElement:
    options.setdefault("media", load)
    return parser.document_fromstring(render_page(article, **options).encode())


def json_ld(root: parser.HtmlElement) -> dict[str, Any]:
    return json.loads(root.find(".//script").text)


def contents(root: parser.HtmlElement, name: str) -> list[str]:
    return [meta.get("content") for meta in root.iterfind(f".//meta[@property='{name}']")]


def test_a_page_has_the_parts_of_an_article_in_order() -> None:
    root = page(story()[Language.AR])
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    article = root.find(".//main/article")
    assert [part.tag for part in article] == ["header", "div", "footer"]
    assert article.find("header/h1").text.startswith("قازان: مهرجان")
    assert article.find("header//time").get("datetime") == "2026-05-10"
    assert article.find("header//time").text == "١٠ مايو ٢٠٢٦"
    assert [h.text for h in article.iter("h2")] == [
        "برنامج الأيام الثلاثة",
        "ماذا يقول الضيوف؟",
        "العام القادم",
    ]
    footer = [" ".join(line.text_content().split()) for line in article.iterfind("footer/p")]
    assert footer == [
        "مجموعة الرؤية الاستراتيجية «روسيا – العالم الإسلامي»",
        "الصورة: المكتب الصحفي للمهرجان",
        "المصدر: وكالة الأنباء المحلية، Kazan Expo",
    ]


def test_a_heading_3_stands_in_the_section_of_its_heading_2() -> None:
    root = page(story()[Language.AR])
    assert root.find(".//section/section/h3").text == "أرقام"


def test_a_heading_3_without_a_heading_2_is_shown_one_level_up() -> None:
    blocks = (new_block(Heading, Language.EN, text="First", level=3),)
    root = page(replace(Article.new(Language.EN, "News"), blocks=blocks))
    assert [heading.tag for heading in root.find(".//main").iter("h2", "h3")] == ["h2"]


def test_lists_are_nested_by_level_and_parted_by_style() -> None:
    root = page(story()[Language.AR])
    lists = list(root.find(".//div[@class='body']").iter("ul", "ol"))
    assert [(each.tag, len(each.findall("li"))) for each in lists] == [
        ("ul", 2),
        ("ul", 2),
        ("ol", 2),
    ]
    assert lists[1].getparent() is lists[0].find("li")


def test_foreign_runs_are_isolated_and_the_rest_is_not() -> None:
    root = page(story()[Language.AR])
    runs = [
        (run.text, run.get("lang"), run.get("dir"))
        for run in root.find(".//div[@class='body']").iter("bdi")
    ]
    assert ("Airbus A320", "en", "ltr") in runs
    assert ("Сухой Суперджет", "ru", "ltr") in runs
    assert ("+7 (843) 555-01-02", None, "ltr") in runs
    assert ("25.5%", None, "ltr") in runs
    assert not any("1,244" in text for text, _, _ in runs)


def test_arabic_is_isolated_in_a_russian_page() -> None:
    runs = page(story()[Language.RU]).find(".//main").iter("bdi")
    assert [(run.text, run.get("lang"), run.get("dir")) for run in runs] == [
        ("مهرجان", "ar", "rtl")
    ]


def test_a_link_stays_one_element_over_a_foreign_run() -> None:
    words = Text((Span("زوروا موقع Kazan Expo الرسمي", Format(link="https://example.org/")),))
    blocks = (new_block(Paragraph, Language.AR, text=words),)
    root = page(replace(Article.new(Language.AR, "خبر"), blocks=blocks))
    links = root.findall(".//main//a")
    assert [link.text_content() for link in links] == ["زوروا موقع Kazan Expo الرسمي"]
    assert links[0].find("bdi").text == "Kazan Expo"


def test_a_block_in_another_language_says_so() -> None:
    root = page(story()[Language.AR])
    russian = root.xpath("//main//p[@lang='ru']")
    assert [paragraph.get("dir") for paragraph in russian] == ["ltr"]
    assert not root.xpath("//main//p[@lang='ar']")


def test_before_publication_a_page_has_no_address() -> None:
    editions = story()
    root = page(editions[Language.AR], editions=tuple(editions.values()))
    assert root.xpath("//link") == []
    assert contents(root, "og:url") == []
    assert json_ld(root)["@id"] == f"urn:uuid:{editions[Language.AR].id}"
    switcher = root.find(".//nav[@class='editions']")
    assert [name.text for name in switcher.iter("span")] == ["العربية", "Русский", "English"]
    assert switcher.xpath(".//a") == []


def test_published_editions_point_to_themselves_and_each_other() -> None:
    editions = story()
    addresses = {
        "ar": "https://example.org/ar/kultura/anhar-al-musiqa/",
        "ru": "https://example.org/ru/kultura/reki-muzyki/",
        "en": "https://example.org/en/kultura/rivers-of-music/",
    }
    for language, article in editions.items():
        root = page(article, editions=tuple(editions.values()), site=PUBLISHED)
        alternates = {
            link.get("hreflang"): link.get("href") for link in root.xpath("//link[@hreflang]")
        }
        assert alternates == {**addresses, "x-default": addresses["en"]}
        assert root.xpath("//link[@rel='canonical']")[0].get("href") == addresses[language]
        assert contents(root, "og:url") == [addresses[language]]
        others = root.xpath("//nav[@class='editions']//a")
        assert {link.get("href") for link in others} == set(addresses.values()) - {
            addresses[language]
        }
        node = json_ld(root)
        assert node["@id"] == f"{addresses[language]}#article"
        assert [each["inLanguage"] for each in node["workTranslation"]] == [
            each for each in ("ar", "ru", "en") if each != language
        ]


def test_the_order_of_the_editions_given_does_not_matter() -> None:
    editions = story()
    article = editions[Language.RU]
    there = render_page(article, media=load, editions=tuple(editions.values()))
    back = render_page(article, media=load, editions=tuple(editions.values())[::-1])
    assert there == back


def test_json_ld_tells_what_the_article_knows() -> None:
    node = json_ld(page(story()[Language.AR], site=PUBLISHED))
    assert {
        "@context", "@type", "@id", "headline", "description", "inLanguage", "datePublished",
        "author", "publisher", "mainEntityOfPage", "image", "articleSection",
        "isAccessibleForFree",
    } <= set(node)  # fmt: skip
    assert node["inLanguage"] == "ar"
    assert node["datePublished"] == "2026-05-10"
    assert node["articleSection"] == "ثقافة"
    assert node["keywords"] == ["موسيقى", "قازان"]
    assert node["image"][0]["creditText"] == "المكتب الصحفي للمهرجان"
    assert node["image"][0]["creator"] == {"@type": "Person", "name": "سليم الناظر"}
    assert (node["image"][0]["width"], node["image"][0]["height"]) == (1200, 500)
    assert node["isBasedOn"][1]["url"] == "https://example.org/en/"


def test_json_ld_of_an_empty_article_invents_nothing() -> None:
    node = json_ld(page(Article.new(Language.EN)))
    assert not {"datePublished", "image", "keywords", "description", "isBasedOn"} & set(node)


def test_open_graph_and_twitter() -> None:
    editions = story()
    root = page(editions[Language.AR], editions=tuple(editions.values()))
    assert contents(root, "og:type") == ["article"]
    assert contents(root, "og:locale") == ["ar_AR"]
    assert contents(root, "og:locale:alternate") == ["ru_RU", "en_US"]
    assert contents(root, "article:tag") == ["موسيقى", "قازان"]
    assert contents(root, "article:section") == ["ثقافة"]
    assert root.xpath("//meta[@name='twitter:card']")


def test_pictures_are_inside_the_page_and_never_as_markup() -> None:
    root = page(story()[Language.AR])
    images = root.findall(".//img")
    assert [image.get("src").partition(",")[0] for image in images] == [
        "data:image/png;base64",
        "data:image/svg+xml;base64",
    ]
    assert [(image.get("width"), image.get("alt")) for image in images] == [
        ("1200", "أضواء على النهر"),
        ("1200", "تدرّج أخضر وذهبي"),
    ]
    assert root.xpath("//*[local-name()='svg']") == []


def test_a_picture_the_desk_does_not_have_is_named() -> None:
    root = page(story()[Language.AR], media=lambda media_id: None)
    assert root.findall(".//img") == []
    missing = [each.text_content() for each in root.xpath("//p[@class='missing']")]
    assert missing == ["الصورة غير متاحة: أضواء على النهر", "الصورة غير متاحة: تدرّج أخضر وذهبي"]


def test_a_file_that_is_no_picture_does_not_get_into_the_page() -> None:
    page_file = MediaFile(b"<script>alert(1)</script>", "text/html")
    figure = new_block(Figure, Language.EN, media_id=page_file.id)
    root = page(
        replace(Article.new(Language.EN, "News"), blocks=(figure,)), media=lambda _: page_file
    )
    assert root.findall(".//img") == []


def test_nothing_on_the_page_asks_the_network() -> None:
    source = render_page(story()[Language.AR], media=load)
    root = parser.document_fromstring(source.encode())
    assert all(each.get("src").startswith("data:") for each in root.xpath("//*[@src]"))
    assert root.xpath("//link") == []
    addresses = re.findall(r"url\(\s*[\"']?([a-z]+:)", source)
    assert addresses
    assert set(addresses) == {"data:"}
    assert "@import" not in source


def test_fonts_are_only_those_the_page_needs() -> None:
    plain = Article.new(Language.EN, "News")
    english = render_page(plain, media=load)
    assert '"PT Serif"; font-weight: 400' in english
    assert '"Amiri"; font-weight' not in english
    both = render_page(replace(plain, headline="News خبر"), media=load)
    assert '"Amiri"; font-weight: 400' in both


def test_no_text_becomes_markup() -> None:
    for language in Language:
        source = render_page(hostile_article(language), media=load)
        root = parser.document_fromstring(source.encode())
        assert len(root.findall(".//script")) == 1
        assert root.xpath("//*[@onerror or @onload]") == []
        assert root.xpath("//*[local-name()='svg']") == []
        assert {link.get("href") for link in root.xpath("//main/article//a")} == set()
        assert root.xpath("//comment()") == []
        assert json_ld(root)["headline"].startswith(TEXTS[0])
        assert "49" not in root.find(".//h1").text_content()


def test_directional_controls_stay_out_of_the_page() -> None:
    source = render_page(hostile_article(), media=load)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\ufeff\x80-\x9f]", source)
    assert "👩‍👩‍👧" in source


def test_blank_blocks_are_left_out() -> None:
    blocks = (
        new_block(Paragraph, Language.AR, text=" \n "),
        new_block(Heading, Language.AR, text=""),
    )
    root = page(replace(Article.new(Language.AR, "خبر"), blocks=blocks))
    assert list(root.find(".//div[@class='body']")) == []


def test_a_policy_forbids_scripts_and_lets_the_style_through() -> None:
    root = page(story()[Language.AR])
    policy = root.xpath("//meta[@http-equiv='Content-Security-Policy']")[0].get("content")
    nonce = root.find(".//style").get("nonce")
    assert nonce
    assert f"style-src 'nonce-{nonce}'" in policy
    assert "object-src 'none'" in policy
    assert root.xpath("//*[@style]") == []


@given(articles())
def test_the_same_article_gives_the_same_page(article: Article) -> None:
    assert render_page(article, media=load) == render_page(article, media=load)


def test_drawings_are_only_images() -> None:
    assert DRAWING.content.decode()[:4] == "<svg"
    assert "<svg" not in render_page(story()[Language.EN], media=load)
