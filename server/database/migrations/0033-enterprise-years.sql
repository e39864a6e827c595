-- What an enterprise reports of one accounting year: the facts of points, of the ladder and of land use.

-- 企业年度数据 Enterprise’s year
create table register.enterprise_year (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  name text not null,
  enterprise uuid not null,
  year bigint not null,
  revenue bigint,
  main_revenue bigint,
  income bigint,
  high_tech_income bigint,
  costs bigint,
  net_profit bigint,
  assets bigint,
  liabilities bigint,
  net_assets bigint,
  taxes bigint,
  research_spending bigint,
  home_research_spending bigint,
  relief bigint,
  technology_contracts bigint,
  equity bigint,
  venture_capital bigint,
  staff bigint,
  researchers bigint,
  scientists bigint,
  postgraduates bigint,
  fresh_graduates bigint,
  inventions bigint,
  treaty_patents bigint,
  class_one bigint,
  own_class_one bigint,
  valuable_class_one bigint,
  leading_class_one bigint,
  class_two bigint,
  own_rights bigint,
  platforms bigint,
  awards bigint,
  programmes bigint,
  conversions bigint,
  quality_marks bigint,
  digitalisation bigint,
  research_body text check (research_body in ('national', 'provincial', 'municipal', 'local', 'none')),
  leading_field text,
  market_share bigint,
  home_rank bigint,
  world_rank bigint,
  development_score bigint,
  land bigint,
  energy bigint,
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
  foreign key (zone_id, enterprise) references register.enterprise (zone_id, id)
);
create index enterprise_year_sort_name on register.enterprise_year (zone_id, sort_name, id);
create index enterprise_year_search_terms on register.enterprise_year using gin (search_terms);
create index enterprise_year_enterprise on register.enterprise_year (zone_id, enterprise, id);
create index enterprise_year_year on register.enterprise_year (zone_id, year, id);
select jixia_protect('register.enterprise_year', 'select, insert, update', $$
  (select current_setting('jixia.post', true)) is distinct from 'enterprise'
  or enterprise::text = (select current_setting('jixia.enterprise', true))
$$);
create unique index enterprise_year_once on register.enterprise_year (zone_id, enterprise, year) where archived_at is null;
