-- Once the seed of a lottery has been told nothing is drawn from it any more, whatever becomes of its end.
alter table lottery_chain add column told_at timestamptz;
