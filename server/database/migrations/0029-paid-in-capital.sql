-- Capital that investors promise and pay in: declared exchange rates, commitments, arrivals with their vouchers.
-- A rate and an arrival are appended; an arrival is corrected by a counter-entry, and gets its converted sums once. Of a
-- commitment only an extension and its end are added: what was promised, and by which day, stays.

-- 折算汇率 Exchange rate
create table register.exchange_rate (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  name text not null,
  currency text not null check (currency in ('CNY', 'USD', 'EUR', 'HKD', 'JPY', 'KRW', 'SGD', 'GBP')),
  day date not null,
  units bigint not null,
  yuan text not null,
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
create index exchange_rate_sort_name on register.exchange_rate (zone_id, sort_name, id);
create index exchange_rate_search_terms on register.exchange_rate using gin (search_terms);
create index exchange_rate_currency on register.exchange_rate (zone_id, currency, id);
select jixia_protect('register.exchange_rate', 'select, insert');
select jixia_append_only('register.exchange_rate');

-- 资金承诺 Capital commitment
create table register.commitment (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  name text not null,
  number text not null,
  origin text not null check (origin in ('abroad', 'other-province', 'other-city', 'local')),
  country text,
  trade text check (trade in ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R')),
  project uuid,
  enterprise uuid,
  department uuid,
  currency text not null check (currency in ('CNY', 'USD', 'EUR', 'HKD', 'JPY', 'KRW', 'SGD', 'GBP')),
  sum bigint not null,
  signed_on date,
  due_on date not null,
  contract text not null,
  extended_to date,
  ended_on date,
  ended_reason text,
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
  foreign key (zone_id, project) references register.project (zone_id, id),
  foreign key (zone_id, enterprise) references register.enterprise (zone_id, id),
  foreign key (zone_id, department) references register.department (zone_id, id)
);
create index commitment_sort_name on register.commitment (zone_id, sort_name, id);
create index commitment_search_terms on register.commitment using gin (search_terms);
create unique index commitment_number_key on register.commitment (zone_id, number) where archived_at is null;
create index commitment_origin on register.commitment (zone_id, origin, id);
create index commitment_project on register.commitment (zone_id, project, id);
create index commitment_enterprise on register.commitment (zone_id, enterprise, id);
create index commitment_department on register.commitment (zone_id, department, id);
select jixia_protect('register.commitment', 'select, insert, update', $$
  (select current_setting('jixia.post', true)) is distinct from 'enterprise'
  or enterprise::text = (select current_setting('jixia.enterprise', true))
$$);

-- 到位资金 Paid-in capital
create table register.arrival (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  name text not null,
  bank text not null,
  commitment uuid not null,
  arrived_on date not null,
  origin text not null check (origin in ('abroad', 'other-province', 'other-city', 'local')),
  country text,
  enterprise uuid,
  department uuid,
  currency text not null check (currency in ('CNY', 'USD', 'EUR', 'HKD', 'JPY', 'KRW', 'SGD', 'GBP')),
  sum bigint not null,
  yuan bigint,
  dollars bigint,
  rate uuid,
  dollar_rate uuid,
  counters uuid,
  reason text,
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
  foreign key (zone_id, commitment) references register.commitment (zone_id, id),
  foreign key (zone_id, enterprise) references register.enterprise (zone_id, id),
  foreign key (zone_id, department) references register.department (zone_id, id),
  foreign key (zone_id, rate) references register.exchange_rate (zone_id, id),
  foreign key (zone_id, dollar_rate) references register.exchange_rate (zone_id, id),
  foreign key (zone_id, counters) references register.arrival (zone_id, id)
);
create index arrival_sort_name on register.arrival (zone_id, sort_name, id);
create index arrival_search_terms on register.arrival using gin (search_terms);
create index arrival_commitment on register.arrival (zone_id, commitment, id);
create index arrival_arrived_on on register.arrival (zone_id, arrived_on, id);
create index arrival_origin on register.arrival (zone_id, origin, id);
create index arrival_enterprise on register.arrival (zone_id, enterprise, id);
create index arrival_department on register.arrival (zone_id, department, id);
create index arrival_rate on register.arrival (zone_id, rate, id);
create index arrival_dollar_rate on register.arrival (zone_id, dollar_rate, id);
create index arrival_counters on register.arrival (zone_id, counters, id);
select jixia_protect('register.arrival', 'select, insert, update', $$
  (select current_setting('jixia.post', true)) is distinct from 'enterprise'
  or enterprise::text = (select current_setting('jixia.enterprise', true))
$$);

create policy outsiders on register.exchange_rate as restrictive to jixia_zone
  using ((select current_setting('jixia.post', true)) not in ('enterprise', 'bank', 'expert', 'observer'));
create policy outsiders on register.commitment as restrictive to jixia_zone
  using ((select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer'));
create policy outsiders on register.arrival as restrictive to jixia_zone
  using ((select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer'));

create function records_capital_of(of_department uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select current_setting('jixia.post', true) in ('investment-officer', 'department-clerk', 'project-officer')
    and (current_setting('jixia.department', true) = '' or of_department is null or exists (
      select from register.department d
      where d.zone_id = current_setting('jixia.zone', true) and d.id = of_department
        and (d.code is null or d.code = current_setting('jixia.department', true))))
$$;
comment on function records_capital_of is
  'Whether the person at hand enters the capital that a department brings in: its own people, and those without one.';
alter function records_capital_of owner to jixia_system;
revoke execute on function records_capital_of from public;
grant execute on function records_capital_of to jixia_zone, jixia_system;

-- Whatever a route lets through: everybody signs for themselves, and does what the post and the department may.
create policy duty on register.exchange_rate as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or (created_by = current_setting('jixia.account', true)
    and current_setting('jixia.post', true) in ('statistician', 'investment-officer'))
);
create policy duty on register.commitment as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or (created_by = current_setting('jixia.account', true) and records_capital_of(department))
);
create policy duty_change on register.commitment as restrictive for update to jixia_zone
  using (records_capital_of(department)) with check (updated_by = current_setting('jixia.account', true));
create policy duty on register.arrival as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or (created_by = current_setting('jixia.account', true) and records_capital_of(department))
);
create policy duty_convert on register.arrival as restrictive for update to jixia_zone
  using (current_setting('jixia.post', true) in ('statistician', 'investment-officer'))
  with check (updated_by = current_setting('jixia.account', true));

alter table register.commitment
  add check (sum > 0),
  add check (signed_on is null or due_on >= signed_on),
  add check (extended_to is null or extended_to > due_on),
  add check ((ended_on is null) = (ended_reason is null)),
  add check (archived_at is null);
alter table register.arrival
  add check ((counters is null) = (sum > 0)),
  add check ((counters is null) = (reason is null)),
  add check (sum <> 0),
  add check (archived_at is null);
alter table register.exchange_rate
  add check (currency <> 'CNY'),
  add check (units > 0),
  add check (archived_at is null);

-- What was promised, and what arrived, is never written over.
create function refuse_other_than(given jsonb, kept jsonb, free text[]) returns void language plpgsql as $$
begin
  if given - free is distinct from kept - free then
    raise exception '承诺和到账的记录不能改写 · what was promised or arrived is never rewritten' using errcode = 'JX001';
  end if;
end $$;
comment on function refuse_other_than is 'Refuses a changed row that differs from the former one in more than the free columns.';

create function commitment_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then perform refuse_other_than('{}', to_jsonb(old), '{}'); end if;
  perform refuse_other_than(to_jsonb(new), to_jsonb(old), array['extended_to', 'ended_on', 'ended_reason', 'revision',
    'updated_at', 'updated_by', 'search_text', 'search_terms', 'sort_name']);
  if old.ended_on is not null or new.extended_to < old.extended_to then
    perform refuse_other_than('{}', to_jsonb(old), '{}');
  end if;
  return new;
end $$;
create trigger commitment_stays before update or delete on register.commitment
  for each row execute function commitment_stays();

create function arrival_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then perform refuse_other_than('{}', to_jsonb(old), '{}'); end if;
  perform refuse_other_than(to_jsonb(new), to_jsonb(old), array['yuan', 'dollars', 'rate', 'dollar_rate', 'revision',
    'updated_at', 'updated_by', 'search_text', 'search_terms', 'sort_name']);
  if (old.yuan is not null and new.yuan is distinct from old.yuan)
    or (old.dollars is not null and new.dollars is distinct from old.dollars)
    or (old.rate is not null and new.rate is distinct from old.rate)
    or (old.dollar_rate is not null and new.dollar_rate is distinct from old.dollar_rate) then
    perform refuse_other_than('{}', to_jsonb(old), '{}');
  end if;
  return new;
end $$;
create trigger arrival_stays before update or delete on register.arrival
  for each row execute function arrival_stays();

create function voucher_key(written text) returns text language sql immutable as $$
  select regexp_replace(upper(normalize(written, nfkc)), '[\s\-‐-―_·./]', '', 'g')
$$;
comment on function voucher_key is 'The number of a voucher, as two writings of it agree.';
create index arrival_voucher on register.arrival (zone_id, voucher_key(name));

create function hold_arrivals() returns void
language sql security definer set search_path = public, pg_temp as $$
  select pg_advisory_xact_lock(hashtext('register.arrival'), hashtext(current_setting('jixia.zone')))
$$;
comment on function hold_arrivals is 'Lets nobody else enter an arrival in the zone at hand until the transaction ends.';

create function arrival_is_new() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  standing numeric;
begin
  perform hold_arrivals();
  if new.counters is null then
    if exists (
      select from register.arrival a
      where a.zone_id = new.zone_id and a.counters is null and voucher_key(a.name) = voucher_key(new.name)
        and (voucher_key(a.bank) = voucher_key(new.bank)
          or (a.arrived_on = new.arrived_on and a.currency = new.currency and a.sum = new.sum))
        and a.sum + coalesce((select sum(c.sum) from register.arrival c
          where c.zone_id = a.zone_id and c.counters = a.id), 0) > 0
    ) then
      raise exception '这张凭证已经登记过 · the voucher is entered already' using errcode = 'unique_violation';
    end if;
    return new;
  end if;
  select a.sum + coalesce((select sum(c.sum) from register.arrival c
      where c.zone_id = a.zone_id and c.counters = a.id), 0)
    into standing from register.arrival a
    where a.zone_id = new.zone_id and a.id = new.counters and a.counters is null
      and a.commitment = new.commitment and a.currency = new.currency and a.arrived_on <= new.arrived_on;
  if standing is null or standing + new.sum < 0 then
    raise exception '冲销多于到账 · more is taken back than arrived' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger arrival_is_new before insert on register.arrival for each row execute function arrival_is_new();

alter function hold_arrivals owner to jixia_system;
alter function arrival_is_new owner to jixia_system;
revoke execute on function hold_arrivals, arrival_is_new, refuse_other_than, commitment_stays, arrival_stays, voucher_key
  from public;
grant execute on function hold_arrivals, refuse_other_than, voucher_key to jixia_zone, jixia_system;
