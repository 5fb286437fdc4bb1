package io.juhui.money.ledger;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The explorer: from any account, cause or transfer to everything it touches. */
@RestController
@RequestMapping("/api/console/ledger")
@Access(value = Access.Who.STAFF, permission = Permission.LEDGER_VIEW)
class LedgerConsole {

    private static final long MOST = 10_000_000;

    private final Statements statements;
    private final Explorer explorer;
    private final Adjustments adjustments;

    LedgerConsole(Statements statements, Explorer explorer, Adjustments adjustments) {
        this.statements = statements;
        this.explorer = explorer;
        this.adjustments = adjustments;
    }

    /** @param amount fen or pieces, below zero to take; {@code reason} is what the owner reads, too */
    record AdjustmentInput(
            @NotNull BuyerId buyerId,
            @NotNull Asset asset,
            @Min(-MOST) @Max(MOST) long amount,
            @NotBlank @Size(max = 100) String reason) {}

    @GetMapping("/house")
    List<Explorer.HouseView> house(Locale locale) {
        return explorer.house(Language.of(locale));
    }

    @GetMapping("/owners/{owner}")
    Explorer.OwnerView owner(@PathVariable BuyerId owner, Locale locale) {
        return explorer.owner(owner, Language.of(locale));
    }

    @GetMapping("/owners/{owner}/{asset}")
    Page<Statements.StatementLine> lines(
            @PathVariable BuyerId owner,
            @PathVariable Asset asset,
            @RequestParam(required = false) @Size(max = 30) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        return statements.lines(owner, asset, after, limit, Language.of(locale));
    }

    @GetMapping("/transfers/{id}")
    Explorer.TransferView transfer(@PathVariable TransferId id, Locale locale) {
        return explorer.transfer(id, Language.of(locale));
    }

    @GetMapping("/causes/{kind}/{id}")
    List<Explorer.TransferView> cause(
            @PathVariable @Pattern(regexp = "[a-z-]{2,40}") String kind, @PathVariable @Min(0) long id, Locale locale) {
        return explorer.causedBy(new Cause(kind, id), Language.of(locale));
    }

    @PostMapping("/adjustments")
    @KeyRequired
    @ResponseStatus(HttpStatus.CREATED)
    @Access(value = Access.Who.STAFF, permission = Permission.LEDGER_ADJUST)
    Explorer.TransferView adjust(Actor.Staff by, @Valid @RequestBody AdjustmentInput body, Locale locale) {
        var id = adjustments.adjust(
                by, body.buyerId(), body.asset(), body.amount(), body.reason().strip());
        return explorer.transfer(id, Language.of(locale));
    }
}
