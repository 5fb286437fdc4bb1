package io.juhui.trade.review;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.platform.media.MediaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files as if this buyer had uploaded them for a review. */
@Component
class ReviewTestMedia {

    private final JdbcClient db;
    private final Ids ids;

    ReviewTestMedia(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    MediaId picture(BuyerId buyer) {
        return file(buyer, "IMAGE", "image/jpeg");
    }

    MediaId video(BuyerId buyer) {
        return file(buyer, "VIDEO", "video/mp4");
    }

    private MediaId file(BuyerId buyer, String kind, String type) {
        var id = ids.next();
        db.sql("""
                insert into media_file (id, name, kind, content_type, width, height, bytes, purpose, buyer_id, created_at)
                values (:id, :name, :kind, :type, 10, 10, 10, 'REVIEW', :buyer, now())
                """)
                .param("id", id)
                .param("name", "test-" + id + ".jpg")
                .param("kind", kind)
                .param("type", type)
                .param("buyer", buyer.value())
                .update();
        return new MediaId(id);
    }
}
