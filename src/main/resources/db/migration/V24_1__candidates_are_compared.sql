-- P6: what a bloc's meeting compares candidates by, beside their results.
alter table bloc_review_candidate add column creative_works integer;
alter table bloc_review_candidate add column women_percent numeric(5, 2);
alter table bloc_review_candidate add column votes integer;
