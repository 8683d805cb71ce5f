-- Which document proves a criterion, the figure a result was typed against, the unit's own meeting, the summary list.

alter table dossier_declaration add column evidence varchar(80);
alter table dossier_result add column against varchar(400);
alter table dossier add column meeting_held_on date;
alter table dossier add column meeting_held_by varchar(16);

create table dossier_line (
    dossier_code varchar(64)   not null references dossier,
    position     integer       not null,
    unit_id      varchar(64)   not null,
    nominee      varchar(500)  not null,
    achievements varchar(4000) not null,
    rating       varchar(400)  not null,
    note         varchar(1000) not null,
    primary key (dossier_code, position)
);
