package io.juhui.sim;

import io.juhui.platform.web.Access;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** WeChat Pay v3, paying: prepare, query, close. */
@RestController
@Profile("demo")
@Hidden
@RequestMapping(WireGate.PREFIX + "/v3/pay/transactions")
@Access(Access.Who.SIGNED)
class WirePayments {

    private final WireGate gate;
    private final PlayedPayments payments;
    private final Teller teller;
    private final Clock clock;
    private final Environment environment;
    private final String publicBase;

    WirePayments(
            WireGate gate,
            PlayedPayments payments,
            Teller teller,
            Clock clock,
            Environment environment,
            @Value("${juhui.sim.public-base:}") String publicBase) {
        this.gate = gate;
        this.payments = payments;
        this.teller = teller;
        this.clock = clock;
        this.environment = environment;
        this.publicBase = publicBase;
    }

    @PostMapping("/{way:jsapi|h5|native}")
    ResponseEntity<byte[]> prepare(@PathVariable String way, HttpServletRequest request) throws IOException {
        var body = gate.open(request);
        Misbehaviour.requireUp(payments.everywhere());
        var wanted = read(way, body);
        if (!payments.insert(wanted, body.toString())) {
            requireSame(payments.find(wanted.outTradeNo()).orElseThrow(), wanted, body.toString());
        }
        var id = payments.find(wanted.outTradeNo()).orElseThrow().prepayId();
        Misbehaviour.loseAnswer(payments.everywhere());
        var base = publicBase.isBlank() ? SimKeys.here(environment) : publicBase;
        return gate.answer(
                request,
                200,
                switch (way) {
                    case "jsapi" -> Map.of("prepay_id", id);
                    // relative: the browser that pays is the one that shops, whatever address it knows us by
                    case "h5" -> Map.of("h5_url", publicBase + "/sim/pay/" + id);
                    default -> Map.of("code_url", base + "/sim/pay/" + id);
                });
    }

    @GetMapping("/out-trade-no/{no}")
    ResponseEntity<byte[]> query(@PathVariable String no, HttpServletRequest request) throws IOException {
        gate.open(request);
        Misbehaviour.requireUp(payments.everywhere());
        return gate.answer(request, 200, WireBodies.transaction(expired(find(no))));
    }

    @PostMapping("/out-trade-no/{no}/close")
    ResponseEntity<byte[]> close(@PathVariable String no, HttpServletRequest request) throws IOException {
        gate.open(request);
        Misbehaviour.requireUp(payments.everywhere());
        var payment = find(no);
        if (!payments.move(no, Played.State.NOTPAY, Played.State.CLOSED) && find(no).moneyCame()) {
            throw new WireGate.Refusal(400, "ORDERPAID", "订单已支付");
        }
        Misbehaviour.loseAnswer(payment.switches());
        return gate.answer(request, 204, null);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(WireGate.Refusal refusal, HttpServletRequest request) {
        return gate.answer(request, refusal);
    }

    private Played.Payment find(String outTradeNo) {
        return payments.find(outTradeNo).orElseThrow(() -> new WireGate.Refusal(404, "ORDER_NOT_EXIST", "订单不存在"));
    }

    private Played.Payment expired(Played.Payment payment) {
        if (payment.state() == Played.State.NOTPAY
                && teller.isOver(payment)
                && payments.move(payment.outTradeNo(), Played.State.NOTPAY, Played.State.CLOSED)) {
            return find(payment.outTradeNo());
        }
        return payment;
    }

    private void requireSame(Played.Payment earlier, Played.Payment wanted, String asked) {
        if (earlier.moneyCame()) {
            throw new WireGate.Refusal(400, "ORDERPAID", "订单已支付");
        }
        if (expired(earlier).state() == Played.State.CLOSED) {
            throw new WireGate.Refusal(400, "ORDER_CLOSED", "订单已关闭");
        }
        if (!earlier.tradeType().equals(wanted.tradeType())
                || !payments.asked(earlier.outTradeNo()).equals(asked)) {
            throw new WireGate.Refusal(400, "INVALID_REQUEST", "商户订单号重复，内容不一致");
        }
    }

    private Played.Payment read(String way, JsonNode body) {
        var total = body.path("amount").path("total").asLong(0);
        var expires = expiry(body.path("time_expire").asString(""));
        var whole = SimKeys.APP_ID.equals(body.path("appid").asString(""))
                && SimKeys.MERCHANT_ID.equals(body.path("mchid").asString(""))
                && body.path("out_trade_no").asString("").matches("[0-9A-Za-z_*-]{6,32}")
                && fits(body.path("description"), 127)
                && body.path("notify_url").asString("").startsWith("http")
                && fits(body.path("notify_url"), 255)
                && total > 0
                && expires.isAfter(clock.instant());
        var scene = switch (way) {
            case "jsapi" -> fits(body.path("payer").path("openid"), 128);
            case "h5" ->
                fits(body.path("scene_info").path("payer_client_ip"), 45)
                        && !body.path("scene_info")
                                .path("h5_info")
                                .path("type")
                                .asString("")
                                .isBlank();
            default -> true;
        };
        if (!whole || !scene) {
            throw new WireGate.Refusal(400, "PARAM_ERROR", "参数错误");
        }
        return new Played.Payment(
                "wx" + Seal.nonce(34).toLowerCase(Locale.ROOT),
                body.path("out_trade_no").asString(),
                way.equals("h5") ? "MWEB" : way.toUpperCase(Locale.ROOT),
                body.path("description").asString(),
                total,
                body.path("notify_url").asString(),
                Played.State.NOTPAY,
                java.util.Set.of(),
                null,
                null,
                null,
                expires,
                clock.instant(),
                null);
    }

    /** Something, and no more bytes of it than the gateway takes. */
    private static boolean fits(JsonNode text, int bytes) {
        var written = text.asString("");
        return !written.isBlank() && written.getBytes(StandardCharsets.UTF_8).length <= bytes;
    }

    private static Instant expiry(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new WireGate.Refusal(400, "PARAM_ERROR", "time_expire 格式不对");
        }
    }
}
