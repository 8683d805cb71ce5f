-- Managers' figures and lists by due date ask all open work at once. Rows are wide with what cards show; what these ask for
-- lies in the index, so that the rows stay unread.
drop index work_item_open;
create index work_item_open
    on work_item (ended_at, due, kind, campaign_id, subject, task_id, assignee, step_name, deadline, bloc_name);

-- By step without the campaign in front, which led the database astray before (V33_1).
create index work_item_step on work_item (step, ended_at, created_at, campaign_id, kind, due);
