-- Who was urged to finish what, by whom and when; the letters themselves are mails under the key urging/<code>.
create table urging (
    code        varchar(80)   not null primary key,
    campaign_id varchar(64)   not null,
    addition    varchar(4000) not null,
    urged_by    varchar(64)   not null,
    urged_at    timestamp     not null
);

create table urging_line (
    urging_code varchar(80)  not null references urging,
    task_id     varchar(64)  not null,
    person      varchar(64)  not null,
    subject     varchar(128) not null,
    primary key (urging_code, task_id, person)
);
create index urging_line_task on urging_line (task_id);
