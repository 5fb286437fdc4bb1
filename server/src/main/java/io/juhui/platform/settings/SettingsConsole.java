package io.juhui.platform.settings;

import io.juhui.kernel.Permission;
import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.WebProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/console/settings")
@Access(value = Access.Who.STAFF, permission = Permission.SETTINGS_EDIT)
class SettingsConsole {

    private static final int LADDER = 60;

    private final Settings settings;
    private final List<Setting.Group> groups;

    SettingsConsole(Settings settings, List<Setting.Group> groups) {
        this.settings = settings;
        this.groups = groups;
    }

    record SettingView(
            String key,
            String value,
            String kind,
            @Nullable Integer min,
            @Nullable Integer max,
            String title) {}

    record SettingValue(@NotNull String value) {}

    @GetMapping
    List<SettingView> all(Locale locale) {
        return groups.stream()
                .flatMap(g -> g.settings().stream())
                .map(s -> view(s, settings.get(s).toString(), locale))
                .toList();
    }

    @PutMapping("/{key}")
    SettingView put(@PathVariable String key, @Valid @RequestBody SettingValue body, Locale locale) {
        var setting = groups.stream()
                .flatMap(g -> g.settings().stream())
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow(WebProblem.NOT_FOUND::problem);
        try {
            settings.put(setting, body.value());
        } catch (IllegalArgumentException _) {
            throw refused(setting);
        }
        return view(setting, setting.parse(body.value()).toString(), locale);
    }

    private static Problem refused(Setting<?> setting) {
        var problem = WebProblem.INVALID.problem();
        return switch (setting) {
            case Setting.Whole w ->
                problem.at(
                        "/value",
                        "要填 %d 到 %d 之间的整数".formatted(w.min(), w.max()),
                        "A whole number between %d and %d".formatted(w.min(), w.max()));
            case Setting.Text t ->
                problem.at("/value", "最多 %d 个字".formatted(t.longest()), "At most %d characters".formatted(t.longest()));
            case Setting.Ladder l ->
                problem.at(
                        "/value",
                        "要填 %d 个递增的整数，用逗号隔开，最大 %d"
                                .formatted(l.byDefault().steps().size(), l.most()),
                        "%d rising whole numbers with commas, at most %d"
                                .formatted(l.byDefault().steps().size(), l.most()));
            case Setting.Flag _ -> problem.at("/value", "只能是 true 或 false", "Either true or false");
        };
    }

    private static SettingView view(Setting<?> setting, String value, Locale locale) {
        var title = new Words(setting.zh(), setting.en()).in(locale);
        return switch (setting) {
            case Setting.Whole whole -> new SettingView(whole.key(), value, "WHOLE", whole.min(), whole.max(), title);
            case Setting.Text text -> new SettingView(text.key(), value, "TEXT", null, text.longest(), title);
            case Setting.Ladder ladder -> new SettingView(ladder.key(), value, "TEXT", null, LADDER, title);
            case Setting.Flag flag -> new SettingView(flag.key(), value, "FLAG", null, null, title);
        };
    }
}
