package io.juhui.sim;

import io.juhui.platform.web.Access;
import io.juhui.platform.web.WebProblem;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drives the played payment service: pay, fail, misbehave, tell again. */
@RestController
@Profile("demo")
@Hidden
@RequestMapping("/sim/api")
@Access(Access.Who.ANYONE)
class SimPaymentsConsole {

    private static final int SHOWN = 30;

    private final PlayedPayments payments;
    private final PlayedRefunds refunds;
    private final PlayedNotices notices;
    private final Teller teller;
    private final Repayments repayments;
    private final Courier courier;

    SimPaymentsConsole(
            PlayedPayments payments,
            PlayedRefunds refunds,
            PlayedNotices notices,
            Teller teller,
            Repayments repayments,
            Courier courier) {
        this.payments = payments;
        this.refunds = refunds;
        this.notices = notices;
        this.teller = teller;
        this.repayments = repayments;
        this.courier = courier;
    }

    record SimSwitches(Set<SimSwitch> switches) {}

    record SimSwitchView(SimSwitch name, String text) {}

    record SimPaid(boolean paid) {}

    record SimNoticeView(
            String id, String event, int attempts, @Nullable Integer lastAnswer, boolean delivered) {}

    record SimRefundView(String id, String refundNo, long amount, String state) {}

    record SimPaymentView(
            String prepayId,
            String outTradeNo,
            String way,
            String description,
            long total,
            String state,
            Set<SimSwitch> switches,
            Instant at,
            List<SimNoticeView> notices,
            List<SimRefundView> refunds) {}

    @GetMapping("/payments")
    List<SimPaymentView> recent() {
        return payments.recent(SHOWN).stream().map(this::view).toList();
    }

    @GetMapping("/payments/{prepayId}")
    SimPaymentView one(@PathVariable String prepayId) {
        return view(find(prepayId));
    }

    @PostMapping("/payments/{prepayId}/pay")
    SimPaid pay(@PathVariable String prepayId) {
        find(prepayId);
        return new SimPaid(teller.pay(prepayId));
    }

    /** Every notice of this payment, once more. */
    @PostMapping("/payments/{prepayId}/notices")
    SimPaymentView tellAgain(@PathVariable String prepayId) {
        notices.of(find(prepayId).outTradeNo()).forEach(notice -> courier.deliver(notice.id()));
        return one(prepayId);
    }

    @PutMapping("/payments/{prepayId}/switches")
    SimPaymentView misbehave(@PathVariable String prepayId, @RequestBody SimSwitches body) {
        find(prepayId);
        payments.switches(prepayId, body.switches());
        return one(prepayId);
    }

    /** What the bank could not do at first, it has done by now. */
    @PostMapping("/refunds/{refundNo}/succeed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void succeed(@PathVariable String refundNo) {
        repayments.end(
                refunds.find(refundNo)
                        .orElseThrow(WebProblem.NOT_FOUND::problem)
                        .id(),
                false);
    }

    @GetMapping("/switches")
    List<SimSwitchView> all() {
        return Arrays.stream(SimSwitch.values())
                .map(s -> new SimSwitchView(s, s.text()))
                .toList();
    }

    @GetMapping("/switches/everywhere")
    SimSwitches everywhere() {
        return new SimSwitches(payments.everywhere());
    }

    @PutMapping("/switches/everywhere")
    @Transactional
    SimSwitches everywhere(@RequestBody SimSwitches body) {
        var wanted = EnumSet.noneOf(SimSwitch.class);
        wanted.addAll(body.switches());
        payments.everywhere(wanted);
        return new SimSwitches(wanted);
    }

    private Played.Payment find(String prepayId) {
        return payments.byPrepayId(prepayId).orElseThrow(WebProblem.NOT_FOUND::problem);
    }

    private SimPaymentView view(Played.Payment payment) {
        return new SimPaymentView(
                payment.prepayId(),
                payment.outTradeNo(),
                payment.tradeType(),
                payment.description(),
                payment.total(),
                payment.state().name(),
                payment.switches(),
                payment.createdAt(),
                notices.of(payment.outTradeNo()).stream()
                        .map(n -> new SimNoticeView(
                                Long.toString(n.id()),
                                n.event(),
                                n.attempts(),
                                n.lastAnswer(),
                                n.deliveredAt() != null))
                        .toList(),
                refunds.of(payment.outTradeNo()).stream()
                        .map(r -> new SimRefundView(Long.toString(r.id()), r.refundNo(), r.amount(), r.state()))
                        .toList());
    }
}
