package io.juhui.money.ledger;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.platform.web.Access;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The buyer's own wallet. */
@RestController
@RequestMapping("/api/me/ledger")
@Access(Access.Who.BUYER)
class LedgerStorefront {

    private final Statements statements;

    LedgerStorefront(Statements statements) {
        this.statements = statements;
    }

    /** Commission is told to who has had some: who does not sell has nothing to wonder about. */
    @GetMapping
    List<Statements.AssetView> all(Actor.Buyer buyer, Locale locale) {
        return statements.of(buyer.id(), Language.of(locale)).stream()
                .filter(asset -> asset.asset() != Asset.COMMISSION || asset.isTouched())
                .toList();
    }

    @GetMapping("/{asset}")
    Page<Statements.StatementLine> lines(
            Actor.Buyer buyer,
            @PathVariable Asset asset,
            @RequestParam(required = false) @Size(max = 30) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        return statements.lines(buyer.id(), asset, after, limit, Language.of(locale));
    }
}
