-- What a participant said about a warning, by what the cell means, so that the next round finds it again.
create table series_explanation (
    participant varchar(5) not null,
    place_key char(64) not null,
    round_id varchar(20) not null,
    rule_id varchar(10) not null,
    place varchar(200) not null,
    words varchar(2000) not null,
    seen_found varchar(500) not null,
    seen_allowed varchar(1000) not null,
    since_round varchar(20) not null,
    said_at datetime(3) not null,
    said_by varchar(40) not null,
    constraint pk_series_explanation primary key (participant, place_key, round_id),
    constraint fk_series_explanation_round foreign key (round_id) references reporting_round (id)
);
