package io.juhui.insight.behaviour.event;

import io.juhui.insight.behaviour.event.EventRoad.Told;
import io.juhui.kernel.Actor;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.Answers;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.platform.web.Posted;
import io.juhui.platform.web.RateLimits;
import io.juhui.platform.web.ShortWay;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where devices tell what happened on them. Nobody needs to be known, and nothing is told where the shop or the person says no. */
@RestController
class EventStorefront {

    private final EventRoad road;
    private final EventTerms terms;
    private final RateLimits limits;
    private final int perMinute;
    private final JsonMapper json;

    EventStorefront(
            EventRoad road,
            EventTerms terms,
            RateLimits limits,
            @Value("${juhui.behaviour.per-address-a-minute:1200}") int perMinute,
            JsonMapper json) {
        this.road = road;
        this.terms = terms;
        this.limits = limits;
        this.perMinute = perMinute;
        this.json = json;
    }

    record Collecting(boolean wanted) {}

    /** @param taken false when it had been taken before, or the shop does not collect */
    record EventsTaken(boolean taken) {}

    @GetMapping("/api/behaviour")
    @Access(Access.Who.ANYONE)
    Collecting collecting() {
        return new Collecting(terms.collects());
    }

    @PostMapping("/api/behaviour/events")
    @Access(Access.Who.ANYONE)
    @OwnTransactions(ownKeys = true)
    @ShortWay
    @Answers(EventsTaken.class)
    void take(
            Actor actor,
            Posted<EventBatch> posted,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        limits.take("behaviour:" + request.getRemoteAddr(), perMinute, Duration.ofMinutes(1));
        var batch = posted.body();
        var taken = terms.collects() && road.take(new Told(batch, batch.personal() ? buyer(actor) : Optional.empty()));
        var answer = json.writeValueAsBytes(new EventsTaken(taken));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private static Optional<Actor.BuyerId> buyer(Actor actor) {
        return actor instanceof Actor.Buyer someone ? Optional.of(someone.id()) : Optional.empty();
    }
}
