-- How far the clock of this rehearsal stands from real time. Its mere presence marks a rehearsal database.
-- Repeatable, so that it never stands in the way of the numbered migrations.
create table if not exists vd_rehearsal_clock (
    id integer not null primary key,
    offset_millis bigint not null
);
