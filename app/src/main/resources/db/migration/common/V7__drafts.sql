-- What a participant is filling in. The draft is the latest version's answers with the cells of draft_cell over them, so
-- that a submission from before this migration has a draft too. An answer that is null was cleared.
alter table submission_version add column origin varchar(10) not null default 'UPLOAD';

-- One saving: of the form, of an upload that was taken (then with the version it became), or of what was taken back.
create table draft_batch (
    id bigint not null auto_increment primary key,
    submission_id varchar(30) not null,
    version int,
    changed_at datetime(3) not null,
    changed_by varchar(40) not null,
    undone_at datetime(3),
    undone_by varchar(40),
    constraint uq_draft_batch_version unique (submission_id, version),
    constraint fk_draft_batch_submission foreign key (submission_id) references submission (id)
);

create table draft_cell (
    submission_id varchar(30) not null,
    cell varchar(60) not null,
    answer longtext,
    changed_at datetime(3) not null,
    changed_by varchar(40) not null,
    batch bigint not null,
    constraint pk_draft_cell primary key (submission_id, cell),
    constraint fk_draft_cell_batch foreign key (batch) references draft_batch (id)
);

create table draft_change (
    batch bigint not null,
    cell varchar(60) not null,
    before_answer longtext,
    after_answer longtext,
    constraint pk_draft_change primary key (batch, cell),
    constraint fk_draft_change_batch foreign key (batch) references draft_batch (id)
);

-- An upload that was read and waits for its sender to take it; one per person and submission, for a day.
create table offered_upload (
    id bigint not null auto_increment primary key,
    submission_id varchar(30) not null,
    offered_by varchar(40) not null,
    offered_at datetime(3) not null,
    file_name varchar(255) not null,
    content longblob not null,
    reading longtext not null,
    constraint uq_offered_upload_person unique (submission_id, offered_by),
    constraint fk_offered_upload_submission foreign key (submission_id) references submission (id)
);
