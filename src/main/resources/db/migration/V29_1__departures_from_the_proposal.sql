-- What the proposal said of every dossier that waited when a session's agenda was settled, and why the agenda departs from it
-- (R84). While the agenda is planned a row holds the typed reason alone.
create table agenda_proposal (
    session_code varchar(64)   not null references council_session,
    dossier_code varchar(64)   not null references dossier,
    reason       varchar(2000) not null,
    proposed     boolean,
    summary      varchar(2000) not null,
    words        varchar(4000) not null,
    clause       varchar(1000) not null,
    on_agenda    boolean,
    primary key (session_code, dossier_code)
);

-- Decisions and submissions that depart from the proposal where no agenda has said why.
create table decision_departure (
    dossier_code varchar(64)   not null references dossier,
    position     integer       not null,
    granted      boolean       not null,
    summary      varchar(2000) not null,
    clause       varchar(1000) not null,
    reason       varchar(4000) not null,
    decided_by   varchar(64)   not null,
    decided_at   timestamp     not null,
    primary key (dossier_code, position)
);

-- The level above refused a dossier: whether somebody takes its place (P11). Chosen is empty while open.
create table substitution (
    code         varchar(64)   not null primary key,
    version      integer       not null,
    dossier_code varchar(64)   not null references dossier,
    opened_at    timestamp     not null,
    due          timestamp     not null,
    chosen       varchar(200)  not null,
    reason       varchar(4000) not null,
    told         varchar(2000) not null,
    concluded_by varchar(64),
    concluded_at timestamp
);
create index substitution_dossier on substitution (dossier_code);
