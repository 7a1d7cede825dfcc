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
insert into _sqlite_migrations values (1, 'warraq', 'm001_first', '2026-11-26 21:25:21.738076+00:00');
insert into _sqlite_migrations values (2, 'warraq', 'm002_terms', '2026-11-26 21:25:21.739021+00:00');
insert into _sqlite_migrations values (3, 'warraq', 'm004_review_comments', '2026-11-26 21:25:21.739851+00:00');
insert into stories values ('01a219bf-acd5-7000-8b09-de0b4ee5bf3e', '2026-11-26T21:25:21.751237+00:00');
insert into stories values ('01a219bf-ad45-751f-a684-cd18c79232dc', '2026-11-26T21:25:21.861767+00:00');
insert into articles values (1, '01a219bf-acd5-7000-8b09-de0abffcfdc9', '01a219bf-acd5-7000-8b09-de0b4ee5bf3e', '2026-11-26T21:25:21.751237+00:00', 'draft', NULL, 'ar', 'خبر قديم', '', '01a219bf-acea-7088-990c-4f2800af9327', '2026-11-26T21:25:21.770373+00:00', 2, 4, '');
insert into articles values (2, '01a219bf-aced-7204-a523-557c90bb45c7', '01a219bf-acd5-7000-8b09-de0b4ee5bf3e', '2026-11-26T21:25:21.858520+00:00', 'draft', NULL, 'ru', 'Старая новость', '', '01a219bf-ad42-7629-84f6-be5f4e8507a2', '2026-11-26T21:25:21.858695+00:00', 1, 6, '');
insert into articles values (3, '01a219bf-ad45-751f-a684-cd17de21be12', '01a219bf-ad45-751f-a684-cd18c79232dc', '2026-11-26T21:25:21.861767+00:00', 'draft', '2026-11-26T21:25:21.869296+00:00', 'ar', 'في السلة', 'novosti', '01a219bf-ad45-751f-a684-cd195e851559', '2026-11-26T21:25:21.861877+00:00', 1, 8, '');
insert into revisions values (1, '01a219bf-acd7-70ea-82aa-c118fc2cc40b', '01a219bf-acd5-7000-8b09-de0abffcfdc9', 'mona', '2026-11-26T21:25:21.751587+00:00', NULL, 'bcc61c523824867053520ea9f5e3c5b8bc4f5843e517b14d1623a5ec59ff95a3', '{"format":"warraq-article/1","id":"01a219bf-acd5-7000-8b09-de0abffcfdc9","story_id":"01a219bf-acd5-7000-8b09-de0b4ee5bf3e","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a219bf-acd5-7000-8b09-de0c5e20134d","language":"ar","direction":"rtl","text":[{"text":"الكتاب على الطاولة"}]}]}');
insert into revisions values (2, '01a219bf-ace2-768c-aad3-8d65afe040cb', '01a219bf-acd5-7000-8b09-de0abffcfdc9', NULL, '2026-11-26T21:25:21.762685+00:00', 'نصنا', '3c542e544f7b234d205545c05b3289aa4266e507b8e3b759cc5e548c53320948', '{"format":"warraq-article/1","id":"01a219bf-acd5-7000-8b09-de0abffcfdc9","story_id":"01a219bf-acd5-7000-8b09-de0b4ee5bf3e","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a219bf-ace1-748e-9a36-ea023fb81613","language":"ar","direction":"rtl","text":[{"text":"نصنا"}]}]}');
insert into revisions values (3, '01a219bf-acea-7088-990c-4f2800af9327', '01a219bf-acd5-7000-8b09-de0abffcfdc9', NULL, '2026-11-26T21:25:21.770373+00:00', NULL, 'fb1f1611c56e2f49b3fbf50ceeda811d0752e4dfb10d6782bfc6ee2f52a87b56', '{"format":"warraq-article/1","id":"01a219bf-acd5-7000-8b09-de0abffcfdc9","story_id":"01a219bf-acd5-7000-8b09-de0b4ee5bf3e","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a219bf-ace9-740f-b0fa-c3091bc75b36","language":"ar","direction":"rtl","text":[{"text":"الكتاب الجديد"}]}]}');
insert into revisions values (4, '01a219bf-ad42-7629-84f6-be5f4e8507a2', '01a219bf-aced-7204-a523-557c90bb45c7', NULL, '2026-11-26T21:25:21.858695+00:00', NULL, 'b87ddc5ca3adea0aec2aaac420d53a9c37495a3f7fa524632fb2680db9acd7c8', '{"format":"warraq-article/1","id":"01a219bf-aced-7204-a523-557c90bb45c7","story_id":"01a219bf-acd5-7000-8b09-de0b4ee5bf3e","language":"ru","direction":"ltr","headline":"Старая новость","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revisions values (5, '01a219bf-ad45-751f-a684-cd195e851559', '01a219bf-ad45-751f-a684-cd17de21be12', NULL, '2026-11-26T21:25:21.861877+00:00', NULL, '7be44e171394e8141a1c381fddac5c137cad5928fcf10afde5edf51a30e0eaeb', '{"format":"warraq-article/1","id":"01a219bf-ad45-751f-a684-cd17de21be12","story_id":"01a219bf-ad45-751f-a684-cd18c79232dc","language":"ar","direction":"rtl","headline":"في السلة","kicker":"","lead":[],"dateline":"","date":null,"rubric":"novosti","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revision_parents values ('01a219bf-ace2-768c-aad3-8d65afe040cb', '01a219bf-acd7-70ea-82aa-c118fc2cc40b');
insert into revision_parents values ('01a219bf-acea-7088-990c-4f2800af9327', '01a219bf-acd7-70ea-82aa-c118fc2cc40b');
insert into media values ('3daf98d059a7f138e5806b05221b78fe7c1bd9b08c813c321bbb2e45565006a5', 'image/png', 28, 2, 2, '2026-11-26T21:25:21.885410+00:00');
insert into people values ('01900000-0000-7000-8000-0000000000aa', 'mona', 'منى', '[]');
insert into settings values ('desk', '{"name": "مكتب"}');
insert into heads values ('01a219bf-acd5-7000-8b09-de0abffcfdc9', '01a219bf-ace2-768c-aad3-8d65afe040cb');
insert into heads values ('01a219bf-acd5-7000-8b09-de0abffcfdc9', '01a219bf-acea-7088-990c-4f2800af9327');
insert into heads values ('01a219bf-aced-7204-a523-557c90bb45c7', '01a219bf-ad42-7629-84f6-be5f4e8507a2');
insert into heads values ('01a219bf-ad45-751f-a684-cd17de21be12', '01a219bf-ad45-751f-a684-cd195e851559');
insert into terms values ('tashkent', 'place', '{"ar": "عاصمة أوزبكستان"}', '01900000-0000-7000-8000-0000000000aa', '2026-11-26T21:25:21.896718+00:00');
insert into term_forms values ('tashkent', 0, 'ar', 'طشقند', 'preferred', '');
insert into term_forms values ('tashkent', 1, 'ar', 'تاشكنت', 'rejected', 'صيغة أخرى');
insert into term_forms values ('tashkent', 2, 'ru', 'Ташкент', 'preferred', '');
insert into comment_threads values ('01900000-0000-7000-8000-0000000000bb', '01a219bf-acd5-7000-8b09-de0abffcfdc9', '2026-05-16T10:42:00.000000+00:00', 1, 1, '{"id":"01900000-0000-7000-8000-0000000000bb","anchor":{"place":{"part":"headline","block":null,"start":0,"end":3},"quote":"خبر","prefix":"","suffix":" قديم"},"author":"01900000-0000-7000-8000-0000000000aa","time":"2026-05-16T10:42:00+00:00","text":"أي خبر؟","mentions":[],"blocking":true,"replies":[],"resolved_by":null,"resolved_at":null}');
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
