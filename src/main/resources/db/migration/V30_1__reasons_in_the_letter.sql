-- The reasons of a refusal as they stood on the day of the refusal, line by line.

create table notice_reason (
    dossier_code  varchar(64)   not null,
    notice_number integer       not null,
    position      integer       not null,
    question      varchar(1000) not null,
    answer        varchar(8000) not null,
    clause        varchar(2000) not null,
    said_by       varchar(1000) not null,
    said_on       varchar(100)  not null,
    primary key (dossier_code, notice_number, position),
    foreign key (dossier_code, notice_number) references notice (dossier_code, number)
);
