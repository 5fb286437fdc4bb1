package io.juhui.platform.realtime;

import java.util.Optional;

/** A room whose things change while they are looked at. */
public interface TopicSource {

    /** Its part of topic names, [a-z-]{1,20}. */
    String kind();

    /** What everybody who listens may know of it now, small and the same for all; empty when there is no such thing any more. */
    Optional<Object> state(String id);
}
