package io.juhui.trade.placing;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.kernel.Typed;
import io.juhui.party.member.AddressId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An address of the buyer's book, or a pickup point with who comes for it. */
public record DeliveryChoice(
        @NotNull DeliveryKind kind,
        @Nullable AddressId addressId,
        @Nullable PickupPointId pickupPointId,
        @Nullable @Size(max = 40) String pickupName,
        @Nullable @Pattern(regexp = "1\\d{10}") String pickupPhone) {

    public DeliveryChoice {
        pickupPhone = pickupPhone == null ? null : Typed.phone(pickupPhone);
    }
}
