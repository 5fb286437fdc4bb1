/**
 * Collecting and returning money at the gateway.
 *
 * <p>One order has at most one open payment and at most one accepted one. Money that comes otherwise (order cancelled, paid twice,
 * wrong amount) goes back by itself and stays visible (R12, D05, D07). The sum of a payment's refunds never exceeds what it
 * captured: one guarded statement counts them (R14). No gateway call is made inside a database transaction; before each call a
 * row with our own number is committed, so that a crash anywhere is answered by asking again with the same number.
 *
 * <p>Upwards it tells by {@code spi.PaymentListener}, in the transaction that records the money.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "payment 支付",
        allowedDependencies = {"platform.store", "platform.web", "platform.jobs", "platform.audit", "platform.gateway"})
package io.juhui.money.payment;

import org.springframework.modulith.ApplicationModule;
