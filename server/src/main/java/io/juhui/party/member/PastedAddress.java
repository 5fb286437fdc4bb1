package io.juhui.party.member;

import io.juhui.kernel.Typed;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads name, phone, region and street out of what people paste from a chat. Pure. Nothing of a text is lost but labels and
 * what stands between words: what is neither name nor phone nor region stays in the street.
 */
@Component
class PastedAddress {

    private static final Pattern NAME_LABEL =
            Pattern.compile("(?:收件人|收货人|联系人|收件|收货|姓名|名字|Name|Recipient)(?:姓名|名称)?\\s*:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile(
            "(?:手机号码|手机号|手机|联系方式|联系电话|电话号码|电话|Tel|Phone|Mobile"
                    + "|收货地址|收件地址|详细地址|街道地址|门牌号|所在地区|所在区域|地址|地区|区域|街道|Address)\\s*:\\s*"
                    + "|(?<![\\p{IsHan}])(?:省份|省|城市|市|区县|区|县)\\s*:\\s*"
                    + "|(?:手机号码|手机号|手机|联系方式|联系电话|电话号码|电话)\\s*(?=\\+?[01][0-9-]{7,})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;|、。!/\\\\]+");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[\\[【(]\\s*[\\])】]");
    private static final Pattern DOTS = Pattern.compile("[•‧・∙⋅]");
    private static final Pattern LATIN_GAP = Pattern.compile("(?<=[A-Za-z.]) (?=[A-Za-z])");
    private static final Pattern COUNTRY =
            Pattern.compile("(?:^| )(?:中国大陆|中国)(?= |$)|(?:^| )中国(?=[\\p{IsHan}]{2,}[省市区])");
    private static final char PHONE_STOOD = '\u0001';
    private static final char JOINED = '\u0002';

    private final Regions regions;
    private final RegionMatch match;

    PastedAddress(Regions regions) {
        this.regions = regions;
        this.match = new RegionMatch(regions);
    }

    /** A region the text may mean, and what its street would then be. */
    record Choice(Region region, List<String> names, String detail) {}

    /**
     * @param region      empty unless it could be told down to the last level
     * @param regionNames as far down as it could be told
     * @param choices     the districts of several cities that bear the one name given, when there is nothing else to go by
     */
    record Parsed(
            Optional<String> name,
            Optional<String> phone,
            Optional<Region> region,
            List<String> regionNames,
            Optional<String> detail,
            List<Choice> choices) {}

    Parsed read(String pasted) {
        var text = DOTS.matcher(Normalizer.normalize(Typed.text(pasted), Normalizer.Form.NFKC))
                .replaceAll("·");
        var labelled = labelledName(text);
        if (labelled.isPresent()) {
            text = text.substring(0, labelled.get().start()) + " "
                    + text.substring(labelled.get().end());
        }
        text = LABEL.matcher(text).replaceAll(" ");
        var phone = ReceiverPhone.in(text);
        if (phone.isPresent()) {
            text = text.substring(0, phone.get().start()) + " " + PHONE_STOOD + " "
                    + text.substring(phone.get().end());
        }
        text = EMPTY_BRACKETS.matcher(text).replaceAll(" ");
        text = SEPARATORS.matcher(text).replaceAll(" ").strip();
        text = COUNTRY.matcher(text).replaceAll(" ").strip();
        return placed(text, labelled.map(Labelled::name), phone.map(ReceiverPhone.Found::number));
    }

    private record Labelled(String name, int start, int end) {}

    /** What stands behind a label is the name, whatever it looks like, up to the next separator or label. */
    private static Optional<Labelled> labelledName(String text) {
        var label = NAME_LABEL.matcher(text);
        if (!label.find()) {
            return Optional.empty();
        }
        var rest = text.substring(label.end());
        var next = LABEL.matcher(rest);
        var until = next.find() ? next.start() : rest.length();
        var digits = ReceiverPhone.in(rest);
        until = Math.min(until, digits.isPresent() ? digits.get().start() : until);
        var own = rest.substring(0, until);
        var words = own.strip().split("[\\s,;|、。]+", -1);
        var latin = words[0].matches("[A-Za-z.'’-]+");
        var length = latin ? own.strip().length() : words[0].length();
        var name = latin ? own.strip() : words[0];
        if (name.isEmpty() || name.length() > 32 || (latin && !PersonName.isName(name))) {
            return Optional.empty();
        }
        var from = label.end() + own.indexOf(name);
        return Optional.of(new Labelled(name, label.start(), from + length));
    }

    private Parsed placed(String text, Optional<String> labelled, Optional<String> phone) {
        var found = match.in(text);
        var before = words(found.isPresent() ? text.substring(0, found.get().start()) : "");
        var after = words(found.isPresent() ? text.substring(found.get().end()) : text);
        var name = labelled.or(() -> takeName(before, after, found.isPresent()));
        var rest = new ArrayList<>(after);
        rest.addAll(before);
        rest.removeIf(word -> word.charAt(0) == PHONE_STOOD);
        var detail = String.join(" ", rest);
        return new Parsed(
                name,
                phone,
                found.map(RegionMatch.Found::region).filter(Region::leaf),
                found.map(f -> regions.names(f.region().code())).orElse(List.of()),
                Optional.of(detail).filter(d -> !d.isEmpty()),
                found.isPresent() ? List.of() : choices(detail));
    }

    private List<Choice> choices(String detail) {
        return match.namesakes(detail).stream()
                .map(one -> new Choice(
                        one.region(),
                        regions.names(one.region().code()),
                        (detail.substring(0, one.start()) + " " + detail.substring(one.end())).strip()))
                .toList();
    }

    private static List<String> words(String text) {
        var joined = LATIN_GAP.matcher(text.strip()).replaceAll(Character.toString(JOINED));
        return new ArrayList<>(Arrays.stream(joined.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace(JOINED, ' '))
                .toList());
    }

    /** Names stand before the region, beside the phone or at the end; right behind the region is the street. */
    private static Optional<String> takeName(List<String> before, List<String> after, boolean hasRegion) {
        var candidates = new ArrayList<>(before);
        candidates.addAll(after.subList(hasRegion ? Math.min(1, after.size()) : 0, after.size()));
        var name = PersonName.among(candidates, besidePhone(before, after));
        name.ifPresent(word -> {
            if (!before.remove(word)) {
                after.remove(word);
            }
        });
        return name;
    }

    private static List<String> besidePhone(List<String> before, List<String> after) {
        var all = new ArrayList<>(before);
        all.addAll(after);
        var beside = new ArrayList<String>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).charAt(0) == PHONE_STOOD) {
                beside.addAll(all.subList(Math.max(0, i - 1), Math.min(all.size(), i + 2)));
            }
        }
        return beside;
    }
}
