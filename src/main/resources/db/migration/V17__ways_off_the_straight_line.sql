-- First moment that is too late, where an appraisal got more time than the campaign gives.
alter table appraisal add column due timestamp;
