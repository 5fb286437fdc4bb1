package io.juhui.money.ledger;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Words;
import io.juhui.platform.jobs.RecurringWork;
import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears away what has ended. It could not be spent before that either; this only writes it down. */
@Component
class Expiries implements RecurringWork {

    private static final int AT_ONCE = 200;

    private final Sheets sheets;
    private final OneTrip trip;
    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Expiries(Sheets sheets, OneTrip trip, JdbcClient db, Ids ids, Clock clock, TransactionTemplate transaction) {
        this.sheets = sheets;
        this.trip = trip;
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "ledger.expire";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        var accounts = ended();
        while (!accounts.isEmpty()) {
            var some = accounts;
            transaction.executeWithoutResult(_ -> clear(some));
            accounts = accounts.size() < AT_ONCE ? List.of() : ended();
        }
    }

    private List<Account> ended() {
        return db.sql("""
                select distinct owner, pot
                  from ledger_batch
                 where left_over > 0
                   and expires_at <= :now
                 order by owner, pot
                 limit :most
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", AT_ONCE)
                .query(Row.mapper(row -> new Account(row.number("owner"), row.text("pot"))))
                .list();
    }

    private void clear(List<Account> accounts) {
        var sheet = sheets.of(accounts);
        for (var account : accounts) {
            long ended = sheet.ended(account);
            if (ended > 0) {
                var asset = account.ownPot().orElseThrow().asset();
                var id = ids.next();
                sheet.book(Transfer.of("ledger.expire", "expire:" + id, new Cause("expiry", id), words(asset))
                        .expire(account, Account.house(asset, Counter.EXPIRED), ended));
            }
        }
        trip.run(writes -> sheets.write(sheet, writes));
    }

    private static Words words(Asset asset) {
        return new Words(asset.words().zh() + "到期", asset.words().en() + " expired");
    }
}
