package io.juhui.marketing.newcomer;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.identity.spi.BuyerNews;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has ever been new here, and what for they were given something. */
@Component
class NewcomerPersons implements BuyerNews {

    private final JdbcClient db;

    NewcomerPersons(JdbcClient db) {
        this.db = db;
    }

    /** @param campaign that gave, if one has */
    record Person(BuyerId buyer, Instant firstAt, Optional<CampaignId> campaign, Optional<Instant> givenAt) {

        private static Person of(Row row) {
            return new Person(
                    row.id("buyer_id", BuyerId::new),
                    row.instant("first_at"),
                    row.maybeId("campaign_id", CampaignId::new),
                    Optional.ofNullable(row.maybeInstant("given_at")));
        }
    }

    /** A print that is known already was a person here before. */
    @Override
    public void registered(List<Newcomer> newcomers) {
        db.sql("""
                insert into newcomer_person (print, buyer_id, first_at)
                select d.print, d.id, d.at
                  from unnest(:prints, :ids, :at) as d(print, id, at)
                 order by d.print
                on conflict (print) do nothing
                """)
                .param("prints", newcomers.stream().map(Newcomer::print).toArray(String[]::new))
                .param("ids", newcomers.stream().mapToLong(n -> n.id().value()).toArray())
                .param("at", newcomers.stream().map(n -> Timestamp.from(n.at())).toArray(Timestamp[]::new))
                .update();
    }

    @Override
    public void renamed(BuyerId id, String nickname) {
        // a person is no name
    }

    /** Locked for the caller's transaction; empty for who was here before under another account. */
    Optional<Person> locked(BuyerId buyer) {
        return db.sql("""
                select buyer_id, first_at, campaign_id, given_at
                  from newcomer_person
                 where buyer_id = :buyer
                   for update
                """)
                .param("buyer", buyer.value())
                .query(Row.mapper(Person::of))
                .optional();
    }

    /** Marks it, once for life. */
    boolean give(BuyerId buyer, CampaignId campaign, Instant at) {
        return db.sql("""
                update newcomer_person
                   set campaign_id = :campaign, given_at = :at
                 where buyer_id = :buyer
                   and campaign_id is null
                """)
                        .param("campaign", campaign.value())
                        .param("at", Timestamp.from(at))
                        .param("buyer", buyer.value())
                        .update()
                == 1;
    }

    /** Who was given something, newest first, those before a moment and buyer. */
    List<Person> given(Instant before, long buyer, int most) {
        return db.sql("""
                select buyer_id, first_at, campaign_id, given_at
                  from newcomer_person
                 where campaign_id is not null
                   and (given_at, buyer_id) < (:before, :buyer)
                 order by given_at desc, buyer_id desc
                 limit :most
                """)
                .param("before", Timestamp.from(before))
                .param("buyer", buyer)
                .param("most", most)
                .query(Row.mapper(Person::of))
                .list();
    }

    long count(CampaignId campaign) {
        return db.sql("select count(*) from newcomer_person where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(Long.class)
                .single();
    }
}
