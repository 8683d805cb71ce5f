-- The dossiers as their list shows them: one narrow row each, written with the dossier in its transaction. Keys and search
-- are small letters without diacritics; names come from the files when a row is shown.
create table dossier_listing (
    code          varchar(64)   not null primary key references dossier,
    campaign_id   varchar(64)   not null,
    unit_id       varchar(64)   not null,
    bloc_id       varchar(64)   not null,
    award_form    varchar(64)   not null,
    person        varchar(1500) not null,
    status        varchar(32)   not null,
    came_from     varchar(32)   not null,
    since         timestamp     not null,
    stage         integer       not null,
    through_bloc  boolean       not null,
    council       boolean       not null,
    late          boolean       not null,
    opened_at     timestamp     not null,
    submitted_at  timestamp,
    rate          numeric(12, 6),
    rate_in_words varchar(40)   not null,
    nominee_key   varchar(2000) not null,
    form_key      varchar(1000) not null,
    bloc_key      varchar(500)  not null,
    search        varchar(4500) not null
);
create index dossier_listing_unit on dossier_listing (unit_id);
create index dossier_listing_bloc on dossier_listing (bloc_id);
create index dossier_listing_opened on dossier_listing (opened_at, code);
