-- each time a review was put out of sight or back: who, when and why; only ever added to (R47)
create table review_sight (
    id        bigint generated always as identity primary key,
    review_id bigint      not null,
    hidden    boolean     not null,
    reason    text        not null,
    by        text        not null,
    at        timestamptz not null
);
create index review_sight_of_review on review_sight (review_id, id);

-- what is hidden today was hidden before the log began
insert into review_sight (review_id, hidden, reason, by, at)
select id, true, hidden_reason, hidden_by, hidden_at from review where hidden_at is not null order by hidden_at;
