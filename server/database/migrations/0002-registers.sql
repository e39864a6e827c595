-- Registers: one table for each kind, generated from its declaration; history, saved views and imports beside them.
-- Searching (@@) must be leakproof, or row-level security takes the index away; where we may not say so, search is slower.

create schema register;
grant usage on schema register to jixia_zone, jixia_system;

do $$ begin
  alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof;
exception when insufficient_privilege then
  raise notice 'search runs without its index: this server does not let us mark ts_match_vq leakproof';
end $$;

-- 高新区 High-tech zone
create table register.zone (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  name text not null,
  code text not null,
  province text,
  city text,
  division text,
  approved_on date,
  approved_on_precision text check (approved_on_precision in ('day', 'ten-days', 'month', 'quarter', 'half', 'year', 'year-end')),
  approved_on_planned boolean,
  area bigint,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  document_id text,
  demonstration boolean not null default false,
  archived_at timestamptz,
  archived_by text,
  archived_reason text,
  search_text text not null default '',
  search_terms tsvector not null default '',
  sort_name text not null default '',
  primary key (zone_id, id)
);
create index zone_sort_name on register.zone (zone_id, sort_name, id);
create index zone_search_terms on register.zone using gin (search_terms);
create unique index zone_code_key on register.zone (zone_id, code) where archived_at is null;
select jixia_protect('register.zone', 'select, insert, update');

-- 部门 Department
create table register.department (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  name text not null,
  code text,
  short_name text,
  duties text,
  head text,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  document_id text,
  demonstration boolean not null default false,
  archived_at timestamptz,
  archived_by text,
  archived_reason text,
  search_text text not null default '',
  search_terms tsvector not null default '',
  sort_name text not null default '',
  primary key (zone_id, id)
);
create index department_sort_name on register.department (zone_id, sort_name, id);
create index department_search_terms on register.department using gin (search_terms);
create unique index department_name_key on register.department (zone_id, name) where archived_at is null;
create unique index department_code_key on register.department (zone_id, code) where archived_at is null;
select jixia_protect('register.department', 'select, insert, update');

-- 文件 Document
create table register.document (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  name text not null,
  code text,
  number text,
  issuer text,
  issued_on date,
  issued_on_precision text check (issued_on_precision in ('day', 'ten-days', 'month', 'quarter', 'half', 'year', 'year-end')),
  issued_on_planned boolean,
  form text check (form in ('report', 'law', 'notice', 'bulletin', 'ledger', 'return')),
  summary text,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  document_id text,
  demonstration boolean not null default false,
  archived_at timestamptz,
  archived_by text,
  archived_reason text,
  search_text text not null default '',
  search_terms tsvector not null default '',
  sort_name text not null default '',
  primary key (zone_id, id)
);
create index document_sort_name on register.document (zone_id, sort_name, id);
create index document_search_terms on register.document using gin (search_terms);
create unique index document_code_key on register.document (zone_id, code) where archived_at is null;
select jixia_protect('register.document', 'select, insert, update');

-- 园区载体 Park
create table register.park (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  name text not null,
  form text check (form in ('park', 'building', 'incubator', 'accelerator', 'maker-space')),
  operator text,
  place text,
  land bigint,
  floor_area bigint,
  occupied_area bigint,
  opened_on date,
  opened_on_precision text check (opened_on_precision in ('day', 'ten-days', 'month', 'quarter', 'half', 'year', 'year-end')),
  opened_on_planned boolean,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  document_id text,
  demonstration boolean not null default false,
  archived_at timestamptz,
  archived_by text,
  archived_reason text,
  search_text text not null default '',
  search_terms tsvector not null default '',
  sort_name text not null default '',
  primary key (zone_id, id)
);
create index park_sort_name on register.park (zone_id, sort_name, id);
create index park_search_terms on register.park using gin (search_terms);
create unique index park_name_key on register.park (zone_id, name) where archived_at is null;
select jixia_protect('register.park', 'select, insert, update');

-- 地块 Parcel
create table register.parcel (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  name text not null,
  number text not null,
  place text,
  area bigint,
  purpose text,
  status text check (status in ('stored', 'offered', 'sold', 'allotted', 'idle')),
  standard_land boolean,
  price bigint,
  sold_on date,
  sold_on_precision text check (sold_on_precision in ('day', 'ten-days', 'month', 'quarter', 'half', 'year', 'year-end')),
  sold_on_planned boolean,
  park uuid,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  document_id text,
  demonstration boolean not null default false,
  archived_at timestamptz,
  archived_by text,
  archived_reason text,
  search_text text not null default '',
  search_terms tsvector not null default '',
  sort_name text not null default '',
  primary key (zone_id, id),
  foreign key (zone_id, park) references register.park (zone_id, id)
);
create index parcel_sort_name on register.parcel (zone_id, sort_name, id);
create index parcel_search_terms on register.parcel using gin (search_terms);
create unique index parcel_number_key on register.parcel (zone_id, number) where archived_at is null;
create index parcel_park on register.parcel (zone_id, park, id);
select jixia_protect('register.parcel', 'select, insert, update');

