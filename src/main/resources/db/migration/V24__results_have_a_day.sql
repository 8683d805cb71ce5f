-- R22, R23: a result may name the day on which it was reached; without one it is the figure of the cut-off.
alter table dossier_result add column reached_on date;
