-- P9: a dossier may be about a person of the unit.

alter table dossier add column individual_name varchar(400);
alter table dossier add column individual_birth_year integer;
alter table dossier add column individual_position varchar(1000);
alter table dossier add column individual_head boolean;

alter table award_record add column individual_name varchar(400);
