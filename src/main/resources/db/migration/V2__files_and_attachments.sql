-- The bytes of files, each content once under its hash, and papers that offices attach to a case.

create table stored_file (
    sha256     varchar(64) not null primary key,
    size_bytes bigint      not null,
    claimed_at timestamp   not null
);
create index stored_file_claimed on stored_file (claimed_at);

create table stored_piece (
    sha256   varchar(64) not null references stored_file,
    position integer     not null,
    content  bytea       not null,
    primary key (sha256, position)
);

create table attachment (
    code        varchar(160) not null primary key,
    subject     varchar(128) not null,
    purpose     varchar(64)  not null,
    file_name   varchar(255) not null,
    media_type  varchar(200) not null,
    size_bytes  bigint       not null,
    sha256      varchar(64)  not null references stored_file,
    uploaded_by varchar(64)  not null,
    uploaded_at timestamp    not null,
    removed_by  varchar(64),
    removed_at  timestamp
);
create index attachment_subject on attachment (subject);
create index attachment_content on attachment (sha256);
