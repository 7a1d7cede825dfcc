"""What a delivery makes of a real WordPress, and what readers then get."""

from __future__ import annotations

import datetime
import html
import io
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
from editor.article.delivery import Deed
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.publication import PublicCorrection
from editor.article.span import Format, Span, Text
from editor.publishing.errors import RemoteChanged, TargetSilent
from editor.publishing.targets.wordpress.errors import NotAllowed, ShownOtherwise, SlugTaken
from editor.publishing.targets.wordpress.markup import outermost_of, words
from tests.pictures import photographs
from tests.publishing.wordpress.site import Desk, Site, desk, with_picture

HOSTILE = (
    "<script>alert(1)</script> \"quoted\" 'single' -- a - b --- ... ``x'' 9x9 (tm) :) ;-) 8-) "
    "[gallery] [caption]x[/caption] [[embed]] Wordpress &amp; & &#34; <!-- wp:html --> 😀 'tis '99 "
    "R&D 5\" 6' =) \\ $x %s"
)


def body(site: Site, made: Desk, url: str) -> str:
    """Return the words of the article on a reader's page."""
    status, page = site.page(url)
    assert status == 200, page
    element = outermost_of(page, f"warraq-{made.article.id}")
    assert element is not None
    return words(element)


def head(page: str) -> str:
    found = re.search(r'<h1 class="entry-title">(.*?)</h1>', page, re.S)
    assert found
    return html.unescape(found.group(1)).strip()


def test_an_article_is_one_post_with_all_that_belongs_to_it(site: Site) -> None:
    made = with_picture(desk(), MediaFile(photographs.coded(), "image/jpeg", 96, 64))
    target = site.target()

    receipt = made.send(target, made.parcel())

    [(number, status, slug)] = site.posts()
    assert (str(number), status, slug) == (receipt.remote_id, "publish", made.slug)
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


def test_an_update_keeps_address_and_date(site: Site) -> None:
    made = desk()
    target = site.target()
    first = made.send(target, made.parcel())
    [[date]] = site.wordpress.sql("select post_date_gmt from wp_posts where post_type = 'post'")

    made.write("نص جديد كل الجدة.", headline="عنوان جديد")
    second = made.send(target, made.parcel(Deed.UPDATE))

    assert (second.url, second.remote_id) == (first.url, first.remote_id)
    assert second.remote_hash != first.remote_hash
    assert "نص جديد كل الجدة." in body(site, made, second.url)
    assert head(site.page(second.url)[1]) == "عنوان جديد"
    rows = site.wordpress.sql("select post_date_gmt from wp_posts where post_type = 'post'")
    assert rows == [[date]]


def test_a_correction_is_told_to_readers(site: Site) -> None:
    made = desk()
    target = site.target()
    made.send(target, made.parcel())
    at = datetime.datetime(2026, 5, 14, 22, 30, tzinfo=datetime.UTC)

    made.write("النص المصحّح.")
    note = PublicCorrection("عدد الدول 40 لا 14.", at)
    receipt = made.send(target, made.parcel(Deed.CORRECT, corrections=(note,)))

    # By the clock of the site, where it was the fifteenth already.
    assert (
        body(site, made, receipt.url).splitlines()[-1] == "تصحيح ١٥ مايو ٢٠٢٦: عدد الدول 40 لا 14."
    )


@pytest.mark.parametrize("hidden", ["draft", "private"])
def test_what_is_unpublished_is_not_found_and_comes_back_where_it_was(
    site: Site, hidden: str
) -> None:
    made = desk()
    target = site.target(unpublished=hidden)
    first = made.send(target, made.parcel())

    made.send(target, made.parcel(Deed.UNPUBLISH))

    assert site.page(first.url)[0] == 404
    assert [(status, slug) for _, status, slug in site.posts()] == [(hidden, made.slug)]
    again = made.send(target, made.parcel())
    assert (again.url, again.remote_id) == (first.url, first.remote_id)
    assert site.page(first.url)[0] == 200


def test_a_killed_article_leaves_its_notice(site: Site) -> None:
    made = with_picture(desk(), MediaFile(photographs.coded(), "image/jpeg", 96, 64))
    target = site.target()
    first = made.send(target, made.parcel())

    made.send(target, made.parcel(Deed.KILL, notice="سُحب الخبر لعدم صحته."))

    assert body(site, made, first.url) == "سُحب الخبر لعدم صحته."
    _, page = site.page(first.url)
    assert head(page) == "سُحبت هذه المادة"
    assert made.article.headline not in page
    assert made.article.lead.plain not in page
    assert "desk-" not in page


def test_a_killed_article_may_go_to_the_trash_and_never_doubles(site: Site) -> None:
    made = desk()
    target = site.target(killed="trash")
    first = made.send(target, made.parcel())

    made.send(target, made.parcel(Deed.KILL))

    assert site.page(first.url)[0] == 404
    assert [(status, slug) for _, status, slug in site.posts()] == [
        ("trash", f"{made.slug}__trashed")
    ]
    # The receipt is lost: the post in the trash is found by the id that stands in it.
    made.last = None
    again = made.send(target, made.parcel())
    assert [(status, slug) for _, status, slug in site.posts()] == [("publish", made.slug)]
    assert again.remote_id == first.remote_id


