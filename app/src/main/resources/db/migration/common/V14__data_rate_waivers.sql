-- What an approver decided about a return with few figures: to let it open access all the same (waived), or to take that back.
-- The last row of a submission counts; access_standing.waived is what the rule of access reads.
create table data_rate_waiver (
    id bigint not null auto_increment primary key,
    submission_id varchar(30) not null,
    version int not null,
    waived boolean not null,
    reason varchar(500) not null,
    decided_at datetime(3) not null,
    decided_by varchar(40) not null,
    constraint fk_data_rate_waiver_version foreign key (submission_id, version)
        references submission_version (submission_id, version)
);
