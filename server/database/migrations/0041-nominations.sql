-- Batches of nominations: a title is opened for a window, enterprises apply or are nominated, the office decides, the
-- list is public, objections are answered, the title is granted. What happens is appended only; where it stands is
-- folded. A granted title is a row of the register of titles.

create table nomination_batch_event (
  zone_id text not null default current_setting('jixia.zone', true),
  batch uuid not null,
  number integer not null check (number > 0),
  -- The number of the batch in its zone, in the order in which they were opened.
  serial integer,
  kind text not null check (kind in ('opened', 'extended', 'published', 'granted', 'cancelled')),
  body jsonb not null,
  on_day date not null,
  by text not null,
  person text not null,
  post text not null,
  department text,
  at timestamptz not null default now(),
  demonstration boolean not null default false,
  primary key (zone_id, batch, number),
  unique (zone_id, serial),
  check ((number = 1) = (kind = 'opened')),
  check ((number = 1) = (serial is not null))
);
select jixia_append_only('nomination_batch_event');

create table nomination_event (
  zone_id text not null default current_setting('jixia.zone', true),
  batch uuid not null,
  enterprise uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('submitted', 'resubmitted', 'withdrawn', 'recommended', 'returned', 'refused',
    'objected', 'dismissed', 'upheld', 'granted', 'passed-over')),
  body jsonb not null,
  on_day date not null,
  by text not null,
  person text not null,
  post text not null,
  department text,
  at timestamptz not null default now(),
  demonstration boolean not null default false,
  primary key (zone_id, batch, enterprise, number),
  foreign key (zone_id, enterprise) references register.enterprise (zone_id, id),
  check ((number = 1) = (kind = 'submitted'))
);
create index nomination_event_of_enterprise on nomination_event (zone_id, enterprise, batch, number);
select jixia_append_only('nomination_event');

create function office_of_nominations(asked uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(department, '') from nomination_batch_event
  where zone_id = current_setting('jixia.zone', true) and batch = asked and kind = 'opened'
$$;
comment on function office_of_nominations is
  'The department that opened a batch of nominations; empty where nobody''s, null where there is no such batch.';

create function takes_nominations(asked uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select office_of_nominations(asked) is not null and not exists (select from nomination_batch_event
    where zone_id = current_setting('jixia.zone', true) and batch = asked
      and kind in ('published', 'granted', 'cancelled'))
$$;
comment on function takes_nominations is 'Whether the list of a batch is not public yet, so that enterprises may act in it.';

create function struck_nominations(asked uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select enterprise from nomination_event
  where zone_id = current_setting('jixia.zone', true) and batch = asked and kind = 'upheld'
$$;
comment on function struck_nominations is 'Who was struck off a public list; the list says so to everybody who sees it.';

create function last_year_of_made_up_titles() returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select extract(year from max(granted_on))::int from register.enterprise_title
  where zone_id = current_setting('jixia.zone', true) and demonstration and archived_at is null
$$;
comment on function last_year_of_made_up_titles is
  'The year at whose end made-up batches live; the same for whoever asks.';

create function next_nomination_batch_serial() returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('nomination_batch_event'), hashtext(current_setting('jixia.zone')));
  return coalesce((select max(serial) from nomination_batch_event where zone_id = current_setting('jixia.zone')), 0) + 1;
end $$;
comment on function next_nomination_batch_serial is
  'The next number of a batch of nominations in the zone at hand; held until the transaction ends.';

alter function office_of_nominations owner to jixia_system;
alter function last_year_of_made_up_titles owner to jixia_system;
alter function struck_nominations owner to jixia_system;
alter function takes_nominations owner to jixia_system;
alter function next_nomination_batch_serial owner to jixia_system;
revoke execute on function office_of_nominations, takes_nominations, struck_nominations,
  last_year_of_made_up_titles, next_nomination_batch_serial from public;
grant execute on function office_of_nominations, takes_nominations, struck_nominations,
  last_year_of_made_up_titles, next_nomination_batch_serial to jixia_zone, jixia_system;

-- Batches are for the zone and its enterprises. What was nominated is seen by the office that opened the batch, by who
-- oversees all, and by the enterprise that it is about.
select jixia_protect('nomination_batch_event', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer')
$$);
select jixia_protect('nomination_event', 'select, insert', $$
  case (select current_setting('jixia.post', true))
    when 'enterprise' then enterprise::text = (select current_setting('jixia.enterprise', true))
    when 'department-clerk' then office_of_nominations(batch) = (select current_setting('jixia.department', true))
    when 'leader' then true
    when 'supervisor' then true
    when 'statistician' then true
    else (select current_setting('jixia.account', true)) = 'pack'
  end
$$);

-- Whatever a route lets through: everybody signs for themselves, does what the post may, and for the own department.
create policy signed on nomination_batch_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or (by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
    and coalesce(department, '') = current_setting('jixia.department', true))
);
create policy duty on nomination_batch_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or case kind
    when 'opened' then post = 'department-clerk'
    else post = 'leader' or (post = 'department-clerk' and coalesce(department, '') = office_of_nominations(batch))
  end
);
create policy signed on nomination_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or (by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
    and coalesce(department, '') = current_setting('jixia.department', true))
);
create policy duty on nomination_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or case post
    when 'enterprise' then kind in ('submitted', 'resubmitted', 'withdrawn') and takes_nominations(batch)
    when 'leader' then kind in ('recommended', 'returned', 'refused', 'dismissed', 'upheld', 'granted', 'passed-over')
    when 'department-clerk' then true
    else false
  end
);
