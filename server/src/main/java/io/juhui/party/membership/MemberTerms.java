package io.juhui.party.membership;

import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where bands of recency, frequency and money end, and who the dedicated agent is. */
@Component
public class MemberTerms implements Setting.Group {

    private static final int MOST = 1_000_000;

    static final Setting<Setting.Steps> RECENCY = new Setting.Ladder(
            "membership.rfm-recency-days",
            Setting.Steps.of(8, 31, 91, 181),
            MOST,
            "RFM 最近购买：几天前起算下一档（4 个数）",
            "RFM recency: from how many days ago each lower band begins (4 numbers)");
    static final Setting<Setting.Steps> FREQUENCY = new Setting.Ladder(
            "membership.rfm-frequency-orders",
            Setting.Steps.of(1, 2, 3, 5, 10),
            MOST,
            "RFM 购买频次：12 个月内几单起算各档（5 个数）",
            "RFM frequency: orders of twelve months from which each band begins (5 numbers)");
    static final Setting<Setting.Steps> MONEY = new Setting.Ladder(
            "membership.rfm-money-yuan",
            Setting.Steps.of(1, 100, 300, 800, 2_000),
            MOST,
            "RFM 消费金额：12 个月内几元起算各档（5 个数）",
            "RFM money: yuan of twelve months from which each band begins (5 numbers)");
    static final Setting<String> AGENT = new Setting.Text(
            "membership.agent",
            "",
            60,
            "专属客服（姓名和联系方式，有此权益的等级可见）",
            "Dedicated agent (name and how to reach; shown to levels with this benefit)");

    private final Settings settings;

    MemberTerms(Settings settings) {
        this.settings = settings;
    }

    /**
     * What rules measure with.
     *
     * @param recency days, {@code frequency} orders, {@code money} fen from which each band begins
     */
    public record Yardstick(Instant now, List<Long> recency, List<Long> frequency, List<Long> money) {}

    public Yardstick at(Instant now) {
        return new Yardstick(now, steps(RECENCY, 1), steps(FREQUENCY, 1), steps(MONEY, 100));
    }

    private List<Long> steps(Setting<Setting.Steps> setting, long unit) {
        return settings.get(setting).steps().stream().map(step -> step * unit).toList();
    }

    public String agent() {
        return settings.get(AGENT);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(AGENT, RECENCY, FREQUENCY, MONEY);
    }
}
