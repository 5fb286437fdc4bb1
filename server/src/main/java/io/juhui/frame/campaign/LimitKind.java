package io.juhui.frame.campaign;

/** The limits there are; a tool says which of them act for it. */
public enum LimitKind {
    TIMES_PER_PERSON,
    UNITS_PER_PERSON,
    UNITS_PER_ORDER
}
