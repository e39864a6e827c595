-- Whoever reads a public list of nominations may object to an enterprise of it without signing in. The objection enters the
-- history of the nomination at once; name and way to answer are kept beside it, for the office that answers and for leaders.

create table public_objection (
  zone_id text not null default current_setting('jixia.zone', true),
  batch uuid not null,
  enterprise uuid not null,
  number integer not null,
  -- By it whoever objected reads the answer.
  receipt text not null check (receipt ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  name text not null check (length(name) between 2 and 50),
  contact text not null check (length(contact) between 5 and 100),
  at timestamptz not null default now(),
  primary key (zone_id, batch, enterprise, number),
  unique (zone_id, receipt),
  foreign key (zone_id, batch, enterprise, number) references nomination_event (zone_id, batch, enterprise, number)
);
select jixia_append_only('public_objection');
select jixia_protect('public_objection', 'select', $$
  case (select current_setting('jixia.post', true))
    when 'department-clerk' then office_of_nominations(batch) = (select current_setting('jixia.department', true))
    when 'leader' then true
    else false
  end
$$);

create function object_in_public(asked uuid, about uuid, on_day date, whose text, reached text, said text, receipt text)
returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here text := current_setting('jixia.zone', true);
  list nomination_batch_event;
  place integer;
begin
  if current_setting('jixia.account', true) is distinct from 'public' then
    raise exception 'only the public objects in public' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtext('nomination_event'), hashtext(asked::text || about::text));
  select * into list from nomination_batch_event
    where zone_id = here and batch = asked and kind = 'published';
  if list.batch is null or on_day not between list.on_day and (list.body->>'until')::date
    or not list.body->'list' @> jsonb_build_array(jsonb_build_object('enterprise', about))
    or exists (select from nomination_batch_event where zone_id = here and batch = asked and kind in ('granted', 'cancelled'))
    or about in (select struck_nominations(asked)) then
    raise exception 'the enterprise is on no list that is public' using errcode = '42501';
  end if;
  select max(number) + 1 into place from nomination_event where zone_id = here and batch = asked and enterprise = about;
  insert into nomination_event (zone_id, batch, enterprise, number, kind, body, on_day, by, person, post, demonstration)
    select here, asked, about, place, 'objected',
      jsonb_build_object('objector', '社会公众', 'text', said), object_in_public.on_day,
      'public', '社会公众', 'public', list.demonstration;
  insert into public_objection (zone_id, batch, enterprise, number, receipt, name, contact)
    values (here, asked, about, place, object_in_public.receipt, whose, reached);
  return place;
end $$;
comment on function object_in_public is
  'What somebody who is not signed in holds against an enterprise of a public list; answers its number in the history.';
alter function object_in_public owner to jixia_system;
revoke execute on function object_in_public from public;
grant execute on function object_in_public to jixia_zone, jixia_system;
