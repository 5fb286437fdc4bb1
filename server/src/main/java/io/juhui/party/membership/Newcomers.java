package io.juhui.party.membership;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.identity.spi.BuyerNews;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every buyer is a member from the moment of registering, at the lowest level. */
@Component
class Newcomers implements BuyerNews {

    private final JdbcClient db;
    private final Levels levels;

    Newcomers(JdbcClient db, Levels levels) {
        this.db = db;
        this.levels = levels;
    }

    @Override
    public void registered(List<Newcomer> newcomers) {
        db.sql("""
                insert into member (buyer_id, nickname, registered_at, level_id, level_at)
                select d.id, d.nickname, d.at, :level, d.at
                  from unnest(:ids, :nicknames, :at) as d(id, nickname, at)
                """)
                .param("ids", newcomers.stream().mapToLong(n -> n.id().value()).toArray())
                .param("nicknames", newcomers.stream().map(Newcomer::nickname).toArray(String[]::new))
                .param("at", newcomers.stream().map(n -> Timestamp.from(n.at())).toArray(Timestamp[]::new))
                .param("level", levels.all().getFirst().id())
                .update();
    }

    @Override
    public void renamed(BuyerId id, String nickname) {
        db.sql("update member set nickname = :nickname where buyer_id = :id")
                .param("nickname", nickname)
                .param("id", id.value())
                .update();
    }
}
