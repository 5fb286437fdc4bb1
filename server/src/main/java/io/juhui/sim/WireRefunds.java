package io.juhui.sim;

import io.juhui.platform.web.Access;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** WeChat Pay v3: refunds. */
@RestController
@Profile("demo")
@Hidden
@RequestMapping(WireGate.PREFIX + "/v3")
@Access(Access.Who.SIGNED)
class WireRefunds {

    private final WireGate gate;
    private final PlayedPayments payments;
    private final PlayedRefunds refunds;
    private final Repayments repayments;
    private final Courier courier;

    WireRefunds(WireGate gate, PlayedPayments payments, PlayedRefunds refunds, Repayments repayments, Courier courier) {
        this.gate = gate;
        this.payments = payments;
        this.refunds = refunds;
        this.repayments = repayments;
        this.courier = courier;
    }

    @PostMapping("/refund/domestic/refunds")
    ResponseEntity<byte[]> refund(HttpServletRequest request) throws IOException {
        var body = gate.open(request);
        Misbehaviour.requireUp(payments.everywhere());
        var amount = body.path("amount");
        var payment = payments.find(body.path("out_trade_no").asString(""))
                .or(() -> payments.fromBefore(
                        body.path("out_trade_no").asString(""),
                        amount.path("total").asLong(0),
                        body.path("notify_url").asString("")))
                .filter(Played.Payment::moneyCame)
                .orElseThrow(() -> new WireGate.Refusal(404, "RESOURCE_NOT_EXISTS", "没有这笔支付"));
        if (!Long.valueOf(amount.path("total").asLong(0)).equals(payment.paid())
                || !amount.path("currency").asString("").equals(payment.currency())) {
            throw new WireGate.Refusal(400, "INVALID_REQUEST", "订单金额或币种与支付时不一致");
        }
        var refund = repayments.take(
                body.path("out_refund_no").asString(),
                payment.outTradeNo(),
                amount.path("refund").asLong(0),
                body.path("reason").asString(""),
                body.path("notify_url").asString());
        if (payment.has(SimSwitch.REORDER)) {
            repayments.end(refund.id(), payment.has(SimSwitch.REFUND_ABNORMAL)).ifPresent(courier::deliver);
        }
        Misbehaviour.loseAnswer(payment.switches());
        return gate.answer(request, 200, WireBodies.refund(refund, payment, refund.state()));
    }

    @GetMapping("/refund/domestic/refunds/{no}")
    ResponseEntity<byte[]> query(@PathVariable String no, HttpServletRequest request) throws IOException {
        gate.open(request);
        Misbehaviour.requireUp(payments.everywhere());
        var refund = refunds.find(no).orElseThrow(() -> new WireGate.Refusal(404, "RESOURCE_NOT_EXISTS", "没有这笔退款"));
        var payment = payments.find(refund.outTradeNo()).orElseThrow();
        return gate.answer(request, 200, WireBodies.refund(refund, payment, refund.state()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(WireGate.Refusal refusal, HttpServletRequest request) {
        return gate.answer(request, refusal);
    }
}
