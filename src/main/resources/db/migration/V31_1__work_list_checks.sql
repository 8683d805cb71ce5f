-- When the list of waiting work was held against the engine's tasks, and what was found. The row of a night is written first:
-- whichever node writes it does the work.
create table work_list_check (
    run         varchar(64) not null primary key,
    begun_at    timestamp   not null,
    person      varchar(64),
    ended_at    timestamp,
    tasks       integer,
    differences integer,
    words       varchar(8000)
);
