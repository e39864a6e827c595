-- A connection takes the role of a person only while the session at hand is live.

create function role_of_session(
  in_session text, by_account text, in_zone text, in_post text, of_department text, of_enterprise text
) returns text language plpgsql stable security definer as $$
begin
  if exists (
    select from public.session s
      join public.account a on a.id = s.account_id
      join public.account_post p on p.id = s.post_id
    where s.id = in_session and s.ended_at is null and a.disabled_at is null and p.revoked_at is null
      and a.id = by_account and p.zone_id = in_zone and p.post = in_post
      and coalesce(p.department_id, '') = of_department and coalesce(p.enterprise_id, '') = of_enterprise
  ) then
    return 'jixia_zone';
  end if;
  return 'none';
end $$;
comment on function role_of_session is
  'jixia_zone for a session that is not ended, of an account that is not disabled, still in that post; otherwise none.';
alter function role_of_session owner to jixia_system;
revoke execute on function role_of_session from public;
grant execute on function role_of_session to jixia_app;
