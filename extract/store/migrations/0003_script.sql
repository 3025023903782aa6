-- The file knows which views it has, so that new ones are made when the program has others.
alter table schema_version add column script varchar;
