-- What an explained warning rested on: the state of its rule (a SHA-256) and the values that it compared (JSON), so that the
-- participant can be told why its words do not count any more. Null in older rows.
alter table series_explanation add column rule_version char(64);
alter table series_explanation add column seen longtext;
