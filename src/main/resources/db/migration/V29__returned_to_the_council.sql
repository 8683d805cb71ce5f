-- A dossier that the deciding authority sent back to the council instead of deciding (R52).
create table council_return (
    dossier_code varchar(64)   not null references dossier,
    position     integer       not null,
    reason       varchar(4000) not null,
    returned_by  varchar(64)   not null,
    returned_at  timestamp     not null,
    due          timestamp     not null,
    primary key (dossier_code, position)
);
