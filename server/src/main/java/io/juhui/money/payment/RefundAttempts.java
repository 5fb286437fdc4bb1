package io.juhui.money.payment;

import org.springframework.stereotype.Component;

/** For a person who waits for the answer: takes a refund to the gateway at once instead of when its deadline falls due. */
@Component
public class RefundAttempts {

    private final RefundDispatch dispatch;

    RefundAttempts(RefundDispatch dispatch) {
        this.dispatch = dispatch;
    }

    /** The same as the deadline does, which stays and goes on asking while the refund is under way. */
    public void now(RefundId refund) {
        Outside.requireNoTransaction();
        dispatch.attempt(refund.value());
    }
}
