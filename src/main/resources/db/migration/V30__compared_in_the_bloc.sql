-- What a bloc's meeting was shown about the order of its candidates, for the answer to "vì sao?".

create table bloc_comparison (
    bloc_review_code varchar(128)  not null references bloc_review,
    dossier_code     varchar(64)   not null,
    contest          varchar(1000) not null,
    place            integer       not null,
    among            integer       not null,
    tied             boolean       not null,
    sentence         varchar(4000) not null,
    clause           varchar(1000) not null,
    primary key (bloc_review_code, dossier_code)
);
create index bloc_comparison_dossier on bloc_comparison (dossier_code);
