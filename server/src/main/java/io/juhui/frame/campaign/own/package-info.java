/** What campaigns for some members alone say to those members. */
@org.jspecify.annotations.NullMarked
package io.juhui.frame.campaign.own;
