-- Lists find and sort what waits in the index alone; of the wide rows only those are read that a page shows.
drop index work_item_open;
create index work_item_open
    on work_item (ended_at, due, kind, created_at, campaign_id, subject, task_id, assignee, step, step_name, deadline,
        unit_id, bloc_name);
drop index work_item_group_group;
create index work_item_group_group on work_item_group (group_id, task_id);
