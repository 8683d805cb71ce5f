-- What Tasklist's lists show, so that they are answered from here alone: where the engine keeps the task, the labels of its
-- card, and what is searched (small letters without diacritics). Rows of tasks that are open by now are filled by the check
-- of this table against the engine, which runs when it finds such rows at the start.
alter table work_item add column process_definition varchar(64);
alter table work_item add column process_instance varchar(64);
alter table work_item add column execution varchar(64);
alter table work_item add column labels varchar(8000) default '{}' not null;
alter table work_item add column search varchar(4000) default '' not null;

create index work_item_assignee on work_item (assignee, ended_at);
