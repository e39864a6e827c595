-- An enterprise has one objection to a count that waits; it is taken back by a further entry while nobody has decided on it.

create table points_withdrawal (
  zone_id text not null default current_setting('jixia.zone', true),
  objection uuid not null,
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  primary key (zone_id, objection),
  foreign key (zone_id, objection) references points_objection (zone_id, id)
);
select jixia_append_only('points_withdrawal');
select jixia_protect('points_withdrawal', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer')
  and exists (select from points_objection o where o.zone_id = points_withdrawal.zone_id and o.id = points_withdrawal.objection)
$$);
create policy signed on points_withdrawal as restrictive for insert to jixia_zone with check (
  by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true));
create policy duty on points_withdrawal as restrictive for insert to jixia_zone
  with check (current_setting('jixia.post', true) = 'enterprise');

create function refuse_second_objection() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('points_objection'), hashtext(new.run::text || new.enterprise::text));
  if exists (
    select from points_objection o where o.zone_id = new.zone_id and o.run = new.run and o.enterprise = new.enterprise
      and not exists (select from points_decision d where d.zone_id = o.zone_id and d.objection = o.id)
      and not exists (select from points_withdrawal w where w.zone_id = o.zone_id and w.objection = o.id)
  ) then
    raise exception 'an objection of the enterprise to this count waits already' using errcode = '23505';
  end if;
  return new;
end $$;
create trigger one_at_a_time before insert on points_objection
  for each row execute function refuse_second_objection();

create function refuse_closed_objection() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('points_objection'), hashtext(new.objection::text));
  if exists (select from points_decision d where d.zone_id = new.zone_id and d.objection = new.objection)
    or exists (select from points_withdrawal w where w.zone_id = new.zone_id and w.objection = new.objection) then
    raise exception 'the objection is decided on or withdrawn already' using errcode = '23505';
  end if;
  return new;
end $$;
create trigger once before insert on points_decision
  for each row execute function refuse_closed_objection();
create trigger once before insert on points_withdrawal
  for each row execute function refuse_closed_objection();
