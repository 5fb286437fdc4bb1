-- what a held order waits for, in both languages, and when its after-sale window closed
alter table order_hold
    add column zh text not null default '等待处理',
    add column en text not null default 'On hold';

alter table trade_order
    add column settled_at timestamptz;

-- orders received before now close their window like those to come
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'ordering.after-sale', id::text, done_at + interval '7 days', false, 1
  from trade_order
 where status = 'DONE'
on conflict do nothing;
