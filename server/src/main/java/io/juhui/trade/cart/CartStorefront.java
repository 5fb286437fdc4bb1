package io.juhui.trade.cart;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.Question;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.placing.CartLineInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(Access.Who.BUYER)
class CartStorefront {

    private final Carts carts;

    CartStorefront(Carts carts) {
        this.carts = carts;
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
    CartView add(Actor.Buyer buyer, @Valid @RequestBody CartLineInput body, Locale locale) {
        carts.add(buyer.id(), body.skuId(), body.quantity());
        return cart(buyer, locale);
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
