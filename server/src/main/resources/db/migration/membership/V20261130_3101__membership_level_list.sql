-- the list of levels as a whole has a version: who saves says which one he saw
create table member_level_list (
    one     boolean primary key default true check (one),
    version int not null
);
insert into member_level_list (version) values (1);

-- what two saves at once may have left: levels nobody can reach, and names that are there twice
insert into member_stale (buyer_id)
select m.buyer_id from member m join member_level l on l.id = m.level_id where l.growth_from > 999999900
on conflict (buyer_id) do nothing;
delete from member_price where level_id in (select id from member_level where growth_from > 999999900);
delete from member_level where growth_from > 999999900;
update member_level l
   set name = left(l.name, 16) || ' (' || r.place || ')'
  from (select id, row_number() over (partition by name order by growth_from) as place from member_level) r
 where r.id = l.id
   and r.place > 1;

-- compared when all of them have been written: one may take the place or the name that another gives up
alter table member_level
    drop constraint member_level_growth_from_key,
    add unique (growth_from) deferrable initially deferred,
    drop constraint member_level_growth_from_check,
    add check (growth_from between 0 and 999999900),
    add unique (name) deferrable initially deferred;
