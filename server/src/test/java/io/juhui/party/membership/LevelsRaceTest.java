package io.juhui.party.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The levels are what one of those who save at once saved, never a mixture. */
@JuhuiTest
class LevelsRaceTest {

    private static final int ADMINS = 8;
    private static final int ROUNDS = 3;

    @Autowired
    Given given;

    @Autowired
    GivenMembers members;

    private record Saved(int status, String problem, List<Map<String, Object>> drafts) {}

    @Test
    @DisplayName("八人同时保存，都新增同名的最高等级：只成一个，其余 409，等级就是他存的样子")
    void savesForOneOfManyWhoAddTheSameLevel() {
        for (int round = 0; round < ROUNDS; round++) {
            savesForOne(_ -> "黑卡会员", i -> 100_000 + i);
        }
    }

    @Test
    @DisplayName("八人同时保存，各加各的等级：只成一个，不会拼出谁也没存过的等级")
    void mixesNothingOfManyWhoAddDifferentLevels() {
        for (int round = 0; round < ROUNDS; round++) {
            savesForOne(i -> "黑卡" + i, _ -> 100_000);
        }
    }

    private void savesForOne(IntFunction<String> name, IntUnaryOperator growthFrom) {
        members.withLevels(given, _ -> {}, () -> {
            var owner = given.owner();
            var seen = owner.get(GivenMembers.LEVELS).ok();
            var saves = IntStream.range(0, ADMINS)
                    .<Callable<Saved>>mapToObj(i -> () -> {
                        var drafts = GivenMembers.drafts(seen);
                        var added = new HashMap<>(drafts.getLast());
                        added.put("id", null);
                        added.put("name", name.apply(i));
                        added.put("growthFrom", (long) growthFrom.applyAsInt(i));
                        drafts.add(added);
                        var answer = owner.put(GivenMembers.LEVELS, GivenMembers.body(seen, drafts));
                        return new Saved(answer.status(), answer.status() == 200 ? "" : answer.problem(), drafts);
                    })
                    .toList();
            var answers = Together.run(saves);
            var won = answers.stream().filter(one -> one.status() == 200).toList();
            assertThat(won).as("%s", answers).hasSize(1);
            assertThat(answers.stream().filter(one -> one.status() != 200)).allSatisfy(one -> {
                assertThat(one.status()).isEqualTo(409);
                assertThat(one.problem()).isEqualTo("membership/levels-changed-meanwhile");
            });
            var now = owner.get(GivenMembers.LEVELS).ok();
            assertThat(now.get("version").asInt()).isEqualTo(seen.get("version").asInt() + 1);
            var stored = GivenMembers.drafts(now);
            stored.getLast().put("id", null);
            assertThat(stored).isEqualTo(won.getFirst().drafts());
        });
    }
}
