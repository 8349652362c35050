-- Who takes part, who the users are, what each may see, and the trail of it. Instants are UTC.
-- The names of constraints are part of the program: code that meets one says what it means.

create table participant (
    code varchar(5) not null,
    iso2 varchar(2) not null,
    m49 varchar(3) not null,
    display_name varchar(100) not null,
    kind varchar(12) not null,
    standing varchar(8) not null,
    sub_region varchar(40) not null,
    time_zone varchar(40) not null,
    primary key (code),
    constraint participant_name_once unique (display_name),
    constraint participant_kind_known check (kind in ('STATE', 'TERRITORY', 'ORGANISATION')),
    constraint participant_standing_known check (standing in ('MEMBER', 'OBSERVER', 'OTHER'))
);

-- Names as the United Nations print them; the zone is that of the seat of government.
-- Standing is data because it changes: a later migration changes the row.
insert into participant (code, iso2, m49, display_name, kind, standing, sub_region, time_zone) values
    ('AFG', 'AF', '004', 'Afghanistan', 'STATE', 'MEMBER', 'Southern Asia', 'Asia/Kabul'),
    ('AUS', 'AU', '036', 'Australia', 'STATE', 'MEMBER', 'Australia and New Zealand', 'Australia/Sydney'),
    ('BGD', 'BD', '050', 'Bangladesh', 'STATE', 'MEMBER', 'Southern Asia', 'Asia/Dhaka'),
    ('BTN', 'BT', '064', 'Bhutan', 'STATE', 'MEMBER', 'Southern Asia', 'Asia/Thimphu'),
    ('BRN', 'BN', '096', 'Brunei Darussalam', 'STATE', 'MEMBER', 'South-eastern Asia', 'Asia/Brunei'),
    ('KHM', 'KH', '116', 'Cambodia', 'STATE', 'MEMBER', 'South-eastern Asia', 'Asia/Phnom_Penh'),
    ('CHN', 'CN', '156', 'China', 'STATE', 'MEMBER', 'Eastern Asia', 'Asia/Shanghai'),
    ('PRK', 'KP', '408', 'Democratic People''s Republic of Korea', 'STATE', 'MEMBER', 'Eastern Asia', 'Asia/Pyongyang'),
    ('FJI', 'FJ', '242', 'Fiji', 'STATE', 'MEMBER', 'Melanesia', 'Pacific/Fiji'),
    ('NCL', 'NC', '540', 'New Caledonia', 'TERRITORY', 'MEMBER', 'Melanesia', 'Pacific/Noumea'),
    ('HKG', 'HK', '344', 'China, Hong Kong SAR', 'TERRITORY', 'MEMBER', 'Eastern Asia', 'Asia/Hong_Kong'),
    ('IND', 'IN', '356', 'India', 'STATE', 'MEMBER', 'Southern Asia', 'Asia/Kolkata'),
    ('IDN', 'ID', '360', 'Indonesia', 'STATE', 'MEMBER', 'South-eastern Asia', 'Asia/Jakarta'),
    ('IRN', 'IR', '364', 'Iran (Islamic Republic of)', 'STATE', 'MEMBER', 'Southern Asia', 'Asia/Tehran'),
    ('IRQ', 'IQ', '368', 'Iraq', 'STATE', 'MEMBER', 'Western Asia', 'Asia/Baghdad'),
    ('JPN', 'JP', '392', 'Japan', 'STATE', 'MEMBER', 'Eastern Asia', 'Asia/Tokyo'),
    ('JOR', 'JO', '400', 'Jordan', 'STATE', 'MEMBER', 'Western Asia', 'Asia/Amman'),
    ('KIR', 'KI', '296', 'Kiribati', 'STATE', 'MEMBER', 'Micronesia', 'Pacific/Tarawa'),
    ('LAO', 'LA', '418', 'Lao People''s Democratic Republic', 'STATE', 'MEMBER', 'South-eastern Asia', 'Asia/Vientiane'),
    ('MAC', 'MO', '446', 'China, Macao SAR', 'TERRITORY', 'MEMBER', 'Eastern Asia', 'Asia/Macau'),
    ('MYS', 'MY', '458', 'Malaysia', 'STATE', 'MEMBER', 'South-eastern Asia', 'Asia/Kuala_Lumpur'),
    ('MDV', 'MV', '462', 'Maldives', 'STATE', 'MEMBER', 'Southern Asia', 'Indian/Maldives'),
    ('MNG', 'MN', '496', 'Mongolia', 'STATE', 'MEMBER', 'Eastern Asia', 'Asia/Ulaanbaatar'),
    ('MMR', 'MM', '104', 'Myanmar', 'STATE', 'MEMBER', 'South-eastern Asia', 'Asia/Yangon'),
    ('NRU', 'NR', '520', 'Nauru', 'STATE', 'MEMBER', 'Micronesia', 'Pacific/Nauru'),
    ('NPL', 'NP', '524', 'Nepal', 'STATE', 'MEMBER', 'Southern Asia', 'Asia/Kathmandu'),
    ('NZL', 'NZ', '554', 'New Zealand', 'STATE', 'MEMBER', 'Australia and New Zealand', 'Pacific/Auckland'),
    ('PAK', 'PK', '586', 'Pakistan', 'STATE', 'MEMBER', 'Southern Asia', 'Asia/Karachi'),
    ('PLW', 'PW', '585', 'Palau', 'STATE', 'MEMBER', 'Micronesia', 'Pacific/Palau'),
    ('PNG', 'PG', '598', 'Papua New Guinea', 'STATE', 'MEMBER', 'Melanesia', 'Pacific/Port_Moresby'),
    ('PHL', 'PH', '608', 'Philippines', 'STATE', 'MEMBER', 'South-eastern Asia', 'Asia/Manila'),
    ('KOR', 'KR', '410', 'Republic of Korea', 'STATE', 'MEMBER', 'Eastern Asia', 'Asia/Seoul'),
    ('WSM', 'WS', '882', 'Samoa', 'STATE', 'MEMBER', 'Polynesia', 'Pacific/Apia'),
    ('SGP', 'SG', '702', 'Singapore', 'STATE', 'MEMBER', 'South-eastern Asia', 'Asia/Singapore'),
    ('SLB', 'SB', '090', 'Solomon Islands', 'STATE', 'MEMBER', 'Melanesia', 'Pacific/Guadalcanal'),
    ('LKA', 'LK', '144', 'Sri Lanka', 'STATE', 'MEMBER', 'Southern Asia', 'Asia/Colombo'),
    ('SYR', 'SY', '760', 'Syrian Arab Republic', 'STATE', 'MEMBER', 'Western Asia', 'Asia/Damascus'),
    ('THA', 'TH', '764', 'Thailand', 'STATE', 'MEMBER', 'South-eastern Asia', 'Asia/Bangkok'),
    ('TLS', 'TL', '626', 'Timor-Leste', 'STATE', 'MEMBER', 'South-eastern Asia', 'Asia/Dili'),
    ('TON', 'TO', '776', 'Tonga', 'STATE', 'MEMBER', 'Polynesia', 'Pacific/Tongatapu'),
    ('TUR', 'TR', '792', 'Türkiye', 'STATE', 'MEMBER', 'Western Asia', 'Europe/Istanbul'),
    ('ARE', 'AE', '784', 'United Arab Emirates', 'STATE', 'MEMBER', 'Western Asia', 'Asia/Dubai'),
    ('USA', 'US', '840', 'United States of America', 'STATE', 'MEMBER', 'Northern America', 'America/New_York'),
    ('VUT', 'VU', '548', 'Vanuatu', 'STATE', 'MEMBER', 'Melanesia', 'Pacific/Efate'),
    ('VNM', 'VN', '704', 'Viet Nam', 'STATE', 'MEMBER', 'South-eastern Asia', 'Asia/Ho_Chi_Minh'),
    ('FRA', 'FR', '250', 'France', 'STATE', 'OTHER', 'Western Europe', 'Europe/Paris'),
    ('GBR', 'GB', '826', 'United Kingdom of Great Britain and Northern Ireland', 'STATE', 'OTHER', 'Northern Europe', 'Europe/London'),
    ('MHL', 'MH', '584', 'Marshall Islands', 'STATE', 'OTHER', 'Micronesia', 'Pacific/Majuro'),
    ('NFK', 'NF', '574', 'Norfolk Island', 'TERRITORY', 'OTHER', 'Australia and New Zealand', 'Pacific/Norfolk'),
    ('PIDC', '', '', 'Pacific Immigration Development Community', 'ORGANISATION', 'OTHER', 'Pacific', 'Pacific/Apia');

