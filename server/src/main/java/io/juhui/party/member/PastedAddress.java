package io.juhui.party.member;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads name, phone, region and street out of what people paste from a chat. Pure; what it cannot tell it leaves out. */
@Component
class PastedAddress {

    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9])(?:\\+?86[- ]?)?(1[3-9][0-9])[- ]?([0-9]{4})[- ]?([0-9]{4})(?![0-9])");
    private static final Pattern LANDLINE = Pattern.compile("(?<![0-9])(0[0-9]{2,3})-?([0-9]{7,8})(?![0-9])");
    private static final Pattern LABEL = Pattern.compile(
            "(?:收件人|收货人|联系人|姓名|名字|手机号码|手机号|手机|联系电话|电话号码|电话" + "|收货地址|收件地址|详细地址|所在地区|所在区域|地址|地区|区域|街道|邮编)(?:姓名)?\\s*:"
                    + "|(?:手机号码|手机号|手机|联系电话|电话号码|电话)\\s*(?=1\\d{10})");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;|、。!\\[\\]【】]+");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{2,6}|[A-Za-z][A-Za-z .]{1,30}");
    private static final Pattern PLACE = Pattern.compile("[路街道巷弄号楼室幢栋村镇乡园座层苑城厦店]$|[0-9]");
    private static final Pattern TITLE = Pattern.compile("^(?:中国)$");

    private final Regions regions;
    private final RegionMatch match;

    PastedAddress(Regions regions) {
        this.regions = regions;
        this.match = new RegionMatch(regions);
    }

    record Parsed(
            Optional<String> name,
            Optional<String> phone,
            Optional<Region> region,
            List<String> regionNames,
            Optional<String> detail) {}

    Parsed read(String pasted) {
        var text = LABEL.matcher(Normalizer.normalize(pasted, Normalizer.Form.NFKC))
                .replaceAll(" ");
        var phone = phone(text);
        text = SEPARATORS.matcher(without(text)).replaceAll(" ").strip();
        var found = match.in(text);
        var before = words(found.isPresent() ? text.substring(0, found.get().start()) : "");
        var after = words(found.isPresent() ? text.substring(found.get().end()) : text);
        var name = takeName(before, 0).or(() -> takeName(after, found.isPresent() ? 1 : 0));
        before.removeIf(TITLE.asPredicate());
        var rest = new ArrayList<>(after);
        rest.addAll(before);
        var detail = String.join(" ", rest);
        return new Parsed(
                name,
                phone,
                found.map(RegionMatch.Found::region).filter(Region::leaf),
                found.map(f -> regions.names(f.region().code())).orElse(List.of()),
                Optional.of(detail).filter(d -> !d.isEmpty()));
    }

    private static Optional<String> phone(String text) {
        var mobile = MOBILE.matcher(text);
        if (mobile.find()) {
            return Optional.of(mobile.group(1) + mobile.group(2) + mobile.group(3));
        }
        var landline = LANDLINE.matcher(text);
        return landline.find() ? Optional.of(landline.group(1) + "-" + landline.group(2)) : Optional.empty();
    }

    /** The text without its phone: what is left of it falls into words there. */
    private static String without(String text) {
        var mobile = MOBILE.matcher(text);
        return mobile.find() ? mobile.replaceFirst(" ") : LANDLINE.matcher(text).replaceFirst(" ");
    }

    private static List<String> words(String text) {
        return new ArrayList<>(Arrays.stream(text.strip().split(" ", -1))
                .filter(w -> !w.isEmpty())
                .toList());
    }

    /** Takes the last word from {@code from} on that can be a name; names stand at either end, so the outermost wins. */
    private static Optional<String> takeName(List<String> words, int from) {
        for (int i = words.size() - 1; i >= from; i--) {
            var word = words.get(i);
            if (NAME.matcher(word).matches()
                    && !PLACE.matcher(word).find()
                    && !TITLE.matcher(word).find()) {
                words.remove(i);
                return Optional.of(word.strip());
            }
        }
        return Optional.empty();
    }
}
