package io.juhui.demo;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.kernel.Tone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the demonstration shop is made of, as its files say. */
@Component
@Profile("demo")
class DemoFiles {

    private final JsonMapper json;

    DemoFiles(JsonMapper json) {
        this.json = json;
    }

    record Category(
            String slug,
            String name,
            String icon,
            @Nullable Tone tone,
            @Nullable List<Category> children) {}

    record Brand(String slug, String name) {}

    record Option(String name, List<String> values) {}

    record Parameter(String name, String value) {}

    record Sku(
            List<String> values,
            long priceFen,
            @Nullable Long marketPriceFen,
            @Nullable Long costFen,
            int weightGrams,
            int volumeCm3,
            int stock,
            int safety,
            String barcode,
            @Nullable String picture) {}

    /** @param pictures whole scenes, which fill their frames */
    record Product(
            String slug,
            String name,
            String subtitle,
            String category,
            @Nullable String brand,
            List<String> pictures,
            List<Option> options,
            List<Sku> skus,
            List<Parameter> parameters,
            String materials,
            String usage,
            List<String> detail,
            List<DeliveryKind> deliveryKinds,
            boolean noReasonReturn,
            @Nullable String noReturnReason,
            List<String> cities,
            int salesWeight,
            @Nullable String video) {}

    record Link(String kind, String target) {}

    record Banner(String title, String subtitle, String action, Link link, String picture, Tone tone) {}

    record PickupPoint(String name, String address, String hours, String phone, long latitude, long longitude) {}

    record Home(String name, String phone, String regionCode, String detail) {}

    /** @param of a category; the words go before the names of its goods */
    record Variety(String of, List<String> kinds) {}

    record Words(@Nullable String category, String text) {}

    /** @param sorry said to those who were not pleased */
    record Reply(@Nullable String category, String text, boolean sorry) {}

    record Opinion(@Nullable String category, int score, String text, List<String> products) {}

    record Reviews(List<Opinion> reviews, List<Words> appends, List<Reply> replies, List<String> nicknames) {}

    List<Category> categories() {
        return list("categories", new TypeReference<>() {});
    }

    List<Brand> brands() {
        return list("brands", new TypeReference<>() {});
    }

    List<Product> products() {
        return list("products", new TypeReference<>() {});
    }

    List<Variety> variety() {
        return list("variety", new TypeReference<>() {});
    }

    List<Banner> banners() {
        return list("banners", new TypeReference<>() {});
    }

    List<String> hotWords() {
        return list("hotwords", new TypeReference<>() {});
    }

    List<PickupPoint> pickupPoints() {
        return list("pickup-points", new TypeReference<>() {});
    }

    List<Home> homes() {
        return list("addresses", new TypeReference<>() {});
    }

    List<String> avatars() {
        return list("avatars", new TypeReference<>() {});
    }

    Reviews reviews() {
        return json.readValue(bytes("reviews.json"), Reviews.class);
    }

    byte[] picture(String name) {
        return bytes("pictures/" + name + ".webp");
    }

    byte[] video(String name) {
        return bytes("videos/" + name + ".mp4");
    }

    private <T> T list(String name, TypeReference<T> type) {
        return json.readValue(bytes(name + ".json"), type);
    }

    private static byte[] bytes(String name) {
        try (var file = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the demonstration has no file " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
