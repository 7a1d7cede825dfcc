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
        article_id text not null,
        revision_id text not null,
        primary key (article_id, revision_id)
    ) strict, without rowid
    ;
CREATE VIRTUAL TABLE search using fts5 (
        headline, body, language, content='', contentless_delete=1, 
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn'"
    );
insert into _sqlite_migrations values (1, 'warraq', 'm001_first', '2026-11-23 16:24:16.490019+00:00');
insert into stories values ('01a20938-f16c-7315-8380-b45118188bae', '2026-11-23T16:24:16.493595+00:00');
insert into stories values ('01a20938-f17e-76f5-a178-6ec955173238', '2026-11-23T16:24:16.511190+00:00');
insert into articles values (1, '01a20938-f16c-7315-8380-b4500a86c7f4', '01a20938-f16c-7315-8380-b45118188bae', '2026-11-23T16:24:16.493595+00:00', 'draft', NULL, 'ar', 'خبر قديم', '', '01a20938-f170-737d-9e9f-996bc10f0484', '2026-11-23T16:24:16.496027+00:00', 2, 4, '');
insert into articles values (2, '01a20938-f170-737d-9e9f-996c9f42d4f3', '01a20938-f16c-7315-8380-b45118188bae', '2026-11-23T16:24:16.510109+00:00', 'draft', NULL, 'ru', 'Старая новость', '', '01a20938-f17e-76f5-a178-6ec7536cd518', '2026-11-23T16:24:16.510189+00:00', 1, 6, '');
insert into articles values (3, '01a20938-f17e-76f5-a178-6ec8497fe954', '01a20938-f17e-76f5-a178-6ec955173238', '2026-11-23T16:24:16.511190+00:00', 'draft', '2026-11-23T16:24:16.511993+00:00', 'ar', 'في السلة', 'novosti', '01a20938-f17f-7381-8bc9-c5ccf65ac523', '2026-11-23T16:24:16.511227+00:00', 1, 8, '');
insert into revisions values (1, '01a20938-f16d-77a6-b6eb-e7957028403d', '01a20938-f16c-7315-8380-b4500a86c7f4', 'mona', '2026-11-23T16:24:16.493720+00:00', NULL, '6f5c9b11f8bc02ed0d1826b89a0a4fbded5e3be0e6a8a070d65f53c5d3ddf96e', '{"format":"warraq-article/1","id":"01a20938-f16c-7315-8380-b4500a86c7f4","story_id":"01a20938-f16c-7315-8380-b45118188bae","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a20938-f16c-7315-8380-b4520e9b453c","language":"ar","direction":"rtl","text":[{"text":"الكتاب على الطاولة"}]}]}');
insert into revisions values (2, '01a20938-f16f-708d-8ab3-ae688a5fa65a', '01a20938-f16c-7315-8380-b4500a86c7f4', NULL, '2026-11-23T16:24:16.495236+00:00', 'نصنا', 'a76d0f50b7dca1af1f3709fb4e7bb73c23c702a1e2a2cd738b4adb06cd73310b', '{"format":"warraq-article/1","id":"01a20938-f16c-7315-8380-b4500a86c7f4","story_id":"01a20938-f16c-7315-8380-b45118188bae","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a20938-f16e-7095-a72a-c6dd220c3f3b","language":"ar","direction":"rtl","text":[{"text":"نصنا"}]}]}');
insert into revisions values (3, '01a20938-f170-737d-9e9f-996bc10f0484', '01a20938-f16c-7315-8380-b4500a86c7f4', NULL, '2026-11-23T16:24:16.496027+00:00', NULL, 'f580812318846585fa2d61529e89009b966d3ece394430c55f4015e078a1ae4f', '{"format":"warraq-article/1","id":"01a20938-f16c-7315-8380-b4500a86c7f4","story_id":"01a20938-f16c-7315-8380-b45118188bae","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a20938-f16f-708d-8ab3-ae6910c42105","language":"ar","direction":"rtl","text":[{"text":"الكتاب الجديد"}]}]}');
insert into revisions values (4, '01a20938-f17e-76f5-a178-6ec7536cd518', '01a20938-f170-737d-9e9f-996c9f42d4f3', NULL, '2026-11-23T16:24:16.510189+00:00', NULL, 'fbeacde7f54fabaf418c3062b9e27b0dc76f1d88578e63bcccfc32fad8d095da', '{"format":"warraq-article/1","id":"01a20938-f170-737d-9e9f-996c9f42d4f3","story_id":"01a20938-f16c-7315-8380-b45118188bae","language":"ru","direction":"ltr","headline":"Старая новость","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revisions values (5, '01a20938-f17f-7381-8bc9-c5ccf65ac523', '01a20938-f17e-76f5-a178-6ec8497fe954', NULL, '2026-11-23T16:24:16.511227+00:00', NULL, 'e065cbda5975e13881064fcaa7e4a1410bf415ac682d16459b6efab1e15084d8', '{"format":"warraq-article/1","id":"01a20938-f17e-76f5-a178-6ec8497fe954","story_id":"01a20938-f17e-76f5-a178-6ec955173238","language":"ar","direction":"rtl","headline":"في السلة","kicker":"","lead":[],"dateline":"","date":null,"rubric":"novosti","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revision_parents values ('01a20938-f16f-708d-8ab3-ae688a5fa65a', '01a20938-f16d-77a6-b6eb-e7957028403d');
insert into revision_parents values ('01a20938-f170-737d-9e9f-996bc10f0484', '01a20938-f16d-77a6-b6eb-e7957028403d');
insert into media values ('3daf98d059a7f138e5806b05221b78fe7c1bd9b08c813c321bbb2e45565006a5', 'image/png', 28, 2, 2, '2026-11-23T16:24:16.513703+00:00');
insert into people values ('01900000-0000-7000-8000-0000000000aa', 'mona', 'منى', '[]');
insert into settings values ('desk', '{"name": "مكتب"}');
insert into heads values ('01a20938-f16c-7315-8380-b4500a86c7f4', '01a20938-f16f-708d-8ab3-ae688a5fa65a');
insert into heads values ('01a20938-f16c-7315-8380-b4500a86c7f4', '01a20938-f170-737d-9e9f-996bc10f0484');
insert into heads values ('01a20938-f170-737d-9e9f-996c9f42d4f3', '01a20938-f17e-76f5-a178-6ec7536cd518');
insert into heads values ('01a20938-f17e-76f5-a178-6ec8497fe954', '01a20938-f17f-7381-8bc9-c5ccf65ac523');
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
