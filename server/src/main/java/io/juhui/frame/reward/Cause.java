package io.juhui.frame.reward;

/**
 * Why something is given; what is given for one cause is given once.
 *
 * @param why {@code room.matter}, {@code newcomer.gift} say
 * @param subject id of the matter: a draw, a member, a top-up
 */
public record Cause(String why, long subject) {}
