-- Batches of starts and on-site reviews. What happens to them is appended only; where they stand is folded. A start
-- itself is reported to its project. A score is its visitor's alone until its stop is closed.

create table batch_event (
  zone_id text not null default current_setting('jixia.zone', true),
  batch uuid not null,
  number integer not null check (number > 0),
  -- The number of the batch in its zone, in the order in which they were proposed.
  serial integer,
  kind text not null check (kind in ('proposed', 'listed', 'removed', 'admitted', 'announced', 'rescheduled',
    'postponed', 'cancelled')),
  project uuid,
  body jsonb not null,
  on_day date not null,
  by text not null,
  person text not null,
  post text not null,
  department text,
  at timestamptz not null default now(),
  demonstration boolean not null default false,
  primary key (zone_id, batch, number),
  foreign key (zone_id, project) references register.project (zone_id, id),
  check ((kind = 'proposed') = (serial is not null)),
  check ((kind = 'proposed') = (number = 1)),
  check ((kind in ('listed', 'removed', 'admitted', 'postponed')) = (project is not null))
);
create unique index batch_serial on batch_event (zone_id, serial) where serial is not null;
create index batch_of_project on batch_event (zone_id, project) where project is not null;
select jixia_append_only('batch_event');

create table review_event (
  zone_id text not null default current_setting('jixia.zone', true),
  review uuid not null,
  number integer not null check (number > 0),
  -- The number of the review in its zone, in the order in which they were convened.
  serial integer,
  kind text not null check (kind in ('convened', 'agreed', 'invited', 'opened', 'closed', 'skipped', 'concluded',
    'cancelled')),
  -- The project of the stop.
  stop uuid,
  body jsonb not null,
  on_day date not null,
  by text not null,
  person text not null,
  post text not null,
  department text,
  at timestamptz not null default now(),
  demonstration boolean not null default false,
  primary key (zone_id, review, number),
  foreign key (zone_id, stop) references register.project (zone_id, id),
  check ((kind = 'convened') = (serial is not null)),
  check ((kind = 'convened') = (number = 1)),
  check ((kind in ('opened', 'closed', 'skipped')) = (stop is not null))
);
create unique index review_serial on review_event (zone_id, serial) where serial is not null;
create unique index stop_opened_once on review_event (zone_id, review, stop) where kind = 'opened';
create unique index stop_closed_once on review_event (zone_id, review, stop) where kind = 'closed';
select jixia_append_only('review_event');

create table review_score (
  zone_id text not null default current_setting('jixia.zone', true),
  review uuid not null,
  stop uuid not null,
  -- Which score of the visitor for the stop: the last one counts.
  number integer not null check (number > 0),
  marks jsonb not null,
  remark text,
  on_day date not null,
  by text not null,
  person text not null,
  post text not null,
  department text,
  at timestamptz not null default now(),
  demonstration boolean not null default false,
  primary key (zone_id, review, stop, by, number),
  foreign key (zone_id, stop) references register.project (zone_id, id)
);
select jixia_append_only('review_score');

create function office_of_batch(asked uuid) returns text
language sql stable security definer set search_path = public as $$
  select coalesce(department, '') from batch_event
  where zone_id = current_setting('jixia.zone', true) and batch = asked and kind = 'proposed'
$$;
comment on function office_of_batch is 'The department that proposed a batch; empty where nobody''s.';

create function office_of_review(asked uuid) returns text
language sql stable security definer set search_path = public as $$
  select coalesce(department, '') from review_event
  where zone_id = current_setting('jixia.zone', true) and review = asked and kind = 'convened'
$$;
comment on function office_of_review is 'The department that convened a review; empty where nobody''s.';

create function is_stop_closed(asked uuid, at_stop uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select from review_event
    where zone_id = current_setting('jixia.zone', true) and review = asked and stop = at_stop and kind = 'closed')
$$;
comment on function is_stop_closed is 'Whether the scores of a stop are frozen, and shown.';

