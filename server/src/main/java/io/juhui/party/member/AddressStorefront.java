package io.juhui.party.member;

import io.juhui.kernel.Actor;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.Question;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/addresses")
@Access(Access.Who.BUYER)
class AddressStorefront {

    private final Addresses addresses;
    private final PastedAddress pasted;

    AddressStorefront(Addresses addresses, PastedAddress pasted) {
        this.addresses = addresses;
        this.pasted = pasted;
    }

    record AddressInput(
            @NotBlank @Size(max = 32) String name,
            @NotNull @Size(max = 40) String phone,
            @NotNull String regionCode,
            @NotBlank @Size(max = 120) String detail,
            boolean isDefault) {

        Addresses.Entry entry() {
            return new Addresses.Entry(name, phone, regionCode, detail, isDefault);
        }

        @Override
        public String toString() {
            return "AddressInput[" + regionCode + "]";
        }
    }

    record AddressView(
            AddressId id,
            String name,
            String phone,
            String regionCode,
            List<String> regionNames,
            String detail,
            boolean isDefault) {

        static AddressView of(Address a) {
            return new AddressView(
                    a.id(), a.name(), a.phone(), a.regionCode(), a.regionNames(), a.detail(), a.isDefault());
        }
    }

    record PastedText(@NotNull @Size(max = 500) String text) {}

    record AddressParsed(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String regionCode,
            List<String> regionNames,
            @Nullable String detail,
            List<RegionChoice> choices) {}

    /** A region that the pasted text may mean, and what the street is then. */
    record RegionChoice(String regionCode, List<String> regionNames, String detail) {}

    @GetMapping
    List<AddressView> all(Actor.Buyer buyer) {
        return addresses.all(buyer.id()).stream().map(AddressView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AddressView add(Actor.Buyer buyer, @Valid @RequestBody AddressInput body) {
        return AddressView.of(addresses.add(buyer.id(), body.entry()));
    }

    @PutMapping("/{id}")
    AddressView change(Actor.Buyer buyer, @PathVariable AddressId id, @Valid @RequestBody AddressInput body) {
        return AddressView.of(addresses.change(buyer.id(), id, body.entry()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor.Buyer buyer, @PathVariable AddressId id) {
        addresses.remove(buyer.id(), id);
    }

    @PostMapping("/parse")
    @Question
    AddressParsed parse(@Valid @RequestBody PastedText body) {
        var parsed = pasted.read(body.text());
        return new AddressParsed(
                parsed.name().orElse(null),
                parsed.phone().orElse(null),
                parsed.region().map(Region::code).orElse(null),
                parsed.regionNames(),
                parsed.detail().orElse(null),
                parsed.choices().stream()
                        .map(one -> new RegionChoice(one.region().code(), one.names(), one.detail()))
                        .toList());
    }
}
