-- A dossier that ended may be looked at again: who complained and what was concluded, more than one decision on a
-- dossier, and awards that were revoked but stay on record.

create table reconsideration (
    code                  varchar(80)   not null primary key,
    version               integer       not null,
    dossier_code          varchar(64)   not null references dossier,
    complained            boolean       not null,
    opened_by             varchar(64)   not null,
    opened_at             timestamp     not null,
    stage                 varchar(16)   not null,
    complaint_complainant varchar(1000) not null,
    complaint_subject     varchar(1000) not null,
    complaint_content     varchar(8000) not null,
    complaint_number      varchar(200)  not null,
    complaint_date        date,
    verification_result   varchar(8000) not null,
    verification_proposal varchar(16),
    ruling_conclusion     varchar(16),
    ruling_ground         varchar(64)   not null,
    ruling_reason         varchar(4000) not null,
    ruling_number         varchar(200)  not null,
    ruling_date           date,
    due                   timestamp     not null,
    concluded_by          varchar(64),
    concluded_at          timestamp
);
create index reconsideration_dossier on reconsideration (dossier_code);

alter table award_decision rename to award_decision_before;
create table award_decision (
    dossier_code varchar(64)   not null references dossier,
    position     integer       not null,
    granted      boolean       not null,
    number       varchar(200)  not null,
    decided_on   date,
    reason       varchar(4000) not null,
    noted_by     varchar(64)   not null,
    noted_at     timestamp     not null,
    primary key (dossier_code, position)
);
insert into award_decision (dossier_code, position, granted, number, decided_on, reason, noted_by, noted_at)
select dossier_code, 1, granted, number, decided_on, reason, noted_by, noted_at from award_decision_before;
drop table award_decision_before;

alter table award_record add column revoked_by varchar(64);
alter table award_record add column revoked_at timestamp;
alter table award_record add column revocation_number varchar(200);
alter table award_record add column revocation_date date;
alter table award_record add column revocation_reason varchar(4000);
