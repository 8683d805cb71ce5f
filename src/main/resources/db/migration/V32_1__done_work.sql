-- What a person did: tasks and entries of the journal, the latest first.
create index work_item_ended_by on work_item (ended_by, ended_at);
create index journal_person on journal (person, at);
