package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** One person at one browser window. Anything the console complains of, and any request to elsewhere, fails the test. */
final class Visitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration QUIET = Duration.ofMillis(200);
    private static final Duration UNREPORTED = Duration.ofSeconds(4);

    private final BrowserContext context;
    private final String base;
    private final String name;
    private final List<String> troubles = new ArrayList<>();
    private final List<String> forgiven = new ArrayList<>();
    private final Map<Request, Long> underWay = new HashMap<>();
    private final Page page;
    private long lastAnswer = System.nanoTime();
    private int shots;

    Visitor(BrowserContext context, String base, String name) {
        this.context = context;
        this.base = base;
        this.name = name;
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add("console: " + message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> troubles.add("script: " + error.error()));
        context.onRequest(request -> {
            if (isElsewhere(request.url())) {
                troubles.add("elsewhere: " + request.url());
            }
        });
        context.onRequest(request -> underWay.put(request, System.nanoTime()));
        context.onRequestFinished(this::answered);
        context.onRequestFailed(this::answered);
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path.startsWith("/") ? base + path : path);
        return this;
    }

    /** A crowded train: nothing comes at once, so whatever moves when it comes is seen to move. */
    Visitor onASlowNetwork() {
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 300);
        network.addProperty("downloadThroughput", 400_000);
        network.addProperty("uploadThroughput", 400_000);
        var tools = context.newCDPSession(page);
        tools.send("Network.enable");
        tools.send("Network.emulateNetworkConditions", network);
        return this;
    }

    /** Puts something into the store of the next pages, as if it had been there since yesterday. */
    void remember(String key, String value) {
        page.addInitScript("if (location.host) localStorage[%s] = %s".formatted(quoted(key), quoted(value)));
    }

    /** Waits until what it shows is there and nothing moves any more; it may still fetch ahead what is not shown yet. */
    Visitor settles() {
        page.waitForLoadState(LoadState.LOAD);
        await(this::isQuiet, """
                document.body.innerText.trim() !== ''
                  && !document.querySelector('.bone, [aria-busy=true], .el-skeleton')
                  && document.getAnimations().every((a) => a.effect.getComputedTiming().progress === null
                    || a.effect.getTiming().iterations === Infinity)
                """);
        return this;
    }

    /** Waits for what is fetched ahead, too. */
    Visitor staysStill() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    /** The browser does not report the end of each request; what has been under way for long is not waited for. */
    private boolean isQuiet() {
        var now = System.nanoTime();
        underWay.values().removeIf(since -> now - since > UNREPORTED.toNanos());
        return underWay.isEmpty() && now - lastAnswer > QUIET.toNanos();
    }

    private void answered(Request request) {
        underWay.remove(request);
        lastAnswer = System.nanoTime();
    }

    /** Asks from here again and again; the page's own policy forbids it to evaluate what it waits for. */
    private void await(BooleanSupplier here, String truth) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!here.getAsBoolean() || !Boolean.TRUE.equals(page.evaluate(truth))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not come true: " + truth + "; under way: "
                        + underWay.keySet().stream().map(Request::url).toList());
            }
            page.waitForTimeout(50);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** A refusal that the journey itself provokes; the browser reports it as an error of the network. */
    Visitor expects(String part) {
        forgiven.add(part);
        return this;
    }

    Locator button(String label) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label));
    }

    Locator link(String label) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(label));
    }

    Locator heading(String label) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(label));
    }

    Locator dialog(String label) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(label));
    }

    Locator box(String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    Locator text(String words) {
        return page.getByText(words).first();
    }

    Visitor sees(String words) {
        text(words).waitFor();
        return this;
    }

    /** A picture of this step, numbered in the order of the journey. */
    Visitor shot(String step) {
        await(() -> true, "[...document.images].every((image) => image.complete || image.loading === 'lazy')");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture("%s-%02d-%s".formatted(name, ++shots, step))));
        return this;
    }

    static Path picture(String file) {
        return Path.of("target", "shots", file + ".png");
    }

    private static boolean isElsewhere(String url) {
        var uri = URI.create(url.split("[?#]", 2)[0]);
        return uri.getScheme().startsWith("http") && !"127.0.0.1".equals(uri.getHost());
    }

    @Override
    public void close() {
        context.close();
        assertThat(troubles)
                .as("what the browser of %s complained of", name)
                .filteredOn(trouble -> forgiven.stream().noneMatch(trouble::contains))
                .isEmpty();
    }
}
