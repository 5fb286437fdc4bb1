package io.juhui.platform.media;

/** What an upload is for; buyers may bring the first two, staff the last. */
public enum MediaPurpose {
    REVIEW,
    AVATAR,
    PRODUCT
}
