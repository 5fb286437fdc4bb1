package io.juhui.community.page;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Picture;
import io.juhui.kernel.Tone;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.WebProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Banners and chosen hot words, for who may edit pages. */
@RestController
@RequestMapping("/api/console")
@Access(value = Access.Who.STAFF, permission = Permission.PAGE_EDIT)
class PageConsole {

    private final Pages pages;
    private final PageRows rows;
    private final Media media;
    private final Ids ids;

    PageConsole(Pages pages, PageRows rows, Media media, Ids ids) {
        this.pages = pages;
        this.rows = rows;
        this.media = media;
        this.ids = ids;
    }

    /** {@code link} leads to a page of the app and nowhere else. */
    record BannerInput(
            @NotBlank @Size(max = 30) String title,
            @NotNull @Size(max = 60) String subtitle,
            @NotNull @Size(max = 12) String action,

            @NotNull @Pattern(regexp = "/(pages|rooms)/[a-z0-9/-]+(\\?[^\\s#]{1,200})?")
            String link,

            @NotNull MediaId pictureId,
            @NotNull Tone tone,
            @Min(0) @Max(999_999) int position,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            boolean shown) {}

    record BannerRow(
            Banner.BannerId id,
            String title,
            String subtitle,
            String action,
            String link,
            MediaId pictureId,
            @Nullable Picture picture,
            Tone tone,
            int position,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            boolean shown) {

        static BannerRow of(Banner b) {
            return new BannerRow(
                    b.id(),
                    b.title(),
                    b.subtitle(),
                    b.action(),
                    b.link(),
                    b.pictureId(),
                    b.picture(),
                    b.tone(),
                    b.position(),
                    b.startsAt(),
                    b.endsAt(),
                    b.shown());
        }
    }

    record HotWordsInput(@NotNull @Size(max = 12) List<@NotBlank @Size(max = 20) String> words) {}

    @GetMapping("/banners")
    List<BannerRow> banners() {
        return rows.banners().stream().map(BannerRow::of).toList();
    }

    @PostMapping("/banners")
    BannerRow add(@Valid @RequestBody BannerInput body) {
        var banner = banner(new Banner.BannerId(ids.next()), body);
        pages.add(banner);
        return BannerRow.of(banner);
    }

    @PutMapping("/banners/{id}")
    BannerRow change(@PathVariable Banner.BannerId id, @Valid @RequestBody BannerInput body) {
        var banner = banner(id, body);
        pages.change(banner);
        return BannerRow.of(banner);
    }

    @DeleteMapping("/banners/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable Banner.BannerId id) {
        pages.delete(id);
    }

    @GetMapping("/hot-words")
    List<String> hotWords() {
        return rows.hotWords();
    }

    @PutMapping("/hot-words")
    List<String> putHotWords(@Valid @RequestBody HotWordsInput body) {
        pages.putHotWords(body.words());
        return rows.hotWords();
    }

    private Banner banner(Banner.BannerId id, BannerInput body) {
        var picture = media.pictures(Set.of(body.pictureId())).get(body.pictureId());
        if (picture == null) {
            throw WebProblem.INVALID.problem().at("/pictureId", "没有这张图片", "There is no such picture");
        }
        var from = body.startsAt();
        var until = body.endsAt();
        if (from != null && until != null && !from.isBefore(until)) {
            throw WebProblem.INVALID.problem().at("/endsAt", "结束时间要晚于开始时间", "The end must be after the start");
        }
        return new Banner(
                id,
                body.title(),
                body.subtitle(),
                body.action(),
                body.link(),
                body.pictureId(),
                picture,
                body.tone(),
                body.position(),
                from,
                until,
                body.shown());
    }
}
