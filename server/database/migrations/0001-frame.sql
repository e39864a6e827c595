-- Accounts, posts, sessions and the audit trail; how a table is kept within its zone.

create function jixia_protect(target regclass, privileges text, narrowing text default 'true') returns void
language plpgsql as $$
declare
  inside text := format('zone_id = current_setting(''jixia.zone'', true) and (%s)', narrowing);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy zone on %s to jixia_zone using (%s) with check (%s)', target, inside, inside);
  execute format('create policy system on %s to jixia_system using (true) with check (true)', target);
  if privileges <> '' then execute format('grant %s on %s to jixia_zone', privileges, target); end if;
  execute format('grant select, insert, update, delete on %s to jixia_system', target);
end $$;
comment on function jixia_protect is
  'Turns on row-level security: a person sees the rows of the zone at hand that also meet the narrowing; start-up and sign-in see all.';
revoke execute on function jixia_protect from public;

create table account (
  id text primary key,
  zone_id text not null,
  name text not null unique check (name = lower(name) and name <> ''),
  person text not null,
  demonstration boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  created_by text not null
);

create table account_post (
  id text primary key,
  zone_id text not null,
  account_id text not null references account,
  post text not null,
  department_id text,
  enterprise_id text,
  granted_by text not null,
  granted_at timestamptz not null default now(),
  revoked_by text,
  revoked_at timestamptz,
  constraint nobody_grants_himself check (granted_by <> account_id),
  constraint enterprise_of_an_enterprise_post check (post <> 'enterprise' or enterprise_id is not null)
);
create index account_post_of_account on account_post (account_id);
create unique index one_post_once on account_post
  (account_id, zone_id, post, coalesce(department_id, ''), coalesce(enterprise_id, '')) where revoked_at is null;
-- System, security and audit never meet in one account.
create unique index one_administrator_post on account_post (account_id)
  where revoked_at is null and post in ('system-administrator', 'security-administrator', 'audit-administrator');
select jixia_protect('account_post', 'select, insert, update');
create policy duty_grant on account_post as restrictive for insert to jixia_zone with check (
  current_setting('jixia.post', true) = 'security-administrator' and account_id <> current_setting('jixia.account', true)
);
create policy duty_revoke on account_post as restrictive for update to jixia_zone using (
  current_setting('jixia.post', true) = 'security-administrator' and account_id <> current_setting('jixia.account', true)
);

-- A person of another zone who holds a post here is known here too.
select jixia_protect('account', 'select, insert, update');
create policy duty_create on account as restrictive for insert to jixia_zone with check (
  current_setting('jixia.post', true) = 'system-administrator'
);
create policy duty_change on account as restrictive for update to jixia_zone using (
  current_setting('jixia.post', true) = 'system-administrator'
);
create policy holder on account for select to jixia_zone using (exists (
  select from account_post held where held.account_id = account.id and held.zone_id = current_setting('jixia.zone', true)
));

create table account_secret (
  account_id text primary key references account,
  zone_id text not null,
  password_hash text,
  must_change boolean not null default false,
  changed_at timestamptz not null default now(),
  failures integer not null default 0,
  locked_until timestamptz,
  totp_secret text,
  totp_confirmed boolean not null default false,
  totp_last_step bigint,
  recovery_codes text[] not null default '{}'
);
select jixia_protect('account_secret', '');

create table account_identity (
  issuer text not null,
  subject text not null,
  account_id text not null references account,
  zone_id text not null,
  linked_at timestamptz not null default now(),
  primary key (issuer, subject)
);
select jixia_protect('account_identity', '');

create table session (
  id text primary key,
  token_hash text not null unique,
  zone_id text not null,
  account_id text not null references account,
  post_id text not null references account_post,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  address text not null,
  agent text not null,
  token_label text
);
comment on column session.token_label is 'What a program''s token is for; null in a browser. A token is not ended by idling.';
create index session_of_account on session (account_id) where ended_at is null;
select jixia_protect('session', '', $$
  account_id = current_setting('jixia.account', true) or current_setting('jixia.post', true) = 'security-administrator'
$$);
grant select (id, zone_id, account_id, post_id, created_at, last_seen_at, expires_at, ended_at, ended_by, address, agent, token_label)
  on session to jixia_zone;

create table audit_head (zone_id text primary key, number bigint not null, hash text not null);
create table audit_entry (
  zone_id text not null,
  number bigint not null,
  at timestamptz not null,
  account text not null,
  person text not null,
  post text not null,
  session text not null,
  act text not null,
  subject text not null,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (zone_id, number)
);
create index audit_entry_at on audit_entry (zone_id, at);
create index audit_entry_subject on audit_entry (zone_id, subject);

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '审计记录只能追加，不能修改或删除' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
  for each statement execute function audit_refuse_change();

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy zone on audit_entry for select to jixia_zone using (
  zone_id = current_setting('jixia.zone', true)
  and (account = current_setting('jixia.account', true) or current_setting('jixia.post', true) = 'audit-administrator')
);
create policy system on audit_entry to jixia_system using (true) with check (true);
grant select on audit_entry to jixia_zone;
grant select, insert on audit_entry to jixia_system;
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy system on audit_head to jixia_system using (true) with check (true);
grant select, insert, update on audit_head to jixia_system;

-- Length before text, so that no two rows are written alike.
create function audit_hash(entry audit_entry) returns text language sql stable as $$
  select encode(sha256(convert_to(string_agg(octet_length(part) || ':' || part, ',' order by place), 'UTF8')), 'hex')
  from unnest(array[
    entry.previous_hash, entry.zone_id, entry.number::text,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.account, entry.person, entry.post, entry.session, entry.act, entry.subject, entry.detail::text
  ]) with ordinality as parts (part, place)
$$;

create function audit_append_for(
  in_zone text, by_account text, in_post text, in_session text, act text, subject text, detail jsonb
) returns bigint language plpgsql as $$
declare
  entry audit_entry;
begin
  insert into audit_head (zone_id, number, hash) values (in_zone, 0, '') on conflict do nothing;
  select in_zone, head.number + 1, clock_timestamp(), by_account,
    coalesce((select account.person from account where account.id = by_account), ''), in_post, in_session,
    audit_append_for.act, audit_append_for.subject, audit_append_for.detail, head.hash, ''
  into entry from audit_head head where head.zone_id = in_zone for update;
  entry.hash := audit_hash(entry);
  insert into audit_entry values (entry.*);
  update audit_head set number = entry.number, hash = entry.hash where zone_id = in_zone;
  return entry.number;
end $$;
comment on function audit_append_for is 'Adds the next link to the chain of a zone; holds the chain until the transaction ends.';

create function audit_append(act text, subject text, detail jsonb default '{}') returns bigint
language sql security definer set search_path = public as $$
  select audit_append_for(current_setting('jixia.zone'), current_setting('jixia.account'), current_setting('jixia.post'),
    current_setting('jixia.session'), act, subject, detail)
$$;
comment on function audit_append is 'Records an act of the person at hand, in the transaction of the act.';
alter function audit_append owner to jixia_system;
revoke execute on function audit_append, audit_append_for, audit_hash from public;
grant execute on function audit_append to jixia_zone;
grant execute on function audit_append, audit_append_for, audit_hash to jixia_system;
