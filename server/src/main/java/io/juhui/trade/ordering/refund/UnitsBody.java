package io.juhui.trade.ordering.refund;

import io.juhui.kernel.Money;
import io.juhui.trade.ordering.LineId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Units of an order as both doors take them in. */
final class UnitsBody {

    private UnitsBody() {}

    record UnitsOfLine(
            @NotNull LineId lineId, @Min(1) @Max(9_999) int quantity) {}

    record ChooseUnits(@NotEmpty @Size(max = 200) List<@Valid @NotNull UnitsOfLine> lines) {}

    /** @param amount what the asker was shown that it comes to */
    record RefundUnits(
            @NotEmpty @Size(max = 200) List<@Valid @NotNull UnitsOfLine> lines,
            @NotNull @Min(0) @Max(Money.MOST_FEN) Money amount,
            @NotBlank @Size(max = 100) String reason) {}

    static Map<LineId, Integer> units(List<UnitsOfLine> lines) {
        var units = new LinkedHashMap<LineId, Integer>();
        lines.forEach(line -> units.merge(line.lineId(), line.quantity(), Integer::sum));
        return units;
    }
}
