package io.juhui.platform.sms;

import io.juhui.platform.web.Access;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The demo's SMS inbox. It exists in the demo profile only. */
@RestController
@Profile("demo")
@Access(Access.Who.ANYONE)
class SmsSimulator {

    private static final int SHOWN = 20;

    private final SimulatedMessages messages;

    SmsSimulator(SimulatedMessages messages) {
        this.messages = messages;
    }

    @GetMapping("/sim/api/sms")
    List<SimulatedMessages.SimulatedSms> inbox(@RequestParam(defaultValue = "") String phone) {
        return phone.isBlank() ? messages.latest(SHOWN) : messages.latestTo(phone.strip(), SHOWN);
    }
}
