-- What is appended stays: one trigger for every such table, which refuses to empty it too, and one sentence.
-- Outsiders get no signed card from the database, only who signed which card, when, and under which code.

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%只能追加，不能修改、删除或清空 · % is appended, never changed', tg_table_name, tg_table_name
    using errcode = 'JX001';
end $$;

create function jixia_append_only(target regclass) returns void language plpgsql as $$
begin
  execute format(
    'create trigger %I before update or delete or truncate on %s for each statement execute function refuse_change()',
    (select relname || '_stays' from pg_class where oid = target), target);
end $$;
comment on function jixia_append_only is
  'Declares a table as appended only: nobody changes, deletes or empties its rows, its owner included.';
revoke execute on function jixia_append_only from public;

do $$ declare it record; begin
  for it in
    select t.tgrelid::regclass as target, t.tgname as name from pg_trigger t
    where t.tgfoid in ('refuse_change'::regproc, 'register.refuse_change'::regproc, 'audit_refuse_change'::regproc)
  loop
    execute format('drop trigger %I on %s', it.name, it.target);
    perform jixia_append_only(it.target);
  end loop;
end $$;
select jixia_append_only('collection_round');
drop function register.refuse_change;
drop function audit_refuse_change;

create policy outsiders on frozen_card as restrictive to jixia_zone
  using ((select current_setting('jixia.post', true)) not in ('enterprise', 'bank', 'expert', 'observer'));
create policy signed on frozen_card as restrictive for insert to jixia_zone with check (
  frozen_by = current_setting('jixia.account', true) and post = current_setting('jixia.post', true)
  and post in ('leader', 'statistician')
);

create view card_signing with (security_barrier) as
  select zone_id, id, card, code, hash, moment, person, post from frozen_card
  where zone_id = current_setting('jixia.zone', true);
comment on view card_signing is 'The signings of the zone at hand, without the numbers that were signed.';
alter view card_signing owner to jixia_system;
grant select on card_signing to jixia_zone;
