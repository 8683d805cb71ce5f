-- Who was told of late work by the campaign's ladder, written when a deadline timer fires. A row counts while its work
-- waits under the deadline it was told for. Late itself is whoever has passed due without ended_at: nothing marks it.

create table escalation (
    task_id           varchar(64)  not null references work_item,
    due               timestamp    not null,
    recipient         varchar(32)  not null,
    group_id          varchar(128) not null,
    working_days_late integer      not null,
    told_at           timestamp    not null,
    primary key (task_id, due, recipient)
);

-- TASK: a duty; OFFER: may be left alone; WAIT: nobody's task, the case waits for what others do.
alter table work_item add column kind varchar(16) default 'TASK' not null;

drop table overdue_step;
