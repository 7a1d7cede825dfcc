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
        note text not null,
        corrections integer not null
    ) strict, without rowid
    ;
CREATE INDEX post_reviews_due on article_states (article_id) where post_review_due = 1;
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
insert into _sqlite_migrations values (1, 'warraq', 'm001_first', '2026-11-26 20:59:17.503068+00:00');
insert into _sqlite_migrations values (2, 'warraq', 'm002_terms', '2026-11-26 20:59:17.503459+00:00');
insert into _sqlite_migrations values (3, 'warraq', 'm003_workflow', '2026-11-26 20:59:17.506118+00:00');
insert into stories values ('01a219a7-ce84-775b-a7e7-69201f7ed30b', '2026-11-26T20:59:17.509753+00:00');
insert into stories values ('01a219a7-cea7-7015-a10c-723a175ecfb3', '2026-11-26T20:59:17.544174+00:00');
insert into articles values (1, '01a219a7-ce84-775b-a7e7-691f395d08e7', '01a219a7-ce84-775b-a7e7-69201f7ed30b', '2026-11-26T20:59:17.509753+00:00', 'in_review', NULL, 'ar', 'خبر قديم', '', '01a219a7-ce89-7400-bfa7-8e2a8b0057b8', '2026-11-26T20:59:17.513936+00:00', 2, 4, '');
insert into articles values (2, '01a219a7-ce8a-70db-9055-573809ff6fab', '01a219a7-ce84-775b-a7e7-69201f7ed30b', '2026-11-26T20:59:17.542393+00:00', 'draft', NULL, 'ru', 'Старая новость', '', '01a219a7-cea6-7361-a219-b77288200734', '2026-11-26T20:59:17.542531+00:00', 1, 6, '');
insert into articles values (3, '01a219a7-cea7-7015-a10c-72394251097a', '01a219a7-cea7-7015-a10c-723a175ecfb3', '2026-11-26T20:59:17.544174+00:00', 'draft', '2026-11-26T20:59:17.545352+00:00', 'ar', 'في السلة', 'novosti', '01a219a7-cea8-75ce-affd-f6e235440cef', '2026-11-26T20:59:17.544309+00:00', 1, 8, '');
insert into revisions values (1, '01a219a7-ce86-721d-85e9-0847f532a2e9', '01a219a7-ce84-775b-a7e7-691f395d08e7', 'mona', '2026-11-26T20:59:17.510074+00:00', NULL, '6f580689dd8b651e542db482e92d1e3ae6b9b3afda5e061766a15c08e14234b2', '{"format":"warraq-article/1","id":"01a219a7-ce84-775b-a7e7-691f395d08e7","story_id":"01a219a7-ce84-775b-a7e7-69201f7ed30b","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a219a7-ce84-775b-a7e7-6921ee821548","language":"ar","direction":"rtl","text":[{"text":"الكتاب على الطاولة"}]}]}');
insert into revisions values (2, '01a219a7-ce88-7766-a4c1-35c1ce0ccf5d', '01a219a7-ce84-775b-a7e7-691f395d08e7', NULL, '2026-11-26T20:59:17.512388+00:00', 'نصنا', '3fc3adfff7e53df22ad61412a4b67549715c63b5bb22338a40d65c9df00d2497', '{"format":"warraq-article/1","id":"01a219a7-ce84-775b-a7e7-691f395d08e7","story_id":"01a219a7-ce84-775b-a7e7-69201f7ed30b","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a219a7-ce87-7438-b56d-4e8ae6e91407","language":"ar","direction":"rtl","text":[{"text":"نصنا"}]}]}');
insert into revisions values (3, '01a219a7-ce89-7400-bfa7-8e2a8b0057b8', '01a219a7-ce84-775b-a7e7-691f395d08e7', NULL, '2026-11-26T20:59:17.513936+00:00', NULL, '80929e1e6716c1d99408ddcf8fbd71bc1662b7040cfcbccd9f56b9f576a333ba', '{"format":"warraq-article/1","id":"01a219a7-ce84-775b-a7e7-691f395d08e7","story_id":"01a219a7-ce84-775b-a7e7-69201f7ed30b","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a219a7-ce89-7400-bfa7-8e296ae46f21","language":"ar","direction":"rtl","text":[{"text":"الكتاب الجديد"}]}]}');
insert into revisions values (4, '01a219a7-cea6-7361-a219-b77288200734', '01a219a7-ce8a-70db-9055-573809ff6fab', NULL, '2026-11-26T20:59:17.542531+00:00', NULL, '58068b231954166d742de81af3bd64804ef2b2a72860326f246ad87147a70f03', '{"format":"warraq-article/1","id":"01a219a7-ce8a-70db-9055-573809ff6fab","story_id":"01a219a7-ce84-775b-a7e7-69201f7ed30b","language":"ru","direction":"ltr","headline":"Старая новость","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revisions values (5, '01a219a7-cea8-75ce-affd-f6e235440cef', '01a219a7-cea7-7015-a10c-72394251097a', NULL, '2026-11-26T20:59:17.544309+00:00', NULL, '80ac02281590d7090d023d7473865395b1f3eb21ee2428a7176c61bb8341c597', '{"format":"warraq-article/1","id":"01a219a7-cea7-7015-a10c-72394251097a","story_id":"01a219a7-cea7-7015-a10c-723a175ecfb3","language":"ar","direction":"rtl","headline":"في السلة","kicker":"","lead":[],"dateline":"","date":null,"rubric":"novosti","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revision_parents values ('01a219a7-ce88-7766-a4c1-35c1ce0ccf5d', '01a219a7-ce86-721d-85e9-0847f532a2e9');
insert into revision_parents values ('01a219a7-ce89-7400-bfa7-8e2a8b0057b8', '01a219a7-ce86-721d-85e9-0847f532a2e9');
insert into media values ('3daf98d059a7f138e5806b05221b78fe7c1bd9b08c813c321bbb2e45565006a5', 'image/png', 28, 2, 2, '2026-11-26T20:59:17.549079+00:00');
insert into people values ('01900000-0000-7000-8000-0000000000aa', 'mona', 'منى', '["editor"]', '', '[]', 1);
insert into settings values ('desk', '{"name": "مكتب"}');
insert into heads values ('01a219a7-ce84-775b-a7e7-691f395d08e7', '01a219a7-ce88-7766-a4c1-35c1ce0ccf5d');
insert into heads values ('01a219a7-ce84-775b-a7e7-691f395d08e7', '01a219a7-ce89-7400-bfa7-8e2a8b0057b8');
insert into heads values ('01a219a7-ce8a-70db-9055-573809ff6fab', '01a219a7-cea6-7361-a219-b77288200734');
insert into heads values ('01a219a7-cea7-7015-a10c-72394251097a', '01a219a7-cea8-75ce-affd-f6e235440cef');
insert into terms values ('tashkent', 'place', '{"ar": "عاصمة أوزبكستان"}', '01900000-0000-7000-8000-0000000000aa', '2026-11-26T20:59:17.550650+00:00');
insert into term_forms values ('tashkent', 0, 'ar', 'طشقند', 'preferred', '');
insert into term_forms values ('tashkent', 1, 'ar', 'تاشكنت', 'rejected', 'صيغة أخرى');
insert into term_forms values ('tashkent', 2, 'ru', 'Ташкент', 'preferred', '');
insert into article_states values ('01a219a7-ce84-775b-a7e7-691f395d08e7', 2, 'in_review', 'never', 'idle', NULL, 'new', 0, 0, NULL, 0, 0, NULL, NULL, NULL, '01900000-0000-7000-8000-0000000000aa', '', '', '', '', '', '', '', '', 0);
insert into audit values (1, '01a219a7-ceaf-7561-84c6-49a148e0810a', '01a219a7-ce84-775b-a7e7-691f395d08e7', '01a219a7-ce89-7400-bfa7-8e2a8b0057b8', 'submit', '01900000-0000-7000-8000-0000000000aa', '', '{"work": "draft", "submitted_by": ""}', '{"work": "in_review", "submitted_by": "01900000-0000-7000-8000-0000000000aa"}', '2026-11-26T20:59:17.551882+00:00');
insert into audit values (2, '01a219a7-ceb1-7007-acac-ecce93403ed0', '01a219a7-ce84-775b-a7e7-691f395d08e7', '01a219a7-ce89-7400-bfa7-8e2a8b0057b8', 'translate', '01900000-0000-7000-8000-0000000000aa', '', '{}', '{}', '2026-11-26T20:59:17.553519+00:00');
insert into milestones values ('01a219a7-ce89-7400-bfa7-8e2a8b0057b8', 'submitted', '01900000-0000-7000-8000-0000000000aa', '2026-11-26T20:59:17.551955+00:00');
insert into locks values ('01a219a7-ce84-775b-a7e7-691f395d08e7', '01900000-0000-7000-8000-0000000000aa', 'desk-1', 's1', '2026-11-26T20:59:17.558337+00:00', '2026-11-26T20:59:17.558337+00:00');
insert into translations values ('01a219a7-ce8a-70db-9055-573809ff6fab', '01a219a7-ce84-775b-a7e7-691f395d08e7', '01a219a7-ce89-7400-bfa7-8e2a8b0057b8', '80929e1e6716c1d99408ddcf8fbd71bc1662b7040cfcbccd9f56b9f576a333ba', 'in_sync');
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
