-- Files that participants sent, taken or refused: so many a day are read. Kept for a day.

create table upload_attempt (
    id bigint not null auto_increment primary key,
    submission_id varchar(30) not null,
    participant varchar(5) not null,
    sent_at datetime(3) not null,
    constraint fk_upload_attempt_submission foreign key (submission_id) references submission (id)
);

create index ix_upload_attempt_participant on upload_attempt (participant, sent_at);
