package io.juhui.demo;

import io.juhui.party.identity.Owners;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells a newcomer at the terminal where to go and how to log in. */
@Component
@Profile("demo & !test")
class Welcome {

    private final Owners owners;
    private final Environment environment;

    Welcome(Owners owners, Environment environment) {
        this.owners = owners;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(20)
    void print() {
        var base = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        var logIn = owners.firstLogIn()
                .map(first -> first.name() + " / " + first.password())
                .orElse("owner（密码已修改 password changed）");
        System.out.printf("""

                聚惠 Juhui
                  买家端 buyer app    %1$s/
                  商家后台 console    %1$s/console/   %2$s
                  接口 API            %1$s/api/docs
                  模拟器 simulators   %1$s/sim/
                买家用任意手机号登录，验证码在 %1$s/sim/ · buyers log in with any phone, the code is shown there
                礼品卡可兑换 gift card to try  %3$s（末位 1–9 · last digit 1 to 9）
                Ctrl-C 停止 stops it

                """, base, logIn, DemoGiftCards.TO_TRY);
        System.out.flush();
    }
}
