package io.juhui.e2e;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One packaged shop with the small demo and one browser for all journeys. */
final class Shop implements AutoCloseable {

    private final @Nullable PackagedServer server;
    private final Path data;
    private final String base;
    private final Chromium chromium = new Chromium();

    /** Starts its own server, or visits one that runs: {@code -Dshop.base=http://127.0.0.1:8080 -Dshop.data=data}. */
    Shop() {
        var running = System.getProperty("shop.base");
        if (running != null) {
            server = null;
            base = running;
            data = Path.of(System.getProperty("shop.data", "data"));
        } else {
            server = PackagedServer.start(
                    PackagedServer.freshData(), List.of(), List.of("--juhui.demo=small", "--juhui.jobs.polling=300ms"));
            base = server.base();
            data = server.data();
        }
    }

    /** Hands the shop to tests; the first to ask opens it, the end of the run closes it. */
    static final class Opened implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Shop.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Shop.class, key -> new Shop(), Shop.class);
        }
    }

    Visitor phone(String name, Chromium.Wish... wishes) {
        return chromium.phone(base, name, wishes);
    }

    Visitor desktop(String name, Chromium.Wish... wishes) {
        return chromium.desktop(base, name, wishes);
    }

    Caller nobody() {
        return new Caller(base, Map.of());
    }

    String ownerPassword() throws IOException {
        return Files.readString(data.resolve("secrets/owner-password")).strip();
    }

    /** The code of the latest message to {@code phone}, as the control room shows it. */
    String code(String phone) {
        try (var room = desktop("sms")) {
            room.open("/sim/");
            room.page().getByLabel("手机号").fill(phone);
            room.button("查看").click();
            var message = room.page()
                    .locator("[data-part=sms] .item")
                    .filter(new Locator.FilterOptions().setHasText(phone))
                    .first();
            return message.locator("b").textContent();
        }
    }

    /** A number nobody has used here, so that a journey can be made again in the same shop. */
    static String newPhone() {
        return "199%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    /** Logs a buyer in behind the scenes and answers the token. */
    String member(String phone) throws IOException {
        return nobody().login(phone);
    }

    @Override
    public void close() {
        try {
            chromium.close();
        } finally {
            if (server != null) {
                server.close();
            }
        }
    }
}
