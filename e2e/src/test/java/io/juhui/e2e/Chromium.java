package io.juhui.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one browser of the module: the system's Chromium, driven without a download. */
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--autoplay-policy=no-user-gesture-required");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(FLAGS));

    /** A phone in a hand: narrow, touched, sharp, and in Chinese. */
    Visitor phone(String base, String name, Wish... wishes) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true);
        return visitor(options, base, name, wishes);
    }

    /** A merchant's screen. */
    Visitor desktop(String base, String name, Wish... wishes) {
        return visitor(new Browser.NewContextOptions().setViewportSize(1440, 900), base, name, wishes);
    }

    /** What a visitor wants otherwise than the default, which is light and Chinese. */
    enum Wish {
        DARK,
        ENGLISH
    }

    private Visitor visitor(Browser.NewContextOptions options, String base, String name, Wish... wishes) {
        var wanted = List.of(wishes);
        options.setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(wanted.contains(Wish.DARK) ? ColorScheme.DARK : ColorScheme.LIGHT);
        var context = browser.newContext(options);
        context.setDefaultTimeout(15_000);
        var visitor = new Visitor(context, base, name);
        if (wanted.contains(Wish.ENGLISH)) {
            visitor.remember("juhui.prefs", "{\"locale\":\"en\"}");
            visitor.remember("juhui.console.locale", "en");
        }
        return visitor;
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("needs Chromium: install the package chromium"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
