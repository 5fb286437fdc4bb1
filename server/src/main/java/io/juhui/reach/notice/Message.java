package io.juhui.reach.notice;

import io.juhui.kernel.Words;
import java.util.Optional;

/**
 * What is told: {@code kind} names the event ({@code ordering.shipped}), {@code subject} the matter (an order id), {@code link}
 * the page to open.
 */
public record Message(String kind, String subject, Words title, Words text, Optional<String> link) {

    public static Message of(String kind, Object subject, Words title, Words text, String link) {
        return new Message(kind, subject.toString(), title, text, Optional.of(link));
    }
}
