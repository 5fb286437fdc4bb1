package io.juhui.marketing.membercard;

import io.juhui.frame.reward.Rewards;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What perks are, in words, part by part. */
@Component
class CardWords {

    private final Rewards rewards;

    CardWords(Rewards rewards) {
        this.rewards = rewards;
    }

    List<String> of(CardPerks perks, Locale locale) {
        var english = locale.getLanguage().equals("en");
        var parts = new ArrayList<String>();
        if (perks.gift().isPositive()) {
            parts.add(
                    english
                            ? perks.gift().brief() + " gift money"
                            : perks.gift().brief() + " 赠金");
        }
        if (perks.points() > 0) {
            parts.add(english ? perks.points() + " points" : perks.points() + " 积分");
        }
        perks.rewards().forEach(reward -> parts.add(rewards.said(reward).in(locale)));
        return parts;
    }
}
