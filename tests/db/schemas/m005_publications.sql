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
    ) strict, without rowid
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
        remote_id text not null,
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
insert into _sqlite_migrations values (1, 'warraq', 'm001_first', '2026-11-27 00:18:21.272951+00:00');
insert into _sqlite_migrations values (2, 'warraq', 'm002_terms', '2026-11-27 00:18:21.273518+00:00');
insert into _sqlite_migrations values (3, 'warraq', 'm003_workflow', '2026-11-27 00:18:21.276309+00:00');
insert into _sqlite_migrations values (4, 'warraq', 'm004_review_comments', '2026-11-27 00:18:21.276877+00:00');
insert into _sqlite_migrations values (5, 'warraq', 'm005_publications', '2026-11-27 00:18:21.278089+00:00');
insert into stories values ('01a21a5e-0de1-74f8-9017-c92d33e885b0', '2026-11-27T00:18:21.283256+00:00');
insert into stories values ('01a21a5e-0e06-7296-ade4-8a219663408c', '2026-11-27T00:18:21.319088+00:00');
insert into articles values (1, '01a21a5e-0de1-74f8-9017-c92ce485b61f', '01a21a5e-0de1-74f8-9017-c92d33e885b0', '2026-11-27T00:18:21.283256+00:00', 'in_review', NULL, 'ar', 'خبر قديم', '', '01a21a5e-0de7-733d-af94-f84d636bf0bf', '2026-11-27T00:18:21.287679+00:00', 2, 4, '');
insert into articles values (2, '01a21a5e-0de8-70d0-a2e0-e7fb543967ea', '01a21a5e-0de1-74f8-9017-c92d33e885b0', '2026-11-27T00:18:21.316645+00:00', 'draft', NULL, 'ru', 'Старая новость', '', '01a21a5e-0e04-764e-8b62-cd2548f27533', '2026-11-27T00:18:21.316790+00:00', 1, 6, '');
insert into articles values (3, '01a21a5e-0e06-7296-ade4-8a20a6557f45', '01a21a5e-0e06-7296-ade4-8a219663408c', '2026-11-27T00:18:21.319088+00:00', 'draft', '2026-11-27T00:18:21.320655+00:00', 'ar', 'في السلة', 'novosti', '01a21a5e-0e07-747c-812f-4e752a94dfd0', '2026-11-27T00:18:21.319171+00:00', 1, 8, '');
insert into revisions values (1, '01a21a5e-0de3-7028-89b0-528ffb1cfc34', '01a21a5e-0de1-74f8-9017-c92ce485b61f', 'mona', '2026-11-27T00:18:21.283568+00:00', NULL, '6ba49eb7bd8382a83005402c9eac6730d184f28d17130ed0605b4092a142413f', '{"format":"warraq-article/1","id":"01a21a5e-0de1-74f8-9017-c92ce485b61f","story_id":"01a21a5e-0de1-74f8-9017-c92d33e885b0","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a21a5e-0de1-74f8-9017-c92edce52296","language":"ar","direction":"rtl","text":[{"text":"الكتاب على الطاولة"}]}]}');
insert into revisions values (2, '01a21a5e-0de5-7757-93a3-ac410c39b10b', '01a21a5e-0de1-74f8-9017-c92ce485b61f', NULL, '2026-11-27T00:18:21.285965+00:00', 'نصنا', '23b5550d14ece1c5cffb4fd088ac527f8b5dcf4ff9362977c55f6cfd0279c2fa', '{"format":"warraq-article/1","id":"01a21a5e-0de1-74f8-9017-c92ce485b61f","story_id":"01a21a5e-0de1-74f8-9017-c92d33e885b0","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a21a5e-0de5-7757-93a3-ac40afbdb297","language":"ar","direction":"rtl","text":[{"text":"نصنا"}]}]}');
insert into revisions values (3, '01a21a5e-0de7-733d-af94-f84d636bf0bf', '01a21a5e-0de1-74f8-9017-c92ce485b61f', NULL, '2026-11-27T00:18:21.287679+00:00', NULL, '2e14b706c46f6c3137d4b261d08cbb12474670abac22e1bc5f0f15d847927406', '{"format":"warraq-article/1","id":"01a21a5e-0de1-74f8-9017-c92ce485b61f","story_id":"01a21a5e-0de1-74f8-9017-c92d33e885b0","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a21a5e-0de7-733d-af94-f84ca0f0c363","language":"ar","direction":"rtl","text":[{"text":"الكتاب الجديد"}]}]}');
insert into revisions values (4, '01a21a5e-0e04-764e-8b62-cd2548f27533', '01a21a5e-0de8-70d0-a2e0-e7fb543967ea', NULL, '2026-11-27T00:18:21.316790+00:00', NULL, '19da889e93d2da71a3dc5f803ed3bb867bb0b22dfe78659b3b72cc0937868d73', '{"format":"warraq-article/1","id":"01a21a5e-0de8-70d0-a2e0-e7fb543967ea","story_id":"01a21a5e-0de1-74f8-9017-c92d33e885b0","language":"ru","direction":"ltr","headline":"Старая новость","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revisions values (5, '01a21a5e-0e07-747c-812f-4e752a94dfd0', '01a21a5e-0e06-7296-ade4-8a20a6557f45', NULL, '2026-11-27T00:18:21.319171+00:00', NULL, '3961fde0101be84a0e1e56e03045afa72433291202f6c1dd21add488a41b3772', '{"format":"warraq-article/1","id":"01a21a5e-0e06-7296-ade4-8a20a6557f45","story_id":"01a21a5e-0e06-7296-ade4-8a219663408c","language":"ar","direction":"rtl","headline":"في السلة","kicker":"","lead":[],"dateline":"","date":null,"rubric":"novosti","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revision_parents values ('01a21a5e-0de5-7757-93a3-ac410c39b10b', '01a21a5e-0de3-7028-89b0-528ffb1cfc34');
insert into revision_parents values ('01a21a5e-0de7-733d-af94-f84d636bf0bf', '01a21a5e-0de3-7028-89b0-528ffb1cfc34');
insert into media values ('3daf98d059a7f138e5806b05221b78fe7c1bd9b08c813c321bbb2e45565006a5', 'image/png', 28, 2, 2, '2026-11-27T00:18:21.324611+00:00');
insert into people values ('01900000-0000-7000-8000-0000000000aa', 'mona', 'منى', '["editor"]', '', '[]', 1);
insert into settings values ('desk', '{"name": "مكتب"}');
insert into heads values ('01a21a5e-0de1-74f8-9017-c92ce485b61f', '01a21a5e-0de5-7757-93a3-ac410c39b10b');
insert into heads values ('01a21a5e-0de1-74f8-9017-c92ce485b61f', '01a21a5e-0de7-733d-af94-f84d636bf0bf');
insert into heads values ('01a21a5e-0de8-70d0-a2e0-e7fb543967ea', '01a21a5e-0e04-764e-8b62-cd2548f27533');
insert into heads values ('01a21a5e-0e06-7296-ade4-8a20a6557f45', '01a21a5e-0e07-747c-812f-4e752a94dfd0');
insert into terms values ('tashkent', 'place', '{"ar": "عاصمة أوزبكستان"}', '01900000-0000-7000-8000-0000000000aa', '2026-11-27T00:18:21.327419+00:00');
insert into term_forms values ('tashkent', 0, 'ar', 'طشقند', 'preferred', '');
insert into term_forms values ('tashkent', 1, 'ar', 'تاشكنت', 'rejected', 'صيغة أخرى');
insert into term_forms values ('tashkent', 2, 'ru', 'Ташкент', 'preferred', '');
insert into article_states values ('01a21a5e-0de1-74f8-9017-c92ce485b61f', 3, 'in_review', 'never', 'idle', NULL, 'new', 0, 0, NULL, 0, 0, NULL, NULL, NULL, '', '', '', '', '', '', '', '', '', '', 0);
insert into audit values (1, '01a21a5e-0e12-75c8-8f49-64678bd65108', '01a21a5e-0de1-74f8-9017-c92ce485b61f', '01a21a5e-0de7-733d-af94-f84d636bf0bf', 'submit', '01900000-0000-7000-8000-0000000000aa', '', '{"work": "draft", "submitted_by": ""}', '{"work": "in_review", "submitted_by": "01900000-0000-7000-8000-0000000000aa"}', '2026-11-27T00:18:21.330448+00:00');
insert into audit values (2, '01a21a5e-0e14-710c-b40e-10e7d3dae0de', '01a21a5e-0de1-74f8-9017-c92ce485b61f', '01a21a5e-0de7-733d-af94-f84d636bf0bf', 'translate', '01900000-0000-7000-8000-0000000000aa', '', '{}', '{}', '2026-11-27T00:18:21.332120+00:00');
insert into audit values (3, '01a21a5e-0e19-704b-b75f-6123f7c1535a', '01a21a5e-0de1-74f8-9017-c92ce485b61f', '01a21a5e-0de7-733d-af94-f84d636bf0bf', 'publish', '', '', '{"submitted_by": "01900000-0000-7000-8000-0000000000aa"}', '{"submitted_by": ""}', '2026-11-27T00:18:21.337260+00:00');
insert into milestones values ('01a21a5e-0de7-733d-af94-f84d636bf0bf', 'submitted', '01900000-0000-7000-8000-0000000000aa', '2026-11-27T00:18:21.330532+00:00');
insert into locks values ('01a21a5e-0de1-74f8-9017-c92ce485b61f', '01900000-0000-7000-8000-0000000000aa', 'desk-1', 's1', '2026-11-27T00:18:21.333471+00:00', '2026-11-27T00:18:21.333471+00:00');
insert into translations values ('01a21a5e-0de8-70d0-a2e0-e7fb543967ea', '01a21a5e-0de1-74f8-9017-c92ce485b61f', '01a21a5e-0de7-733d-af94-f84d636bf0bf', '2e14b706c46f6c3137d4b261d08cbb12474670abac22e1bc5f0f15d847927406', 'in_sync');
insert into comment_threads values ('01900000-0000-7000-8000-0000000000bb', '01a21a5e-0de1-74f8-9017-c92ce485b61f', '2026-05-16T10:42:00.000000+00:00', 1, 1, '{"id":"01900000-0000-7000-8000-0000000000bb","anchor":{"place":{"part":"headline","block":null,"start":0,"end":3},"quote":"خبر","prefix":"","suffix":" قديم"},"author":"01900000-0000-7000-8000-0000000000aa","time":"2026-05-16T10:42:00+00:00","text":"أي خبر؟","mentions":[],"blocking":true,"replies":[],"resolved_by":null,"resolved_at":null}');
insert into publications values ('01a21a5e-0de1-74f8-9017-c92ce485b61f', 'site', '01a21a5e-0de1-74f8-9017-c92d33e885b0', 'ar', 'novosti', 'khabar', '01a21a5e-0de7-733d-af94-f84d636bf0bf', '2e14b706c46f6c3137d4b261d08cbb12474670abac22e1bc5f0f15d847927406', 'live', '2026-05-16T12:00:00.000000+00:00', '2026-05-16T12:00:00.000000+00:00', '2026-05-16T12:00:00.000000+00:00', 'https://news.example/ar/novosti/khabar/', '7', '0000000000000000000000000000000000000000000000000000000000000000', '[{"text": "صُحح الاسم", "at": "2026-05-16T12:00:00.000000+00:00"}]', '', '', '["novosti/qadim"]');
insert into outbox values (1, '01a21a5e-0e19-704b-b75f-61245858a5c0', 'site', '01a21a5e-0de1-74f8-9017-c92ce485b61f.01a21a5e-0de7-733d-af94-f84d636bf0bf.publish.3', '01a21a5e-0de1-74f8-9017-c92ce485b61f', 3, 'publish', '{"article_id": "01a21a5e-0de1-74f8-9017-c92ce485b61f", "target": "site", "story_id": "01a21a5e-0de1-74f8-9017-c92d33e885b0", "language": "ar", "rubric": "novosti", "slug": "khabar", "revision_id": "01a21a5e-0de7-733d-af94-f84d636bf0bf", "content_hash": "2e14b706c46f6c3137d4b261d08cbb12474670abac22e1bc5f0f15d847927406", "shown": "live", "first_published": "2026-05-16T12:00:00.000000+00:00", "updated": "2026-05-16T12:00:00.000000+00:00", "delivered_at": "2026-05-16T12:00:00.000000+00:00", "url": "https://news.example/ar/novosti/khabar/", "remote_id": "7", "remote_hash": "0000000000000000000000000000000000000000000000000000000000000000", "corrections": [{"text": "صُحح الاسم", "at": "2026-05-16T12:00:00.000000+00:00"}], "notice": "", "moved_to": "", "former": ["novosti/qadim"]}', '', '', 'delivered', '2026-11-27T00:18:21.337438+00:00', '2026-11-27T00:18:21.337438+00:00', 0, '', NULL, '', NULL, 'https://news.example/ar/novosti/khabar/', '2026-05-16T12:00:00.000000+00:00', '0000000000000000000000000000000000000000000000000000000000000000', '7');
insert into outbox values (2, '01a21a5e-0e19-704b-b75f-612596f2d8cd', 'mirror', '01a21a5e-0de1-74f8-9017-c92ce485b61f.01a21a5e-0de7-733d-af94-f84d636bf0bf.publish.3', '01a21a5e-0de1-74f8-9017-c92ce485b61f', 3, 'publish', '{"article_id": "01a21a5e-0de1-74f8-9017-c92ce485b61f", "target": "mirror", "story_id": "01a21a5e-0de1-74f8-9017-c92d33e885b0", "language": "ar", "rubric": "novosti", "slug": "khabar", "revision_id": "01a21a5e-0de7-733d-af94-f84d636bf0bf", "content_hash": "2e14b706c46f6c3137d4b261d08cbb12474670abac22e1bc5f0f15d847927406", "shown": "live", "first_published": "2026-05-16T12:00:00.000000+00:00", "updated": "2026-05-16T12:00:00.000000+00:00", "delivered_at": "2026-05-16T12:00:00.000000+00:00", "url": "https://news.example/ar/novosti/khabar/", "remote_id": "7", "remote_hash": "0000000000000000000000000000000000000000000000000000000000000000", "corrections": [{"text": "صُحح الاسم", "at": "2026-05-16T12:00:00.000000+00:00"}], "notice": "", "moved_to": "", "former": ["novosti/qadim"]}', '', '', 'queued', '2026-11-27T00:18:21.337438+00:00', '2026-11-27T00:18:21.337438+00:00', 0, '', NULL, '', NULL, '', NULL, '', '');
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
