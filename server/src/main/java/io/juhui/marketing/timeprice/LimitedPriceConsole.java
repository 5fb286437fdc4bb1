package io.juhui.marketing.timeprice;

import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/console/limited-prices")
@Access(value = Access.Who.STAFF, permission = "marketing:edit")
class LimitedPriceConsole {

    private final LimitedPrices prices;
    private final LimitedPriceCheck check;

    LimitedPriceConsole(LimitedPrices prices, LimitedPriceCheck check) {
        this.prices = prices;
        this.check = check;
    }

    @GetMapping
    List<LimitedPrice> all() {
        return prices.campaigns();
    }

    @PostMapping
    @KeyRequired
    LimitedPrice create(@Valid @RequestBody LimitedPrice body) {
        check.check(body);
        return stored(prices.create(body), body);
    }

    @PutMapping("/{id}")
    LimitedPrice change(@PathVariable long id, @Valid @RequestBody LimitedPrice body) {
        check.check(body);
        prices.change(id, body);
        return stored(id, body);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        prices.delete(id);
    }

    private static LimitedPrice stored(long id, LimitedPrice b) {
        return new LimitedPrice(Long.toString(id), b.name(), b.startsAt(), b.endsAt(), b.paused(), b.skus());
    }
}
