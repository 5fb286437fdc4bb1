-- a keyed print of what else the gateway was told under this number (payer, address): a retry that would say anything else
-- closes the attempt and takes a new number
alter table payment add column scene text;

-- closed payments are looked at for a day, at growing intervals; those that were closed before today's code get their looks
create index payment_closed on payment (closed_at) where status = 'CLOSED';
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'payment.poll', id::text, now(), false, 1
  from payment
 where status = 'CLOSED'
   and closed_at > now() - interval '1 day'
on conflict (task_name, task_instance) do nothing;
