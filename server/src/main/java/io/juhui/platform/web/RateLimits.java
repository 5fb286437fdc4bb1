package io.juhui.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.juhui.kernel.Problem;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Token buckets by key ({@code sms:1990…}, {@code login:ip}); refuses with the seconds to wait (T01). Held per node. */
@Component
public class RateLimits {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterAccess(Duration.ofHours(25))
            .build();

    /** Takes one token of the bucket {@code key}, which holds {@code most} and refills over {@code per}. */
    public void take(String key, int most, Duration per) {
        take(key, most, per, WebProblem.TOO_MANY);
    }

    /** The same, refused in words of the asker's own. */
    public void take(String key, int most, Duration per, Problem.Code refusal) {
        var bucket = buckets.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(most)
                                .refillGreedy(most, per)
                                .build())
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var seconds = Math.max(
                    1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
            throw refusal.problem().with("retryAfterSeconds", seconds);
        }
    }
}
