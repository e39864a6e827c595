-- Bulletins and assessments as they were issued: numbered by zone and year without a gap, kept sign for sign.

create table issued_paper (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null,
  kind text not null check (kind in ('bulletin', 'assessment')),
  -- Of an assessment.
  period text,
  year integer not null,
  number integer not null check (number > 0),
  title_zh text not null,
  title_en text not null,
  -- The day of the signature.
  on_day date not null,
  -- Canonical JSON of the paper with its number and who issued it; the hash is over these very signs.
  written text not null,
  hash text not null check (hash = encode(sha256(convert_to(written, 'UTF8')), 'hex')),
  -- The document in Chinese, as it was handed out.
  document bytea not null,
  document_hash text not null check (document_hash = encode(sha256(document), 'hex')),
  by text not null,
  person text not null,
  post text not null,
  department text,
  at timestamptz not null default now(),
  demonstration boolean not null default false,
  primary key (zone_id, id),
  -- What is made up is numbered by itself, so that it leaves no gap among what is real.
  unique (zone_id, demonstration, year, number),
  check ((kind = 'assessment') = (period is not null)),
  check (extract(year from on_day) = year)
);
select jixia_append_only('issued_paper');

create function next_paper_number(of_year integer, made_up boolean) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('issued_paper'), hashtext(current_setting('jixia.zone')));
  return coalesce((select max(number) from issued_paper
    where zone_id = current_setting('jixia.zone') and year = of_year and demonstration = made_up), 0) + 1;
end $$;
comment on function next_paper_number is
  'The next number of a paper of a year in the zone at hand; held until the transaction ends.';

create function paper_is_next() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('issued_paper'), hashtext(new.zone_id));
  if new.number <> coalesce((select max(number) from issued_paper
    where zone_id = new.zone_id and year = new.year and demonstration = new.demonstration), 0) + 1 then
    raise exception 'The next paper of % is not number %', new.year, new.number using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function paper_is_next is 'Refuses a paper that would leave a gap among the numbers of its year.';
create trigger issued_paper_is_next before insert on issued_paper for each row execute function paper_is_next();

alter function next_paper_number owner to jixia_system;
alter function paper_is_next owner to jixia_system;
revoke execute on function next_paper_number, paper_is_next from public;
grant execute on function next_paper_number to jixia_zone, jixia_system;

-- A paper speaks of the whole zone: those who see all of it read it.
select jixia_protect('issued_paper', 'select, insert', $$
  (select current_setting('jixia.account', true)) = 'pack'
  or (select current_setting('jixia.post', true)) in
    ('leader', 'supervisor', 'project-lead', 'project-officer', 'statistician')
$$);

-- Whatever a route lets through: supervision and leaders issue, and sign for themselves.
create policy signed on issued_paper as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or (by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
    and coalesce(department, '') = current_setting('jixia.department', true)
    and post in ('supervisor', 'leader'))
);
