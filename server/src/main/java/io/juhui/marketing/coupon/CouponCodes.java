package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.platform.store.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes that a merchant hands out, each for one coupon: sixteen of Crockford's letters, 80 bits that nobody guesses. Told once, when
 * they are made; here only their digests are kept.
 */
@Component
class CouponCodes {

    static final int LENGTH = 16;
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient db;
    private final Clock clock;

    CouponCodes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record CodeCount(long made, long used) {}

    /** What was typed, as it was meant: without blanks and hyphens, in whichever case, O for zero. */
    static String digest(String typed) {
        var code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (code.length() != LENGTH || !code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)) {
            throw CouponProblem.CODE_FORM.problem().at("/code");
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(code.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses more codes than there are coupons. */
    @Transactional
    List<String> make(CampaignId campaign, int count, int total, String by) {
        var codes = Stream.generate(this::code).limit(count).toList();
        db.sql("select 1 from coupon_count where campaign_id = :id for update")
                .param("id", campaign.value())
                .query(Integer.class)
                .optional();
        if (count(campaign).made() + count > total) {
            throw CouponProblem.TOO_MANY_CODES.problem().at("/count").with("most", total);
        }
        db.sql("""
                insert into coupon_code (hash, campaign_id, made_at, made_by)
                select d.hash, :campaign, :at, :by from unnest(:hashes) as d(hash)
                """)
                .param("hashes", codes.stream().map(CouponCodes::digest).toArray(String[]::new))
                .param("campaign", campaign.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        return codes;
    }

    private String code() {
        var code = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
        return code.toString();
    }

    /** Of which template; one that was used is looked at again under its lock, so that a repetition finds its key. */
    Optional<CampaignId> of(String digest) {
        return db.sql("select campaign_id from coupon_code where hash = :hash")
                .param("hash", digest)
                .query(Row.mapper(row -> row.id("campaign_id", CampaignId::new)))
                .optional();
    }

    CodeCount count(CampaignId campaign) {
        return db.sql("select count(*) as made, count(used_by) as used from coupon_code where campaign_id = :id")
                .param("id", campaign.value())
                .query(Row.mapper(row -> new CodeCount(row.number("made"), row.number("used"))))
                .single();
    }
}
