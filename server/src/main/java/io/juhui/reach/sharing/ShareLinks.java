package io.juhui.reach.sharing;

import io.juhui.kernel.Language;
import io.juhui.kernel.Picture;
import io.juhui.platform.web.Access;
import io.juhui.reach.sharing.spi.ShareSubjects.ShareCard;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/**
 * Short addresses of shares: a page that says to chats and crawlers what is shared, and leads people on. What is gone leads to
 * the shop.
 */
@RestController
@Access(Access.Who.ANYONE)
class ShareLinks {

    private static final ShareCard GONE = new ShareCard("", "", null, "/pages/home/index");

    private final ShareTokens tokens;
    private final ShareRows shares;
    private final SharedThings things;

    ShareLinks(ShareTokens tokens, ShareRows shares, SharedThings things) {
        this.tokens = tokens;
        this.shares = shares;
        this.things = things;
    }

    @GetMapping(path = "/s/{token}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> follow(@PathVariable String token, Locale locale) {
        var card = tokens.read(token)
                .flatMap(shares::find)
                .flatMap(share -> things.card(share.subject(), Language.of(locale)));
        var path = card.map(one -> ShareStorefront.withToken(one.path(), token)).orElse(GONE.path());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(page(card.orElse(GONE), "/#" + path, locale));
    }

    private static String page(ShareCard card, String target, Locale locale) {
        var to = HtmlUtils.htmlEscape(target);
        var title = HtmlUtils.htmlEscape(card.title());
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <meta property="og:title" content="%s">
                <meta property="og:description" content="%s">
                %s<meta http-equiv="refresh" content="0;url=%s">
                </head>
                <body><a href="%s">%s</a></body>
                </html>
                """.formatted(
                        Language.of(locale) == Language.CHINESE ? "zh-CN" : "en",
                        title,
                        title,
                        HtmlUtils.htmlEscape(card.text()),
                        picture(card.picture()),
                        to,
                        to,
                        title.isEmpty() ? to : title);
    }

    private static String picture(@org.jspecify.annotations.Nullable Picture picture) {
        if (picture == null) {
            return "";
        }
        var address =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + picture.url();
        return "<meta property=\"og:image\" content=\"" + HtmlUtils.htmlEscape(address) + "\">\n";
    }
}
