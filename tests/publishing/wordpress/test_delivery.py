"""What a delivery makes of a real WordPress, and what readers then get."""

from __future__ import annotations

import html
import io
import random
import re
from dataclasses import replace

import pytest
from PIL import Image

from editor.article.block import (
    Figure,
    Heading,
    ListItem,
    ListStyle,
    Paragraph,
    Quote,
    Separator,
    new_block,
)
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.span import Format, Span, Text
from editor.publishing.errors import TargetSilent
from editor.publishing.target import Step
from editor.publishing.targets.wordpress import media_library
from editor.publishing.targets.wordpress.errors import NotAllowed, ShownOtherwise
from tests.pictures import photographs
from tests.publishing.wordpress.reading import body, head
from tests.publishing.wordpress.site import Site, desk, with_picture

HOSTILE = (
    "<script>alert(1)</script> \"quoted\" 'single' -- a - b --- ... ``x'' 9x9 (tm) :) ;-) 8-) "
    "[gallery] [caption]x[/caption] [[embed]] Wordpress &amp; & &#34; <!-- wp:html --> 😀 'tis '99 "
    "R&D 5\" 6' =) \\ $x %s"
)


def test_an_article_is_one_post_with_all_that_belongs_to_it(site: Site) -> None:
    made = with_picture(desk(), MediaFile(photographs.coded(), "image/jpeg", 96, 64))
    target = site.target()

    receipt = made.send(target, made.parcel())

    [(number, status, slug)] = site.posts()
    assert (str(number), status, slug) == (receipt.remote_id, "publish", made.slug)
    order = [seen.path.partition("?")[0] for seen in site.front.seen if seen.method == "POST"]
    kinds = [path.removeprefix("/wp-json/wp/v2/").partition("/")[0] for path in order]
    assert kinds[0] == "media" and set(kinds[1:-2]) <= {"categories", "tags"}
    assert order[-2:] == ["/wp-json/wp/v2/posts", f"/wp-json/wp/v2/posts/{number}"]
    assert site.front.seen[-1].path == f"/{made.slug}/", "last of all the reader's page"
    assert receipt.url == f"{site.address}/{made.slug}/"
    code, page = site.page(receipt.url)
    assert code == 200
    assert head(page) == made.article.headline
    assert f'id="warraq-{made.article.id}" lang="ar" dir="rtl"' in page
    assert body(site, made, receipt.url).splitlines() == [
        made.article.lead.plain,
        made.article.blocks[0].text.plain,  # type: ignore[union-attr]
        "منظر القاعة",
        "الصورة: تاس",
        "تصوير: إيفان بيتروف",
        "وأضاف: شكرًا.",
        made.article.signature,
        "المصدر: تاس",
    ]
    terms = site.wordpress.sql(
        "select t.slug, t.name, tt.taxonomy from wp_term_relationships r join wp_term_taxonomy tt"
        " using (term_taxonomy_id) join wp_terms t using (term_id) order by tt.taxonomy, t.slug"
    )
    assert [row[:2] for row in terms if row[2] == "category"] == [
        ["ar", "العربية"],
        ["novosti-ar", "الأخبار"],
    ]
    assert {row[1] for row in terms if row[2] == "post_tag"} == {"قازان", "R&amp;D"}
    [[excerpt]] = site.wordpress.sql(f"select post_excerpt from wp_posts where ID = {number}")
    assert html.unescape(excerpt) == made.article.lead.plain
    # A delivery of the same changes nothing and uploads nothing.
    made.send(target, made.parcel())
    assert len(site.posts()) == len(site.pictures()) == 1


def test_a_picture_goes_once_with_its_words_and_without_its_place(site: Site) -> None:
    block = photographs.exif(position=True)
    file = MediaFile(photographs.coded(exif=block), "image/jpeg", 96, 64)
    assert b"SERIAL-12345" in file.content
    one, other = with_picture(desk(), file), with_picture(desk("خبر آخر"), file)
    target = site.target()

    receipt = one.send(target, one.parcel())
    other.send(target, other.parcel())

    [name] = site.pictures()
    assert re.fullmatch("desk-[0-9a-f]{20}", name)
    stored = sorted((site.wordpress.www / "wp-content/uploads").rglob(f"{name}*"))
    assert stored
    for each in stored:
        content = each.read_bytes()
        assert b"SERIAL-12345" not in content
        assert not Image.open(io.BytesIO(content)).getexif().get_ifd(0x8825)
    rows = dict(
        site.wordpress.sql(
            "select meta_key, meta_value from wp_postmeta m join wp_posts p on p.ID = m.post_id"
            " where p.post_type = 'attachment'"
        )
    )
    assert rows["_wp_attachment_image_alt"] == "قاعة فيها صفوف من المقاعد"
    [[caption]] = site.wordpress.sql(
        "select post_excerpt from wp_posts where post_type = 'attachment'"
    )
    assert html.unescape(caption) == "منظر القاعة — الصورة: تاس — تصوير: إيفان بيتروف"
    _, page = site.page(receipt.url)
    assert f"{name}.jpg" in page
    assert page.count('alt="قاعة فيها صفوف من المقاعد"') == 2, "the post's picture, and in the text"


