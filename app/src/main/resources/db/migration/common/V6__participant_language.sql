-- The language in which a participant's workbook is issued: an ISO 639-1 code. A questionnaire that is not complete in it is
-- issued in English.
alter table participant add column language varchar(3) default 'en' not null;

update participant set language = 'fr' where code in ('NCL', 'FRA');
update participant set language = 'ar' where code in ('IRQ', 'JOR', 'SYR', 'ARE');
