-- Whoever acts without an account stands in the trail by name; uploaded files can be dropped to make room.

create or replace function audit_append_for(
  in_zone text, by_account text, in_post text, in_session text, act text, subject text, detail jsonb
) returns bigint language plpgsql as $$
declare
  entry audit_entry;
begin
  insert into audit_head (zone_id, number, hash) values (in_zone, 0, '') on conflict do nothing;
  select in_zone, head.number + 1, clock_timestamp(), by_account,
    coalesce((select account.person from account where account.id = by_account), current_setting('jixia.person', true), ''),
    in_post, in_session,
    audit_append_for.act, audit_append_for.subject, audit_append_for.detail, head.hash, ''
  into entry from audit_head head where head.zone_id = in_zone for update;
  entry.hash := audit_hash(entry);
  insert into audit_entry values (entry.*);
  update audit_head set number = entry.number, hash = entry.hash where zone_id = in_zone;
  return entry.number;
end $$;

alter table register.import add column file_dropped_at timestamptz, add column file_dropped_by text;
create index import_kept_file on register.import (zone_id, created_by) include (file_size) where file_dropped_at is null;
