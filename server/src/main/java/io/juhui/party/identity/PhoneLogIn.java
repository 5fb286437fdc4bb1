package io.juhui.party.identity;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.identity.spi.CartMerge;
import io.juhui.platform.sms.Sms;
import io.juhui.platform.sms.SmsSender;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Buyers log in by a code sent to their phone; the first time registers them. */
@Component
class PhoneLogIn {

    static final String LOGIN = "LOGIN";

    private final Codes codes;
    private final SmsSender sms;
    private final Registration registration;
    private final BuyerSessions sessions;
    private final ObjectProvider<CartMerge> carts;
    private final TransactionTemplate transaction;

    PhoneLogIn(
            Codes codes,
            SmsSender sms,
            Registration registration,
            BuyerSessions sessions,
            ObjectProvider<CartMerge> carts,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.sms = sms;
        this.registration = registration;
        this.sessions = sessions;
        this.carts = carts;
        this.transaction = transaction;
    }

    record Opened(BuyerId buyer, String token, boolean newcomer) {}

    /** The message leaves after the code is committed, outside any transaction. */
    Codes.Made sendCode(Phone phone) {
        var made = codes.make(phone, LOGIN);
        try {
            sms.send(new Sms.Code(phone.digits(), made.code(), made.minutes()));
        } catch (RuntimeException e) {
            codes.withdraw(made);
            throw e;
        }
        return made;
    }

    Opened open(Phone phone, String challenge, String code, Optional<CartMerge.AnonymousCart> cart) {
        var key = codes.key(phone, LOGIN, challenge);
        codes.check(key, code); // commits by itself: a wrong guess must count
        return transaction.execute(_ -> {
            codes.use(key);
            var entry = registration.enter(phone);
            var token = Tokens.fresh();
            sessions.open(
                    new String[] {Tokens.hash(token)}, new long[] {entry.id().value()});
            cart.ifPresent(some -> carts.stream().forEach(merge -> merge.merge(entry.id(), some)));
            return new Opened(entry.id(), token, entry.newcomer());
        });
    }
}