def test_an_article_waits_at_the_site_for_its_time(site: Site) -> None:
    made = desk()
    target = site.target()
    now = target.clock()
    assert now is not None
    at = now + datetime.timedelta(hours=2)

    receipt = made.send(target, made.parcel(at=at))

    assert [status for _, status, _ in site.posts()] == ["future"]
    assert site.page(receipt.url)[0] == 404
    [[date]] = site.wordpress.sql("select post_date_gmt from wp_posts where post_type = 'post'")
    assert date == at.strftime("%Y-%m-%d %H:%M:%S")
    # Two hours later this computer is off; the site's own clockwork does it.
    site.wordpress.php(
        "<?php require ABSPATH . 'wp-load.php'; global $wpdb; "
        "$id = $wpdb->get_var( \"SELECT ID FROM $wpdb->posts WHERE post_type = 'post'\" ); "
        "$wpdb->update( $wpdb->posts, array( 'post_date' => '2026-01-01 03:00:00', "
        "'post_date_gmt' => '2026-01-01 00:00:00' ), array( 'ID' => $id ) ); "
        "clean_post_cache( $id ); check_and_publish_future_post( (int) $id );"
    )
    assert site.page(receipt.url)[0] == 200
    # What has come out by itself was not edited: the next delivery goes through.
    made.send(target, made.parcel(Deed.UPDATE))


def test_a_moment_too_near_for_the_site_is_waited_for_here(site: Site) -> None:
    """WordPress shows at once what is to come out within a minute (wp_insert_post)."""
    made = desk()
    target = site.target()
    now = target.clock()
    assert now is not None
    at = now + datetime.timedelta(seconds=3)

    switched = []
    parcel = made.parcel(at=at)
    target.deliver(
        parcel,
        lambda step, *_: switched.append(step),
        lambda: bool(site.posts()) and site.posts()[0][1] == "publish",
    )

    after = target.clock()
    assert after is not None and after >= at
    assert [status for _, status, _ in site.posts()] == ["publish"]


def test_a_clock_of_ours_that_is_fast_hides_nothing(site: Site) -> None:
    """A date to come would make a scheduled post of what is published now."""
    made = desk()
    made.__dict__["first_published"] = datetime.datetime.now(datetime.UTC) + datetime.timedelta(
        hours=1
    )
    target = site.target()

    receipt = made.send(target, made.parcel())

    assert site.page(receipt.url)[0] == 200


def edit(site: Site, assignment: str) -> None:
    """Change a post as an administrator does at the site."""
    site.wordpress.php(
        "<?php require ABSPATH . 'wp-load.php'; global $wpdb; "
        "$id = $wpdb->get_var( \"SELECT ID FROM $wpdb->posts WHERE post_type = 'post'\" ); "
        f"$post = get_post( $id, ARRAY_A ); {assignment} wp_update_post( wp_slash( $post ) );"
    )


def test_what_was_edited_at_the_site_is_not_written_over_unasked(site: Site) -> None:
    made = desk()
    target = site.target()
    made.send(target, made.parcel())
    edit(site, "$post['post_content'] = str_replace( 'شكرًا', 'عفوًا', $post['post_content'] );")

    made.write("نص جديد.")
    with pytest.raises(RemoteChanged) as caught:
        made.send(target, made.parcel(Deed.UPDATE))

    assert "وأضاف: عفوًا." in caught.value.theirs
    assert "نص جديد." in caught.value.ours
    assert "عفوًا" in site.page(made.last.url)[1]  # type: ignore[union-attr]
    found = target.look_up(made.parcel(Deed.UPDATE))
    assert found is not None and not found.arrived and "عفوًا" in found.text
    receipt = made.send(target, made.parcel(Deed.UPDATE, overwrite=True))
    assert "نص جديد." in body(site, made, receipt.url)


EDITS = {
    "title": ("wp_posts", "post_title = 'x'"),
    "excerpt": ("wp_posts", "post_excerpt = 'x'"),
    "status": ("wp_posts", "post_status = 'draft'"),
    "slug": ("wp_posts", "post_name = 'another'"),
    "trash": ("wp_posts", "post_status = 'trash'"),
    "tags": ("wp_term_relationships", "term_taxonomy_id = 1"),
}


def test_every_edit_at_the_site_is_noticed(site: Site) -> None:
    made = desk()
    target = site.target()
    receipt = made.send(target, made.parcel())

    for table, change in EDITS.values():
        key = "ID" if table == "wp_posts" else "object_id"
        column = change.split(" ")[0]
        where = f"where {key} = {receipt.remote_id} limit 1"
        [[before]] = site.wordpress.sql(f"select {column} from {table} {where}")
        site.wordpress.sql(f"update {table} set {change} {where}")
        with pytest.raises(RemoteChanged):
            made.send(target, made.parcel(Deed.UPDATE))
        site.wordpress.sql(
            f"update {table} set {column} = '{before}' {where.replace('limit 1', '')}"
            + (f" and {change}" if key == "object_id" else "")
        )
    made.send(target, made.parcel(Deed.UPDATE))


def test_a_post_that_is_no_longer_there_is_made_anew(site: Site) -> None:
    made = desk()
    target = site.target()
    first = made.send(target, made.parcel())
    site.wordpress.sql("delete from wp_posts where post_type = 'post'")

    assert target.look_up(made.parcel(Deed.UPDATE)) is None
    second = made.send(target, made.parcel(Deed.UPDATE))

    assert second.url == first.url
    assert second.remote_id != first.remote_id


def test_an_address_of_another_post_is_not_taken(site: Site) -> None:
    one, other = desk(), desk("خبر آخر")
    other.slug = one.slug
    target = site.target()
    one.send(target, one.parcel())

    with pytest.raises(SlugTaken):
        other.send(target, other.parcel())

    assert len(site.posts()) == 1


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
