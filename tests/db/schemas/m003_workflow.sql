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
insert into _sqlite_migrations values (1, 'warraq', 'm001_first', '2026-11-26 21:20:17.725611+00:00');
insert into _sqlite_migrations values (2, 'warraq', 'm002_terms', '2026-11-26 21:20:17.726139+00:00');
insert into _sqlite_migrations values (3, 'warraq', 'm003_workflow', '2026-11-26 21:20:17.728668+00:00');
insert into stories values ('01a219bb-0951-7055-8244-812dd960e1fd', '2026-11-26T21:20:17.746889+00:00');
insert into stories values ('01a219bb-09ad-7340-a6a1-cbe88d735929', '2026-11-26T21:20:17.837684+00:00');
insert into articles values (1, '01a219bb-0951-7055-8244-812c6a80c7c1', '01a219bb-0951-7055-8244-812dd960e1fd', '2026-11-26T21:20:17.746889+00:00', 'in_review', NULL, 'ar', 'خبر قديم', '', '01a219bb-0961-7419-b357-9036bcd89865', '2026-11-26T21:20:17.761717+00:00', 2, 4, '');
insert into articles values (2, '01a219bb-0965-7481-af1b-0fe23849144a', '01a219bb-0951-7055-8244-812dd960e1fd', '2026-11-26T21:20:17.834232+00:00', 'draft', NULL, 'ru', 'Старая новость', '', '01a219bb-09aa-76c2-8b91-ad80a1f4e9b4', '2026-11-26T21:20:17.834375+00:00', 1, 6, '');
insert into articles values (3, '01a219bb-09ad-7340-a6a1-cbe7dea7d115', '01a219bb-09ad-7340-a6a1-cbe88d735929', '2026-11-26T21:20:17.837684+00:00', 'draft', '2026-11-26T21:20:17.841185+00:00', 'ar', 'في السلة', 'novosti', '01a219bb-09ad-7340-a6a1-cbe9ff9ad979', '2026-11-26T21:20:17.837779+00:00', 1, 8, '');
insert into revisions values (1, '01a219bb-0953-72e8-a619-69ddf8993b86', '01a219bb-0951-7055-8244-812c6a80c7c1', 'mona', '2026-11-26T21:20:17.747204+00:00', NULL, '6a642b586f0a4b5081040ed2f00b1d409b6c90655804bcf43a7f92bc4f832b99', '{"format":"warraq-article/1","id":"01a219bb-0951-7055-8244-812c6a80c7c1","story_id":"01a219bb-0951-7055-8244-812dd960e1fd","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a219bb-0951-7055-8244-812e44144777","language":"ar","direction":"rtl","text":[{"text":"الكتاب على الطاولة"}]}]}');
insert into revisions values (2, '01a219bb-095e-7383-b708-682caf2f0f97', '01a219bb-0951-7055-8244-812c6a80c7c1', NULL, '2026-11-26T21:20:17.758209+00:00', 'نصنا', '3158d8eb97a634302ea5797572806d0d2b737ca4597ad5c74534e08bb5c3dd05', '{"format":"warraq-article/1","id":"01a219bb-0951-7055-8244-812c6a80c7c1","story_id":"01a219bb-0951-7055-8244-812dd960e1fd","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a219bb-095d-7521-96c7-c4b9b27fae62","language":"ar","direction":"rtl","text":[{"text":"نصنا"}]}]}');
insert into revisions values (3, '01a219bb-0961-7419-b357-9036bcd89865', '01a219bb-0951-7055-8244-812c6a80c7c1', NULL, '2026-11-26T21:20:17.761717+00:00', NULL, '4bfa49b8e69cd9827dae4b5c99741591a0db165905d67e28153b8a7b91d35ba6', '{"format":"warraq-article/1","id":"01a219bb-0951-7055-8244-812c6a80c7c1","story_id":"01a219bb-0951-7055-8244-812dd960e1fd","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a219bb-0961-7419-b357-90350a51daee","language":"ar","direction":"rtl","text":[{"text":"الكتاب الجديد"}]}]}');
insert into revisions values (4, '01a219bb-09aa-76c2-8b91-ad80a1f4e9b4', '01a219bb-0965-7481-af1b-0fe23849144a', NULL, '2026-11-26T21:20:17.834375+00:00', NULL, '3339a588277f6d794b7421373cbaab9274e08698e1a390646f37fb4fee7683d7', '{"format":"warraq-article/1","id":"01a219bb-0965-7481-af1b-0fe23849144a","story_id":"01a219bb-0951-7055-8244-812dd960e1fd","language":"ru","direction":"ltr","headline":"Старая новость","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revisions values (5, '01a219bb-09ad-7340-a6a1-cbe9ff9ad979', '01a219bb-09ad-7340-a6a1-cbe7dea7d115', NULL, '2026-11-26T21:20:17.837779+00:00', NULL, '7d1504136ec92cf69452eeb44d88c7bd61037ef4f0c72435bd70cc2e2dc632dd', '{"format":"warraq-article/1","id":"01a219bb-09ad-7340-a6a1-cbe7dea7d115","story_id":"01a219bb-09ad-7340-a6a1-cbe88d735929","language":"ar","direction":"rtl","headline":"في السلة","kicker":"","lead":[],"dateline":"","date":null,"rubric":"novosti","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revision_parents values ('01a219bb-095e-7383-b708-682caf2f0f97', '01a219bb-0953-72e8-a619-69ddf8993b86');
insert into revision_parents values ('01a219bb-0961-7419-b357-9036bcd89865', '01a219bb-0953-72e8-a619-69ddf8993b86');
insert into media values ('3daf98d059a7f138e5806b05221b78fe7c1bd9b08c813c321bbb2e45565006a5', 'image/png', 28, 2, 2, '2026-11-26T21:20:17.861147+00:00');
insert into people values ('01900000-0000-7000-8000-0000000000aa', 'mona', 'منى', '["editor"]', '', '[]', 1);
insert into settings values ('desk', '{"name": "مكتب"}');
insert into heads values ('01a219bb-0951-7055-8244-812c6a80c7c1', '01a219bb-095e-7383-b708-682caf2f0f97');
insert into heads values ('01a219bb-0951-7055-8244-812c6a80c7c1', '01a219bb-0961-7419-b357-9036bcd89865');
insert into heads values ('01a219bb-0965-7481-af1b-0fe23849144a', '01a219bb-09aa-76c2-8b91-ad80a1f4e9b4');
insert into heads values ('01a219bb-09ad-7340-a6a1-cbe7dea7d115', '01a219bb-09ad-7340-a6a1-cbe9ff9ad979');
insert into terms values ('tashkent', 'place', '{"ar": "عاصمة أوزبكستان"}', '01900000-0000-7000-8000-0000000000aa', '2026-11-26T21:20:17.893519+00:00');
insert into term_forms values ('tashkent', 0, 'ar', 'طشقند', 'preferred', '');
insert into term_forms values ('tashkent', 1, 'ar', 'تاشكنت', 'rejected', 'صيغة أخرى');
insert into term_forms values ('tashkent', 2, 'ru', 'Ташкент', 'preferred', '');
insert into article_states values ('01a219bb-0951-7055-8244-812c6a80c7c1', 2, 'in_review', 'never', 'idle', NULL, 'new', 0, 0, NULL, 0, 0, NULL, NULL, NULL, '01900000-0000-7000-8000-0000000000aa', '', '', '', '', '', '', '', '', '', 0);
insert into audit values (1, '01a219bb-09ee-75ef-9be5-a1582797e705', '01a219bb-0951-7055-8244-812c6a80c7c1', '01a219bb-0961-7419-b357-9036bcd89865', 'submit', '01900000-0000-7000-8000-0000000000aa', '', '{"work": "draft", "submitted_by": ""}', '{"work": "in_review", "submitted_by": "01900000-0000-7000-8000-0000000000aa"}', '2026-11-26T21:20:17.902135+00:00');
insert into audit values (2, '01a219bb-09ef-7144-9a0e-e72124fed2b2', '01a219bb-0951-7055-8244-812c6a80c7c1', '01a219bb-0961-7419-b357-9036bcd89865', 'translate', '01900000-0000-7000-8000-0000000000aa', '', '{}', '{}', '2026-11-26T21:20:17.903855+00:00');
insert into milestones values ('01a219bb-0961-7419-b357-9036bcd89865', 'submitted', '01900000-0000-7000-8000-0000000000aa', '2026-11-26T21:20:17.902215+00:00');
insert into locks values ('01a219bb-0951-7055-8244-812c6a80c7c1', '01900000-0000-7000-8000-0000000000aa', 'desk-1', 's1', '2026-11-26T21:20:17.921176+00:00', '2026-11-26T21:20:17.921176+00:00');
insert into translations values ('01a219bb-0965-7481-af1b-0fe23849144a', '01a219bb-0951-7055-8244-812c6a80c7c1', '01a219bb-0961-7419-b357-9036bcd89865', '4bfa49b8e69cd9827dae4b5c99741591a0db165905d67e28153b8a7b91d35ba6', 'in_sync');
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
