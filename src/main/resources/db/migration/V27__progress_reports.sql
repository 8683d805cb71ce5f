-- What units report of their targets after each period (R70). What was reported is never written over: a correction is a
-- revision of its own. What is typed and not yet reported stands apart, as it was typed.

create table progress_report (
    code              varchar(200) not null primary key,
    version           integer      not null,
    registration_code varchar(128) not null references registration,
    period            varchar(64)  not null,
    saved_by          varchar(64)  not null,
    saved_at          timestamp    not null,
    unique (registration_code, period)
);

create table progress_draft (
    report_code   varchar(200)  not null references progress_report,
    target_number integer       not null,
    reached       varchar(40)   not null,
    reached_on    varchar(20)   not null,
    note          varchar(1000) not null,
    primary key (report_code, target_number)
);

create table progress_entry (
    report_code   varchar(200)   not null references progress_report,
    target_number integer        not null,
    revision      integer        not null,
    reached       numeric(24, 6) not null,
    reached_on    date,
    note          varchar(1000)  not null,
    registered    varchar(300)   not null,
    late          boolean        not null,
    reported_by   varchar(64)    not null,
    reported_at   timestamp      not null,
    primary key (report_code, target_number, revision)
);
