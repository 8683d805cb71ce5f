create table supplement_request (
    code         varchar(80) not null primary key,
    version      integer     not null,
    dossier_code varchar(64) not null references dossier,
    number       integer     not null,
    asker        varchar(16) not null,
    counted      integer     not null,
    person       varchar(64) not null,
    asked_at     timestamp   not null,
    due          timestamp   not null,
    settled_by   varchar(64),
    settled_at   timestamp,
    unique (dossier_code, number)
);

create table supplement_point (
    supplement_code varchar(80)   not null references supplement_request,
    position        integer       not null,
    sentence        varchar(4000) not null,
    place_kind      varchar(16)   not null,
    place_key       varchar(200)  not null,
    clause          varchar(500)  not null,
    answer          varchar(4000) not null,
    primary key (supplement_code, position)
);

create table appraisal_reason (
    dossier_code varchar(64)   not null references appraisal,
    position     integer       not null,
    sentence     varchar(4000) not null,
    place_kind   varchar(16)   not null,
    place_key    varchar(200)  not null,
    clause       varchar(500)  not null,
    primary key (dossier_code, position)
);

alter table appraisal add column limit_known boolean default false not null;

-- Kept as a request from now on; what was said before stands in the journal.
alter table dossier drop column supplement_reason;
