package io.juhui.marketing.lottery.fair;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.platform.store.Row;
import io.juhui.platform.store.Vault;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret seed of each campaign: made with it, sealed at rest, never changed. */
@Component
public class Seeds {

    private static final String PURPOSE = "lottery.seed";
    private static final int BYTES = 32;

    private final JdbcClient db;
    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    Seeds(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** @param head the hash of the last draw; before the first the commitment */
    public record Chain(String sealed, String commitment, long turn, String head, boolean told) {}

    public void plant(CampaignId campaign) {
        var seed = new byte[BYTES];
        random.nextBytes(seed);
        var commitment = Roll.commitment(seed);
        db.sql("""
                insert into lottery_chain (campaign_id, seed, commitment, head)
                values (:id, :seed, :commitment, :commitment)
                on conflict (campaign_id) do nothing
                """)
                .param("id", campaign.value())
                .param("seed", vault.seal(PURPOSE, HexFormat.of().formatHex(seed)))
                .param("commitment", commitment)
                .update();
    }

    /** From here on it is everybody's, and whatever is still to be drawn is refused; waits for the draw that is just being made. */
    public void tell(CampaignId campaign) {
        db.sql("update lottery_chain set told_at = now() where campaign_id = :id and told_at is null")
                .param("id", campaign.value())
                .update();
    }

    public byte[] open(String sealed) {
        return HexFormat.of().parseHex(vault.open(PURPOSE, sealed));
    }

    public Optional<Chain> find(CampaignId campaign) {
        return db.sql(
                        "select seed, commitment, turn, head, told_at is not null as told from lottery_chain where campaign_id = :id")
                .param("id", campaign.value())
                .query(Row.mapper(row -> new Chain(
                        row.text("seed"),
                        row.text("commitment"),
                        row.number("turn"),
                        row.text("head"),
                        row.flag("told"))))
                .optional();
    }
}
