-- Targets that are changed after the registration was accepted: what the unit proposes, and what was consented to, with
-- the figure before and after.

create table target_change (
    code              varchar(64)   not null primary key,
    version           integer       not null,
    campaign_id       varchar(64)   not null,
    registration_code varchar(128)  not null references registration,
    status            varchar(32)   not null,
    kind              varchar(16),
    target_number     integer,
    content_group     varchar(64),
    catalogue_entry   varchar(64),
    text              varchar(4000) not null,
    measure           varchar(200)  not null,
    direction         varchar(16),
    figure            varchar(40)   not null,
    reason            varchar(4000) not null,
    drafted_by        varchar(64)   not null,
    proposed_by       varchar(64),
    proposed_at       timestamp,
    due               timestamp,
    answer            varchar(4000) not null,
    answered_by       varchar(64),
    answered_at       timestamp
);
create index target_change_registration on target_change (registration_code);

create table registration_change (
    registration_code varchar(128)  not null references registration,
    position          integer       not null,
    change_code       varchar(64)   not null,
    kind              varchar(16)   not null,
    target_number     integer       not null,
    text              varchar(4000) not null,
    before_figure     varchar(300)  not null,
    after_figure      varchar(300)  not null,
    reason            varchar(4000) not null,
    proposed_by       varchar(64)   not null,
    consented_by      varchar(64)   not null,
    consented_at      timestamp     not null,
    consent           varchar(4000) not null,
    primary key (registration_code, position)
);
