-- The files that show vouchers of arrivals: scans, and what banks sent. Appended only; a file never changes, and a wrong
-- one is withdrawn with a reason and stays.

create table voucher_file (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  arrival uuid not null,
  name text not null check (char_length(name) between 1 and 100),
  -- What it is by its content.
  type text not null check (type in ('pdf', 'jpg', 'png')),
  content bytea not null check (length(content) between 1 and 8000000),
  fingerprint text not null generated always as (encode(sha256(content), 'hex')) stored,
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  demonstration boolean not null default false,
  primary key (zone_id, id),
  foreign key (zone_id, arrival) references register.arrival (zone_id, id)
);
create index voucher_file_arrival on voucher_file (zone_id, arrival, id);
select jixia_append_only('voucher_file');

create table voucher_withdrawal (
  zone_id text not null default current_setting('jixia.zone', true),
  file uuid not null,
  reason text not null check (btrim(reason) <> ''),
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  primary key (zone_id, file),
  foreign key (zone_id, file) references voucher_file (zone_id, id)
);
select jixia_append_only('voucher_withdrawal');

-- Whoever sees the arrival sees its files, and what was withdrawn; an enterprise sees those of its own.
select jixia_protect('voucher_file', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer')
  and ((select current_setting('jixia.post', true)) <> 'enterprise' or exists (
    select from register.arrival a where a.zone_id = voucher_file.zone_id and a.id = voucher_file.arrival))
$$);
select jixia_protect('voucher_withdrawal', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer')
  and ((select current_setting('jixia.post', true)) <> 'enterprise' or exists (
    select from voucher_file f where f.zone_id = voucher_withdrawal.zone_id and f.id = voucher_withdrawal.file))
$$);

-- Whatever a route lets through: who enters the arrivals of a department attaches and withdraws, and signs for it.
create policy signed on voucher_file as restrictive for insert to jixia_zone with check (
  by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
);
create policy duty on voucher_file as restrictive for insert to jixia_zone with check (exists (
  select from register.arrival a
  where a.zone_id = voucher_file.zone_id and a.id = voucher_file.arrival and a.counters is null
    and records_capital_of(a.department)
));
create policy signed on voucher_withdrawal as restrictive for insert to jixia_zone with check (
  by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
);
create policy duty on voucher_withdrawal as restrictive for insert to jixia_zone with check (exists (
  select from voucher_file f join register.arrival a on a.zone_id = f.zone_id and a.id = f.arrival
  where f.zone_id = voucher_withdrawal.zone_id and f.id = voucher_withdrawal.file and records_capital_of(a.department)
));
