-- What a finding rests on: the state of its rule (a SHA-256) and the values that it compared (JSON). Null in older findings.
alter table finding add column rule_version char(64);
alter table finding add column seen longtext;
