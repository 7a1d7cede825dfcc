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
insert into _sqlite_migrations values (1, 'warraq', 'm001_first', '2026-11-26 22:15:44.148241+00:00');
insert into _sqlite_migrations values (2, 'warraq', 'm002_terms', '2026-11-26 22:15:44.148848+00:00');
insert into _sqlite_migrations values (3, 'warraq', 'm003_workflow', '2026-11-26 22:15:44.151117+00:00');
insert into _sqlite_migrations values (4, 'warraq', 'm004_review_comments', '2026-11-26 22:15:44.151575+00:00');
insert into stories values ('01a219ed-cb19-723e-9566-3bab4d629833', '2026-11-26T22:15:44.155197+00:00');
insert into stories values ('01a219ed-cb3b-7230-abfe-1f6a41d71687', '2026-11-26T22:15:44.187948+00:00');
insert into articles values (1, '01a219ed-cb19-723e-9566-3baad1268440', '01a219ed-cb19-723e-9566-3bab4d629833', '2026-11-26T22:15:44.155197+00:00', 'in_review', NULL, 'ar', 'خبر قديم', '', '01a219ed-cb1e-7110-8256-c0bfa096c7fa', '2026-11-26T22:15:44.158940+00:00', 2, 4, '');
insert into articles values (2, '01a219ed-cb1f-73f2-82ad-96a79d6b0eb3', '01a219ed-cb19-723e-9566-3bab4d629833', '2026-11-26T22:15:44.186194+00:00', 'draft', NULL, 'ru', 'Старая новость', '', '01a219ed-cb3a-72ea-ad56-999da34b18ef', '2026-11-26T22:15:44.186340+00:00', 1, 6, '');
insert into articles values (3, '01a219ed-cb3b-7230-abfe-1f694253e72a', '01a219ed-cb3b-7230-abfe-1f6a41d71687', '2026-11-26T22:15:44.187948+00:00', 'draft', '2026-11-26T22:15:44.189252+00:00', 'ar', 'في السلة', 'novosti', '01a219ed-cb3c-7188-9132-d88d36e16183', '2026-11-26T22:15:44.188036+00:00', 1, 8, '');
insert into revisions values (1, '01a219ed-cb1b-703d-9634-78b575f10c84', '01a219ed-cb19-723e-9566-3baad1268440', 'mona', '2026-11-26T22:15:44.155438+00:00', NULL, 'abd18b25b8e2408aac6b43e112c924d7cb8a32e1cd8c7770203cbeec2402a6e3', '{"format":"warraq-article/1","id":"01a219ed-cb19-723e-9566-3baad1268440","story_id":"01a219ed-cb19-723e-9566-3bab4d629833","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a219ed-cb19-723e-9566-3bac612e0571","language":"ar","direction":"rtl","text":[{"text":"الكتاب على الطاولة"}]}]}');
insert into revisions values (2, '01a219ed-cb1d-7794-9407-fad4b962c9d5', '01a219ed-cb19-723e-9566-3baad1268440', NULL, '2026-11-26T22:15:44.157492+00:00', 'نصنا', '759867a589aa2533dbcf3cc00584e3b8123a31e87c4e3cbf47c50c3f13f415fe', '{"format":"warraq-article/1","id":"01a219ed-cb19-723e-9566-3baad1268440","story_id":"01a219ed-cb19-723e-9566-3bab4d629833","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a219ed-cb1c-71ba-99a9-1973260de28e","language":"ar","direction":"rtl","text":[{"text":"نصنا"}]}]}');
insert into revisions values (3, '01a219ed-cb1e-7110-8256-c0bfa096c7fa', '01a219ed-cb19-723e-9566-3baad1268440', NULL, '2026-11-26T22:15:44.158940+00:00', NULL, '62952adb9aea947f2662d4cd73ffd81458f4462e411274fffcfd29ea9e8a8b08', '{"format":"warraq-article/1","id":"01a219ed-cb19-723e-9566-3baad1268440","story_id":"01a219ed-cb19-723e-9566-3bab4d629833","language":"ar","direction":"rtl","headline":"خبر قديم","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[{"type":"paragraph","id":"01a219ed-cb1e-7110-8256-c0bed3665f43","language":"ar","direction":"rtl","text":[{"text":"الكتاب الجديد"}]}]}');
insert into revisions values (4, '01a219ed-cb3a-72ea-ad56-999da34b18ef', '01a219ed-cb1f-73f2-82ad-96a79d6b0eb3', NULL, '2026-11-26T22:15:44.186340+00:00', NULL, '1922f9292a8c7f1196389a23b81be31744f5a2554141518daed4cb9d63538d34', '{"format":"warraq-article/1","id":"01a219ed-cb1f-73f2-82ad-96a79d6b0eb3","story_id":"01a219ed-cb19-723e-9566-3bab4d629833","language":"ru","direction":"ltr","headline":"Старая новость","kicker":"","lead":[],"dateline":"","date":null,"rubric":"","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revisions values (5, '01a219ed-cb3c-7188-9132-d88d36e16183', '01a219ed-cb3b-7230-abfe-1f694253e72a', NULL, '2026-11-26T22:15:44.188036+00:00', NULL, 'f87a69e32cef9b94c02bd6b3411fc76701afb11b28e6f9099bca9532bf8f63e3', '{"format":"warraq-article/1","id":"01a219ed-cb3b-7230-abfe-1f694253e72a","story_id":"01a219ed-cb3b-7230-abfe-1f6a41d71687","language":"ar","direction":"rtl","headline":"في السلة","kicker":"","lead":[],"dateline":"","date":null,"rubric":"novosti","tags":[],"slug":"","signature":"","sources":[],"photo_credit":"","blocks":[]}');
insert into revision_parents values ('01a219ed-cb1d-7794-9407-fad4b962c9d5', '01a219ed-cb1b-703d-9634-78b575f10c84');
insert into revision_parents values ('01a219ed-cb1e-7110-8256-c0bfa096c7fa', '01a219ed-cb1b-703d-9634-78b575f10c84');
insert into media values ('3daf98d059a7f138e5806b05221b78fe7c1bd9b08c813c321bbb2e45565006a5', 'image/png', 28, 2, 2, '2026-11-26T22:15:44.191990+00:00');
insert into people values ('01900000-0000-7000-8000-0000000000aa', 'mona', 'منى', '["editor"]', '', '[]', 1);
insert into settings values ('desk', '{"name": "مكتب"}');
insert into heads values ('01a219ed-cb19-723e-9566-3baad1268440', '01a219ed-cb1d-7794-9407-fad4b962c9d5');
insert into heads values ('01a219ed-cb19-723e-9566-3baad1268440', '01a219ed-cb1e-7110-8256-c0bfa096c7fa');
insert into heads values ('01a219ed-cb1f-73f2-82ad-96a79d6b0eb3', '01a219ed-cb3a-72ea-ad56-999da34b18ef');
insert into heads values ('01a219ed-cb3b-7230-abfe-1f694253e72a', '01a219ed-cb3c-7188-9132-d88d36e16183');
insert into terms values ('tashkent', 'place', '{"ar": "عاصمة أوزبكستان"}', '01900000-0000-7000-8000-0000000000aa', '2026-11-26T22:15:44.194026+00:00');
insert into term_forms values ('tashkent', 0, 'ar', 'طشقند', 'preferred', '');
insert into term_forms values ('tashkent', 1, 'ar', 'تاشكنت', 'rejected', 'صيغة أخرى');
insert into term_forms values ('tashkent', 2, 'ru', 'Ташкент', 'preferred', '');
insert into article_states values ('01a219ed-cb19-723e-9566-3baad1268440', 2, 'in_review', 'never', 'idle', NULL, 'new', 0, 0, NULL, 0, 0, NULL, NULL, NULL, '01900000-0000-7000-8000-0000000000aa', '', '', '', '', '', '', '', '', '', 0);
insert into audit values (1, '01a219ed-cb43-75fd-8533-500c7502eefc', '01a219ed-cb19-723e-9566-3baad1268440', '01a219ed-cb1e-7110-8256-c0bfa096c7fa', 'submit', '01900000-0000-7000-8000-0000000000aa', '', '{"work": "draft", "submitted_by": ""}', '{"work": "in_review", "submitted_by": "01900000-0000-7000-8000-0000000000aa"}', '2026-11-26T22:15:44.195610+00:00');
insert into audit values (2, '01a219ed-cb45-7487-88dd-9ab0ef5371fb', '01a219ed-cb19-723e-9566-3baad1268440', '01a219ed-cb1e-7110-8256-c0bfa096c7fa', 'translate', '01900000-0000-7000-8000-0000000000aa', '', '{}', '{}', '2026-11-26T22:15:44.197193+00:00');
insert into milestones values ('01a219ed-cb1e-7110-8256-c0bfa096c7fa', 'submitted', '01900000-0000-7000-8000-0000000000aa', '2026-11-26T22:15:44.195675+00:00');
insert into locks values ('01a219ed-cb19-723e-9566-3baad1268440', '01900000-0000-7000-8000-0000000000aa', 'desk-1', 's1', '2026-11-26T22:15:44.198231+00:00', '2026-11-26T22:15:44.198231+00:00');
insert into translations values ('01a219ed-cb1f-73f2-82ad-96a79d6b0eb3', '01a219ed-cb19-723e-9566-3baad1268440', '01a219ed-cb1e-7110-8256-c0bfa096c7fa', '62952adb9aea947f2662d4cd73ffd81458f4462e411274fffcfd29ea9e8a8b08', 'in_sync');
insert into comment_threads values ('01900000-0000-7000-8000-0000000000bb', '01a219ed-cb19-723e-9566-3baad1268440', '2026-05-16T10:42:00.000000+00:00', 1, 1, '{"id":"01900000-0000-7000-8000-0000000000bb","anchor":{"place":{"part":"headline","block":null,"start":0,"end":3},"quote":"خبر","prefix":"","suffix":" قديم"},"author":"01900000-0000-7000-8000-0000000000aa","time":"2026-05-16T10:42:00+00:00","text":"أي خبر؟","mentions":[],"blocking":true,"replies":[],"resolved_by":null,"resolved_at":null}');
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
