create table reporting_round (
    id varchar(20) not null primary key,
    title varchar(200) not null,
    questionnaire varchar(80) not null,
    period_start date not null,
    period_end date not null,
    due_date date not null,
    late_until date not null,
    previous_round varchar(20),
    demonstration boolean not null,
    stage varchar(30) not null,
    stage_since datetime(3) not null,
    launched_at datetime(3) not null,
    launched_by varchar(40) not null,
    closed_at datetime(3),
    published_at datetime(3),
    constraint fk_round_previous foreign key (previous_round) references reporting_round (id),
    constraint ck_round_period check (period_start <= period_end),
    constraint ck_round_due check (due_date <= late_until)
);

create table round_participant (
    round_id varchar(20) not null,
    participant varchar(5) not null,
    constraint pk_round_participant primary key (round_id, participant),
    constraint fk_round_participant_round foreign key (round_id) references reporting_round (id)
);

create table submission (
    id varchar(30) not null primary key,
    round_id varchar(20) not null,
    participant varchar(5) not null,
    stage varchar(30) not null,
    stage_since datetime(3) not null,
    issue_id varchar(40),
    workbook longblob,
    issued_at datetime(3),
    downloaded_at datetime(3),
    latest_version int not null,
    submitted_version int,
    submitted_at datetime(3),
    submitted_by varchar(40),
    accepted_version int,
    accepted_at datetime(3),
    constraint uq_submission_participant unique (round_id, participant),
    constraint fk_submission_round foreign key (round_id) references reporting_round (id)
);

create table submission_version (
    submission_id varchar(30) not null,
    version int not null,
    receipt varchar(40) not null,
    file_name varchar(255) not null,
    file_sha256 char(64) not null,
    file_size bigint not null,
    content longblob not null,
    answers longtext not null,
    answers_sha256 char(64) not null,
    sheet_counts longtext not null,
    cells_expected int not null,
    cells_read int not null,
    cells_empty int not null,
    cells_ignored int not null,
    answered_percent int not null,
    data_rate_percent int not null,
    uploaded_at datetime(3) not null,
    uploaded_by varchar(40) not null,
    constraint pk_submission_version primary key (submission_id, version),
    constraint uq_submission_version_receipt unique (receipt),
    constraint fk_submission_version_submission foreign key (submission_id) references submission (id)
);

create table finding (
    submission_id varchar(30) not null,
    version int not null,
    position_no int not null,
    rule_id varchar(10) not null,
    severity varchar(10) not null,
    cell varchar(60),
    sheet_cell varchar(80) not null,
    found_value varchar(500) not null,
    allowed_value varchar(1000) not null,
    details longtext not null,
    explanation varchar(2000),
    explained_at datetime(3),
    explained_by varchar(40),
    constraint pk_finding primary key (submission_id, version, position_no),
    constraint fk_finding_version foreign key (submission_id, version)
        references submission_version (submission_id, version)
);

create table sign_off (
    id bigint not null auto_increment primary key,
    submission_id varchar(30) not null,
    version int not null,
    answers_sha256 char(64) not null,
    released boolean not null,
    message varchar(4000) not null,
    decided_at datetime(3) not null,
    decided_by varchar(40) not null,
    constraint fk_sign_off_version foreign key (submission_id, version)
        references submission_version (submission_id, version)
);

create table review_decision (
    id bigint not null auto_increment primary key,
    submission_id varchar(30) not null,
    version int not null,
    decision varchar(20) not null,
    message varchar(4000) not null,
    decided_at datetime(3) not null,
    decided_by varchar(40) not null,
    constraint fk_review_decision_version foreign key (submission_id, version)
        references submission_version (submission_id, version)
);

create table regional_report (
    round_id varchar(20) not null,
    revision int not null,
    pdf longblob not null,
    sha256 char(64) not null,
    accepted_count int not null,
    rendered_at datetime(3) not null,
    approved_at datetime(3),
    approved_by varchar(40),
    message varchar(4000) not null,
    published_at datetime(3),
    constraint pk_regional_report primary key (round_id, revision),
    constraint fk_regional_report_round foreign key (round_id) references reporting_round (id)
);
