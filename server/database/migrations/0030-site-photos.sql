-- Photos from the site, kept with the ten-day report that shows them. Appended only; the picture never changes.

create table site_photo (
  zone_id text not null default current_setting('jixia.zone', true),
  id uuid not null default gen_random_uuid(),
  project uuid not null,
  -- The ten days whose report the photo is meant for.
  period text not null,
  picture bytea not null check (length(picture) <= 1500000),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- When and where it was taken, as the device said; null where it did not say.
  taken_at timestamptz,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  metres double precision check (metres >= 0),
  by text not null,
  person text not null,
  post text not null,
  at timestamptz not null default now(),
  demonstration boolean not null default false,
  primary key (zone_id, id),
  unique (zone_id, project, period, fingerprint),
  foreign key (zone_id, project) references register.project (zone_id, id),
  check ((latitude is null) = (longitude is null) and (latitude is null) = (metres is null))
);
select jixia_append_only('site_photo');

-- Whoever sees the project sees its photos; an enterprise sees those of its own.
select jixia_protect('site_photo', 'select, insert', $$
  (select current_setting('jixia.post', true)) not in ('bank', 'expert', 'observer')
  and ((select current_setting('jixia.post', true)) <> 'enterprise' or exists (
    select from register.project p where p.zone_id = site_photo.zone_id and p.id = site_photo.project))
$$);

-- Whatever a route lets through: who may report adds photos, signs for them, and within the department.
create policy signed on site_photo as restrictive for insert to jixia_zone with check (
  by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
);
create policy duty on site_photo as restrictive for insert to jixia_zone with check (
  current_setting('jixia.post', true) in ('project-lead', 'project-officer', 'enterprise')
);
create policy department on site_photo as restrictive for insert to jixia_zone with check (
  current_setting('jixia.post', true) = 'enterprise'
  or current_setting('jixia.department', true) = ''
  or exists (
    select from register.project p
    left join register.department d on d.zone_id = p.zone_id and d.id = p.department
    where p.zone_id = site_photo.zone_id and p.id = site_photo.project
      and (d.code is null or d.code = current_setting('jixia.department', true)))
);
