-- Who attended a session, why one was not held, and the written opinions of members who were absent.

alter table council_session add column failure varchar(2000) default '' not null;
alter table council_session_member add column unit_id varchar(64);
alter table council_session_member add column presence varchar(16);

create table written_opinion (
    session_code varchar(64)   not null references council_session,
    member       varchar(64)   not null,
    dossier_code varchar(64)   not null,
    vote         varchar(16),
    opinion      varchar(4000) not null,
    primary key (session_code, member, dossier_code)
);
