-- What the reviewer asks and the participant answers. Nothing is ever cut or overwritten once it is sent.
create table clarification (
    submission_id varchar(30) not null,
    loop_no int not null,
    version int not null,
    sent_at datetime(3) not null,
    sent_by varchar(40) not null,
    due_date date not null,
    closed_at datetime(3),
    outcome varchar(20),
    constraint pk_clarification primary key (submission_id, loop_no),
    constraint fk_clarification_version foreign key (submission_id, version)
        references submission_version (submission_id, version)
);

-- The cells that the participant may change while queries are open; all others stay as they are.
create table queried_cell (
    submission_id varchar(30) not null,
    cell varchar(60) not null,
    constraint pk_queried_cell primary key (submission_id, cell),
    constraint fk_queried_cell_submission foreign key (submission_id) references submission (id)
);

-- About: empty for the whole return, the id of a table, or the id of a cell.
create table query_thread (
    id bigint not null auto_increment primary key,
    submission_id varchar(30) not null,
    about varchar(60) not null,
    state varchar(10) not null,
    opened_at datetime(3) not null,
    opened_by varchar(40) not null,
    constraint fk_query_thread_submission foreign key (submission_id) references submission (id),
    constraint ck_query_thread_state check (state in ('DRAFT', 'SENT', 'ANSWERED', 'SETTLED'))
);

-- A text is a draft until it is sent. The source is what the reviewer confirmed about figures that are not the recipient's own.
create table query_text (
    id bigint not null auto_increment primary key,
    thread bigint not null,
    side varchar(12) not null,
    version int not null,
    words longtext not null,
    confirmed_source longtext not null,
    written_at datetime(3) not null,
    written_by varchar(40) not null,
    sent_at datetime(3),
    constraint fk_query_text_thread foreign key (thread) references query_thread (id),
    constraint ck_query_text_side check (side in ('SECRETARIAT', 'PARTICIPANT'))
);

-- Which version a reader of the secretariat has seen: the next one is compared with it.
create table review_seen (
    submission_id varchar(30) not null,
    reader varchar(40) not null,
    version int not null,
    seen_at datetime(3) not null,
    constraint pk_review_seen primary key (submission_id, reader, version),
    constraint fk_review_seen_version foreign key (submission_id, version)
        references submission_version (submission_id, version)
);

create table review_assignment (
    id bigint not null auto_increment primary key,
    submission_id varchar(30) not null,
    reviewer varchar(40) not null,
    assigned_at datetime(3) not null,
    assigned_by varchar(40) not null,
    constraint fk_review_assignment_submission foreign key (submission_id) references submission (id)
);

create index ix_review_assignment_latest on review_assignment (submission_id, id);

-- Points that stay open although a return is recommended or accepted: the reservation.
create table review_point (
    decision bigint not null,
    position_no int not null,
    about varchar(60) not null,
    words longtext not null,
    constraint pk_review_point primary key (decision, position_no),
    constraint fk_review_point_decision foreign key (decision) references review_decision (id)
);
