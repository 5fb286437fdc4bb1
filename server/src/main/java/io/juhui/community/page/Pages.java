package io.juhui.community.page;

import io.juhui.goods.search.spi.CuratedWords;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Tone;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.web.WebProblem;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The merchant's part of the home page, held in memory and read anew when any node has changed it. */
@Component
@DependsOn("flywayInitializer")
public class Pages implements CuratedWords, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final PageRows rows;
    private final Ids ids;
    private final ScheduledExecutorService poller;
    private volatile Content content;

    Pages(PageRows rows, Ids ids) {
        this.rows = rows;
        this.ids = ids;
        this.content = read();
        this.poller = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("page-poll").factory());
        var _ = poller.scheduleWithFixedDelay(this::poll, 1, 1, TimeUnit.SECONDS);
    }

    /** What the merchant has put there, as of one version. */
    record Content(long version, List<Banner> banners, List<String> hotWords) {}

    Content content() {
        return content;
    }

    @Override
    public List<String> words() {
        return content.hotWords();
    }

    /** Adds a banner that is shown at once and for good. */
    @Transactional
    public Banner.BannerId addBanner(
            String title, String subtitle, String action, String link, MediaId picture, Tone tone, int position) {
        var id = new Banner.BannerId(ids.next());
        put(new Banner(id, title, subtitle, action, link, picture, null, tone, position, null, null, true));
        return id;
    }

    @Transactional
    void put(Banner banner) {
        rows.put(banner);
        changed();
    }

    @Transactional
    void delete(Banner.BannerId id) {
        if (!rows.delete(id)) {
            throw WebProblem.NOT_FOUND.problem();
        }
        changed();
    }

    @Transactional
    public void putHotWords(List<String> words) {
        rows.putHotWords(words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
        changed();
    }

    private void changed() {
        rows.raiseVersion();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                content = read();
            }
        });
    }

    private Content read() {
        return new Content(rows.version(), rows.banners(), rows.hotWords());
    }

    private void poll() {
        try {
            if (rows.version() != content.version()) {
                content = read();
            }
        } catch (RuntimeException e) {
            LOG.warn("the home page could not be refreshed: {}", e.toString());
        }
    }

    @Override
    public void destroy() {
        poller.close();
    }
}
