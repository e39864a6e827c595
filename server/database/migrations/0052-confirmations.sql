-- What a zone holds against the papers of the rules that it works by, of the ladder and of assessments alike: an item of an
-- edition is confirmed, as it was recalled or with the values of the paper, and may be withdrawn again. Nothing is written over.

create table rule_confirmation (
  zone_id text not null default current_setting('jixia.zone', true),
  edition text not null check (edition <> ''),
  item text not null check (item <> ''),
  -- The place in the history of the item.
  number integer not null,
  kind text not null check (kind in ('confirmed', 'withdrawn')),
  -- What the paper says in place of the recalled values; null where it says the same.
  says text[],
  title text check (btrim(title) <> ''),
  issuer text check (btrim(issuer) <> ''),
  document_number text check (btrim(document_number) <> ''),
  clause text check (btrim(clause) <> ''),
  -- A remark; of a withdrawal its reason.
  note text check (btrim(note) <> ''),
  on_day date not null,
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (zone_id, edition, item, number),
  check (kind <> 'confirmed' or title is not null),
  check (kind <> 'withdrawn' or (note is not null and says is null))
);

-- Those of the ladder, which had a table of their own.
alter table ladder_confirmation no force row level security;
insert into rule_confirmation
    (zone_id, edition, item, number, kind, title, issuer, document_number, clause, on_day, by, person, post, at)
  select zone_id, edition, item, 1, 'confirmed', title, issuer, number, clause, on_day, by, person, post, at
  from ladder_confirmation;
drop table ladder_confirmation;

select jixia_append_only('rule_confirmation');
select jixia_protect('rule_confirmation', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer')
$$);

create policy signed on rule_confirmation as restrictive for insert to jixia_zone with check (
  by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
);
create policy duty on rule_confirmation as restrictive for insert to jixia_zone with check (
  current_setting('jixia.post', true) in ('department-clerk', 'statistician')
);

-- What is confirmed is withdrawn before it is confirmed anew.
create function rule_confirmation_follows() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  before rule_confirmation;
begin
  select * into before from rule_confirmation c
    where c.zone_id = new.zone_id and c.edition = new.edition and c.item = new.item order by c.number desc limit 1;
  if new.number <> coalesce(before.number, 0) + 1
    or (new.kind = 'confirmed') = (coalesce(before.kind, 'withdrawn') = 'confirmed') then
    raise exception '这一处已经核定，或没有可撤回的核定，请刷新再看 · it is confirmed already, or there is nothing to withdraw'
      using errcode = 'JX001';
  end if;
  return new;
end $$;
revoke execute on function rule_confirmation_follows from public;
grant execute on function rule_confirmation_follows to jixia_zone, jixia_system;
create trigger rule_confirmation_follows before insert on rule_confirmation
  for each row execute function rule_confirmation_follows();
