-- since when a timer fails again and again; kept here, because the scheduler writes its rows by itself
alter table scheduled_tasks add column failing_since timestamptz;

create function scheduled_task_fails() returns trigger language plpgsql as $$
begin
    new.failing_since := case
        when coalesce(new.consecutive_failures, 0) = 0 then null
        when coalesce(old.consecutive_failures, 0) = 0 then new.last_failure
        else coalesce(old.failing_since, new.last_failure) end;
    return new;
end $$;

create trigger scheduled_task_fails before update of consecutive_failures on scheduled_tasks
    for each row execute function scheduled_task_fails();

create index scheduled_tasks_failing on scheduled_tasks (task_name) where consecutive_failures > 0;
