package io.juhui.money.payment;

import io.juhui.kernel.Problem;
import io.juhui.platform.gateway.PayGateway;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.platform.web.WebProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the gateway tells. Anything but success makes it tell again later. */
@RestController
@RequestMapping("/api/payment/notices")
@Access(Access.Who.SIGNED)
class PaymentNotices {

    private static final int LARGEST = 1 << 16;

    private final PayGateway gateway;
    private final NoticeIntake intake;

    PaymentNotices(PayGateway gateway, NoticeIntake intake) {
        this.gateway = gateway;
        this.intake = intake;
    }

    @PostMapping({"/wechat", "/wechat-refund"})
    @OwnTransactions
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw WebProblem.TOO_LARGE.problem();
        }
        var body = new String(bytes, StandardCharsets.UTF_8);
        var headers = signatureHeaders(request);
        intake.receive(gateway.readNotice(headers, body), headers.toString(), body);
    }

    private static Map<String, String> signatureHeaders(HttpServletRequest request) throws Problem {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("wechatpay-"))
                .distinct()
                .collect(Collectors.toMap(name -> name, request::getHeader));
    }
}
