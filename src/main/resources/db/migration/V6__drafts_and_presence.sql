-- What people typed and did not hand in yet, and who has what open.

-- work: 'task/<id>' or 'start/<process>'
create table form_draft (
    work     varchar(160)    not null,
    person   varchar(64)     not null,
    version  integer         not null,
    content  varchar(200000) not null,
    saved_at timestamp       not null,
    primary key (work, person)
);

create table presence (
    subject  varchar(128) not null,
    person   varchar(64)  not null,
    name     varchar(200) not null,
    editing  boolean      not null,
    since    timestamp    not null,
    seen_at  timestamp    not null,
    saved_at timestamp,
    primary key (subject, person)
);
