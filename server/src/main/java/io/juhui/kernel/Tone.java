package io.juhui.kernel;

/** The soft gradient behind a picture that does not fill its frame; front ends own the colours. */
public enum Tone {
    SAND,
    LEAF,
    ROSE,
    SKY,
    LILAC
}
