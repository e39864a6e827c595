-- Search puts first what is named so, then what begins so: rows recorded before get the terms by which that is found.
-- `$` stands before a whole name, `^` before the first eight signs of a name, of its pinyin and of its initials.

do $$ declare name text; begin
  for name in
    select table_name from information_schema.columns where table_schema = 'register' and column_name = 'search_terms'
  loop
    execute format('alter table register.%I no force row level security', name);
    execute format($update$
      update register.%I r set search_terms = r.search_terms || array_to_tsvector(array(
        select distinct left(term, 200) from (
          select '$' || split_part(r.search_text, E'\n', 1) as term
          union all select '^' || left(split_part(r.search_text, E'\n', 1), 8)
          union all select '^' || left(replace(r.sort_name, ' ', ''), 8)
          union all select '^' || left((
            select string_agg(left(syllable, 1), '' order by at)
            from unnest(string_to_array(r.sort_name, ' ')) with ordinality as spoken (syllable, at)), 8)
        ) titled where term is not null and length(term) > 1))
      where r.search_text <> ''
    $update$, name);
    execute format('alter table register.%I force row level security', name);
  end loop;
end $$;
