-- How a session votes is chosen with its agenda: in the system or on sheets of paper, openly or secretly. The secretary
-- enters what people counted; whoever corrects it says why. The chair may send minutes back.

alter table council_session add column ballot_mode varchar(16);
update council_session set ballot_mode = case when secret then 'SECRET' else 'OPEN' end where status <> 'AGENDA';
alter table council_session drop column secret;
alter table council_session add column returned varchar(2000) default '' not null;
alter table council_agenda_item add column spoilt integer;
update council_agenda_item set spoilt = 0 where agreed is not null;

create table paper_count (
    session_code varchar(64)   not null primary key references council_session,
    issued       integer,
    collected    integer,
    valid        integer,
    invalid      integer,
    head         varchar(200)  not null,
    tellers      varchar(2000) not null
);

create table paper_count_item (
    session_code varchar(64) not null references council_session,
    dossier_code varchar(64) not null,
    agreed       integer,
    disagreed    integer,
    abstained    integer,
    primary key (session_code, dossier_code)
);

create table paper_count_correction (
    session_code varchar(64)   not null references council_session,
    number       integer       not null,
    corrected_at timestamp     not null,
    person       varchar(64)   not null,
    reason       varchar(2000) not null,
    changes      varchar(4000) not null,
    primary key (session_code, number)
);
