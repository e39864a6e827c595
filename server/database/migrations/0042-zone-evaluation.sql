-- Evaluation of zones: what a zone fills in where an edition or the nation says nothing, what was decided on it, and the
-- scores that were signed off. All of it is appended; nothing is written over.

create table evaluation_entry (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  -- A fact of a year is the same by every edition; everything else is of one.
  edition text,
  about text not null check (about in ('fact', 'judgement', 'weight', 'bounds', 'place', 'group', 'item')),
  -- A fact, the number of a group or an item, or a place.
  name text not null check (btrim(name) <> ''),
  year smallint check (year between 1990 and 2200),
  value numeric not null,
  most numeric,
  label text check (btrim(label) <> ''),
  formula text,
  lower boolean not null default false,
  source text not null check (btrim(source) <> ''),
  reason text not null check (btrim(reason) <> ''),
  on_day date not null,
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default clock_timestamp(),
  demonstration boolean not null default false,
  primary key (zone_id, id),
  check ((about = 'fact') = (edition is null)),
  check ((about in ('fact', 'judgement', 'place')) = (year is not null)),
  check ((about = 'bounds') = (most is not null)),
  check (most is null or value < most),
  check ((about in ('group', 'item')) = (label is not null)),
  check (formula is null or about = 'item')
);
create index evaluation_entry_at on evaluation_entry (zone_id, at);
select jixia_append_only('evaluation_entry');

-- On an entry, or on something of the edition that is known from memory: held against its document by a second person.
create table evaluation_decision (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  edition text,
  item text,
  entry uuid,
  state text not null check (state in ('confirmed', 'refused')),
  document text check (btrim(document) <> ''),
  reason text check (btrim(reason) <> ''),
  on_day date not null,
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (zone_id, id),
  foreign key (zone_id, entry) references evaluation_entry (zone_id, id),
  check ((entry is null) = (edition is not null and item is not null)),
  check (state <> 'confirmed' or document is not null),
  check (state <> 'refused' or (reason is not null and entry is not null))
);
create unique index evaluation_decision_once_of_entry on evaluation_decision (zone_id, entry) where entry is not null;
create unique index evaluation_decision_once_of_item on evaluation_decision (zone_id, edition, item) where entry is null;
select jixia_append_only('evaluation_decision');

create table evaluation_publication (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  edition text not null,
  year smallint not null check (year between 1990 and 2200),
  low numeric not null,
  high numeric not null check (low <= high),
  -- Weights, assumed bounds and facts as they were then: the score is computed again from them.
  basis jsonb not null,
  on_day date not null,
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (zone_id, id)
);
select jixia_append_only('evaluation_publication');

-- Only those who work on it for the zone see any of it; everybody signs for themselves.
do $$
declare target text;
begin
  foreach target in array array['evaluation_entry', 'evaluation_decision', 'evaluation_publication']
  loop
    perform jixia_protect(target::regclass, 'select, insert', $sql$
      (select current_setting('jixia.post', true)) in ('leader', 'statistician', 'supervisor')
      or ((select current_setting('jixia.post', true)) = 'department-clerk'
        and (select coalesce(current_setting('jixia.department', true), '')) in ('', 'development-reform'))
      or (select current_setting('jixia.account', true)) = 'pack'
    $sql$);
    execute format($sql$ create policy signed on %I as restrictive for insert to jixia_zone with check (
      by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)) $sql$, target);
  end loop;
end $$;

create policy duty on evaluation_entry as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack' or current_setting('jixia.post', true) = 'statistician'
);
create policy duty on evaluation_decision as restrictive for insert to jixia_zone with check (
  current_setting('jixia.post', true) in ('leader', 'supervisor')
  and not exists (
    select from evaluation_entry e
    where e.zone_id = current_setting('jixia.zone', true) and e.id = evaluation_decision.entry
      and e.by = current_setting('jixia.account', true)
  )
);
create policy duty on evaluation_publication as restrictive for insert to jixia_zone with check (
  current_setting('jixia.post', true) = 'leader'
);
