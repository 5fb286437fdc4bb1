package io.juhui.frame.campaign;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Buying;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Facts;
import io.juhui.trade.pricing.HeadStart;
import io.juhui.trade.pricing.Situation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What rooms ask of campaigns: which there are, and whether one is open to somebody. From memory. */
@Component
public class Campaigns {

    private static final Opening OPEN = new Opening.Open();

    private final PublishedCampaigns published;
    private final Audiences audiences;
    private final Buying buying;
    private final CampaignFuse fuse;
    private final Clock clock;

    Campaigns(PublishedCampaigns published, Audiences audiences, Buying buying, CampaignFuse fuse, Clock clock) {
        this.fuse = fuse;
        this.published = published;
        this.audiences = audiences;
        this.buying = buying;
        this.clock = clock;
    }

    /** The tool's published campaigns that have not ended, in the order of their ids. */
    public List<Campaign> of(String tool) {
        return published.of(tool);
    }

    /** A published campaign that has not ended. */
    public Optional<Campaign> find(CampaignId id) {
        return published.find(id.value());
    }

    /** A tool that counts its budget itself has spent it: the campaign pauses by itself once the caller's transaction is committed. */
    public void spent(CampaignId id) {
        fuse.blowAfterCommit(id);
    }

    /** Members of an audience in the order of their ids, from behind {@code after}; nobody where it is for everybody. */
    public List<BuyerId> members(Audience audience, long after, int most) {
        audiences.require(audience);
        return audiences.members(audience, after, most);
    }

    /** Where else a campaign acts, when it does not in this channel. */
    public Optional<Words> elsewhere(Campaign campaign, Channel channel) {
        var channels = campaign.terms().channels();
        if (channels.contains(channel)) {
            return Optional.empty();
        }
        var where = channels.stream().sorted().map(Campaigns::words).toList();
        return Optional.of(new Words("仅限" + zh(where), "Only in " + en(where)));
    }

    /** Where a room needs one outside a quote: somebody who claims, draws or helps now. */
    public Situation situation(BuyerId buyer, Channel channel) {
        var at = clock.instant();
        var facts = buying.facts(Map.of(buyer, List.of()), at).getOrDefault(buyer, Facts.NONE);
        return new Situation(Optional.of(buyer), at, channel, List.of(), facts);
    }

    /** Whether the campaign is open in this situation; pure but for the memory it reads. */
    public Opening opening(Campaign campaign, Situation situation) {
        return switch (campaign.state(situation.at())) {
            case ANNOUNCED ->
                hasBegunFor(campaign, situation)
                        ? running(campaign, situation)
                        : shut(Opening.Why.NOT_YET, "活动还未开始", "It has not begun");
            case DRAFT -> shut(Opening.Why.NOT_YET, "活动还未开始", "It has not begun");
            case OVER, STOPPED -> shut(Opening.Why.OVER, "活动已结束", "It is over");
            case PAUSED -> shut(Opening.Why.PAUSED, "活动暂停中", "It is paused");
            case FUSED -> shut(Opening.Why.BUDGET_SPENT, "活动优惠已发完", "Its budget is spent");
            case RUNNING -> running(campaign, situation);
        };
    }

    /** Some may come earlier than others. */
    private static boolean hasBegunFor(Campaign campaign, Situation situation) {
        return campaign.state(situation.at().plus(HeadStart.of(situation))) == CampaignState.RUNNING;
    }

    private Opening running(Campaign campaign, Situation situation) {
        var terms = campaign.terms();
        var elsewhere = elsewhere(campaign, situation.channel());
        if (elsewhere.isPresent()) {
            return new Opening.Shut(Opening.Why.WRONG_CHANNEL, elsewhere.get());
        }
        if (!audiences.includes(terms.audience(), situation)) {
            return new Opening.Shut(Opening.Why.NOT_FOR_YOU, audiences.only(terms.audience()));
        }
        var most = terms.limits().timesPerPerson();
        if (most > 0 && had(campaign, situation).times() >= most) {
            return shut(Opening.Why.LIMIT_REACHED, "每人限享 " + most + " 次", "At most " + most + " times each");
        }
        return OPEN;
    }

    /** Units of the campaign that this person may still have in one more order; {@link Integer#MAX_VALUE} without a limit. */
    public int unitsLeft(Campaign campaign, Situation situation) {
        var limits = campaign.terms().limits();
        int left = limits.unitsPerOrder() > 0 ? limits.unitsPerOrder() : Integer.MAX_VALUE;
        return limits.unitsPerPerson() == 0
                ? left
                : Math.clamp(limits.unitsPerPerson() - had(campaign, situation).units(), 0, left);
    }

    /** What outsiders read of its audience; empty for everybody. */
    public Optional<Words> forWhom(Campaign campaign) {
        var audience = campaign.terms().audience();
        return audience.everybody() ? Optional.empty() : Optional.of(audiences.only(audience));
    }

    /** Whether everybody may read of it; what is for members of a tag or segment is shown to them alone. */
    public boolean isTold(Campaign campaign) {
        return audiences.isTold(campaign.terms().audience());
    }

    /** Whether it may be named to who is asking: pure, as {@link #opening}. */
    public boolean mayHear(Campaign campaign, Situation situation) {
        return isTold(campaign) || audiences.includes(campaign.terms().audience(), situation);
    }

    private static CampaignUses.Had had(Campaign campaign, Situation situation) {
        return situation
                .facts()
                .of(CampaignUses.Used.class)
                .orElse(CampaignUses.Used.NOTHING)
                .of(campaign.id());
    }

    private static Opening shut(Opening.Why why, String zh, String en) {
        return new Opening.Shut(why, new Words(zh, en));
    }

    static Words words(Channel channel) {
        return switch (channel) {
            case MINI_PROGRAM -> new Words("小程序", "the mini-program");
            case OFFICIAL_ACCOUNT -> new Words("公众号", "the official account");
            case H5 -> new Words("手机网页", "the mobile web");
            case LIVE -> new Words("直播间", "live rooms");
        };
    }

    private static String zh(List<Words> words) {
        return words.stream().map(Words::zh).collect(Collectors.joining("、"));
    }

    private static String en(List<Words> words) {
        return words.stream().map(Words::en).collect(Collectors.joining(", "));
    }
}
