-- Money that goes with an award, as it was counted when the award was recorded (law.md 1.8); empty where none is known.
alter table award_record add column prize_amount bigint;
alter table award_record add column prize_working varchar(500);
alter table award_record add column prize_source varchar(1000);

-- What a revoked award's certificate and money came back with (law.md 1.10).
alter table award_record add column recovered_on date;
alter table award_record add column recovery_note varchar(2000);
alter table award_record add column recovered_by varchar(128);
