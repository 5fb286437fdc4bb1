package io.juhui.platform.web;

import io.juhui.kernel.Actor;
import java.util.Optional;

/** Socket: identity tells who a token belongs to. Revoked and unknown tokens are empty. */
public interface ActorReader {

    Optional<Actor.Buyer> buyer(String bearerToken);

    Optional<Actor.Staff> staff(String sessionCookie);

    /** Name of the console's session cookie. */
    String STAFF_COOKIE = "juhui_staff";
}
