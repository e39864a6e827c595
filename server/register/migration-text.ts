import type { Register } from '../../engines/register/kind.ts'
import { inOrderOfReference, migrationOf } from '../../engines/register/migration.ts'

const opening = `-- Registers: one table for each kind, generated from its declaration; history, saved views and imports beside them.
-- Searching (@@) must be leakproof, or row-level security takes the index away; where we may not say so, search is slower.

create schema register;
grant usage on schema register to jixia_zone, jixia_system;

do $$ begin
  alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof;
exception when insufficient_privilege then
  raise notice 'search runs without its index: this server does not let us mark ts_match_vq leakproof';
end $$;
`

const closing = `-- What happened to each row: who, when, why, and the fields before and after. Appended only.
create table register.history (
  zone_id text not null default current_setting('jixia.zone', true),
  id bigint generated always as identity,
  kind text not null,
  row_id uuid not null,
  revision integer not null,
  change text not null check (change in ('create', 'change', 'archive', 'restore')),
  at timestamptz not null default now(),
  by text not null,
  reason text,
  before jsonb,
  after jsonb,
  document_id text,
  import_id uuid,
  primary key (zone_id, id)
);
create unique index history_of_row on register.history (zone_id, row_id, revision);
create function register.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '名录的变更记录只能追加，不能修改或删除' using errcode = 'insufficient_privilege';
end $$;
create trigger history_stays before update or delete or truncate on register.history
  for each statement execute function register.refuse_change();
select jixia_protect('register.history', 'select, insert', $$
  (select current_setting('jixia.post', true)) is distinct from 'enterprise'
  or row_id::text = (select current_setting('jixia.enterprise', true))
$$);

-- Lists as people keep them: columns, filters, order.
create table register.saved_view (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  kind text not null,
  name text not null,
  account text not null default current_setting('jixia.account', true),
  shared boolean not null default false,
  query jsonb not null,
  created_at timestamptz not null default now(),
  primary key (zone_id, id),
  unique (zone_id, kind, account, name)
);
select jixia_protect('register.saved_view', 'select, insert, update, delete', $$
  shared or account = (select current_setting('jixia.account', true))
$$);

-- An import: the file and the decisions are kept, so that it goes on after a crash.
create table register.import (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  kind text not null,
  file_name text not null,
  file_hash text not null,
  file_size bigint not null,
  phase text not null check (phase in ('uploaded', 'reading', 'read', 'committing', 'committed', 'cancelled', 'refused')),
  decision jsonb not null default '{}',
  answer jsonb,
  rows_done bigint not null default 0,
  cancel boolean not null default false,
  message text,
  created_by text not null default current_setting('jixia.account', true),
  created_post text not null default current_setting('jixia.post', true),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (zone_id, id)
);
create index import_by_time on register.import (zone_id, created_at desc);
select jixia_protect('register.import', 'select, insert, update');

-- Which column goes where, remembered for the next file with the same headers.
create table register.import_mapping (
  zone_id text not null default current_setting('jixia.zone', true),
  kind text not null,
  signature text not null,
  mapping jsonb not null,
  remembered_by text not null default current_setting('jixia.account', true),
  remembered_at timestamptz not null default now(),
  primary key (zone_id, kind, signature)
);
select jixia_protect('register.import_mapping', 'select, insert, update');
`

/** The migration that creates all registers: reviewed and kept as a numbered file, never run from here. */
export const migrationText = (register: Register): string =>
  [opening, ...inOrderOfReference([...register.values()]).map(migrationOf), closing].join('\n')
