-- Code of the meeting's request to complete the dossier.
alter table bloc_review_candidate add column supplement varchar(80);

-- Whether the dossier has heard what was decided.
alter table bloc_review_candidate add column told boolean default false not null;

-- The bloc that reviews the dossier in place of the unit's own.
alter table dossier add column bloc_id varchar(64);

create table dossier_move (
    code         varchar(80)   not null primary key,
    version      integer       not null,
    dossier_code varchar(64)   not null references dossier,
    from_form    varchar(64)   not null,
    from_bloc    varchar(64),
    to_form      varchar(64)   not null,
    to_bloc      varchar(64),
    reason       varchar(4000) not null,
    proposed_by  varchar(64)   not null,
    proposed_at  timestamp     not null,
    due          timestamp     not null,
    consented    boolean,
    answer       varchar(4000) not null,
    answered_by  varchar(64),
    answered_at  timestamp
);
create index dossier_move_dossier on dossier_move (dossier_code);

alter table appraisal add column move_form varchar(64);
alter table appraisal add column move_bloc varchar(64);
alter table appraisal add column evidence_number varchar(200);
alter table appraisal add column evidence_date date;

create table dossier_hold (
    code            varchar(80)   not null primary key,
    version         integer       not null,
    dossier_code    varchar(64)   not null references dossier,
    reason          varchar(8000) not null,
    evidence_number varchar(200),
    evidence_date   date,
    held_by         varchar(64)   not null,
    held_at         timestamp     not null,
    review_due      timestamp     not null,
    released_by     varchar(64),
    released_at     timestamp,
    basis           varchar(4000) not null,
    working_days    integer       not null
);
create index dossier_hold_dossier on dossier_hold (dossier_code);
