package io.juhui.party.member;

import io.juhui.platform.web.Access;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegionStorefront {

    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Regions regions;

    RegionStorefront(Regions regions) {
        this.regions = regions;
    }

    record RegionView(String code, String name, boolean leaf) {}

    /** Provinces, or what lies under {@code parent}; nothing under an unknown one. */
    @GetMapping("/api/regions")
    @Access(Access.Who.ANYONE)
    ResponseEntity<List<RegionView>> children(@RequestParam(defaultValue = "") String parent) {
        var views = regions.children(parent).stream()
                .map(region -> new RegionView(region.code(), region.name(), region.leaf()))
                .toList();
        return ResponseEntity.ok().cacheControl(A_DAY).body(views);
    }
}
