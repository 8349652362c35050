create table distribution_part (
    submission_id varchar(30) not null,
    part_no int not null,
    agency varchar(12) not null,
    name varchar(200) not null,
    provider varchar(40),
    sections varchar(120) not null,
    due_date date not null,
    base longtext not null,
    created_at datetime(3) not null,
    created_by varchar(40) not null,
    downloaded_at datetime(3),
    withdrawn_at datetime(3),
    constraint pk_distribution_part primary key (submission_id, part_no),
    constraint fk_distribution_part_submission foreign key (submission_id) references submission (id)
);

create table distribution_return (
    submission_id varchar(30) not null,
    part_no int not null,
    return_no int not null,
    file_name varchar(255) not null,
    file_sha256 char(64) not null,
    content longblob not null,
    taken int not null,
    same int not null,
    notes longtext not null,
    uploaded_at datetime(3) not null,
    uploaded_by varchar(40) not null,
    constraint pk_distribution_return primary key (submission_id, part_no, return_no),
    constraint fk_distribution_return_part foreign key (submission_id, part_no)
        references distribution_part (submission_id, part_no)
);

create table distribution_conflict (
    submission_id varchar(30) not null,
    part_no int not null,
    return_no int not null,
    cell varchar(60) not null,
    draft_answer varchar(4200),
    part_answer varchar(4200),
    choice varchar(10),
    chosen_at datetime(3),
    chosen_by varchar(40),
    constraint pk_distribution_conflict primary key (submission_id, part_no, return_no, cell),
    constraint fk_distribution_conflict_return foreign key (submission_id, part_no, return_no)
        references distribution_return (submission_id, part_no, return_no)
);
