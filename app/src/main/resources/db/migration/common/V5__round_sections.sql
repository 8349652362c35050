-- Ids of the sections that a round asks for, joined by commas. Rounds launched before had the core sections only.
alter table reporting_round add column sections varchar(100) not null default 'B,C,D,E,F,G';
