package io.juhui.party.identity;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.party.identity.spi.BuyerNews;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.store.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes buyers of phones; also in bulk with sessions, for demo data and load. */
@Component
public class Registration {

    private static final int SUFFIX = 10_000;

    private final BuyerRows rows;
    private final BuyerSessions sessions;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;
    private final ObjectProvider<BuyerNews> news;

    Registration(
            BuyerRows rows, BuyerSessions sessions, Vault vault, Ids ids, Clock clock, ObjectProvider<BuyerNews> news) {
        this.rows = rows;
        this.sessions = sessions;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
        this.news = news;
    }

    /** A phone, and a nickname where one is already known. */
    public record Newcomer(String phone, Optional<String> nickname) {}

    public record Registered(BuyerId id, String token) {}

    record Entry(BuyerId id, boolean newcomer) {}

    /** The buyer of this phone, registered now if the phone is new. */
    @Transactional
    Entry enter(Phone phone) {
        var print = vault.fingerprint(Phone.PURPOSE, phone.digits());
        var known = rows.idOf(print);
        if (known.isPresent()) {
            return new Entry(known.get(), false);
        }
        var now = clock.instant();
        var columns = columns(List.of(new Newcomer(phone.digits(), Optional.empty())));
        var fresh = rows.add(columns, now);
        if (fresh.isEmpty()) {
            return new Entry(rows.idOf(print).orElseThrow(), false); // registered by another request meanwhile
        }
        tell(columns, _ -> now);
        return new Entry(fresh.getFirst(), true);
    }

    /** Registers all, each phone new and different, and opens a session for each; three statements for ten thousand. */
    @Transactional
    public List<Registered> registerAll(List<Newcomer> newcomers) {
        var columns = columns(newcomers);
        var now = clock.instant();
        if (rows.add(columns, now).size() != newcomers.size()) {
            throw new IllegalArgumentException("a phone is registered already, or twice in the list");
        }
        tell(columns, _ -> now);
        var tokens = newcomers.stream().map(_ -> Tokens.fresh()).toList();
        sessions.open(tokens.stream().map(Tokens::hash).toArray(String[]::new), columns.ids());
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> new Registered(new BuyerId(columns.ids()[i]), tokens.get(i)))
                .toList();
    }

    /** Someone who registered before, and the picture that stands for him. */
    public record Earlier(
            String phone, String nickname, @Nullable MediaId avatar, Instant at) {}

    /** Brings in buyers who registered before, without sessions: for moving a shop here and for demonstration data. */
    @Transactional
    public List<BuyerId> bringIn(List<Earlier> earlier) {
        var columns = columns(earlier.stream()
                .map(e -> new Newcomer(e.phone(), Optional.of(e.nickname())))
                .toList());
        if (rows.add(columns, clock.instant()).size() != earlier.size()) {
            throw new IllegalArgumentException("a phone is registered already, or twice in the list");
        }
        rows.were(columns.ids(), earlier);
        tell(columns, i -> earlier.get(i).at());
        return java.util.Arrays.stream(columns.ids()).mapToObj(BuyerId::new).toList();
    }

    private void tell(BuyerRows.Columns columns, IntFunction<Instant> at) {
        var newcomers = IntStream.range(0, columns.ids().length)
                .mapToObj(i -> new BuyerNews.Newcomer(
                        new BuyerId(columns.ids()[i]), columns.prints()[i], columns.nicknames()[i], at.apply(i)))
                .toList();
        news.forEach(room -> room.registered(newcomers));
    }

    private BuyerRows.Columns columns(List<Newcomer> newcomers) {
        var phones =
                newcomers.stream().map(n -> Phone.parse(n.phone()).digits()).toList();
        return new BuyerRows.Columns(
                newcomers.stream().mapToLong(_ -> ids.next()).toArray(),
                phones.stream().map(p -> vault.fingerprint(Phone.PURPOSE, p)).toArray(String[]::new),
                phones.stream().map(p -> vault.seal(Phone.PURPOSE, p)).toArray(String[]::new),
                newcomers.stream()
                        .map(n -> n.nickname().orElseGet(this::nickname))
                        .toArray(String[]::new));
    }

    private String nickname() {
        return "聚惠用户%04d".formatted(new java.security.SecureRandom().nextInt(SUFFIX));
    }
}
