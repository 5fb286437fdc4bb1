package io.juhui.trade.placing;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.member.AddressId;
import io.juhui.party.member.Addresses;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.Receiver;
import io.juhui.trade.ordering.spi.PickupPlaces;
import io.juhui.trade.ordering.spi.PickupPlaces.PickupPlace;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where orders go: the buyers' address books, read once for a whole batch, and the pickup points. */
@Component
class Deliveries {

    private final Addresses addresses;
    private final ObjectProvider<PickupPlaces> pickups;

    Deliveries(Addresses addresses, ObjectProvider<PickupPlaces> pickups) {
        this.addresses = addresses;
        this.pickups = pickups;
    }

    Places load(Collection<DeliveryChoice> choices) {
        var ids = choices.stream()
                .filter(c -> c.kind() == DeliveryKind.EXPRESS)
                .map(DeliveryChoice::addressId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Places(ids.isEmpty() ? Map.of() : addresses.owned(ids));
    }

    final class Places {
        private final Map<AddressId, Addresses.Owned> book;

        private Places(Map<AddressId, Addresses.Owned> book) {
            this.book = book;
        }

        /** Refuses a missing, closed or another buyer's place; a stranger's address looks like none at all (P04). */
        Receiver receiver(BuyerId buyer, DeliveryChoice choice, Purchase purchase) {
            if (!purchase.deliveryKinds().contains(choice.kind())) {
                throw OrderingProblem.DELIVERY_KIND.problem().at("/delivery/kind");
            }
            return switch (choice.kind()) {
                case EXPRESS -> express(buyer, choice, purchase);
                case PICKUP -> pickup(choice);
            };
        }

        private Receiver express(BuyerId buyer, DeliveryChoice choice, Purchase purchase) {
            var id = choice.addressId();
            var owned = id == null ? null : book.get(id);
            if (owned == null || !owned.owner().equals(buyer)) {
                throw OrderingProblem.DELIVERY_MISSING
                        .problem()
                        .at("/delivery/addressId", "请选择收货地址", "Choose an address");
            }
            var address = owned.address();
            if (purchase.items().stream().anyMatch(i -> !i.offer().soldIn(address.regionCode()))) {
                throw OrderingProblem.NOT_SOLD_THERE.problem().at("/delivery/addressId");
            }
            var place = String.join(" ", address.regionNames()) + " " + address.detail();
            return new Receiver(address.name(), address.phone(), address.regionCode(), place, null);
        }

        /** Several rooms may keep such places; an id is one's alone. */
        private Optional<PickupPlace> find(PickupPointId id) {
            return pickups.stream()
                    .flatMap(room -> room.find(id.value()).stream())
                    .findFirst();
        }

        private Receiver pickup(DeliveryChoice choice) {
            var id = choice.pickupPointId();
            var place = id == null ? null : find(id).orElse(null);
            if (place == null) {
                throw OrderingProblem.DELIVERY_MISSING
                        .problem()
                        .at("/delivery/pickupPointId", "请选择自提点", "Choose a pickup point");
            }
            var name = choice.pickupName();
            var phone = choice.pickupPhone();
            if (name == null || name.isBlank() || phone == null) {
                throw OrderingProblem.DELIVERY_MISSING
                        .problem()
                        .at("/delivery/pickupName", "请填写提货人和手机号", "Enter who picks up, and a phone number");
            }
            return new Receiver(name, phone, null, place.name() + " · " + place.address(), place.id());
        }
    }
}
