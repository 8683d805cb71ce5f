-- Secret ballots: who voted is a row of its own, what was voted lies in one sealed box per session (decision 0025). No
-- time of a vote is kept. Minutes of sixty dossiers are longer than what they had.

alter table council_session add column secret boolean default false not null;
alter table council_session alter column minutes_text set data type varchar(200000);
alter table council_agenda_item add column abstained integer;
update council_agenda_item set abstained = 0 where agreed is not null;
alter table ballot_cast drop column cast_at;

create table ballot_box (
    session_code varchar(64) not null primary key references council_session,
    sealed       bytea       not null
);
