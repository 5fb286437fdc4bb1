package io.juhui.money.giftcard;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Permission;
import io.juhui.money.ledger.Pot;
import io.juhui.testing.Given;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import io.juhui.trade.tender.GivenPurse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@JuhuiTest
class GiftCardApiTest {

    private static final String PATH = GivenGiftCards.PATH;

    @Autowired
    Given given;

    @Autowired
    GivenGiftCards cards;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenPurse purse;

    @Autowired
    GiftCardBatches batches;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @AfterEach
    void addsUp() {
        assertThat(orders.findings()).isEmpty();
    }

    private JsonNode batch(String id) {
        return given.owner().get(PATH + "/" + id).ok().get("batch");
    }

    private GiftCardBatchId id(String batch) {
        return new GiftCardBatchId(Long.parseLong(batch));
    }

    @Test
    void redeemsACodeOnceForItsFaceForEver() {
        var batch = cards.issue(3);
        var codes = cards.codes(batch);
        assertThat(new HashSet<>(codes)).hasSize(3);
        assertThat(codes).allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
        var buyer = given.buyer();

        var typed = codes.getFirst()
                .toLowerCase(Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', 'l');
        var redeemed = GivenGiftCards.redeem(buyer, typed).ok();

        assertThat(redeemed.get("amount").asLong()).isEqualTo(10_000);
        assertThat(redeemed.get("endsAt").isNull()).isTrue();
        assertThat(purse.in(buyer, Pot.CARD_AVAILABLE)).isEqualTo(10_000);
        assertThat(GivenGiftCards.redeem(buyer, codes.getFirst()).problem()).isEqualTo("giftcard/yours");
        assertThat(GivenGiftCards.redeem(given.buyer(), codes.getFirst()).problem())
                .isEqualTo("giftcard/used");
        assertThat(purse.in(buyer, Pot.CARD_AVAILABLE)).isEqualTo(10_000);
        assertThat(buyer.http().get("/api/gift-cards").ok().at("/items/0/name").asString())
                .isEqualTo("新年礼品卡");
        var seen = batch(batch);
        assertThat(seen.get("redeemed").asInt()).isEqualTo(1);
        assertThat(seen.get("open").asInt()).isEqualTo(2);
        assertThat(seen.get("owed").asLong()).isEqualTo(20_000);
        assertThat(seen.get("state").asString()).isEqualTo("RUNNING");
        assertThat(given.owner()
                        .get(PATH + "/" + batch + "/cards")
                        .ok()
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("REDEEMED");
    }

    @Test
    void endsTheMoneySoManyDaysAfterItIsRedeemed() {
        var terms = cards.terms(1);
        terms.put("lastingDays", 30);
        terms.put("sold", true);
        var buyer = given.buyer();
        var redeemed = GivenGiftCards.redeem(
                        buyer, cards.codes(cards.issue(terms)).getFirst())
                .ok();
        var ends = java.time.Instant.parse(redeemed.get("endsAt").asString());
        assertThat(ends)
                .isBetween(
                        clock.instant().plus(Duration.ofDays(29)),
                        clock.instant().plus(Duration.ofDays(30)));
        var card = buyer.http().get("/api/me/ledger").ok().get(1);
        assertThat(card.at("/ending/0/amount").asLong()).isEqualTo(10_000);
        assertThat(db.sql("""
                        select count(*)
                          from ledger_entry e
                          join ledger_entry own on own.transfer = e.transfer and own.owner = :buyer
                         where e.pot = 'card.paid-in'
                        """)
                        .param("buyer", buyer.id().value())
                        .query(Long.class)
                        .single())
                .as("what was sold comes from outside money")
                .isEqualTo(1);
    }

    @Test
    void saysWhyACodeIsNotGood() {
        var buyer = given.buyer();
        assertThat(GivenGiftCards.redeem(buyer, "AAAA-AAAA-AAAA-AAAA").problem())
                .isEqualTo("giftcard/no-such-code");
        assertThat(GivenGiftCards.redeem(buyer, "AAAA-UUUU").problem()).isEqualTo("giftcard/code-form");

        var later = cards.terms(1);
        later.put("validFrom", clock.instant().plus(Duration.ofDays(1)).toString());
        assertThat(GivenGiftCards.redeem(buyer, cards.codes(cards.issue(later)).getFirst())
                        .problem())
                .isEqualTo("giftcard/not-yet");

        var over = cards.issue(1);
        var code = cards.codes(over).getFirst();
        batches.lasted(
                id(over), clock.instant().minusSeconds(90), clock.instant().minusSeconds(1));
        assertThat(GivenGiftCards.redeem(buyer, code).problem()).isEqualTo("giftcard/expired");
        assertThat(batch(over).get("state").asString()).isEqualTo("OVER");
        assertThat(batch(over).get("owed").asLong()).isZero();
        assertThat(purse.in(buyer, Pot.CARD_AVAILABLE)).isZero();
    }

    @Test
    void voidsOneCardOrTheRestOfABatch() {
        var batch = cards.issue(4);
        var codes = cards.codes(batch);
        var buyer = given.buyer();
        GivenGiftCards.redeem(buyer, codes.get(0)).ok();
        var path = PATH + "/" + batch + "/void";
        var owner = given.owner();

        assertThat(owner.post(path, Map.of("number", 1, "reason", "丢失")).problem())
                .isEqualTo("giftcard/no-card");
        assertThat(owner.post(path, Map.of("number", 2, "reason", "丢失"))
                        .ok()
                        .get("voided")
                        .asInt())
                .isEqualTo(1);
        assertThat(GivenGiftCards.redeem(buyer, codes.get(1)).problem()).isEqualTo("giftcard/voided");
        assertThat(cards.codes(batch))
                .as("codes of what is used up are told no more")
                .hasSize(2);
        assertThat(owner.post(path, Map.of("reason", "活动取消")).ok().get("voided").asInt())
                .isEqualTo(2);

        assertThat(batch(batch).get("state").asString()).isEqualTo("CLOSED");
        assertThat(batch(batch).get("voided").asInt()).isEqualTo(3);
        assertThat(purse.in(buyer, Pot.CARD_AVAILABLE)).isEqualTo(10_000);
        assertThat(db.sql("select count(*) from gift_card where batch_id = :id and code_sealed is not null")
                        .param("id", id(batch).value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void tellsCodesOnlyToWhoMayHaveThemAndWritesItDown() {
        var clerk = given.staff(Permission.GIFTCARDS_EDIT.code());
        var batch = clerk.http().post(PATH, cards.terms(2)).ok().get("id").asString();
        assertThat(clerk.http().post(PATH + "/" + batch + "/codes", Map.of()).status())
                .isEqualTo(403);
        var teller = given.staff(Permission.GIFTCARDS_EDIT.code(), Permission.GIFTCARDS_CODES.code());
        teller.http().post(PATH + "/" + batch + "/codes", Map.of()).ok();
        var seen = clerk.http().get(PATH + "/" + batch).ok();
        assertThat(seen.at("/downloads/0/staff").asString()).isEqualTo(teller.name());
        assertThat(seen.at("/downloads/0/codes").asInt()).isEqualTo(2);
        assertThat(db.sql("select string_agg(code_print || code_sealed, ' ') from gift_card where batch_id = :id")
                        .param("id", id(batch).value())
                        .query(String.class)
                        .single())
                .doesNotContain(cards.codes(batch).getFirst().replace("-", ""));
    }

    @Test
    void refusesTermsThatMakeNoSense() {
        var backwards = cards.terms(1);
        backwards.put("validFrom", clock.instant().plus(Duration.ofDays(900)).toString());
        assertThat(given.owner().post(PATH, backwards).problem()).isEqualTo("giftcard/terms");
        var tooMany = cards.terms(5_001);
        assertThat(given.owner().post(PATH, tooMany).status()).isEqualTo(400);
        var tooDear = cards.terms(1);
        tooDear.put("face", 100_001);
        assertThat(given.owner().post(PATH, tooDear).status()).isEqualTo(400);
        assertThat(given.owner().get(PATH + "/1").problem()).isEqualTo("giftcard/no-such");
    }

    /** A hundred buyers at once with one code: one has it, the others are told so. */
    @Test
    void givesOneCardToOneOfAHundredBuyers() {
        var code = cards.code();
        var buyers = given.buyers(100);

        var answers = Together.run(100, i -> GivenGiftCards.redeem(buyers.get(i), code));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("giftcard/used"));
        assertThat(buyers.stream()
                        .mapToLong(buyer -> purse.in(buyer, Pot.CARD_AVAILABLE))
                        .sum())
                .isEqualTo(10_000);
    }

    /** The rest of a batch is voided while its cards are redeemed: each is one or the other. */
    @Test
    void isRedeemedOrVoidWhenBothMeet() {
        var batch = cards.issue(20);
        var codes = cards.codes(batch);
        var buyers = given.buyers(20);
        var owner = given.owner();

        var answers = Together.run(
                21,
                i -> i == 10
                        ? owner.post(PATH + "/" + batch + "/void", Map.of("reason", "停用"))
                        : GivenGiftCards.redeem(buyers.get(i > 10 ? i - 1 : i), codes.get(i > 10 ? i - 1 : i)));

        long redeemed =
                answers.stream().filter(answer -> answer.status() == 200).count() - 1;
        assertThat(batch(batch).get("redeemed").asLong()).isEqualTo(redeemed);
        assertThat(batch(batch).get("voided").asLong()).isEqualTo(20 - redeemed);
        assertThat(buyers.stream()
                        .mapToLong(buyer -> purse.in(buyer, Pot.CARD_AVAILABLE))
                        .sum())
                .isEqualTo(10_000 * redeemed);
    }

    @Test
    void answersARepetitionAndSlowsDownWhoGuesses() {
        var buyer = given.buyer();
        var code = cards.code();
        var key = UUID.randomUUID().toString();
        var answers = Together.run(
                5,
                _ -> buyer.http()
                        .with("Idempotency-Key", key)
                        .post("/api/gift-cards/redemptions", Map.of("code", code)));
        assertThat(answers).allMatch(answer -> List.of(200, 409).contains(answer.status()));
        assertThat(purse.in(buyer, Pot.CARD_AVAILABLE)).isEqualTo(10_000);

        var guesser = given.buyer();
        var guesses = Together.run(30, i -> GivenGiftCards.redeem(guesser, "AAAA-AAAA-AAAA-A%03d".formatted(i)));
        assertThat(guesses.stream().filter(answer -> answer.status() == 429)).hasSizeGreaterThanOrEqualTo(19);
    }

    /** Forty accounts behind one address guess no more than three hundred times. */
    @Test
    void slowsDownWhoGuessesWithManyAccounts() {
        var guessers = given.buyers(40).stream()
                .map(buyer -> buyer.http().from("127.0.23.1"))
                .toList();
        var guesses = Together.run(
                400,
                i -> guessers.get(i % 40)
                        .post("/api/gift-cards/redemptions", Map.of("code", "AAAA-AAAA-AAAA-B%03d".formatted(i))));
        assertThat(guesses.stream().filter(answer -> answer.status() == 404)).hasSizeBetween(300, 310);
        assertThat(guesses.stream().filter(answer -> answer.status() == 429)).hasSizeBetween(90, 100);
    }
}
