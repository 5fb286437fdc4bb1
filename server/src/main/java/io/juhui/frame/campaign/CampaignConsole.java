package io.juhui.frame.campaign;

import io.juhui.frame.campaign.CampaignViews.CampaignRow;
import io.juhui.frame.campaign.Limits.LimitKind;
import io.juhui.frame.campaign.spi.AudienceKind;
import io.juhui.frame.campaign.spi.CampaignTool;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.trade.pricing.Lane;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff do with campaigns of whatever tool; a tool's own form has its own door. */
@RestController
@RequestMapping("/api/console/campaigns")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class CampaignConsole {

    private final CampaignRows rows;
    private final CampaignDesk desk;
    private final CampaignViews views;
    private final CampaignTools tools;
    private final Audiences audiences;

    CampaignConsole(
            CampaignRows rows, CampaignDesk desk, CampaignViews views, CampaignTools tools, Audiences audiences) {
        this.rows = rows;
        this.desk = desk;
        this.views = views;
        this.tools = tools;
        this.audiences = audiences;
    }

    record ToolView(String kind, String name, Lane lane, boolean exclusive, Set<LimitKind> limits) {}

    record AudienceView(String kind, String name, List<ChoiceView> choices) {}

    record ChoiceView(AudienceId id, String name, long members) {}

    record PublishCampaign(boolean belowCost) {}

    record StopConsequences(List<String> texts) {}

    @GetMapping
    Page<CampaignRow> page(
            @RequestParam(required = false) @Nullable @Size(max = 32) String tool,
            @RequestParam(required = false) @Nullable CampaignState state,
            @RequestParam(required = false) @Nullable CampaignId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        var from = after == null ? Long.MAX_VALUE : after.value();
        var found = rows.newest(tool, state, from, limit + 1);
        var page = Page.of(found, limit, c -> Long.toString(c.id().value()));
        return new Page<>(views.rows(page.items(), Language.of(locale)), page.next());
    }

    @GetMapping("/tools")
    List<ToolView> tools(Locale locale) {
        return tools.all().stream()
                .map(t -> new ToolView(t.kind(), t.words().in(locale), t.lane(), t.exclusive(), t.limits()))
                .toList();
    }

    @GetMapping("/audiences")
    List<AudienceView> audiences(Locale locale) {
        return audiences.all().stream().map(kind -> view(kind, locale)).toList();
    }

    private static AudienceView view(AudienceKind kind, Locale locale) {
        var choices = kind.choices().stream()
                .map(choice -> new ChoiceView(choice.id(), choice.name().in(locale), choice.members()))
                .toList();
        return new AudienceView(kind.kind(), kind.words().in(locale), choices);
    }

    @GetMapping("/{id}")
    CampaignRow one(@PathVariable CampaignId id, Locale locale) {
        return row(require(id), locale);
    }

    @PostMapping("/{id}/publish")
    CampaignRow publish(
            @PathVariable CampaignId id, @Valid @RequestBody PublishCampaign body, Actor.Staff staff, Locale locale) {
        return row(desk.publish(id, body.belowCost(), staff), locale);
    }

    @PostMapping("/{id}/pause")
    CampaignRow pause(@PathVariable CampaignId id, Locale locale) {
        return row(desk.pause(id), locale);
    }

    @PostMapping("/{id}/resume")
    CampaignRow resume(@PathVariable CampaignId id, Locale locale) {
        return row(desk.resume(id), locale);
    }

    /** What stopping it now would mean. */
    @GetMapping("/{id}/stop")
    StopConsequences consequences(@PathVariable CampaignId id, Locale locale) {
        var campaign = require(id);
        CampaignTool tool = tools.of(campaign.tool());
        return new StopConsequences(
                tool.onStop(campaign).stream().map(words -> words.in(locale)).toList());
    }

    @PostMapping("/{id}/stop")
    CampaignRow stop(@PathVariable CampaignId id, Locale locale) {
        return row(desk.stop(id), locale);
    }

    @PostMapping("/{id}/copy")
    @KeyRequired
    CampaignRow copy(@PathVariable CampaignId id, Locale locale) {
        return row(desk.copy(id), locale);
    }

    private Campaign require(CampaignId id) {
        return rows.find(id).orElseThrow(CampaignProblem.NO_SUCH::problem);
    }

    private CampaignRow row(Campaign campaign, Locale locale) {
        return views.row(campaign, Language.of(locale));
    }
}
