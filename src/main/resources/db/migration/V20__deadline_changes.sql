-- Deadlines that were extended or shortened: a draft until it has its place in the history, then never edited.
create table deadline_change (
    code            varchar(80)   not null primary key,
    campaign_id     varchar(64)   not null,
    kind            varchar(32),
    scope           varchar(8),
    scope_id        varchar(64)   not null,
    was             date,
    becomes         date,
    reason          varchar(4000) not null,
    document_number varchar(200)  not null,
    document_date   date,
    drafted_by      varchar(64)   not null,
    place           integer,
    recorded_by     varchar(64),
    recorded_at     timestamp,
    constraint deadline_change_place unique (campaign_id, place)
);

-- Which process instances have to follow a change, and which did.
create table deadline_move (
    change_code varchar(80)   not null references deadline_change,
    instance_id varchar(64)   not null,
    done_at     timestamp,
    attempts    integer       not null,
    error       varchar(2000) not null,
    primary key (change_code, instance_id)
);
create index deadline_move_open on deadline_move (instance_id, done_at);

-- Whether it was looked once more for instances that began while the change was recorded.
create table deadline_sweep (
    change_code varchar(80) not null primary key references deadline_change,
    swept_at    timestamp   not null
);
