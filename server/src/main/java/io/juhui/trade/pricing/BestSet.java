package io.juhui.trade.pricing;

import io.juhui.trade.pricing.spi.Offer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The offers of one lane that together save most when no line may take part in two (price model, 2). Equal sets: the fewer offers,
 * then the smaller ids.
 *
 * <p>Offers that share no line, not even through others, are chosen apart from each other. Within such a group the search is
 * exact until it has taken {@link #MOST_STEPS} steps, and keeps the best found so far after that; it begins with the greedy
 * choice, so it is never worse. It depends on nothing but the offers.
 */
final class BestSet {

    /** More than any group of ten offers needs. */
    static final int MOST_STEPS = 4_096;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingLong(Candidate::gain)
            .reversed()
            .thenComparingInt(c -> c.lines().count())
            .thenComparing(Candidate::offer, BestSet::byId);

    private final List<Candidate> candidates;
    private final List<List<Candidate>> byLowest = new ArrayList<>();
    private final long[] mostOf = new long[LineSet.MOST];
    private final List<Candidate> path = new ArrayList<>();
    private Choice best;
    private int steps;

    /**
     * @param lines all it covers
     * @param gains fen per line, as far as the line has them
     */
    private record Candidate(Offer offer, LineSet lines, long[] gains, long gain) {}

    private record Choice(long gain, List<Candidate> of) {

        /** @param other what is held against this one */
        boolean beatenBy(long otherGain, List<Candidate> other) {
            if (otherGain != gain) {
                return otherGain > gain;
            }
            if (other.size() != of.size()) {
                return other.size() < of.size();
            }
            return Arrays.compare(ids(other), ids(of), BestSet::byId) < 0;
        }

        private static Offer[] ids(List<Candidate> some) {
            return some.stream().map(Candidate::offer).sorted(BestSet::byId).toArray(Offer[]::new);
        }
    }

    private static int byId(Offer one, Offer other) {
        int bySource = Long.compare(one.source(), other.source());
        return bySource != 0 ? bySource : one.rule().compareTo(other.rule());
    }

    private BestSet(List<Candidate> group) {
        this.candidates = group;
        for (int line = 0; line < LineSet.MOST; line++) {
            byLowest.add(new ArrayList<>(0));
        }
        for (var one : group) {
            byLowest.get(one.lines().lowest()).add(one);
            one.lines().forEach(line -> mostOf[line] = Math.max(mostOf[line], one.gains()[line]));
        }
        this.best = greedy();
    }

    /** @param open what each line still has for this lane, in fen; as many lines as the basket has */
    static List<Offer> of(List<Offer> offers, long[] open) {
        if (offers.isEmpty()) {
            return List.of();
        }
        var candidates = candidates(offers, open);
        var chosen = new ArrayList<Offer>();
        for (var group : groups(candidates)) {
            var winners = group.size() == 1 ? group : new BestSet(group).search();
            winners.forEach(winner -> chosen.add(winner.offer()));
        }
        return chosen;
    }

    /** What saves something here; of several over the same lines only the best can be in the best set. */
    private static List<Candidate> candidates(List<Offer> offers, long[] open) {
        var byLines = new LinkedHashMap<LineSet, Candidate>();
        for (var offer : offers) {
            var lines = LineSet.NONE;
            long gain = 0;
            var gains = new long[open.length];
            for (var saving : offer.savings().entrySet()) {
                int line = saving.getKey();
                lines = lines.and(LineSet.of(line));
                gains[line] = Math.min(saving.getValue().fen(), open[line]);
                gain += gains[line];
            }
            if (gain > 0) {
                var candidate = new Candidate(offer, lines, gains, gain);
                byLines.merge(lines, candidate, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
            }
        }
        var sorted = new ArrayList<>(byLines.values());
        sorted.sort(BEST_FIRST);
        return sorted;
    }

    private static List<List<Candidate>> groups(List<Candidate> candidates) {
        record Group(LineSet lines, List<Candidate> of) {}
        var groups = new ArrayList<Group>();
        for (var candidate : candidates) {
            var lines = candidate.lines();
            var together = new ArrayList<Candidate>();
            for (var it = groups.iterator(); it.hasNext(); ) {
                var group = it.next();
                if (group.lines().meets(candidate.lines())) {
                    lines = lines.and(group.lines());
                    together.addAll(group.of());
                    it.remove();
                }
            }
            together.add(candidate);
            groups.add(new Group(lines, together));
        }
        return groups.stream().map(Group::of).toList();
    }

    private Choice greedy() {
        var taken = new ArrayList<Candidate>();
        var lines = LineSet.NONE;
        long gain = 0;
        for (var one : candidates.stream().sorted(BEST_FIRST).toList()) {
            if (!one.lines().meets(lines)) {
                taken.add(one);
                lines = lines.and(one.lines());
                gain += one.gain();
            }
        }
        return new Choice(gain, taken);
    }

    private List<Candidate> search() {
        byLowest.forEach(some -> some.sort(BEST_FIRST));
        var all = LineSet.NONE;
        for (var one : candidates) {
            all = all.and(one.lines());
        }
        go(all, 0, Arrays.stream(mostOf).sum());
        return best.of();
    }

    /**
     * Decides the lowest open line: one of the offers that begin there, or none.
     *
     * @param open lines not decided yet
     * @param rest the most that the open lines can still save, each for itself
     */
    private void go(LineSet open, long gain, long rest) {
        if (++steps > MOST_STEPS || gain + rest < best.gain()) {
            return;
        }
        if (best.beatenBy(gain, path)) {
            best = new Choice(gain, List.copyOf(path));
        }
        if (open.isEmpty() || rest == 0) {
            return;
        }
        int line = open.lowest();
        for (var one : byLowest.get(line)) {
            if (open.covers(one.lines())) {
                path.add(one);
                go(open.without(one.lines()), gain + one.gain(), rest - most(one.lines()));
                path.removeLast();
            }
        }
        go(open.without(LineSet.of(line)), gain, rest - mostOf[line]);
    }

    private long most(LineSet lines) {
        var most = new long[1];
        lines.forEach(line -> most[0] += mostOf[line]);
        return most[0];
    }
}
