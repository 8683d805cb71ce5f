create table notice (
    dossier_code varchar(64)   not null references dossier,
    number       integer       not null,
    kind         varchar(32)   not null,
    reason       varchar(4000) not null,
    noted_at     timestamp     not null,
    primary key (dossier_code, number)
);
