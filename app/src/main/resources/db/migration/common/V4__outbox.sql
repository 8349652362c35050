create table outbox_message (
    id bigint not null auto_increment primary key,
    concerning varchar(30) not null,
    event varchar(30) not null,
    occurrence varchar(60) not null,
    recipient varchar(254) not null,
    recipient_name varchar(200) not null,
    content_language varchar(20) not null,
    subject varchar(500) not null,
    text_body longtext not null,
    html_body longtext not null,
    calendar longtext,
    message_id varchar(200) not null,
    state varchar(20) not null,
    attempts int not null,
    queued_at datetime(3) not null,
    next_attempt datetime(3) not null,
    server_reply varchar(1000) not null,
    accepted_at datetime(3),
    constraint uq_outbox_message_once unique (concerning, event, occurrence, recipient),
    constraint uq_outbox_message_id unique (message_id),
    constraint ck_outbox_message_state check (state in ('QUEUED', 'SENDING', 'ACCEPTED', 'DEFERRED', 'UNDELIVERABLE'))
);

create index ix_outbox_message_due on outbox_message (state, next_attempt);
create index ix_outbox_message_recipient on outbox_message (recipient, id);