def test_a_slow_upload_gives_signs_of_life(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A courier's claim runs out while nothing is heard of it, and another would take over."""
    monkeypatch.setattr(media_library, "_SECONDS_BETWEEN", 0.0)
    noise = Image.frombytes("RGB", (400, 400), random.Random(1).randbytes(480_000))
    file = MediaFile(photographs.coded("PNG", noise), "image/png", 400, 400)
    assert len(file.content) > 400_000
    heard: list[tuple[Step, int, int]] = []
    parcel = with_picture(desk(), file).parcel()

    site.target().deliver(parcel, lambda *step: heard.append(step), lambda: False)

    assert heard.count((Step.SENT, 0, 2)) > 3, heard
    assert heard[-1] == (Step.READ_BACK, 1, 1)


@pytest.mark.parametrize("again", [False, True])
def test_a_picture_that_begins_the_text_is_shown_once(site: Site, again: bool) -> None:
    made = with_picture(desk(), MediaFile(photographs.coded(), "image/jpeg", 96, 64))
    first, figure, last = made.article.blocks
    made.article = replace(made.article, blocks=(figure, first, last))

    receipt = made.send(site.target(repeat_picture=again), made.parcel())

    _, page = site.page(receipt.url)
    article = page.split("<article")[1].split("</article>")[0]
    assert article.count("<img ") == 1 + again
    # The credit is the text's own, whatever the theme does with captions.
    assert "الصورة: تاس" in body(site, made, receipt.url)


def test_readers_get_the_letters_that_were_sent_whatever_they_are(site: Site) -> None:
    """Neither shortcode nor smiley nor curly quote nor script: WordPress finds nothing to do."""
    made = desk(HOSTILE, HOSTILE, "https://www.youtube.com/watch?v=x", HOSTILE)
    link = Format(link="https://example.org/?a=1&b=[gallery]")
    language = made.article.language
    figure = MediaFile(photographs.coded("PNG"), "image/png", 96, 64)
    made.files[figure.id] = figure
    made.article = replace(
        made.article,
        kicker=HOSTILE,
        lead=Text.of(HOSTILE),
        dateline=HOSTILE,
        signature=HOSTILE,
        tags=("<script>", "[gallery]"),
        blocks=(
            *made.article.blocks,
            new_block(Heading, language, text=Text.of(HOSTILE), level=2),
            new_block(
                Paragraph, language, text=Text((Span(HOSTILE, link), Span("\nBBC", Format())))
            ),
            new_block(ListItem, language, text=Text.of(HOSTILE), style=ListStyle.BULLETED, level=0),
            new_block(Quote, language, text=Text.of(HOSTILE), speaker=HOSTILE),
            new_block(Separator, language),
            new_block(
                Figure,
                language,
                media_id=figure.id,
                caption=Text.of(HOSTILE),
                credit_line=HOSTILE,
                creator=HOSTILE,
                alt_text=HOSTILE,
                rights=HOSTILE,
            ),
        ),
    )
    target = site.target()

    # The reader's page is compared with what was sent, word by word, link by link.
    receipt = made.send(target, made.parcel())

    _, page = site.page(receipt.url)
    one_line = " ".join(HOSTILE.split())
    assert head(page) == one_line
    text = " ".join(body(site, made, receipt.url).split())
    assert text.count(one_line) == 15
    assert "<script>alert" not in page
    assert "youtube.com/embed" not in page
    assert "wp-smiley" not in page.split("<body")[1]
    assert "<iframe" not in page
    [[title, excerpt]] = site.wordpress.sql(
        "select post_title, post_excerpt from wp_posts where post_type = 'post'"
    )
    assert "<" not in title + excerpt


def test_the_sieve_for_those_who_may_write_no_html_changes_nothing(site: Site) -> None:
    """On a network of sites, and for authors everywhere, kses goes over every text."""
    site.must("sieve", "add_action( 'init', 'kses_init_filters', 99 );")
    site.must("sieve2", "add_action( 'set_current_user', 'kses_init_filters', 99 );")
    made = desk(HOSTILE, HOSTILE)
    made.article = replace(
        made.article,
        blocks=(
            *made.article.blocks,
            new_block(Paragraph, Language.RU, text=Text.of(f"{HOSTILE} по-русски, in English")),
            new_block(Quote, Language.AR, text=Text.of("اقتباس"), speaker="قائل"),
        ),
    )
    target = site.target()

    made.send(target, made.parcel())

    [[content]] = site.wordpress.sql("select post_content from wp_posts where post_type = 'post'")
    assert "kses" not in content
    # The sieve works: what it does not know is gone from what somebody else sends.
    sieved = site.wordpress.php(
        "<?php require ABSPATH . 'wp-load.php'; echo wp_kses_post( '<bdi onclick=\"x\">a</bdi>' );"
    )
    assert sieved == "a"


def test_two_languages_have_archives_of_their_own(site: Site) -> None:
    made = desk()
    russian = desk("Саммит в Казани")
    russian.article = replace(
        russian.article, language=Language.RU, direction=Language.RU.direction
    )
    target = site.target()

    made.send(target, made.parcel())
    russian.send(target, russian.parcel())

    _, archive = site.page(f"{site.address}/category/ru/novosti-ru/")
    archive = archive.split("<main")[1].split("</main>")[0]
    assert "Саммит в Казани" in archive
    assert made.article.headline not in archive


def test_a_text_that_the_site_changes_is_told_and_not_called_delivered(site: Site) -> None:
    site.must("meddler", "add_filter( 'the_content', fn( $t ) => str_replace( 'شكرًا', 'X', $t ) );")
    made = desk()
    target = site.target()

    with pytest.raises(ShownOtherwise) as caught:
        made.send(target, made.parcel())

    assert "“شكرًا.” → “X." in str(caught.value) or "X." in str(caught.value)
    assert isinstance(caught.value, TargetSilent)


def test_who_may_not_publish_is_told_before_anything_is_sent(site: Site) -> None:
    if "reporter" not in site.passwords:
        site.passwords["reporter"] = site.wordpress.user("reporter", "contributor")
    target = site.target("reporter")

    with pytest.raises(NotAllowed, match="publish_posts"):
        target.check()
    made = desk()
    with pytest.raises(NotAllowed):
        made.send(target, made.parcel())

    assert "publish" not in {status for _, status, _ in site.posts()}
