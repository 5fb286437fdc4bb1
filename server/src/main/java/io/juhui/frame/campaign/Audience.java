package io.juhui.frame.campaign;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * Who a campaign is for (C2): everybody, or whoever belongs to one of {@code ids}, levels say.
 *
 * @param kind {@link #ALL}, or an {@link io.juhui.frame.campaign.spi.AudienceKind}
 */
public record Audience(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,31}") String kind,
        @NotNull @Size(max = 100) List<@NotNull AudienceId> ids) {

    public static final String ALL = "all";

    public static final Audience EVERYBODY = new Audience(ALL, List.of());

    public Audience {
        ids = ids == null ? List.of() : ids.stream().distinct().toList();
    }

    public boolean everybody() {
        return kind.equals(ALL);
    }

    Set<AudienceId> chosen() {
        return Set.copyOf(ids);
    }
}
