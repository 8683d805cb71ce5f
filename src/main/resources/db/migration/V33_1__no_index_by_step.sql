-- Led the database astray: it begins with the campaign, which is the same for nearly every row, and was taken in place of
-- the index by subject. What waits at each step is read for a diagram, where a pass over the rows is quick enough.
drop index work_item_step;
