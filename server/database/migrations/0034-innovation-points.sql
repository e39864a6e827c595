-- Innovation points: editions with their versions and confirmations, counts with the facts that they read and their scores,
-- certificates, objections and corrections. All of it is appended; nothing is written over.

create table points_edition (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  copied_from uuid,
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  primary key (zone_id, id),
  foreign key (zone_id, copied_from) references points_edition (zone_id, id)
);
select jixia_append_only('points_edition');

-- Every saving of a draft. The scheme is the declaration that the engine of scores reads, as canonical JSON.
create table points_edition_version (
  zone_id text not null default current_setting('jixia.zone', true),
  edition uuid not null,
  number integer not null check (number > 0),
  name text not null check (btrim(name) <> ''),
  scheme text not null,
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  primary key (zone_id, edition, number),
  foreign key (zone_id, edition) references points_edition (zone_id, id)
);
select jixia_append_only('points_edition_version');

-- What was recalled, confirmed by document and clause; it lapses where its content changes.
create table points_confirmation (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  edition uuid not null,
  item text not null,
  content text not null,
  document text not null check (btrim(document) <> ''),
  clause text not null check (btrim(clause) <> ''),
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  primary key (zone_id, id),
  foreign key (zone_id, edition) references points_edition (zone_id, id)
);
create index points_confirmation_edition on points_confirmation (zone_id, edition, item, at);
select jixia_append_only('points_confirmation');

-- The version that was published; from then on the edition has no other.
create table points_edition_publication (
  zone_id text not null default current_setting('jixia.zone', true),
  edition uuid not null,
  version integer not null,
  published_as text not null check (published_as in ('official', 'demonstration')),
  first_year text not null check (first_year ~ '^\d{4}$'),
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  primary key (zone_id, edition),
  foreign key (zone_id, edition, version) references points_edition_version (zone_id, edition, number)
);
select jixia_append_only('points_edition_publication');

create function points_edition_is_frozen() returns trigger language plpgsql as $$
begin
  if exists (select from points_edition_publication p where p.zone_id = new.zone_id and p.edition = new.edition) then
    raise exception '这一版已经发布，不能再改；请复制成新的一版 · a published edition is never changed; copy it'
      using errcode = 'JX001';
  end if;
  return new;
end $$;
create trigger points_edition_is_frozen before insert on points_edition_version
  for each row execute function points_edition_is_frozen();
create trigger points_edition_is_frozen before insert on points_confirmation
  for each row execute function points_edition_is_frozen();

create table points_run (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  serial integer not null,
  edition uuid not null,
  version integer not null,
  year text not null check (year ~ '^\d{4}$'),
  purpose text not null check (purpose in ('count', 'simulation')),
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  primary key (zone_id, id),
  unique (zone_id, serial),
  foreign key (zone_id, edition, version) references points_edition_version (zone_id, edition, number)
);
create index points_run_year on points_run (zone_id, year, purpose);
select jixia_append_only('points_run');

-- How a count ended. Scores and facts come in the same transaction, or there are none.
create table points_run_end (
  zone_id text not null default current_setting('jixia.zone', true),
  run uuid not null,
  state text not null check (state in ('done', 'stopped', 'failed')),
  sentence jsonb,
  subjects integer not null default 0,
  scored integer,
  facts_hash text check (facts_hash ~ '^[0-9a-f]{64}$'),
  results_hash text check (results_hash ~ '^[0-9a-f]{64}$'),
  summary jsonb,
  demonstration boolean not null default false,
  at timestamptz not null default now(),
  primary key (zone_id, run),
  foreign key (zone_id, run) references points_run (zone_id, id),
  check ((state = 'done') = (results_hash is not null))
);
select jixia_append_only('points_run_end');

-- The table of facts as it was read, compressed: the run is computed again from it and from nothing else.
create table points_run_facts (
  zone_id text not null default current_setting('jixia.zone', true),
  run uuid not null,
  facts bytea not null,
  primary key (zone_id, run),
  foreign key (zone_id, run) references points_run (zone_id, id)
);
select jixia_append_only('points_run_facts');