-- sign_in repeats the address while the account is open, so that an address can be nominated again later.
create table user_account (
    id bigint not null auto_increment,
    email varchar(254) not null,
    sign_in varchar(254),
    full_name varchar(200) not null,
    participant varchar(5),
    password_hash varchar(255) not null,
    opened_at datetime(3) not null,
    opened_by varchar(40) not null,
    opened_reason varchar(500) not null,
    ended_at datetime(3),
    ended_by varchar(40),
    ended_reason varchar(500),
    primary key (id),
    constraint user_account_sign_in_once unique (sign_in),
    constraint user_account_participant_fk foreign key (participant) references participant (code),
    constraint user_account_open_or_ended check (
        (sign_in is null and ended_at is not null) or (sign_in = email and ended_at is null))
);

create table user_role (
    account bigint not null,
    role_name varchar(30) not null,
    primary key (account, role_name),
    constraint user_role_account_fk foreign key (account) references user_account (id)
);

-- A round as far as access knows it: it exists from the launch on, its report from the publication on.
create table access_round (
    round_id varchar(20) not null,
    published_at datetime(3),
    primary key (round_id)
);

create table access_standing (
    round_id varchar(20) not null,
    participant varchar(5) not null,
    standing varchar(10) not null,
    since datetime(3) not null,
    data_rate integer not null,
    nil_return boolean not null,
    waived boolean not null,
    primary key (round_id, participant),
    constraint access_standing_round_fk foreign key (round_id) references access_round (round_id),
    constraint access_standing_participant_fk foreign key (participant) references participant (code),
    constraint access_standing_known check (
        standing in ('INVITED', 'ACCEPTED', 'REOPENED', 'SUSPENDED', 'WITHDRAWN')),
    constraint access_standing_rate_percent check (data_rate between 0 and 100)
);

-- Only what is restricted; a section without a row is shared with all contributors.
create table access_restriction (
    round_id varchar(20) not null,
    participant varchar(5) not null,
    section_code varchar(10) not null,
    sharing varchar(3) not null,
    primary key (round_id, participant, section_code),
    constraint access_restriction_standing_fk foreign key (round_id, participant)
        references access_standing (round_id, participant),
    constraint access_restriction_known check (sharing in ('AGG', 'SEC'))
);

-- No foreign keys: a row must be possible whatever else is rolled back. On MySQL the program's own
-- account needs no more than INSERT and SELECT here.
create table audit_event (
    id bigint not null auto_increment,
    event_at datetime(3) not null,
    actor varchar(40) not null,
    actor_roles varchar(400) not null,
    participant varchar(5),
    action varchar(60) not null,
    object_id varchar(100) not null,
    outcome varchar(40) not null,
    reason varchar(500) not null,
    primary key (id)
);

create index audit_event_by_object on audit_event (object_id, id);
