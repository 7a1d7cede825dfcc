"""The tables of publishing, as ``m005`` and ``m006`` made them; never edited after a release."""

from __future__ import annotations

# `publications` is what readers were found to see, one row for an article and target; it is written
# with the receipt, in one transaction. `outbox.publication` is the same as it is to be. The key is
# unique for ever: no delivery is made twice. `transition` is the article's version when the
# delivery was asked for: what was asked for at once, at several targets, is settled together.
PUBLICATIONS = (
    """
    create table publications (
        article_id text not null references articles (id),
        target text not null,
        story_id text not null,
        language text not null,
        rubric text not null,
        slug text not null,
        revision_id text not null,
        content_hash text not null,
        shown text not null,
        first_published text not null,
        updated text not null,
        delivered_at text not null,
        url text not null,
        remote_id text not null,
        remote_hash text not null,
        corrections text not null,
        notice text not null,
        moved_to text not null,
        former text not null,
        primary key (article_id, target)
    ) strict, without rowid
    """,
    "create index publications_of_target on publications (target, first_published, article_id)",
    "create index publications_of_story on publications (story_id, target)",
    """
    create table outbox (
        number integer primary key,
        id text not null unique,
        target text not null,
        key text not null,
        article_id text not null references articles (id),
        transition integer not null,
        deed text not null,
        publication text not null,
        note text not null,
        person text not null,
        status text not null,
        queued_at text not null,
        next_try_at text not null,
        tries integer not null,
        holder text not null,
        lease_until text,
        overwrite text not null,
        problem text,
        url text not null,
        read_at text,
        remote_hash text not null,
        remote_id text not null,
        unique (target, key)
    ) strict
    """,
    "create index outbox_of_article on outbox (article_id, number)",
    """
    create index outbox_open on outbox (target, number)
    where status not in ('delivered', 'cancelled')
    """,
    """
    create table site_files (
        target text not null,
        path text not null,
        sha256 text not null,
        primary key (target, path)
    ) strict, without rowid
    """,
    """
    create table site_state (
        target text not null,
        key text not null,
        value text not null,
        primary key (target, key)
    ) strict, without rowid
    """,
)
"""The statements of ``m005_publications``, in their order."""
# `scheduled_to` names targets, parted by commas. Whoever sends a whole site has a row in
# `target_claims` meanwhile, and the outbox gives out nothing of that target.
SCHEDULES = (
    "alter table article_states add column scheduled_to text not null default ''",
    """
    create table target_claims (
        target text primary key,
        holder text not null,
        lease_until text not null
    ) strict, without rowid
    """,
)
"""The statements of ``m006_schedules``."""
# When an item was put off last: a clock that was set back since is before that.
PUT_OFF = ("alter table outbox add column put_off_at text",)
"""The statements of ``m007_put_off``."""
