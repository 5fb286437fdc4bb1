package io.juhui.trade.cart;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.Answers;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.platform.web.Posted;
import io.juhui.platform.web.Question;
import io.juhui.platform.web.RoadKeys;
import io.juhui.platform.web.ShortWay;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.placing.CartLineInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Access(Access.Who.BUYER)
class CartStorefront {

    private final Carts carts;
    private final Additions additions;
    private final JsonMapper json;

    CartStorefront(Carts carts, Additions additions, JsonMapper json) {
        this.carts = carts;
        this.additions = additions;
        this.json = json;
    }

    record CartChange(@Min(1) @Max(CartRows.MOST_UNITS) int quantity, boolean selected) {}

    record CartSelection(boolean selected) {}

    record CartPreview(
            @NotNull @Size(max = CartRows.MOST_LINES) List<@Valid @NotNull CartLineInput> lines) {}

    @GetMapping("/api/cart")
    CartView cart(Actor.Buyer buyer, Locale locale) {
        return carts.view(buyer.id(), Language.of(locale));
    }

    @PostMapping("/api/cart/lines")
    @OwnTransactions(ownKeys = true)
    @ShortWay
    @Answers(CartView.class)
    void add(
            Actor.Buyer buyer,
            Posted<CartLineInput> posted,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var key = RoadKeys.Key.of(buyer.id(), request, posted.bytes()).orElse(null);
        var body = posted.body();
        var added = additions.add(
                new AdditionBatch.Addition(buyer.id(), body.skuId(), body.quantity(), key), Language.of(locale));
        if (added.again()) {
            RoadKeys.replayed(response);
        }
        var answer = json.writeValueAsBytes(added.cart());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    @PutMapping("/api/cart/lines/{skuId}")
    CartView set(Actor.Buyer buyer, @PathVariable SkuId skuId, @Valid @RequestBody CartChange body, Locale locale) {
        carts.set(buyer.id(), skuId, body.quantity(), body.selected());
        return cart(buyer, locale);
    }

    @DeleteMapping("/api/cart/lines")
    CartView remove(Actor.Buyer buyer, @RequestParam List<SkuId> sku, Locale locale) {
        carts.remove(buyer.id(), sku);
        return cart(buyer, locale);
    }

    @PutMapping("/api/cart/selection")
    CartView select(Actor.Buyer buyer, @Valid @RequestBody CartSelection body, Locale locale) {
        carts.select(buyer.id(), body.selected());
        return cart(buyer, locale);
    }

    @PostMapping("/api/cart/preview")
    @Question
    @Access(Access.Who.ANYONE)
    CartView preview(@Valid @RequestBody CartPreview body, Locale locale) {
        return carts.preview(body.lines(), Language.of(locale));
    }

    @PostMapping("/api/orders/{id}/buy-again")
    CartView buyAgain(Actor.Buyer buyer, @PathVariable OrderId id, Locale locale) {
        carts.buyAgain(buyer.id(), id);
        return cart(buyer, locale);
    }
}
