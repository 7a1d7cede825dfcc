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
        roles text not null check (json_valid(roles))
    ) strict, without rowid
    ;
CREATE TABLE settings (
        key text primary key,
        value text not null check (json_valid(value))
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
insert into _sqlite_migrations values (1, 'warraq', 'm001_first', '2026-11-23 15:49:29.562923+00:00');
insert into stories values ('01a20919-195d-7094-80eb-67ed2c77e2ee', '2026-11-23T15:49:29.568594+00:00');
insert into stories values ('01a20919-1975-77f4-a58a-ccb5bd3c23ae', '2026-11-23T15:49:29.589743+00:00');
insert into articles values (1, '01a20919-195d-7094-80eb-67ec748b3a53', '01a20919-195d-7094-80eb-67ed2c77e2ee', '2026-11-23T15:49:29.568594+00:00', 'draft', NULL, 'ar', 'خبر قديم', '', '01a20919-1965-701d-90e4-960f16267512', '2026-11-23T15:49:29.573865+00:00', 2, 4, '');
insert into articles values (2, '01a20919-1966-732b-bd06-9e5cdf754793', '01a20919-195d-7094-80eb-67ed2c77e2ee', '2026-11-23T15:49:29.588621+00:00', 'draft', NULL, 'ru', 'Старая новость', '', '01a20919-1974-71bc-857b-c417e60ece6a', '2026-11-23T15:49:29.588768+00:00', 1, 6, '');
insert into articles values (3, '01a20919-1975-77f4-a58a-ccb4f6690caf', '01a20919-1975-77f4-a58a-ccb5bd3c23ae', '2026-11-23T15:49:29.589743+00:00', 'draft', '2026-11-23T15:49:29.590241+00:00', 'ar', 'في السلة', 'novosti', '01a20919-1975-77f4-a58a-ccb615bf5f2a', '2026-11-23T15:49:29.589775+00:00', 1, 8, '');
insert into revisions values (1, '01a20919-1960-769e-91ed-aaa33c3759bd', '01a20919-195d-7094-80eb-67ec748b3a53', 'mona', '2026-11-23T15:49:29.568803+00:00', NULL, 'f7cbbee7af48dc3020a90cae68030553864ec8785da6d926f832978872ab64e0', '{"format":"warraq-article/1","id":"01a20919-195d-7094-80eb-67ec748b3a53","story_id":"01a20919-195d-7094-80eb-67ed2c77e2ee","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a20919-195d-7094-80eb-67ee91545fd3","language":"ar","direction":"rtl","text":[{"text":"الكتاب على الطاولة"}]}]}');
insert into revisions values (2, '01a20919-1964-707d-9ac6-4d3ac5f7804c', '01a20919-195d-7094-80eb-67ec748b3a53', NULL, '2026-11-23T15:49:29.572884+00:00', 'نصنا', '66cf82e7f7441f97f7286fb6da13a549dcc979e786618088e29216b82371068f', '{"format":"warraq-article/1","id":"01a20919-195d-7094-80eb-67ec748b3a53","story_id":"01a20919-195d-7094-80eb-67ed2c77e2ee","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a20919-1964-707d-9ac6-4d39b9ff5ed7","language":"ar","direction":"rtl","text":[{"text":"نصنا"}]}]}');
insert into revisions values (3, '01a20919-1965-701d-90e4-960f16267512', '01a20919-195d-7094-80eb-67ec748b3a53', NULL, '2026-11-23T15:49:29.573865+00:00', NULL, '18de005a3e0d161a23875d1aa33916eb0961e5a96d040dd9a92becd9f62a51f5', '{"format":"warraq-article/1","id":"01a20919-195d-7094-80eb-67ec748b3a53","story_id":"01a20919-195d-7094-80eb-67ed2c77e2ee","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a20919-1965-701d-90e4-960e3d5a67fb","language":"ar","direction":"rtl","text":[{"text":"الكتاب الجديد"}]}]}');
insert into revisions values (4, '01a20919-1974-71bc-857b-c417e60ece6a', '01a20919-1966-732b-bd06-9e5cdf754793', NULL, '2026-11-23T15:49:29.588768+00:00', NULL, '63f0977b4f7eaea1fddd6ab2497dca271d0418a264d4d9eee0286fe408682354', '{"format":"warraq-article/1","id":"01a20919-1966-732b-bd06-9e5cdf754793","story_id":"01a20919-195d-7094-80eb-67ed2c77e2ee","language":"ru","direction":"ltr","headline":"Старая новость","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revisions values (5, '01a20919-1975-77f4-a58a-ccb615bf5f2a', '01a20919-1975-77f4-a58a-ccb4f6690caf', NULL, '2026-11-23T15:49:29.589775+00:00', NULL, 'cd5eb2385fdc29cafe5462246f330652c1a1e7e06891682b45df9edb44a9bbd2', '{"format":"warraq-article/1","id":"01a20919-1975-77f4-a58a-ccb4f6690caf","story_id":"01a20919-1975-77f4-a58a-ccb5bd3c23ae","language":"ar","direction":"rtl","headline":"في السلة","kicker":"","lead":[],"dateline":"","date":null,"rubric":"novosti","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revision_parents values ('01a20919-1964-707d-9ac6-4d3ac5f7804c', '01a20919-1960-769e-91ed-aaa33c3759bd');
insert into revision_parents values ('01a20919-1965-701d-90e4-960f16267512', '01a20919-1960-769e-91ed-aaa33c3759bd');
insert into media values ('3daf98d059a7f138e5806b05221b78fe7c1bd9b08c813c321bbb2e45565006a5', 'image/png', 28, 2, 2, '2026-11-23T15:49:29.591626+00:00');
insert into people values ('01900000-0000-7000-8000-0000000000aa', 'mona', 'منى', '[]');
insert into settings values ('desk', '{"name": "مكتب"}');
insert into heads values ('01a20919-195d-7094-80eb-67ec748b3a53', '01a20919-1964-707d-9ac6-4d3ac5f7804c');
insert into heads values ('01a20919-195d-7094-80eb-67ec748b3a53', '01a20919-1965-701d-90e4-960f16267512');
insert into heads values ('01a20919-1966-732b-bd06-9e5cdf754793', '01a20919-1974-71bc-857b-c417e60ece6a');
insert into heads values ('01a20919-1975-77f4-a58a-ccb4f6690caf', '01a20919-1975-77f4-a58a-ccb615bf5f2a');
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
