package io.juhui.platform.media;

/** What an upload is for; buyers may bring all but the last, which is the staff's. */
public enum MediaPurpose {
    REVIEW,
    AVATAR,
    EVIDENCE,
    PRODUCT
}
