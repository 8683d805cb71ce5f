-- Every task that people have or had, kept in the transaction of the engine that opens and ends it: what reminders,
-- lists and managers read instead of the engine's tables. Overdue is computed from due and ended_at.

create table work_item (
    task_id         varchar(64)  not null primary key,
    step            varchar(128) not null,
    step_name       varchar(500) not null,
    subject         varchar(128) not null,
    campaign_id     varchar(64)  not null,
    unit_id         varchar(64),
    unit_name       varchar(500),
    award_form_name varchar(500),
    bloc_name       varchar(500),
    deadline        varchar(64)  not null,
    due             timestamp,
    created_at      timestamp    not null,
    assignee        varchar(64),
    ended_at        timestamp,
    ended_by        varchar(64)
);
create index work_item_open on work_item (ended_at, due);
create index work_item_subject on work_item (subject);

create table work_item_group (
    task_id  varchar(64)  not null references work_item,
    group_id varchar(128) not null,
    primary key (task_id, group_id)
);
create index work_item_group_group on work_item_group (group_id);
