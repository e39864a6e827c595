-- Why an import came to nothing is said in both languages.
alter table register.import alter column message type jsonb
  using case when message is not null then jsonb_build_object('zh', message, 'en', message) end;
