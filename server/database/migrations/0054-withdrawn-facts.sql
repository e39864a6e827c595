-- What an enterprise or its agent reported is taken back by a further entry, as long as nobody has decided on it; and
-- what is said of an enterprise has happened: no year that is not over, no day to come. What is kept already stays.

alter table ladder_fact drop constraint ladder_fact_state_check;
alter table ladder_fact
  add constraint ladder_fact_state_check check (state in ('reported', 'withdrawn', 'confirmed', 'refused')),
  add constraint ladder_fact_withdrawn_check check (state <> 'withdrawn' or report is not null),
  add constraint ladder_fact_year_check check (year is null or year < extract(year from on_day)) not valid,
  add constraint ladder_fact_day_check check (
    value !~ '^\d{4}-\d{2}-\d{2}$' or value <= to_char(on_day, 'YYYY-MM-DD')
  ) not valid;

drop policy duty on ladder_fact;
create policy duty on ladder_fact as restrictive for insert to jixia_zone with check (
  (state <> 'withdrawn' and current_setting('jixia.post', true) in ('department-clerk', 'statistician'))
  or (state in ('reported', 'withdrawn') and current_setting('jixia.post', true) in ('enterprise', 'service-agent'))
);

create function refuse_foreign_withdrawal() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (
    select from ladder_fact reported
    where reported.zone_id = new.zone_id and reported.id = new.report and reported.state = 'reported'
      and reported.enterprise = new.enterprise and reported.fact = new.fact
      and reported.year is not distinct from new.year
  ) then
    raise exception 'what is withdrawn is a report of the same fact of the enterprise' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger withdrawal before insert on ladder_fact
  for each row when (new.state = 'withdrawn') execute function refuse_foreign_withdrawal();
