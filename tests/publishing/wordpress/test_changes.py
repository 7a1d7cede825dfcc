"""What becomes of a post later: updated, corrected, hidden, killed, scheduled, edited by others."""

from __future__ import annotations

import datetime

import pytest

from editor.article.delivery import Deed
from editor.article.media import MediaFile
from editor.article.publication import PublicCorrection
from editor.publishing.errors import RemoteChanged, TimeTooNear
from editor.publishing.targets.wordpress.errors import SlugTaken
from tests.pictures import photographs
from tests.publishing.wordpress.reading import body, head
from tests.publishing.wordpress.site import Site, desk, with_picture


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


def test_a_moment_too_near_for_the_site_is_not_handed_over(site: Site) -> None:
    """WordPress shows at once what is to come out within a minute (wp_insert_post)."""
    made = desk()
    target = site.target()
    now = target.clock()
    assert now is not None

    with pytest.raises(TimeTooNear):
        made.send(target, made.parcel(at=now + datetime.timedelta(seconds=60)))

    assert [status for _, status, _ in site.posts()] == ["draft"]


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
