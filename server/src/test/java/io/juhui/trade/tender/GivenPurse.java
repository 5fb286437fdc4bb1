package io.juhui.trade.tender;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Words;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Balances;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Transfer;
import io.juhui.testing.Given;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Money that buyers of tests hold with the shop. */
@Component
@Lazy
public class GivenPurse {

    private final Ledger ledger;
    private final Balances balances;
    private final Ids ids;

    GivenPurse(Ledger ledger, Balances balances, Ids ids) {
        this.ledger = ledger;
        this.balances = balances;
        this.ids = ids;
    }

    public void put(Given.Buyer buyer, Pot pot, long amount) {
        var id = ids.next();
        ledger.post(Transfer.of("test.give", "test:" + id, new Cause("test", id), new Words("测试", "Test"))
                .move(Account.house(pot.asset(), Counter.GRANTED), Account.of(buyer.id(), pot), amount));
    }

    public long in(Given.Buyer buyer, Pot pot) {
        return balances.of(buyer.id()).in(pot);
    }
}
