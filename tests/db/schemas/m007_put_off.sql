pragma foreign_keys = off;
begin;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TABLE stories (
        id text primary key,
        created_at text not null
    ) strict, without rowid
    ;
CREATE TABLE articles (
        number integer primary key,
        id text not null unique,
        story_id text not null references stories (id),
        created_at text not null,
        state text not null,
        binned_at text,
        language text not null,
        headline text not null,
        rubric text not null,
        revision_id text not null,
        updated_at text not null,
        heads integer not null,
        place integer not null unique,
        indexed_with text not null
    ) strict
    ;
CREATE TABLE revisions (
        number integer primary key,
        id text not null unique,
        article_id text not null references articles (id),
        author text,
        created_at text not null,
        name text,
        sha256 text not null,
        body text not null
    ) strict
    ;
CREATE INDEX revisions_of_article on revisions (article_id, created_at, id);
CREATE TABLE revision_parents (
        revision_id text not null references revisions (id),
        parent_id text not null,
        primary key (revision_id, parent_id)
    ) strict, without rowid
    ;
CREATE INDEX children_of_revision on revision_parents (parent_id);
CREATE TABLE media (
        id text primary key,
        media_type text not null,
        size integer not null,
        width integer,
        height integer,
        created_at text not null
    ) strict, without rowid
    ;
CREATE TABLE people (
        id text primary key,
        login text not null,
        name text not null,
        roles text not null
    , initials text not null default '', languages text not null default '[]', active integer not null default 1) strict, without rowid
    ;
CREATE TABLE settings (
        key text primary key,
        value text not null
    ) strict, without rowid
    ;
CREATE INDEX list_all on articles (updated_at, id) where binned_at is null;
CREATE INDEX list_language on articles (language, updated_at, id) where binned_at is null;
CREATE INDEX list_state on articles (state, updated_at, id) where binned_at is null;
CREATE INDEX list_language_state on articles (language, state, updated_at, id)
    where binned_at is null
    ;
CREATE INDEX list_bin on articles (updated_at, id) where binned_at is not null;
CREATE INDEX editions_of_story on articles (story_id, language, id);
CREATE INDEX stale_in_search on articles (indexed_with);
CREATE TABLE heads (
        article_id text not null,
        revision_id text not null,
        primary key (article_id, revision_id)
    ) strict, without rowid
    ;
CREATE VIRTUAL TABLE search using fts5 (
        headline, body, language, content='', contentless_delete=1, 
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn'"
    );
CREATE TABLE terms (
        id text primary key,
        domain text not null,
        notes text not null,
        changed_by text not null,
        changed_at text not null
    ) strict, without rowid
    ;
CREATE TABLE term_forms (
        term_id text not null references terms (id) on delete cascade,
        place integer not null,
        language text not null,
        form text not null,
        standing text not null,
        reason text not null,
        primary key (term_id, place)
    ) strict, without rowid
    ;
CREATE TABLE article_states (
        article_id text primary key references articles (id),
        version integer not null,
        work text not null,
        public text not null,
        delivery text not null,
        pending text,
        kind text not null,
        hold integer not null,
        legal integer not null,
        embargo_until text,
        post_review_due integer not null,
        unseen integer not null,
        scheduled_at text,
        public_before text,
        work_before text,
        submitted_by text not null,
        taken_by text not null,
        approved_by text not null,
        approved_hash text not null,
        sent_hash text not null,
        sent_revision text not null,
        live_hash text not null,
        live_revision text not null,
        slug text not null,
        note text not null,
        corrections integer not null
    , scheduled_to text not null default '') strict, without rowid
    ;
CREATE INDEX post_reviews_due on article_states (article_id) where post_review_due = 1;
CREATE INDEX slugs_in_use on article_states (slug) where slug <> '';
CREATE INDEX scheduled on article_states (scheduled_at) where scheduled_at is not null;
CREATE TABLE audit (
        number integer primary key,
        id text not null unique,
        article_id text not null references articles (id),
        revision_id text not null,
        act text not null,
        person text not null,
        reason text not null,
        before text not null,
        after text not null,
        created_at text not null
    ) strict
    ;
CREATE INDEX audit_of_article on audit (article_id, number);
CREATE TABLE milestones (
        revision_id text not null references revisions (id),
        name text not null,
        person text not null,
        created_at text not null,
        primary key (revision_id, name, created_at)
    ) strict, without rowid
    ;
CREATE TABLE locks (
        article_id text primary key references articles (id),
        person text not null,
        machine text not null,
        session text not null,
        since text not null,
        active_at text not null
    ) strict, without rowid
    ;
