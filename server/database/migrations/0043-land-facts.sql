-- What land use is judged by, beside what an enterprise’s year holds already.
alter table register.enterprise_year add column value_added bigint, add column pollutants bigint;

-- 绿色工厂: levels are titles like those of the ladder.
alter table register.enterprise drop constraint enterprise_titles_check;
alter table register.enterprise add constraint enterprise_titles_check check (titles <@ array['technology-sme', 'high-tech',
  'innovative-sme', 'specialised', 'little-giant', 'champion', 'gazelle', 'unicorn', 'green-factory-municipal',
  'green-factory-provincial', 'green-factory-national']);
alter table register.enterprise_title drop constraint enterprise_title_rung_check;
alter table register.enterprise_title add constraint enterprise_title_rung_check check (rung in ('technology-sme',
  'high-tech', 'innovative-sme', 'specialised', 'little-giant', 'champion', 'gazelle', 'unicorn',
  'green-factory-municipal', 'green-factory-provincial', 'green-factory-national'));
