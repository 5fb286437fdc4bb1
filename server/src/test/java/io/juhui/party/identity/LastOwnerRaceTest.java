package io.juhui.party.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.StaffId;
import io.juhui.kernel.Problem;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.StaffDoor;
import io.juhui.testing.Together;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
class LastOwnerRaceTest {

    @Autowired
    Staffing staffing;

    @Autowired
    StaffDoor door;

    @Autowired
    JdbcClient db;

    @Test
    void keepsOneOfTwoOwnersWhoRetireEachOtherAtOnce() {
        var first = staffing.find(new StaffId(owners().getFirst()));
        var name = door.hire("CLERK");
        for (int round = 0; round < 12; round++) {
            promote(name);
            var second = staffing.find(new StaffId(db.sql("select id from staff where name = :name")
                    .param("name", name)
                    .query(Long.class)
                    .single()));
            Together.run(List.of(retire(first, second), retire(second, first)));

            assertThat(owners()).as("round %d", round).hasSize(1);
            db.sql("insert into staff_role values (:id, 'OWNER') on conflict do nothing")
                    .param("id", first.id().value())
                    .update();
            db.sql("delete from staff_role where role = 'OWNER' and staff_id <> :id")
                    .param("id", first.id().value())
                    .update();
        }
    }

    private void promote(String name) {
        db.sql("insert into staff_role select id, 'OWNER' from staff where name = :name on conflict do nothing")
                .param("name", name)
                .update();
    }

    private Callable<Boolean> retire(StaffRows.Account by, StaffRows.Account other) {
        return () -> {
            try {
                var actor = new Actor.Staff(by.id(), by.name(), Set.of("*"));
                staffing.change(actor, other.id(), other.displayName(), List.of("CLERK"), true);
                return true;
            } catch (Problem refused) {
                return false;
            }
        };
    }

    private List<Long> owners() {
        return db.sql("select s.id from staff s join staff_role r on r.staff_id = s.id and r.role = 'OWNER'"
                        + " where s.active order by s.id")
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
