package io.juhui.community.page;

import io.juhui.goods.search.spi.CuratedWords;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Tone;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.web.WebProblem;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The merchant's part of the home page, held in memory and read anew when any node has changed it. */
@Component
public class Pages implements CuratedWords {

    private final PageRows rows;
    private final Ids ids;
    private final Replica<Content> content;

    Pages(PageRows rows, Ids ids, Replicas replicas) {
        this.rows = rows;
        this.ids = ids;
        this.content = replicas.of("page", () -> new Content(rows.banners(), rows.hotWords()));
    }

    /** What the merchant has put there. */
    record Content(List<Banner> banners, List<String> hotWords) {

        List<Banner> shownAt(Instant now) {
            return banners.stream().filter(banner -> banner.holds(now)).toList();
        }
    }

    Content content() {
        return content.get();
    }

    @Override
    public List<String> words() {
        return content.get().hotWords();
    }

    /** Adds a banner that is shown at once and for good. */
    @Transactional
    public Banner.BannerId addBanner(
            String title, String subtitle, String action, String link, MediaId picture, Tone tone, int position) {
        var id = new Banner.BannerId(ids.next());
        add(new Banner(id, title, subtitle, action, link, picture, null, tone, position, null, null, true));
        return id;
    }

    @Transactional
    void add(Banner banner) {
        rows.add(banner);
        content.changing();
    }

    @Transactional
    void change(Banner banner) {
        if (!rows.change(banner)) {
            throw WebProblem.NOT_FOUND.problem();
        }
        content.changing();
    }

    @Transactional
    void delete(Banner.BannerId id) {
        if (!rows.delete(id)) {
            throw WebProblem.NOT_FOUND.problem();
        }
        content.changing();
    }

    @Transactional
    public void putHotWords(List<String> words) {
        rows.putHotWords(words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
        content.changing();
    }
}
