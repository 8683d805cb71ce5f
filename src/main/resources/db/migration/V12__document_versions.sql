-- Documents share the store of all files; each knows its pages and which one it replaced.

create table file_piece (
    sha256   varchar(64) not null references stored_file on delete cascade,
    position integer     not null,
    content  bytea       not null,
    primary key (sha256, position)
);

insert into file_piece (sha256, position, content)
select sha256, position, content from stored_piece;

drop table stored_piece;

insert into stored_file (sha256, size_bytes, claimed_at)
select sha256, max(size_bytes), max(uploaded_at) from dossier_document
where sha256 not in (select sha256 from stored_file)
group by sha256;

insert into file_piece (sha256, position, content)
select d.sha256, p.position, p.content
from dossier_document_piece p join dossier_document d on d.code = p.document_code
where d.code in (select min(code) from dossier_document group by sha256)
  and d.sha256 not in (select sha256 from attachment);

drop table dossier_document_piece;

alter table dossier_document add column pages integer;
alter table dossier_document add column version integer default 1 not null;
alter table dossier_document add column replaces varchar(80);
alter table dossier_document add foreign key (sha256) references stored_file;
create index dossier_document_content on dossier_document (sha256);

alter table attachment add column pages integer;