-- 市场主体 Enterprise
create table register.enterprise (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  name text not null,
  credit_code text,
  form text check (form in ('enterprise', 'household', 'cooperative')),
  sector text,
  industry text,
  chain text,
  size text check (size in ('large', 'medium', 'small', 'micro')),
  above_scale boolean,
  park uuid,
  stage text check (stage in ('start-up', 'growth', 'mature')),
  titles text[] check (titles <@ array['technology-sme', 'high-tech', 'innovative-sme', 'specialised', 'little-giant', 'champion', 'gazelle', 'unicorn']),
  registered_capital bigint,
  revenue bigint,
  research_spending bigint,
  staff bigint,
  researchers bigint,
  points bigint,
  founded_on date,
  founded_on_precision text check (founded_on_precision in ('day', 'ten-days', 'month', 'quarter', 'half', 'year', 'year-end')),
  founded_on_planned boolean,
  status text check (status in ('open', 'closed', 'revoked', 'moved')),
  address text,
  representative text,
  phone text,
  remark text,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  document_id text,
  demonstration boolean not null default false,
  archived_at timestamptz,
  archived_by text,
  archived_reason text,
  search_text text not null default '',
  search_terms tsvector not null default '',
  sort_name text not null default '',
  primary key (zone_id, id),
  foreign key (zone_id, park) references register.park (zone_id, id)
);
create index enterprise_sort_name on register.enterprise (zone_id, sort_name, id);
create index enterprise_search_terms on register.enterprise using gin (search_terms);
create unique index enterprise_credit_code_key on register.enterprise (zone_id, credit_code) where archived_at is null;
create index enterprise_sector on register.enterprise (zone_id, sector, id);
create index enterprise_park on register.enterprise (zone_id, park, id);
create index enterprise_revenue on register.enterprise (zone_id, revenue, id);
create index enterprise_founded_on on register.enterprise (zone_id, founded_on, id);
select jixia_protect('register.enterprise', 'select, insert, update', $$
  (select current_setting('jixia.post', true)) is distinct from 'enterprise'
  or id::text = (select current_setting('jixia.enterprise', true))
$$);

-- 重大项目 Major project
create table register.project (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  number text,
  name text not null,
  level text check (level in ('provincial', 'city', 'technical', 'special')),
  nature text check (nature in ('new', 'continued')),
  year bigint,
  builder text,
  enterprise uuid,
  chain text,
  investment bigint,
  investment_qualifier text check (investment_qualifier in ('exact', 'about', 'at-least', 'more-than', 'nearly')),
  planned_this_year bigint,
  planned_this_year_qualifier text check (planned_this_year_qualifier in ('exact', 'about', 'at-least', 'more-than', 'nearly')),
  completed bigint,
  completed_qualifier text check (completed_qualifier in ('exact', 'about', 'at-least', 'more-than', 'nearly')),
  started_on date,
  started_on_precision text check (started_on_precision in ('day', 'ten-days', 'month', 'quarter', 'half', 'year', 'year-end')),
  started_on_planned boolean,
  due_on date,
  due_on_precision text check (due_on_precision in ('day', 'ten-days', 'month', 'quarter', 'half', 'year', 'year-end')),
  due_on_planned boolean,
  status text check (status in ('signed', 'landed', 'permits', 'started', 'building', 'completed', 'producing')),
  begun boolean,
  leader text,
  department uuid,
  locality text,
  parcel uuid,
  content text,
  progress text,
  remark text,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  document_id text,
  demonstration boolean not null default false,
  archived_at timestamptz,
  archived_by text,
  archived_reason text,
  search_text text not null default '',
  search_terms tsvector not null default '',
  sort_name text not null default '',
  primary key (zone_id, id),
  foreign key (zone_id, enterprise) references register.enterprise (zone_id, id),
  foreign key (zone_id, department) references register.department (zone_id, id),
  foreign key (zone_id, parcel) references register.parcel (zone_id, id)
);
create index project_sort_name on register.project (zone_id, sort_name, id);
create index project_search_terms on register.project using gin (search_terms);
create index project_level on register.project (zone_id, level, id);
create index project_year on register.project (zone_id, year, id);
create index project_enterprise on register.project (zone_id, enterprise, id);
create index project_department on register.project (zone_id, department, id);
create index project_parcel on register.project (zone_id, parcel, id);
select jixia_protect('register.project', 'select, insert, update', $$
  (select current_setting('jixia.post', true)) is distinct from 'enterprise'
  or enterprise::text = (select current_setting('jixia.enterprise', true))
$$);

-- What happened to each row: who, when, why, and the fields before and after. Appended only.
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
