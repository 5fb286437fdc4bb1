/**
 * Gift cards 礼品卡: codes that a merchant sells or gives away, each good once for its face.
 *
 * <p>Cards are made in batches of one face and one window. A code is eighty bits that nobody guesses; here stands its keyed print, and a
 * sealed copy until the card is redeemed or voided, which who may have codes can download, every time on record. Who redeems one has its face in
 * the ledger's gift card account, for ever or for so many days; from there it pays orders as any gift card money does. What was sold comes
 * from outside money, what was given away from what the shop grants.
 *
 * <p>A card is redeemed by one guarded statement: by one buyer, once, inside its window, while it is not void. Invariant, recounted by the
 * audit: each redeemed card has its one transfer of its face to who redeemed it, and there are no others; a batch has as many cards as
 * it says.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "giftcard 礼品卡",
        allowedDependencies = {"money.ledger", "party.identity", "platform.audit", "platform.store", "platform.web"})
package io.juhui.money.giftcard;

import org.springframework.modulith.ApplicationModule;
