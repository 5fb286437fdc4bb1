package io.juhui.abuse;

import io.juhui.testing.Given;
import io.juhui.testing.Http;

/** One of each: nobody, a buyer, an owner of the shop. */
record Callers(Http nobody, Http buyer, Http owner) {

    static Callers fresh(Http http, Given given) {
        return new Callers(http, given.buyer().http(), given.owner());
    }

    Http of(ApiDocument.Who who) {
        return switch (who) {
            case ANYONE -> nobody;
            case BUYER -> buyer;
            case STAFF -> owner;
        };
    }
}
