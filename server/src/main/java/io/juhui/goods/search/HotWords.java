package io.juhui.goods.search;

import io.juhui.goods.search.spi.CuratedWords;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * Words worth trying: the merchant's choice, then what was really searched for in the last seven days and really finds goods
 * (R47). Counts are gathered in memory and written every few seconds, so a search waits for no row.
 */
@Component
@DependsOn("clock")
public class HotWords implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(HotWords.class);
    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");
    private static final int SHOWN = 12;
    private static final int MOST_WAITING = 10_000;
    private static final int EVERY_SECONDS = 5;

    private final SearchRows rows;
    private final ObjectProvider<CuratedWords> curated;
    private final Clock clock;
    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService writer;
    private volatile List<String> counted = List.of();

    HotWords(SearchRows rows, ObjectProvider<CuratedWords> curated, Clock clock) {
        this.rows = rows;
        this.curated = curated;
        this.clock = clock;
        this.writer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("search-counts").factory());
        var _ = writer.scheduleWithFixedDelay(this::flush, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    public List<String> words() {
        return Stream.concat(curated.stream().flatMap(c -> c.words().stream()), counted.stream())
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    void searched(String word) {
        if (waiting.size() < MOST_WAITING) {
            waiting.merge(word, 1, Integer::sum);
        }
    }

    void flush() {
        try {
            var taken = new HashMap<String, Integer>();
            waiting.keySet().forEach(word -> {
                var count = waiting.remove(word);
                if (count != null) {
                    taken.put(word, count);
                }
            });
            var today = LocalDate.ofInstant(clock.instant(), SHOP);
            if (!taken.isEmpty()) {
                rows.count(today, taken);
            }
            counted = rows.top(today.minusDays(6), SHOWN);
        } catch (RuntimeException e) {
            LOG.warn("search counts were not written: {}", e.toString());
        }
    }

    @Override
    public void destroy() {
        writer.close();
        flush();
    }
}
