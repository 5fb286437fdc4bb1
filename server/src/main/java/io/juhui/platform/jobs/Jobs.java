package io.juhui.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class Jobs {

    private static final int WORKERS = 4;
    /** What a killed node had picked is taken over after so many heartbeats, by its successor or another node. */
    private static final int MISSED_BEATS = 4;

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @Bean
    @DependsOn("flywayInitializer")
    ShopClock clock(JdbcClient db) {
        var clock = new ShopClock(db);
        clock.restore();
        return clock;
    }

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(
            DataSource dataSource,
            Clock clock,
            List<DeadlineHandler> deadlines,
            List<RecurringWork> works,
            @Value("${juhui.jobs.polling:1s}") Duration polling,
            @Value("${juhui.jobs.heartbeat:5s}") Duration heartbeat) {
        List<Task<?>> tasks = new ArrayList<>();
        deadlines.forEach(handler -> tasks.add(deadline(handler)));
        var recurring = works.stream().map(Jobs::recurring).toList();
        return new ClockedBuilder(dataSource, tasks, clock)
                .startTasks(recurring)
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(polling)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_BEATS)
                .threads(WORKERS)
                .build();
    }

    @Bean
    Starter schedulerStarter(Scheduler scheduler, @Value("${juhui.jobs.enabled:true}") boolean enabled) {
        return new Starter(scheduler, enabled);
    }

    private static CustomTask<Void> deadline(DeadlineHandler handler) {
        return Tasks.custom(handler.kind(), Void.class)
                .onFailure(Jobs::again)
                .onDeadExecutionRevive()
                .execute((instance, _) -> done(handler.attempt(Long.parseLong(instance.getId()))));
    }

    private static CompletionHandler<Void> done(Optional<Instant> next) {
        return next.<CompletionHandler<Void>>map(at -> (complete, operations) -> operations.reschedule(complete, at))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    private static RecurringTask<Void> recurring(RecurringWork work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every())).execute((_, _) -> work.run());
    }

    /** A deadline whose handler failed is tried again, ever more slowly, and never lost. */
    private static void again(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        FailureHandler<Void> backoff = new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2), 2);
        var failures = failed.getExecution().consecutiveFailures;
        if (failures > 10) {
            operations.reschedule(failed, failed.getTimeDone().plus(LONGEST_WAIT));
        } else {
            backoff.onFailure(failed, operations);
        }
    }

    /** The scheduler reads the shop's clock, so the time machine moves deadlines too. */
    private static final class ClockedBuilder extends SchedulerBuilder {
        ClockedBuilder(DataSource dataSource, List<Task<?>> tasks, Clock shopClock) {
            super(dataSource, tasks);
            this.clock = shopClock::instant;
        }
    }

    record Starter(Scheduler scheduler, boolean enabled) {
        @EventListener(ApplicationReadyEvent.class)
        void start() {
            if (enabled) {
                scheduler.start();
            }
        }
    }
}
