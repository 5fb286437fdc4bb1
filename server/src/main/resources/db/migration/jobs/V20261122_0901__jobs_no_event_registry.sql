-- nothing ever listened through Spring Modulith's registry of events; what must happen later is a deadline
drop table if exists event_publication;
delete from scheduled_tasks where task_name = 'jobs.outbox';