create table points_score (
  zone_id text not null default current_setting('jixia.zone', true),
  run uuid not null,
  enterprise uuid not null,
  row integer not null,
  name text not null,
  sort_name text not null,
  credit_code text,
  sector text,
  stage text,
  score float8,
  rank float8,
  class text,
  -- The points of the groups, in the order of the edition.
  groups float8[] not null,
  primary key (zone_id, run, enterprise),
  foreign key (zone_id, run) references points_run (zone_id, id)
);
create index points_score_enterprise on points_score (zone_id, enterprise, run);
select jixia_append_only('points_score');

-- Results that enterprises may see, and as what.
create table points_run_publication (
  zone_id text not null default current_setting('jixia.zone', true),
  run uuid not null,
  published_as text not null check (published_as in ('official', 'demonstration')),
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  primary key (zone_id, run),
  foreign key (zone_id, run) references points_run (zone_id, id)
);
select jixia_append_only('points_run_publication');

create table points_objection (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  serial integer not null,
  run uuid not null,
  enterprise uuid not null,
  part text,
  text text not null check (btrim(text) <> ''),
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  primary key (zone_id, id),
  unique (zone_id, serial),
  foreign key (zone_id, run, enterprise) references points_score (zone_id, run, enterprise)
);
create index points_objection_enterprise on points_objection (zone_id, run, enterprise);
select jixia_append_only('points_objection');

create table points_decision (
  zone_id text not null default current_setting('jixia.zone', true),
  objection uuid not null,
  accepted boolean not null,
  reason text not null check (btrim(reason) <> ''),
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  primary key (zone_id, objection),
  foreign key (zone_id, objection) references points_objection (zone_id, id)
);
select jixia_append_only('points_decision');

-- The points of one enterprise counted anew with corrected facts against the same peers; the former stay beside them.
create table points_correction (
  zone_id text not null default current_setting('jixia.zone', true),
  run uuid not null,
  enterprise uuid not null,
  number integer not null check (number > 0),
  objection uuid not null,
  facts text not null,
  stage text,
  score float8,
  rank float8,
  class text,
  groups float8[] not null,
  at timestamptz not null default now(),
  primary key (zone_id, run, enterprise, number),
  unique (zone_id, objection),
  foreign key (zone_id, run, enterprise) references points_score (zone_id, run, enterprise),
  foreign key (zone_id, objection) references points_decision (zone_id, objection)
);
select jixia_append_only('points_correction');

create table points_certificate (
  zone_id text not null default current_setting('jixia.zone', true),
  code text not null check (code ~ '^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$'),
  run uuid not null,
  enterprise uuid not null,
  -- How many corrections it knew of; another came since where there are more.
  corrections integer not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- Canonical JSON; the hash is over these very signs.
  says text not null,
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  primary key (zone_id, code),
  unique (zone_id, run, enterprise, corrections),
  foreign key (zone_id, run, enterprise) references points_score (zone_id, run, enterprise)
);
create unique index points_certificate_code on points_certificate (code);
select jixia_append_only('points_certificate');

-- Whoever works for the zone sees all; an enterprise what was published, and of scores its own. Nobody else sees anything.
do $$
declare
  target text;
  inside constant text := $sql$
    (select current_setting('jixia.post', true)) not in ('enterprise', 'bank', 'expert', 'observer')
  $sql$;
  own constant text := $sql$
    (select current_setting('jixia.post', true)) = 'enterprise'
    and enterprise::text = (select current_setting('jixia.enterprise', true))
  $sql$;
