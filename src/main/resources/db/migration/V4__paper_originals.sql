create table original_receipt (
    dossier_code varchar(64)   not null references dossier,
    number       integer       not null,
    fingerprint  varchar(16)   not null,
    received_on  date          not null,
    sets         integer       not null,
    sheets       integer       not null,
    remarks      varchar(4000) not null,
    received_by  varchar(64)   not null,
    received_at  timestamp     not null,
    primary key (dossier_code, number)
);
