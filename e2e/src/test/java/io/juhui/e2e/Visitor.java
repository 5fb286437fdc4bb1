package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One person at one browser window. Anything the console complains of, and any request to elsewhere, fails the test. */
final class Visitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BrowserContext context;
    private final String base;
    private final String name;
    private final List<String> troubles = new ArrayList<>();
    private final List<String> forgiven = new ArrayList<>();
    private final Page page;
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
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path.startsWith("/") ? base + path : path);
        return this;
    }

    /** Puts something into the store of the next pages, as if it had been there since yesterday. */
    void remember(String key, String value) {
        page.addInitScript("if (location.host) localStorage[%s] = %s".formatted(quoted(key), quoted(value)));
    }

    /** Waits until nothing loads and nothing moves any more. */
    Visitor settles() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        await("""
                !document.querySelector('.bone, [aria-busy=true], .el-skeleton')
                  && document.getAnimations().every((a) => a.effect.getTiming().iterations === Infinity)
                """);
        return this;
    }

    /** Asks from here again and again; the page's own policy forbids it to evaluate what it waits for. */
    private void await(String truth) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(page.evaluate(truth))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not come true: " + truth);
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
        await("[...document.images].every((image) => image.complete || image.loading === 'lazy')");
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
