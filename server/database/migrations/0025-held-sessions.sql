-- A session ends with its account and with its post, and its own row says whose it is: one look tells whether it is live.

alter table session add column holder text;
comment on column session.holder is
  'Account, zone, post, department and enterprise that the session is held in, as session_holder writes them.';

create function session_holder(account text, zone text, post text, department text, enterprise text) returns text
language sql immutable as $$
  select concat_ws(E'\x1f', account, zone, post, coalesce(department, ''), coalesce(enterprise, ''))
$$;

create function session_is_held() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  new.holder := (
    select public.session_holder(account_id, zone_id, post, department_id, enterprise_id)
    from public.account_post where id = new.post_id and account_id = new.account_id);
  return new;
end $$;
alter function session_is_held owner to jixia_system;
create trigger session_is_held before insert or update of post_id on session for each row execute function session_is_held();

create function post_has_changed() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  update public.session
    set holder = public.session_holder(new.account_id, new.zone_id, new.post, new.department_id, new.enterprise_id),
      ended_at = case when new.revoked_at is null then ended_at else now() end,
      ended_by = case when new.revoked_at is null then ended_by else new.revoked_by end
    where post_id = new.id and ended_at is null;
  return null;
end $$;
alter function post_has_changed owner to jixia_system;
create trigger post_has_changed after update on account_post for each row execute function post_has_changed();

create function account_is_disabled() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  update public.session set ended_at = now(), ended_by = coalesce(current_setting('jixia.account', true), '')
    where account_id = new.id and ended_at is null;
  return null;
end $$;
alter function account_is_disabled owner to jixia_system;
create trigger account_is_disabled after update of disabled_at on account for each row
  when (new.disabled_at is not null) execute function account_is_disabled();

update session s set holder = session_holder(p.account_id, p.zone_id, p.post, p.department_id, p.enterprise_id)
  from account_post p where p.id = s.post_id and p.account_id = s.account_id;
update session s set ended_at = now(), ended_by = 'system'
  from account a, account_post p
  where a.id = s.account_id and p.id = s.post_id and s.ended_at is null
    and (a.disabled_at is not null or p.revoked_at is not null);

create or replace function role_of_session(
  in_session text, by_account text, in_zone text, in_post text, of_department text, of_enterprise text
) returns text language plpgsql stable security definer as $$
begin
  if exists (
    select from public.session where id = in_session and ended_at is null
      and holder = concat_ws(E'\x1f', by_account, in_zone, in_post, of_department, of_enterprise)
  ) then
    return 'jixia_zone';
  end if;
  return 'none';
end $$;
comment on function role_of_session is
  'jixia_zone for a session that has not ended, of the account and post that hold it; otherwise none.';
