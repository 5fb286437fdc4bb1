-- what the played carrier signs its notices with, named by whoever follows the parcel
alter table sim_parcel add column salt text not null default '';
