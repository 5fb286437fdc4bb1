package io.juhui.community.page;

import io.juhui.kernel.Tone;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of banners and chosen hot words. */
@Component
class PageRows {

    private final JdbcClient db;
    private final Media media;

    PageRows(JdbcClient db, Media media) {
        this.db = db;
        this.media = media;
    }

    List<Banner> banners() {
        var bare = db.sql("""
                select id, title, subtitle, action, link, picture_id, tone, position, starts_at, ends_at, shown
                  from page_banner
                 order by position, id
                """).query(Row.mapper(PageRows::banner)).list();
        var pictures = media.pictures(bare.stream().map(Banner::pictureId).toList());
        return bare.stream()
                .map(b -> new Banner(
                        b.id(),
                        b.title(),
                        b.subtitle(),
                        b.action(),
                        b.link(),
                        b.pictureId(),
                        pictures.get(b.pictureId()),
                        b.tone(),
                        b.position(),
                        b.startsAt(),
                        b.endsAt(),
                        b.shown()))
                .toList();
    }

    void add(Banner banner) {
        write("""
                insert into page_banner (id, title, subtitle, action, link, picture_id, tone, position, starts_at, ends_at, shown)
                values (:id, :title, :subtitle, :action, :link, :picture, :tone, :position, :starts, :ends, :shown)
                """, banner);
    }

    /** False when there is no such banner. */
    boolean change(Banner banner) {
        return write("""
                update page_banner
                   set title = :title, subtitle = :subtitle, action = :action, link = :link, picture_id = :picture,
                       tone = :tone, position = :position, starts_at = :starts, ends_at = :ends, shown = :shown
                 where id = :id
                """, banner) == 1;
    }

    private int write(String statement, Banner banner) {
        return db.sql(statement)
                .param("id", banner.id().value())
                .param("title", banner.title())
                .param("subtitle", banner.subtitle())
                .param("action", banner.action())
                .param("link", banner.link())
                .param("picture", banner.pictureId().value())
                .param("tone", banner.tone().name())
                .param("position", banner.position())
                .param("starts", time(banner.startsAt()))
                .param("ends", time(banner.endsAt()))
                .param("shown", banner.shown())
                .update();
    }

    boolean delete(Banner.BannerId id) {
        return db.sql("delete from page_banner where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    List<String> hotWords() {
        return db.sql("select word from page_hot_word order by position")
                .query(Row.mapper(row -> row.text("word")))
                .list();
    }

    /** One replacing after the other: two at once would each keep what the other puts in. */
    void putHotWords(List<String> words) {
        db.sql("lock table page_hot_word in share row exclusive mode").update();
        db.sql("delete from page_hot_word").update();
        db.sql("""
                insert into page_hot_word (word, position)
                select w.word, w.position
                  from unnest(:words) with ordinality as w(word, position)
                """).param("words", words.toArray(String[]::new)).update();
    }

    private static Banner banner(Row row) {
        return new Banner(
                row.id("id", Banner.BannerId::new),
                row.text("title"),
                row.text("subtitle"),
                row.text("action"),
                row.text("link"),
                row.id("picture_id", MediaId::new),
                null,
                Tone.valueOf(row.text("tone")),
                row.count("position"),
                row.maybeInstant("starts_at"),
                row.maybeInstant("ends_at"),
                row.flag("shown"));
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