begin
  foreach target in array array['points_edition', 'points_confirmation', 'points_run_facts']
  loop
    perform jixia_protect(target::regclass, 'select, insert', inside);
  end loop;
  foreach target in array array['points_edition_publication', 'points_run_publication']
  loop
    perform jixia_protect(target::regclass, 'select, insert',
      $sql$ (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer') $sql$);
  end loop;
  perform jixia_protect('points_edition_version', 'select, insert', inside || $sql$
    or ((select current_setting('jixia.post', true)) = 'enterprise' and exists (
      select from points_edition_publication p
      where p.zone_id = points_edition_version.zone_id and p.edition = points_edition_version.edition
        and p.version = points_edition_version.number)) $sql$);
  perform jixia_protect('points_run', 'select, insert', inside || $sql$
    or ((select current_setting('jixia.post', true)) = 'enterprise' and exists (
      select from points_run_publication p where p.zone_id = points_run.zone_id and p.run = points_run.id)) $sql$);
  perform jixia_protect('points_run_end', 'select, insert', inside || $sql$
    or ((select current_setting('jixia.post', true)) = 'enterprise' and exists (
      select from points_run_publication p where p.zone_id = points_run_end.zone_id and p.run = points_run_end.run)) $sql$);
  foreach target in array array['points_score', 'points_correction', 'points_objection', 'points_certificate']
  loop
    perform jixia_protect(target::regclass, 'select, insert', format($sql$
      %s or (%s and exists (
        select from points_run_publication p where p.zone_id = %I.zone_id and p.run = %I.run)) $sql$,
      inside, own, target, target));
  end loop;
  perform jixia_protect('points_decision', 'select, insert', inside || $sql$
    or ((select current_setting('jixia.post', true)) = 'enterprise' and exists (
      select from points_objection o where o.zone_id = points_decision.zone_id and o.id = points_decision.objection)) $sql$);
end $$;

-- Whatever a route lets through: everybody signs for themselves, and does what the post may.
create function works_on_points() returns boolean
language sql stable set search_path = public, pg_temp as $$
  select current_setting('jixia.account', true) = 'pack'
    or current_setting('jixia.post', true) = 'statistician'
    or (current_setting('jixia.post', true) = 'department-clerk'
      and current_setting('jixia.department', true) in ('', 'science-technology'))
$$;
comment on function works_on_points is
  'Whether the person at hand drafts editions of points, counts and decides on objections: statisticians and the bureau of science.';
revoke execute on function works_on_points from public;
grant execute on function works_on_points to jixia_zone, jixia_system;

do $$
declare target text;
begin
  foreach target in array array['points_edition', 'points_edition_version', 'points_confirmation', 'points_edition_publication',
    'points_run', 'points_run_publication', 'points_objection', 'points_decision', 'points_certificate']
  loop
    execute format($sql$ create policy signed on %I as restrictive for insert to jixia_zone with check (
      by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)) $sql$, target);
  end loop;
  foreach target in array array['points_edition', 'points_edition_version', 'points_confirmation', 'points_run',
    'points_run_end', 'points_run_facts', 'points_score', 'points_decision', 'points_correction']
  loop
    execute format($sql$ create policy duty on %I as restrictive for insert to jixia_zone
      with check (works_on_points()) $sql$, target);
  end loop;
  foreach target in array array['points_edition_publication', 'points_run_publication']
  loop
    execute format($sql$ create policy duty on %I as restrictive for insert to jixia_zone with check (
      current_setting('jixia.account', true) = 'pack' or current_setting('jixia.post', true) = 'leader') $sql$, target);
  end loop;
end $$;
create policy duty on points_objection as restrictive for insert to jixia_zone
  with check (current_setting('jixia.post', true) = 'enterprise');
create policy duty on points_certificate as restrictive for insert to jixia_zone
  with check (works_on_points() or current_setting('jixia.post', true) = 'enterprise');

create function next_points_serial(target text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare found integer;
begin
  if target not in ('points_run', 'points_objection') then raise exception 'no serial of %', target; end if;
  perform pg_advisory_xact_lock(hashtext(target), hashtext(current_setting('jixia.zone')));
  execute format('select max(serial) from %I where zone_id = $1', target) into found using current_setting('jixia.zone');
  return coalesce(found, 0) + 1;
end $$;
comment on function next_points_serial is 'The next number of a count or an objection in the zone at hand; held until the transaction ends.';
alter function next_points_serial owner to jixia_system;
revoke execute on function next_points_serial, points_edition_is_frozen from public;
grant execute on function next_points_serial to jixia_zone, jixia_system;

-- The facts that points are counted from are nothing for outsiders.
create policy outsiders on register.enterprise_year as restrictive to jixia_zone
  using ((select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer'));
