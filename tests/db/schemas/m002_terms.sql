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
insert into _sqlite_migrations values (1, 'warraq', 'm001_first', '2026-11-23 16:50:43.246688+00:00');
insert into _sqlite_migrations values (2, 'warraq', 'm002_terms', '2026-11-23 16:50:43.246913+00:00');
insert into stories values ('01a20951-27b0-75af-ad21-f778acb5a24f', '2026-11-23T16:50:43.249266+00:00');
insert into stories values ('01a20951-27c2-7272-acbb-18829dd35b66', '2026-11-23T16:50:43.267147+00:00');
insert into articles values (1, '01a20951-27b0-75af-ad21-f777208f0e77', '01a20951-27b0-75af-ad21-f778acb5a24f', '2026-11-23T16:50:43.249266+00:00', 'draft', NULL, 'ar', 'خبر قديم', '', '01a20951-27b3-724b-b341-659731781241', '2026-11-23T16:50:43.251873+00:00', 2, 4, '');
insert into articles values (2, '01a20951-27b4-7281-8e7b-fe4330e3d83d', '01a20951-27b0-75af-ad21-f778acb5a24f', '2026-11-23T16:50:43.265954+00:00', 'draft', NULL, 'ru', 'Старая новость', '', '01a20951-27c2-7272-acbb-1880e69c757c', '2026-11-23T16:50:43.266042+00:00', 1, 6, '');
insert into articles values (3, '01a20951-27c2-7272-acbb-18816e57a1bd', '01a20951-27c2-7272-acbb-18829dd35b66', '2026-11-23T16:50:43.267147+00:00', 'draft', '2026-11-23T16:50:43.267791+00:00', 'ar', 'في السلة', 'novosti', '01a20951-27c3-742e-89e6-8d43de27d7b6', '2026-11-23T16:50:43.267181+00:00', 1, 8, '');
insert into revisions values (1, '01a20951-27b1-7054-9e17-8ef5d8b5d5ff', '01a20951-27b0-75af-ad21-f777208f0e77', 'mona', '2026-11-23T16:50:43.249478+00:00', NULL, 'c9e5273d58fb4f635a9c9df97646e9872e3bcdc32c999f4db0ae5346db7e6b77', '{"format":"warraq-article/1","id":"01a20951-27b0-75af-ad21-f777208f0e77","story_id":"01a20951-27b0-75af-ad21-f778acb5a24f","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a20951-27b0-75af-ad21-f77921a8bfeb","language":"ar","direction":"rtl","text":[{"text":"الكتاب على الطاولة"}]}]}');
insert into revisions values (2, '01a20951-27b2-7440-b232-7afb73408681', '01a20951-27b0-75af-ad21-f777208f0e77', NULL, '2026-11-23T16:50:43.250819+00:00', 'نصنا', 'f764e8e7374385cad4625c1990294d7746d5d7e0f3b563c39e29ca307d0cf67b', '{"format":"warraq-article/1","id":"01a20951-27b0-75af-ad21-f777208f0e77","story_id":"01a20951-27b0-75af-ad21-f778acb5a24f","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a20951-27b2-7440-b232-7afa96de151d","language":"ar","direction":"rtl","text":[{"text":"نصنا"}]}]}');
insert into revisions values (3, '01a20951-27b3-724b-b341-659731781241', '01a20951-27b0-75af-ad21-f777208f0e77', NULL, '2026-11-23T16:50:43.251873+00:00', NULL, '6209a96e77fb3d42b052cc248a42be564cba15698fc93555f13f4bd5ee57efb4', '{"format":"warraq-article/1","id":"01a20951-27b0-75af-ad21-f777208f0e77","story_id":"01a20951-27b0-75af-ad21-f778acb5a24f","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a20951-27b3-724b-b341-6596467c64f9","language":"ar","direction":"rtl","text":[{"text":"الكتاب الجديد"}]}]}');
insert into revisions values (4, '01a20951-27c2-7272-acbb-1880e69c757c', '01a20951-27b4-7281-8e7b-fe4330e3d83d', NULL, '2026-11-23T16:50:43.266042+00:00', NULL, 'f09fca0be44099a0a8497c40f75409e0cfc8074ca1ef987b4bc01e4031dea2bd', '{"format":"warraq-article/1","id":"01a20951-27b4-7281-8e7b-fe4330e3d83d","story_id":"01a20951-27b0-75af-ad21-f778acb5a24f","language":"ru","direction":"ltr","headline":"Старая новость","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revisions values (5, '01a20951-27c3-742e-89e6-8d43de27d7b6', '01a20951-27c2-7272-acbb-18816e57a1bd', NULL, '2026-11-23T16:50:43.267181+00:00', NULL, 'e01b3fc3880910e9f0be8f5722ba515d0feb8663344ce4c893ddfbffa9b17f63', '{"format":"warraq-article/1","id":"01a20951-27c2-7272-acbb-18816e57a1bd","story_id":"01a20951-27c2-7272-acbb-18829dd35b66","language":"ar","direction":"rtl","headline":"في السلة","kicker":"","lead":[],"dateline":"","date":null,"rubric":"novosti","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revision_parents values ('01a20951-27b2-7440-b232-7afb73408681', '01a20951-27b1-7054-9e17-8ef5d8b5d5ff');
insert into revision_parents values ('01a20951-27b3-724b-b341-659731781241', '01a20951-27b1-7054-9e17-8ef5d8b5d5ff');
insert into media values ('3daf98d059a7f138e5806b05221b78fe7c1bd9b08c813c321bbb2e45565006a5', 'image/png', 28, 2, 2, '2026-11-23T16:50:43.269571+00:00');
insert into people values ('01900000-0000-7000-8000-0000000000aa', 'mona', 'منى', '[]');
insert into settings values ('desk', '{"name": "مكتب"}');
insert into heads values ('01a20951-27b0-75af-ad21-f777208f0e77', '01a20951-27b2-7440-b232-7afb73408681');
insert into heads values ('01a20951-27b0-75af-ad21-f777208f0e77', '01a20951-27b3-724b-b341-659731781241');
insert into heads values ('01a20951-27b4-7281-8e7b-fe4330e3d83d', '01a20951-27c2-7272-acbb-1880e69c757c');
insert into heads values ('01a20951-27c2-7272-acbb-18816e57a1bd', '01a20951-27c3-742e-89e6-8d43de27d7b6');
insert into terms values ('tashkent', 'place', '{"ar": "عاصمة أوزبكستان"}', '01900000-0000-7000-8000-0000000000aa', '2026-11-23T16:50:43.270639+00:00');
insert into term_forms values ('tashkent', 0, 'ar', 'طشقند', 'preferred', '');
insert into term_forms values ('tashkent', 1, 'ar', 'تاشكنت', 'rejected', 'صيغة أخرى');
insert into term_forms values ('tashkent', 2, 'ru', 'Ташкент', 'preferred', '');
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
