package io.juhui.party.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Vault;
import io.juhui.testing.Given;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@JuhuiTest
@Transactional
class IdentitySqlTest {

    @Autowired
    Registration registration;

    @Autowired
    Buyers buyers;

    @Autowired
    BuyerSessions sessions;

    @Autowired
    CodeRows codes;

    @Autowired
    Given given;

    @Autowired
    Vault vault;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private List<Registration.Newcomer> newcomers(int count) {
        return Stream.generate(() -> new Registration.Newcomer(given.phone(), Optional.of("老王")))
                .limit(count)
                .toList();
    }

    @Test
    void registersThousandsWithSessionsInOneCall() {
        var registered = registration.registerAll(newcomers(2_000));
        assertThat(registered)
                .hasSize(2_000)
                .extracting(Registration.Registered::token)
                .doesNotHaveDuplicates();
        var last = registered.getLast();
        assertThat(sessions.owner(Tokens.hash(last.token()))).contains(last.id());
        assertThat(buyers.find(List.of(registered.getFirst().id(), last.id(), new BuyerId(1))))
                .hasSize(2)
                .allSatisfy((_, view) -> assertThat(view.nickname()).isEqualTo("老王"));
    }

    @Test
    void refusesToRegisterAPhoneTwice() {
        var one = newcomers(1);
        registration.registerAll(one);
        assertThatThrownBy(() -> registration.registerAll(one)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void prolongsATokenInUseAndRefusesAnExpiredOne() {
        var token = registration.registerAll(newcomers(1)).getFirst().token();
        var hash = Tokens.hash(token);
        db.sql("update buyer_token set last_seen_at = last_seen_at - interval '1 day', "
                        + "expires_at = expires_at - interval '1 day' where hash = :h")
                .param("h", hash)
                .update();
        assertThat(sessions.owner(hash)).isPresent();
        var days = db.sql("select extract(day from expires_at - last_seen_at)::int from buyer_token where hash = :h")
                .param("h", hash)
                .query(Integer.class)
                .single();
        assertThat(days).isEqualTo(30);
        db.sql("update buyer_token set expires_at = :now where hash = :h")
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("h", hash)
                .update();
        assertThat(sessions.owner(hash)).isEmpty();
        sessions.run();
        assertThat(sessions.end(hash)).isFalse();
    }

    @Test
    void guardsTheStatementsOfACode() {
        var slot = new CodeRows.Slot(vault.fingerprint(Phone.PURPOSE, given.phone()), "LOGIN");
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var code = new CodeRows.Code("mine-" + slot.phonePrint(), "print", now, now.plusSeconds(300));
        var mine = code.challengeHash();
        assertThat(codes.pause(slot, code, now.minusSeconds(60))).isTrue();
        assertThat(codes.pause(slot, code, now.minusSeconds(1))).isFalse();
        assertThat(codes.lastSent(slot)).contains(now);
        codes.add(slot, code);
        assertThat(codes.attempt(new CodeRows.Slot(slot.phonePrint(), "OTHER"), mine, now))
                .isEmpty();
        assertThat(codes.attempt(new CodeRows.Slot("other", slot.purpose()), mine, now))
                .isEmpty();
        assertThat(codes.attempt(slot, "other", now)).isEmpty();
        assertThat(codes.attempt(slot, mine, now.plusSeconds(300))).isEmpty();
        for (int tries = 1; tries <= CodeRows.TRIES; tries++) {
            assertThat(codes.attempt(slot, mine, now)).contains(new CodeRows.Attempt("print", tries));
        }
        assertThat(codes.attempt(slot, mine, now)).isEmpty();
        assertThat(codes.use(slot, "other")).isFalse();
        assertThat(codes.use(slot, mine)).isTrue();
        assertThat(codes.use(slot, mine)).isFalse();
        codes.withdraw(slot, mine);
        assertThat(codes.state(slot, mine)).isEmpty();
        assertThat(codes.lastSent(slot)).isEmpty();
    }

    @Test
    void forgetsCodesNobodyCanUse() {
        var slot = new CodeRows.Slot(vault.fingerprint(Phone.PURPOSE, given.phone()), "LOGIN");
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var code = new CodeRows.Code("old-" + slot.phonePrint(), "print", now, now.plusSeconds(300));
        codes.pause(slot, code, now);
        codes.add(slot, code);
        codes.forget(now.minusSeconds(1));
        assertThat(codes.state(slot, code.challengeHash())).isPresent();
        codes.forget(now.plusSeconds(300));
        assertThat(codes.state(slot, code.challengeHash())).isEmpty();
        assertThat(codes.lastSent(slot)).isEmpty();
    }

    @Test
    void countsCodesOfADayUpToTheLimit() {
        var print = vault.fingerprint(Phone.PURPOSE, given.phone());
        var day = LocalDate.of(2026, 1, 2);
        assertThat(codes.count(print, day, 2)).isTrue();
        assertThat(codes.count(print, day, 2)).isTrue();
        assertThat(codes.count(print, day, 2)).isFalse();
        assertThat(codes.count(print, day.plusDays(1), 2)).isTrue();
    }

    @Test
    void staysWithinTheStalenessThatIsPromised() {
        assertThat(Actors.STALE).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }
}
