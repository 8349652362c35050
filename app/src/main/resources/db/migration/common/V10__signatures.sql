-- What a national sign-off is bound to: the hash of answers, form and rules together. Empty in signatures from before.
alter table sign_off add column content_sha256 varchar(64) not null default '';
alter table sign_off add column form varchar(80) not null default '';
alter table sign_off add column rules_sha256 varchar(64) not null default '';
-- The sign-off authority for whom a deputy signed.
alter table sign_off add column on_behalf_of varchar(40);

-- How a signature ended: VOID, because answers changed, or WITHDRAWN, with a reason. One that stands has no row here.
create table sign_off_end (
    sign_off_id bigint not null primary key,
    how varchar(10) not null,
    reason varchar(4000) not null,
    cells longtext not null,
    ended_at datetime(3) not null,
    ended_by varchar(40) not null,
    constraint fk_sign_off_end_sign_off foreign key (sign_off_id) references sign_off (id),
    constraint ck_sign_off_end_how check (how in ('VOID', 'WITHDRAWN'))
);

-- Who signs for a sign-off authority that is absent; both days count, where the participant lives.
create table sign_off_deputy (
    id bigint not null auto_increment primary key,
    participant varchar(5) not null,
    authority varchar(40) not null,
    deputy varchar(40) not null,
    from_day date not null,
    until_day date not null,
    named_at datetime(3) not null,
    ended_at datetime(3),
    constraint ck_sign_off_deputy_days check (from_day <= until_day)
);

create index ix_sign_off_deputy_participant on sign_off_deputy (participant, until_day);
