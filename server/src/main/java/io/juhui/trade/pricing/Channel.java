package io.juhui.trade.pricing;

/** Where a buyer stands while buying, said by the client and kept with the order; offers may be limited to some. */
public enum Channel {
    /** The mini-program inside WeChat. */
    MINI_PROGRAM,
    /** The pages in WeChat's own browser, reached from the official account. */
    OFFICIAL_ACCOUNT,
    /** The pages in any other browser. */
    H5,
    /** A live room. */
    LIVE
}