CREATE TABLE translations (
        article_id text primary key references articles (id),
        source_id text not null references articles (id),
        source_revision text not null,
        source_sha256 text not null,
        freshness text not null
    ) strict, without rowid
    ;
CREATE INDEX translations_of_source on translations (source_id);
CREATE INDEX translations_behind on translations (freshness, article_id)
    where freshness <> 'in_sync'
    ;
CREATE TABLE comment_threads (
        id text primary key,
        article_id text not null references articles (id),
        created_at text not null,
        is_open integer not null,
        blocking integer not null,
        body text not null
    ) strict, without rowid
    ;
CREATE INDEX comments_of_article on comment_threads (article_id, created_at, id);
CREATE TABLE publications (
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
    ;
CREATE INDEX publications_of_target on publications (target, first_published, article_id);
CREATE INDEX publications_of_story on publications (story_id, target);
CREATE TABLE outbox (
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
        remote_id text not null, put_off_at text,
        unique (target, key)
    ) strict
    ;
CREATE INDEX outbox_of_article on outbox (article_id, number);
CREATE INDEX outbox_open on outbox (target, number)
    where status not in ('delivered', 'cancelled')
    ;
CREATE TABLE site_files (
        target text not null,
        path text not null,
        sha256 text not null,
        primary key (target, path)
    ) strict, without rowid
    ;
CREATE TABLE site_state (
        target text not null,
        key text not null,
        value text not null,
        primary key (target, key)
    ) strict, without rowid
    ;
CREATE TABLE target_claims (
        target text primary key,
        holder text not null,
        lease_until text not null
    ) strict, without rowid
    ;
insert into _sqlite_migrations values (1, 'warraq', 'm001_first', '2026-11-27 07:00:41.608021+00:00');
insert into _sqlite_migrations values (2, 'warraq', 'm002_terms', '2026-11-27 07:00:41.608678+00:00');
insert into _sqlite_migrations values (3, 'warraq', 'm003_workflow', '2026-11-27 07:00:41.654879+00:00');
insert into _sqlite_migrations values (4, 'warraq', 'm004_review_comments', '2026-11-27 07:00:41.655444+00:00');
insert into _sqlite_migrations values (5, 'warraq', 'm005_publications', '2026-11-27 07:00:41.656433+00:00');
insert into _sqlite_migrations values (6, 'warraq', 'm006_schedules', '2026-11-27 07:00:41.677592+00:00');
insert into _sqlite_migrations values (7, 'warraq', 'm007_put_off', '2026-11-27 07:00:41.678617+00:00');
insert into stories values ('01a21bce-687a-76ee-97c9-01bf95c7e1d8', '2026-11-27T07:00:41.761355+00:00');
insert into stories values ('01a21bce-6ae1-7219-803b-c478e1a922c3', '2026-11-27T07:00:42.338042+00:00');
insert into articles values (1, '01a21bce-687a-76ee-97c9-01be884aa6b4', '01a21bce-687a-76ee-97c9-01bf95c7e1d8', '2026-11-27T07:00:41.761355+00:00', 'in_review', NULL, 'ar', 'خبر قديم', '', '01a21bce-68f2-779a-bbcf-c86d41c06426', '2026-11-27T07:00:41.842444+00:00', 2, 4, '');
insert into articles values (2, '01a21bce-68fb-71c5-b08d-0bdd15985812', '01a21bce-687a-76ee-97c9-01bf95c7e1d8', '2026-11-27T07:00:42.157280+00:00', 'draft', NULL, 'ru', 'Старая новость', '', '01a21bce-6a2d-77ae-9517-37ca696a3f23', '2026-11-27T07:00:42.157510+00:00', 1, 6, '');
insert into articles values (3, '01a21bce-6ae1-7219-803b-c477a129227e', '01a21bce-6ae1-7219-803b-c478e1a922c3', '2026-11-27T07:00:42.338042+00:00', 'draft', '2026-11-27T07:00:42.349177+00:00', 'ar', 'في السلة', 'novosti', '01a21bce-6ae2-76c9-b902-24fc1f5a9094', '2026-11-27T07:00:42.338255+00:00', 1, 8, '');
insert into revisions values (1, '01a21bce-68a1-71f3-a15f-bc6aa7a88ec9', '01a21bce-687a-76ee-97c9-01be884aa6b4', 'mona', '2026-11-27T07:00:41.761776+00:00', NULL, '65a08f263529c843cc27b18c8c0575f4aca92c882713be433836e1e9e7821264', '{"format":"warraq-article/1","id":"01a21bce-687a-76ee-97c9-01be884aa6b4","story_id":"01a21bce-687a-76ee-97c9-01bf95c7e1d8","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a21bce-687a-76ee-97c9-01c0682c6b80","language":"ar","direction":"rtl","text":[{"text":"الكتاب على الطاولة"}]}]}');
insert into revisions values (2, '01a21bce-68d8-73c0-b560-67a910becf3d', '01a21bce-687a-76ee-97c9-01be884aa6b4', NULL, '2026-11-27T07:00:41.816751+00:00', 'نصنا', '3fe6db11476b8b9709c4fa6a0ff9e9f2288596dd070d95c097925e4b7f425742', '{"format":"warraq-article/1","id":"01a21bce-687a-76ee-97c9-01be884aa6b4","story_id":"01a21bce-687a-76ee-97c9-01bf95c7e1d8","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a21bce-68d5-752d-bd2b-4bf265e821c5","language":"ar","direction":"rtl","text":[{"text":"نصنا"}]}]}');
insert into revisions values (3, '01a21bce-68f2-779a-bbcf-c86d41c06426', '01a21bce-687a-76ee-97c9-01be884aa6b4', NULL, '2026-11-27T07:00:41.842444+00:00', NULL, '5b07d8f3085aab1f343cdae94ab42d294cdf372486d40ab528de089e8c62ec47', '{"format":"warraq-article/1","id":"01a21bce-687a-76ee-97c9-01be884aa6b4","story_id":"01a21bce-687a-76ee-97c9-01bf95c7e1d8","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a21bce-68f0-765c-a799-b6b83c9b7c75","language":"ar","direction":"rtl","text":[{"text":"الكتاب الجديد"}]}]}');
insert into revisions values (4, '01a21bce-6a2d-77ae-9517-37ca696a3f23', '01a21bce-68fb-71c5-b08d-0bdd15985812', NULL, '2026-11-27T07:00:42.157510+00:00', NULL, 'aa98d82cd55a3c00637f7d936db0daefd379fcf5866fa046f62575a4449cfd05', '{"format":"warraq-article/1","id":"01a21bce-68fb-71c5-b08d-0bdd15985812","story_id":"01a21bce-687a-76ee-97c9-01bf95c7e1d8","language":"ru","direction":"ltr","headline":"Старая новость","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revisions values (5, '01a21bce-6ae2-76c9-b902-24fc1f5a9094', '01a21bce-6ae1-7219-803b-c477a129227e', NULL, '2026-11-27T07:00:42.338255+00:00', NULL, 'b6d7bef3454f4a4e537a2d69944be9bc1af20acf108e60b783a053c339d78e47', '{"format":"warraq-article/1","id":"01a21bce-6ae1-7219-803b-c477a129227e","story_id":"01a21bce-6ae1-7219-803b-c478e1a922c3","language":"ar","direction":"rtl","headline":"في السلة","kicker":"","lead":[],"dateline":"","date":null,"rubric":"novosti","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revision_parents values ('01a21bce-68d8-73c0-b560-67a910becf3d', '01a21bce-68a1-71f3-a15f-bc6aa7a88ec9');
insert into revision_parents values ('01a21bce-68f2-779a-bbcf-c86d41c06426', '01a21bce-68a1-71f3-a15f-bc6aa7a88ec9');
insert into media values ('3daf98d059a7f138e5806b05221b78fe7c1bd9b08c813c321bbb2e45565006a5', 'image/png', 28, 2, 2, '2026-11-27T07:00:42.359241+00:00');
insert into people values ('01900000-0000-7000-8000-0000000000aa', 'mona', 'منى', '["editor"]', '', '[]', 1);
insert into settings values ('desk', '{"name": "مكتب"}');
insert into settings values ('terms.own', 'true');
insert into heads values ('01a21bce-687a-76ee-97c9-01be884aa6b4', '01a21bce-68d8-73c0-b560-67a910becf3d');
insert into heads values ('01a21bce-687a-76ee-97c9-01be884aa6b4', '01a21bce-68f2-779a-bbcf-c86d41c06426');
insert into heads values ('01a21bce-68fb-71c5-b08d-0bdd15985812', '01a21bce-6a2d-77ae-9517-37ca696a3f23');
insert into heads values ('01a21bce-6ae1-7219-803b-c477a129227e', '01a21bce-6ae2-76c9-b902-24fc1f5a9094');
insert into terms values ('tashkent', 'place', '{"ar": "عاصمة أوزبكستان"}', '01900000-0000-7000-8000-0000000000aa', '2026-11-27T07:00:42.362868+00:00');
insert into term_forms values ('tashkent', 0, 'ar', 'طشقند', 'preferred', '');
insert into term_forms values ('tashkent', 1, 'ar', 'تاشكنت', 'rejected', 'صيغة أخرى');
insert into term_forms values ('tashkent', 2, 'ru', 'Ташкент', 'preferred', '');
insert into article_states values ('01a21bce-687a-76ee-97c9-01be884aa6b4', 3, 'in_review', 'never', 'idle', NULL, 'new', 0, 0, NULL, 0, 0, NULL, NULL, NULL, '', '', '', '', '', '', '', '', '', '', 0, '');
insert into audit values (1, '01a21bce-6b02-77e9-9e88-95ac42ce3678', '01a21bce-687a-76ee-97c9-01be884aa6b4', '01a21bce-68f2-779a-bbcf-c86d41c06426', 'submit', '01900000-0000-7000-8000-0000000000aa', '', '{"work": "draft", "submitted_by": ""}', '{"work": "in_review", "submitted_by": "01900000-0000-7000-8000-0000000000aa"}', '2026-11-27T07:00:42.371060+00:00');
insert into audit values (2, '01a21bce-6b04-7331-9c28-c3f830807e6a', '01a21bce-687a-76ee-97c9-01be884aa6b4', '01a21bce-68f2-779a-bbcf-c86d41c06426', 'translate', '01900000-0000-7000-8000-0000000000aa', '', '{}', '{}', '2026-11-27T07:00:42.372946+00:00');
insert into audit values (3, '01a21bce-6b0d-7352-b7bc-27209e854b5a', '01a21bce-687a-76ee-97c9-01be884aa6b4', '01a21bce-68f2-779a-bbcf-c86d41c06426', 'publish', '', '', '{"submitted_by": "01900000-0000-7000-8000-0000000000aa"}', '{"submitted_by": ""}', '2026-11-27T07:00:42.381988+00:00');
insert into milestones values ('01a21bce-68f2-779a-bbcf-c86d41c06426', 'submitted', '01900000-0000-7000-8000-0000000000aa', '2026-11-27T07:00:42.371164+00:00');
insert into locks values ('01a21bce-687a-76ee-97c9-01be884aa6b4', '01900000-0000-7000-8000-0000000000aa', 'desk-1', 's1', '2026-11-27T07:00:42.374169+00:00', '2026-11-27T07:00:42.374169+00:00');
insert into translations values ('01a21bce-68fb-71c5-b08d-0bdd15985812', '01a21bce-687a-76ee-97c9-01be884aa6b4', '01a21bce-68f2-779a-bbcf-c86d41c06426', '5b07d8f3085aab1f343cdae94ab42d294cdf372486d40ab528de089e8c62ec47', 'in_sync');
insert into comment_threads values ('01900000-0000-7000-8000-0000000000bb', '01a21bce-687a-76ee-97c9-01be884aa6b4', '2026-05-16T10:42:00.000000+00:00', 1, 1, '{"id":"01900000-0000-7000-8000-0000000000bb","anchor":{"place":{"part":"headline","block":null,"start":0,"end":3},"quote":"خبر","prefix":"","suffix":" قديم"},"author":"01900000-0000-7000-8000-0000000000aa","time":"2026-05-16T10:42:00+00:00","text":"أي خبر؟","mentions":[],"blocking":true,"replies":[],"resolved_by":null,"resolved_at":null}');
insert into publications values ('01a21bce-687a-76ee-97c9-01be884aa6b4', 'site', '01a21bce-687a-76ee-97c9-01bf95c7e1d8', 'ar', 'novosti', 'khabar', '01a21bce-68f2-779a-bbcf-c86d41c06426', '5b07d8f3085aab1f343cdae94ab42d294cdf372486d40ab528de089e8c62ec47', 'live', '2026-05-16T12:00:00.000000+00:00', '2026-05-16T12:00:00.000000+00:00', '2026-05-16T12:00:00.000000+00:00', 'https://news.example/ar/novosti/khabar/', '7', '0000000000000000000000000000000000000000000000000000000000000000', '[{"text": "صُحح الاسم", "at": "2026-05-16T12:00:00.000000+00:00"}]', '', '', '["novosti/qadim"]');
insert into outbox values (1, '01a21bce-6b0e-7229-820f-7fd249084810', 'site', '01a21bce-687a-76ee-97c9-01be884aa6b4.01a21bce-68f2-779a-bbcf-c86d41c06426.publish.3', '01a21bce-687a-76ee-97c9-01be884aa6b4', 3, 'publish', '{"article_id": "01a21bce-687a-76ee-97c9-01be884aa6b4", "target": "site", "story_id": "01a21bce-687a-76ee-97c9-01bf95c7e1d8", "language": "ar", "rubric": "novosti", "slug": "khabar", "revision_id": "01a21bce-68f2-779a-bbcf-c86d41c06426", "content_hash": "5b07d8f3085aab1f343cdae94ab42d294cdf372486d40ab528de089e8c62ec47", "shown": "live", "first_published": "2026-05-16T12:00:00.000000+00:00", "updated": "2026-05-16T12:00:00.000000+00:00", "delivered_at": "2026-05-16T12:00:00.000000+00:00", "url": "https://news.example/ar/novosti/khabar/", "remote_id": "7", "remote_hash": "0000000000000000000000000000000000000000000000000000000000000000", "corrections": [{"text": "صُحح الاسم", "at": "2026-05-16T12:00:00.000000+00:00"}], "notice": "", "moved_to": "", "former": ["novosti/qadim"]}', '', '', 'delivered', '2026-11-27T07:00:42.382207+00:00', '2026-11-27T07:00:42.382207+00:00', 0, '', NULL, '', NULL, 'https://news.example/ar/novosti/khabar/', '2026-05-16T12:00:00.000000+00:00', '0000000000000000000000000000000000000000000000000000000000000000', '7', NULL);
insert into outbox values (2, '01a21bce-6b0e-7229-820f-7fd3b9500250', 'mirror', '01a21bce-687a-76ee-97c9-01be884aa6b4.01a21bce-68f2-779a-bbcf-c86d41c06426.publish.3', '01a21bce-687a-76ee-97c9-01be884aa6b4', 3, 'publish', '{"article_id": "01a21bce-687a-76ee-97c9-01be884aa6b4", "target": "mirror", "story_id": "01a21bce-687a-76ee-97c9-01bf95c7e1d8", "language": "ar", "rubric": "novosti", "slug": "khabar", "revision_id": "01a21bce-68f2-779a-bbcf-c86d41c06426", "content_hash": "5b07d8f3085aab1f343cdae94ab42d294cdf372486d40ab528de089e8c62ec47", "shown": "live", "first_published": "2026-05-16T12:00:00.000000+00:00", "updated": "2026-05-16T12:00:00.000000+00:00", "delivered_at": "2026-05-16T12:00:00.000000+00:00", "url": "https://news.example/ar/novosti/khabar/", "remote_id": "7", "remote_hash": "0000000000000000000000000000000000000000000000000000000000000000", "corrections": [{"text": "صُحح الاسم", "at": "2026-05-16T12:00:00.000000+00:00"}], "notice": "", "moved_to": "", "former": ["novosti/qadim"]}', '', '', 'queued', '2026-11-27T07:00:42.382207+00:00', '2026-11-27T07:00:42.382207+00:00', 0, '', NULL, '', NULL, '', NULL, '', '', NULL);
insert into site_files values ('site', 'ar/novosti/khabar/index.html', '0000000000000000000000000000000000000000000000000000000000000000');
insert into site_state values ('site', 'ar/novosti', 'khabar');
CREATE TRIGGER revision_is_head after insert on revisions
    when not exists (select 1 from revision_parents where parent_id = new.id)
    begin
        insert into heads (article_id, revision_id) values (new.article_id, new.id);
    end;
CREATE TRIGGER parent_is_no_head after insert on revision_parents
    begin
        delete from heads where revision_id = new.parent_id and article_id =
            (select article_id from revisions where id = new.parent_id);
    end;
CREATE TRIGGER revisions_refuse_update before update on revisions
    begin
        select raise(abort, 'revisions are final');
    end;
CREATE TRIGGER revisions_refuse_delete before delete on revisions
    begin
        select raise(abort, 'revisions are final');
    end;
CREATE TRIGGER revision_parents_refuse_update before update on revision_parents
    begin
        select raise(abort, 'revision_parents are final');
    end;
CREATE TRIGGER revision_parents_refuse_delete before delete on revision_parents
    begin
        select raise(abort, 'revision_parents are final');
    end;
CREATE TRIGGER audit_refuse_update before update on audit
    begin
        select raise(abort, 'audit are final');
    end;
CREATE TRIGGER audit_refuse_delete before delete on audit
    begin
        select raise(abort, 'audit are final');
    end;
pragma application_id = 1466004081;
commit;