create function may_score(asked uuid, at_stop uuid, visitor text) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select from review_event
      where zone_id = current_setting('jixia.zone', true) and review = asked and stop = at_stop and kind = 'opened')
    and not exists (select from review_event
      where zone_id = current_setting('jixia.zone', true) and review = asked
        and (kind in ('concluded', 'cancelled') or (kind = 'closed' and stop = at_stop)))
    and exists (select from review_event
      where zone_id = current_setting('jixia.zone', true) and review = asked and kind = 'invited'
        and body -> 'visitors' @> jsonb_build_array(jsonb_build_object('account', visitor)))
$$;
comment on function may_score is 'Whether a stop is open and somebody is invited to score it.';

create function review_turnout(asked uuid) returns table (stop uuid, scored integer)
language sql stable security definer set search_path = public as $$
  select s.stop, count(distinct s.by)::int from review_score s
  where s.zone_id = current_setting('jixia.zone', true) and s.review = asked group by s.stop
$$;
comment on function review_turnout is 'How many have scored each stop of a review; not what they gave.';

create function next_batch_serial() returns integer
language plpgsql security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock(hashtext('batch_event'), hashtext(current_setting('jixia.zone')));
  return coalesce((select max(serial) from batch_event where zone_id = current_setting('jixia.zone')), 0) + 1;
end $$;
comment on function next_batch_serial is 'The next number of a batch in the zone at hand; held until the transaction ends.';

create function next_review_serial() returns integer
language plpgsql security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock(hashtext('review_event'), hashtext(current_setting('jixia.zone')));
  return coalesce((select max(serial) from review_event where zone_id = current_setting('jixia.zone')), 0) + 1;
end $$;
comment on function next_review_serial is
  'The next number of a review in the zone at hand; held until the transaction ends.';

alter function office_of_batch owner to jixia_system;
alter function office_of_review owner to jixia_system;
alter function is_stop_closed owner to jixia_system;
alter function may_score owner to jixia_system;
alter function review_turnout owner to jixia_system;
alter function next_batch_serial owner to jixia_system;
alter function next_review_serial owner to jixia_system;
revoke execute on function office_of_batch, office_of_review, is_stop_closed, may_score, review_turnout,
  next_batch_serial, next_review_serial from public;
grant execute on function office_of_batch, office_of_review, is_stop_closed, may_score, review_turnout,
  next_batch_serial, next_review_serial to jixia_zone, jixia_system;

-- Batches and reviews are for those who work for the zone; a score is for its visitor until the stop is closed.
select jixia_protect('batch_event', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('enterprise', 'bank', 'expert', 'observer')
$$);
select jixia_protect('review_event', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('enterprise', 'bank', 'expert', 'observer')
$$);
select jixia_protect('review_score', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('enterprise', 'bank', 'expert', 'observer')
  and ((select current_setting('jixia.account', true)) in (by, 'pack') or is_stop_closed(review, stop))
$$);

-- Whatever a route lets through: everybody signs for themselves, does what the post may, and for the own department.
create policy signed on batch_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or (by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
    and coalesce(department, '') = current_setting('jixia.department', true))
);
create policy duty on batch_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or case
    when kind = 'admitted' then post = 'leader'
    when post in ('leader', 'supervisor') then true
    when post not in ('project-officer', 'project-lead') then false
    when kind = 'proposed' then true
    when kind in ('listed', 'postponed', 'removed') and (department is null or exists (
      select from register.project p
      left join register.department d on d.zone_id = p.zone_id and d.id = p.department
      where p.zone_id = batch_event.zone_id and p.id = batch_event.project
        and (d.code is null or d.code = batch_event.department))) then true
    when kind in ('listed', 'postponed') then false
    else coalesce(department, '') = office_of_batch(batch)
  end
);
create policy signed on review_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or (by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
    and coalesce(department, '') = current_setting('jixia.department', true))
);
create policy duty on review_event as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or post in ('leader', 'supervisor')
  or (post in ('project-officer', 'project-lead')
    and (kind = 'convened' or coalesce(department, '') = office_of_review(review)))
);
create policy signed on review_score as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack'
  or (by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
    and coalesce(department, '') = current_setting('jixia.department', true))
);
create policy invited on review_score as restrictive for insert to jixia_zone with check (
  current_setting('jixia.account', true) = 'pack' or may_score(review, stop, by)
);
