package io.juhui.trade.ordering;

import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Pick;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which way somebody buys: through which channel, and what he picked. */
public record Way(Channel channel, List<Pick> picks) {

    /** Looking, with nothing picked. */
    public static final Way PLAIN = new Way(Channel.H5, List.of());

    public static Way of(@Nullable Channel channel, @Nullable List<Pick> picks) {
        return new Way(channel == null ? Channel.H5 : channel, picks == null ? List.of() : List.copyOf(picks));
    }
}
