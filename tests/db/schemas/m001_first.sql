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
        revision_id text not null references revisions (id) deferrable initially deferred,
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
    ) strict, without rowid
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
        article_id text not null references articles (id),
        revision_id text not null references revisions (id),
        primary key (article_id, revision_id)
    ) strict, without rowid
    ;
CREATE VIRTUAL TABLE search using fts5 (
        headline, body, language, content='', contentless_delete=1, 
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn'"
    );
insert into _sqlite_migrations values (1, 'warraq', 'm001_first', '2026-11-23 15:57:18.526003+00:00');
insert into stories values ('01a20920-4146-71be-8f67-ef6caa8c1ee1', '2026-11-23T15:57:18.536381+00:00');
insert into stories values ('01a20920-419c-750e-838d-ad2b90d63c11', '2026-11-23T15:57:18.620916+00:00');
insert into articles values (1, '01a20920-4146-71be-8f67-ef6be71f3f09', '01a20920-4146-71be-8f67-ef6caa8c1ee1', '2026-11-23T15:57:18.536381+00:00', 'draft', NULL, 'ar', 'خبر قديم', '', '01a20920-4156-7592-91f6-92814444970e', '2026-11-23T15:57:18.550206+00:00', 2, 4, '');
insert into articles values (2, '01a20920-4156-7592-91f6-92825ad37f50', '01a20920-4146-71be-8f67-ef6caa8c1ee1', '2026-11-23T15:57:18.612371+00:00', 'draft', NULL, 'ru', 'Старая новость', '', '01a20920-4194-7129-9ee7-eab0d1e0500d', '2026-11-23T15:57:18.612454+00:00', 1, 6, '');
insert into articles values (3, '01a20920-419c-750e-838d-ad2ac70e6b99', '01a20920-419c-750e-838d-ad2b90d63c11', '2026-11-23T15:57:18.620916+00:00', 'draft', '2026-11-23T15:57:18.628486+00:00', 'ar', 'في السلة', 'novosti', '01a20920-419c-750e-838d-ad2c1a8e6db0', '2026-11-23T15:57:18.620969+00:00', 1, 8, '');
insert into revisions values (1, '01a20920-4148-7182-b015-f57b791fc2dc', '01a20920-4146-71be-8f67-ef6be71f3f09', 'mona', '2026-11-23T15:57:18.536516+00:00', NULL, '6126eef3e48e75091f1b6bbd068c5ac3204e2a0a7e0021bed06462b17b33ad69', '{"format":"warraq-article/1","id":"01a20920-4146-71be-8f67-ef6be71f3f09","story_id":"01a20920-4146-71be-8f67-ef6caa8c1ee1","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a20920-4146-71be-8f67-ef6d592de394","language":"ar","direction":"rtl","text":[{"text":"الكتاب على الطاولة"}]}]}');
insert into revisions values (2, '01a20920-4153-71c5-96c4-1bda02dc5dc8', '01a20920-4146-71be-8f67-ef6be71f3f09', NULL, '2026-11-23T15:57:18.547337+00:00', 'نصنا', 'dbea8a95397f66eb312ae54f0f6540b969ad650f66fe71046013a3c6daf7f754', '{"format":"warraq-article/1","id":"01a20920-4146-71be-8f67-ef6be71f3f09","story_id":"01a20920-4146-71be-8f67-ef6caa8c1ee1","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a20920-4152-7235-be8f-81725d956584","language":"ar","direction":"rtl","text":[{"text":"نصنا"}]}]}');
insert into revisions values (3, '01a20920-4156-7592-91f6-92814444970e', '01a20920-4146-71be-8f67-ef6be71f3f09', NULL, '2026-11-23T15:57:18.550206+00:00', NULL, '689bd5865a63dd4c3dd5c4e8b7f2494499fa882c6f361117007527218940819e', '{"format":"warraq-article/1","id":"01a20920-4146-71be-8f67-ef6be71f3f09","story_id":"01a20920-4146-71be-8f67-ef6caa8c1ee1","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a20920-4154-75a0-80bc-7e329aea0f8c","language":"ar","direction":"rtl","text":[{"text":"الكتاب الجديد"}]}]}');
insert into revisions values (4, '01a20920-4194-7129-9ee7-eab0d1e0500d', '01a20920-4156-7592-91f6-92825ad37f50', NULL, '2026-11-23T15:57:18.612454+00:00', NULL, '92a11f2c39557a31336e40e001f232bf5d3a785d4cfed7f27b7f991302cf9832', '{"format":"warraq-article/1","id":"01a20920-4156-7592-91f6-92825ad37f50","story_id":"01a20920-4146-71be-8f67-ef6caa8c1ee1","language":"ru","direction":"ltr","headline":"Старая новость","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revisions values (5, '01a20920-419c-750e-838d-ad2c1a8e6db0', '01a20920-419c-750e-838d-ad2ac70e6b99', NULL, '2026-11-23T15:57:18.620969+00:00', NULL, '0299232572b10f776e9c8f901084742840119284da1fd963fa632bfa97ca0ec7', '{"format":"warraq-article/1","id":"01a20920-419c-750e-838d-ad2ac70e6b99","story_id":"01a20920-419c-750e-838d-ad2b90d63c11","language":"ar","direction":"rtl","headline":"في السلة","kicker":"","lead":[],"dateline":"","date":null,"rubric":"novosti","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revision_parents values ('01a20920-4153-71c5-96c4-1bda02dc5dc8', '01a20920-4148-7182-b015-f57b791fc2dc');
insert into revision_parents values ('01a20920-4156-7592-91f6-92814444970e', '01a20920-4148-7182-b015-f57b791fc2dc');
insert into media values ('3daf98d059a7f138e5806b05221b78fe7c1bd9b08c813c321bbb2e45565006a5', 'image/png', 28, 2, 2, '2026-11-23T15:57:18.640878+00:00');
insert into people values ('01900000-0000-7000-8000-0000000000aa', 'mona', 'منى', '[]');
insert into settings values ('desk', '{"name": "مكتب"}');
insert into heads values ('01a20920-4146-71be-8f67-ef6be71f3f09', '01a20920-4153-71c5-96c4-1bda02dc5dc8');
insert into heads values ('01a20920-4146-71be-8f67-ef6be71f3f09', '01a20920-4156-7592-91f6-92814444970e');
insert into heads values ('01a20920-4156-7592-91f6-92825ad37f50', '01a20920-4194-7129-9ee7-eab0d1e0500d');
insert into heads values ('01a20920-419c-750e-838d-ad2ac70e6b99', '01a20920-419c-750e-838d-ad2c1a8e6db0');
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
pragma application_id = 1466004081;
commit;
