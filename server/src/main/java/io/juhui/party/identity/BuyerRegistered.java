package io.juhui.party.identity;

import io.juhui.kernel.Actor.BuyerId;
import java.time.Instant;

/** A person came for the first time (R42); published inside the registering transaction. */
public record BuyerRegistered(BuyerId buyer, Instant at) {}
