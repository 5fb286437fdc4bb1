package io.juhui.frame.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How much one person may have of a campaign (C4); 0 is no limit. A tool says which of them act for it, and the others are
 * refused.
 *
 * @param timesPerPerson orders
 */
public record Limits(
        @Min(0) @Max(9_999) int timesPerPerson,
        @Min(0) @Max(9_999) int unitsPerPerson,
        @Min(0) @Max(9_999) int unitsPerOrder) {

    public static final Limits NONE = new Limits(0, 0, 0);

    /** The limits there are; a tool says which of them act for it. */
    public enum LimitKind {
        TIMES_PER_PERSON,
        UNITS_PER_PERSON,
        UNITS_PER_ORDER
    }

    int of(LimitKind kind) {
        return switch (kind) {
            case TIMES_PER_PERSON -> timesPerPerson;
            case UNITS_PER_PERSON -> unitsPerPerson;
            case UNITS_PER_ORDER -> unitsPerOrder;
        };
    }

    /** Whether what a person has had before matters. */
    boolean countPersons() {
        return timesPerPerson > 0 || unitsPerPerson > 0;
    }
}
