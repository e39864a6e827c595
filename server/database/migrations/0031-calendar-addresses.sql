-- Addresses from which a calendar program fetches a person's due days without signing in: one at a time for each post held.
-- Only the hash of the secret is kept. Whoever has it reads the days of that person in that post, and does nothing else.

create table calendar_address (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  account_id text not null references account,
  post_id text not null references account_post,
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  language text not null check (language in ('zh', 'en')),
  made_at timestamptz not null,
  fetched_at timestamptz,
  ended_at timestamptz,
  ended_by text,
  primary key (zone_id, id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index one_calendar_address on calendar_address (zone_id, post_id) where ended_at is null;

-- Nobody but the holder sees one, in the very post that it was made for and while that is held.
select jixia_protect('calendar_address', 'insert', $$
  account_id = current_setting('jixia.account', true) and exists (
    select from account_post held
    where held.id = calendar_address.post_id and held.account_id = calendar_address.account_id and held.revoked_at is null
      and held.zone_id = current_setting('jixia.zone', true) and held.post = current_setting('jixia.post', true)
      and coalesce(held.department_id, '') = current_setting('jixia.department', true)
      and coalesce(held.enterprise_id, '') = current_setting('jixia.enterprise', true))
$$);
grant select (zone_id, id, account_id, post_id, language, made_at, fetched_at, ended_at, ended_by),
  update (fetched_at, ended_at, ended_by) on calendar_address to jixia_zone;

-- Whatever a route lets through: who sees no project needs no calendar, and what has ended stays so.
create policy duty on calendar_address as restrictive for insert to jixia_zone with check (
  ended_at is null and current_setting('jixia.post', true) in ('leader', 'project-lead', 'project-officer',
    'department-clerk', 'statistician', 'supervisor', 'investment-officer', 'service-agent', 'enterprise')
);
create policy live on calendar_address as restrictive for update to jixia_zone using (ended_at is null) with check (
  ended_by is null or ended_by = current_setting('jixia.account', true)
);

-- It ends with the post, also where that changes in its place, and with the account.
create function calendar_ends_with_post() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  update public.calendar_address
    set ended_at = now(), ended_by = coalesce(new.revoked_by, current_setting('jixia.account', true), '')
    where post_id = new.id and ended_at is null;
  return null;
end $$;
alter function calendar_ends_with_post owner to jixia_system;
create trigger calendar_ends_with_post after update on account_post for each row
  when (new.revoked_at is not null
    or (old.account_id, old.zone_id, old.post, old.department_id, old.enterprise_id)
      is distinct from (new.account_id, new.zone_id, new.post, new.department_id, new.enterprise_id))
  execute function calendar_ends_with_post();

create function calendar_ends_with_account() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  update public.calendar_address set ended_at = now(), ended_by = coalesce(current_setting('jixia.account', true), '')
    where account_id = new.id and ended_at is null;
  return null;
end $$;
alter function calendar_ends_with_account owner to jixia_system;
create trigger calendar_ends_with_account after update of disabled_at on account for each row
  when (new.disabled_at is not null) execute function calendar_ends_with_account();

revoke execute on function calendar_ends_with_post, calendar_ends_with_account from public;
