-- Units that end while a campaign runs, and deputies who act for a head.

create table unit_merger (
    code            varchar(64)   not null primary key,
    version         integer       not null,
    campaign_id     varchar(64)   not null,
    organization_id varchar(64)   not null,
    ended_unit      varchar(64)   not null,
    successor       varchar(64)   not null,
    effective_on    date          not null,
    document_number varchar(200)  not null,
    document_date   date          not null,
    status          varchar(16)   not null,
    opened_by       varchar(64)   not null,
    opened_at       timestamp     not null,
    answer          varchar(16),
    reason          varchar(4000) not null,
    handed_over_at  timestamp
);
create index unit_merger_unit on unit_merger (organization_id, ended_unit);

create table unit_merger_item (
    merger_code varchar(64)  not null references unit_merger,
    position    integer      not null,
    subject     varchar(128) not null,
    what        varchar(500) not null,
    primary key (merger_code, position)
);

create table deputy_authority (
    code            varchar(64)   not null primary key,
    version         integer       not null,
    campaign_id     varchar(64)   not null,
    unit_id         varchar(64)   not null,
    head_group      varchar(128)  not null,
    status          varchar(16)   not null,
    deputy          varchar(64)   not null,
    from_day        date,
    to_day          date,
    document_number varchar(200)  not null,
    document_date   date,
    opened_by       varchar(64)   not null,
    opened_at       timestamp     not null,
    sent_by         varchar(64),
    answer          varchar(16),
    reason          varchar(4000) not null,
    return_reason   varchar(4000) not null,
    granted_at      timestamp,
    member_added    boolean       not null,
    ended_at        timestamp
);
create index deputy_authority_head on deputy_authority (head_group, deputy);
