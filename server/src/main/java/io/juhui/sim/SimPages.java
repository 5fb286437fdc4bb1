package io.juhui.sim;

import io.juhui.platform.web.Access;
import io.juhui.platform.web.WebProblem;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The pages a person opens: the pay page a phone's browser is sent to, and the control room. */
@RestController
@Profile("demo")
@Hidden
@Access(Access.Who.ANYONE)
class SimPages {

    private static final Map<String, MediaType> ASSETS = Map.of(
            "sim.css", MediaType.valueOf("text/css;charset=utf-8"),
            "sim.js", MediaType.valueOf("text/javascript;charset=utf-8"),
            "pay.js", MediaType.valueOf("text/javascript;charset=utf-8"));

    private final PlayedPayments payments;
    private final Teller teller;

    SimPages(PlayedPayments payments, Teller teller) {
        this.payments = payments;
        this.teller = teller;
    }

    @GetMapping("/sim")
    ResponseEntity<Void> index() {
        return ResponseEntity.status(302).header(HttpHeaders.LOCATION, "/sim/").build();
    }

    @GetMapping("/sim/")
    ResponseEntity<String> controlRoom() throws IOException {
        return html(text("index.html"));
    }

    @GetMapping("/sim/assets/{name}")
    ResponseEntity<String> asset(@PathVariable String name) throws IOException {
        var type = ASSETS.get(name);
        if (type == null) {
            throw WebProblem.NOT_FOUND.problem();
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(text(name));
    }

    @GetMapping("/sim/pay/{prepayId}")
    ResponseEntity<String> pay(
            @PathVariable String prepayId, @RequestParam(name = "redirect_url", defaultValue = "") String back)
            throws IOException {
        var payment = payments.byPrepayId(prepayId).orElseThrow(WebProblem.NOT_FOUND::problem);
        var open = payment.state() == Played.State.NOTPAY && !teller.isOver(payment);
        var page = text("pay.html")
                .replace("{{amount}}", yuan(payment.total()))
                .replace("{{state}}", open ? "open" : payment.moneyCame() ? "paid" : "closed")
                .replace("{{id}}", HtmlUtils.htmlEscape(payment.prepayId()))
                .replace("{{back}}", HtmlUtils.htmlEscape(isAddress(back) ? back : ""))
                .replace("{{number}}", HtmlUtils.htmlEscape(payment.outTradeNo()))
                .replace("{{description}}", HtmlUtils.htmlEscape(payment.description()));
        return html(page);
    }

    /** Where to come back to is a page, never a script. */
    private static boolean isAddress(String back) {
        return back.startsWith("http://") || back.startsWith("https://") || back.matches("/([^/\\\\].*)?");
    }

    private static String yuan(long fen) {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }

    private static ResponseEntity<String> html(String page) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=utf-8"))
                .cacheControl(CacheControl.noStore())
                .body(page);
    }

    private static String text(String name) throws IOException {
        return new ClassPathResource("sim/" + name).getContentAsString(StandardCharsets.UTF_8);
    }
}
