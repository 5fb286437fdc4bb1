package io.juhui.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The pictures are those of a shop: sharp on a phone of three pixels a point, several a product, and of the colour that is sold. */
class DemoPicturesTest {

    /** The width of a phone, which a product's picture fills, at three pixels a point. */
    private static final int PHONE = 3 * 390;
    /** The widest places of an icon or a face, and of the thing on a banner. */
    private static final int ICON = 3 * 72;

    private static final int BANNER = 3 * 150;
    private static final long MOST_BYTES = 8L << 20;
    private static final Set<String> COLOURS = Set.of("颜色", "色号", "香型");
    private static final Path FOLDER = Path.of("src/main/resources/demo/pictures");
    private static final DemoFiles FILES = new DemoFiles(new JsonMapper());

    private record Size(int width, int height) {}

    @Test
    void everyPictureOfAProductFillsAPhoneWithoutBeingScaledUp() {
        assertThat(FILES.products())
                .flatExtracting(DemoPicturesTest::pictures)
                .allSatisfy(name -> assertThat(least(name)).as(name).isGreaterThanOrEqualTo(PHONE));
    }

    @Test
    void iconsFacesAndBannersAreNotScaledUpEither() {
        var icons = Stream.concat(icons(), FILES.avatars().stream()).toList();
        assertThat(icons).allSatisfy(name -> assertThat(least(name)).as(name).isGreaterThanOrEqualTo(ICON));
        assertThat(FILES.banners())
                .allSatisfy(banner -> assertThat(least(banner.picture())).isGreaterThanOrEqualTo(BANNER));
    }

    @Test
    void everyProductHasSeveralAndNoTwoAreTheSame() {
        var seen = new HashMap<Integer, String>();
        for (var product : FILES.products()) {
            assertThat(product.pictures())
                    .as(product.name())
                    .hasSizeGreaterThan(1)
                    .doesNotHaveDuplicates();
            for (var name : pictures(product)) {
                assertThat(seen.put(Arrays.hashCode(FILES.picture(name)), name))
                        .as(name)
                        .isNull();
            }
        }
    }

    @Test
    void whatIsSoldInColoursIsShownInEachOfThem() {
        var coloured = 0;
        for (var product : FILES.products()) {
            for (int axis = 0; axis < product.options().size(); axis++) {
                if (COLOURS.contains(product.options().get(axis).name())) {
                    coloured++;
                    assertThat(picturesByValue(product, axis))
                            .as(product.name())
                            .doesNotHaveDuplicates();
                }
            }
        }
        assertThat(coloured).isGreaterThan(20);
    }

    @Test
    void theFolderIsSmallAndHasNothingThatIsShownNowhere() throws IOException {
        var shown = Stream.of(
                        FILES.products().stream().flatMap(product -> pictures(product).stream()),
                        icons(),
                        FILES.avatars().stream(),
                        FILES.banners().stream().map(DemoFiles.Banner::picture))
                .flatMap(names -> names)
                .map(name -> name + ".webp")
                .collect(Collectors.toSet());
        try (var files = Files.list(FOLDER)) {
            var all = files.toList();
            assertThat(all).extracting(file -> file.getFileName().toString()).hasSameElementsAs(shown);
            assertThat(all.stream().mapToLong(file -> file.toFile().length()).sum())
                    .isLessThan(MOST_BYTES);
        }
    }

    private static Stream<String> icons() {
        return FILES.categories().stream()
                .flatMap(top -> Stream.concat(
                        Stream.of(top.icon()),
                        Objects.requireNonNullElse(top.children(), List.<DemoFiles.Category>of()).stream()
                                .map(DemoFiles.Category::icon)));
    }

    private static Set<String> pictures(DemoFiles.Product product) {
        var names = new HashSet<>(product.pictures());
        product.skus().stream()
                .map(DemoFiles.Sku::picture)
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names;
    }

    /** One for each value, in the order of the values; every SKU of a value shows the same. */
    private static List<String> picturesByValue(DemoFiles.Product product, int axis) {
        return product.options().get(axis).values().stream()
                .map(value -> {
                    var shown = product.skus().stream()
                            .filter(sku -> sku.values().get(axis).equals(value))
                            .map(sku -> Objects.requireNonNullElse(sku.picture(), "none"))
                            .distinct()
                            .toList();
                    assertThat(shown)
                            .as(product.name() + " " + value)
                            .hasSize(1)
                            .doesNotContain("none");
                    return shown.getFirst();
                })
                .toList();
    }

    private static int least(String name) {
        var size = size(FILES.picture(name));
        return Math.min(size.width(), size.height());
    }

    /** By the header of its first chunk. */
    private static Size size(byte[] webp) {
        var bytes = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        return switch (new String(webp, 12, 4, ISO_8859_1)) {
            case "VP8 " -> new Size(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
            case "VP8X" -> new Size((bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(27) & 0xffffff) + 1);
            default -> new Size((bytes.getInt(21) & 0x3fff) + 1, ((bytes.getInt(21) >> 14) & 0x3fff) + 1);
        };
    }
}
