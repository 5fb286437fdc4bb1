-- what was asked under a number, whole: the same number again must say the same
alter table sim_payment add column asked text not null default '';
