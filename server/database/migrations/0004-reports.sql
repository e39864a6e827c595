-- Report cards that were signed: the filled card as it was, its hash and the code under which anyone verifies it.

create table frozen_card (
  zone_id text not null,
  id bigint generated always as identity,
  card text not null,
  code text not null check (code ~ '^[0-9A-F]{4}-[0-9A-F]{4}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- Canonical JSON; the hash is over these very signs.
  filled text not null,
  -- The observations that counted: all that were entered up to this moment, and the newest of them.
  moment timestamptz not null,
  mark text not null,
  -- What the registers counted at that moment; they have moved on since.
  counts text not null,
  frozen_by text not null,
  person text not null,
  post text not null,
  primary key (zone_id, id),
  unique (zone_id, code)
);
create index frozen_card_by_code on frozen_card (code);
create index frozen_card_by_card on frozen_card (zone_id, card, id);

create trigger frozen_card_is_appended before update or delete on frozen_card for each row execute function refuse_change();

select jixia_protect('frozen_card', 'select, insert');
