-- What other bodies were asked about a dossier and answered; how the appraiser dealt with each objection.

create table opinion (
    code              varchar(96)   not null primary key,
    version           integer       not null,
    consultation_code varchar(80)   not null,
    round             integer       not null,
    dossier_code      varchar(64)   not null references dossier,
    body              varchar(64)   not null,
    question          varchar(4000) not null,
    asked_by          varchar(64)   not null,
    asked_at          timestamp     not null,
    due               timestamp     not null,
    answer            varchar(16),
    reason            varchar(4000) not null,
    answered_by       varchar(64),
    answered_at       timestamp,
    silent_at         timestamp,
    closed            boolean       not null
);
create index opinion_dossier on opinion (dossier_code, body);

create table appraisal_weighing (
    dossier_code varchar(64)   not null references appraisal,
    position     integer       not null,
    opinion_code varchar(96)   not null,
    text         varchar(4000) not null,
    primary key (dossier_code, position)
);
