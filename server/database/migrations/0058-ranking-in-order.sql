-- A ranking of a hundred thousand is read in its order, and counted by stage, sector and class, without a look at the rows.
create index points_score_order on points_score (zone_id, run, score desc nulls last, sort_name, enterprise)
  include (stage, sector, class);
create index points_score_name on points_score (zone_id, run, sort_name, enterprise);
