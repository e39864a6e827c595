-- The enterprises of a sector lie in the order of their revenue, as they are mostly listed.

drop index register.enterprise_sector;
create index enterprise_sector on register.enterprise (zone_id, sector, revenue, id);
