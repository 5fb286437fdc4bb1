package io.juhui.trade.fulfilment;

import io.juhui.kernel.Ids;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.spi.PickupPlaces;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where goods are picked up, closed points too; held in each node's memory. */
@Component
public class PickupPoints implements PickupPlaces {

    private final JdbcClient db;
    private final Ids ids;
    private final Replica<Map<Long, Standing>> points;

    PickupPoints(JdbcClient db, Ids ids, Replicas replicas) {
        this.db = db;
        this.ids = ids;
        this.points = replicas.of("pickup-points", this::read);
    }

    @Override
    public Optional<PickupPlace> find(long id) {
        return standing(id).filter(point -> !point.closed()).map(Standing::place);
    }

    @Override
    public Optional<Standing> standing(long id) {
        return Optional.ofNullable(points.get().get(id));
    }

    /** The open ones. */
    public List<PickupPlace> all() {
        return points.get().values().stream()
                .filter(point -> !point.closed())
                .map(Standing::place)
                .sorted(Comparator.comparingLong(PickupPlace::id))
                .toList();
    }

    /** Opens a new point, whatever id it is given. */
    @Transactional
    public PickupPlace create(PickupPlace place) {
        return write("""
                insert into pickup_point (id, name, address, hours, phone, latitude, longitude)
                values (:id, :name, :address, :hours, :phone, :latitude, :longitude)
                """, at(ids.next(), place));
    }

    @Transactional
    PickupPlace change(long id, PickupPlace place) {
        return write("""
                update pickup_point
                   set name = :name, address = :address, hours = :hours, phone = :phone,
                       latitude = :latitude, longitude = :longitude
                 where id = :id
                   and not closed
                """, at(id, place));
    }

    /** No new orders go there; those that wait there keep it and say that it is closed. */
    @Transactional
    void close(long id) {
        changed(db.sql("update pickup_point set closed = true where id = :id and not closed")
                .param("id", id)
                .update());
    }

    private PickupPlace write(String statement, PickupPlace p) {
        changed(db.sql(statement)
                .param("id", p.id())
                .param("name", p.name())
                .param("address", p.address())
                .param("hours", p.hours())
                .param("phone", p.phone())
                .param("latitude", p.latitude())
                .param("longitude", p.longitude())
                .update());
        return p;
    }

    private void changed(int rows) {
        if (rows == 0) {
            throw FulfilmentProblem.NO_SUCH_PICKUP_POINT.problem();
        }
        points.changing();
    }

    private static PickupPlace at(long id, PickupPlace p) {
        return new PickupPlace(id, p.name(), p.address(), p.hours(), p.phone(), p.latitude(), p.longitude());
    }

    private Map<Long, Standing> read() {
        return db
                .sql("select id, name, address, hours, phone, latitude, longitude, closed from pickup_point")
                .query(Row.mapper(row -> new Standing(
                        new PickupPlace(
                                row.number("id"),
                                row.text("name"),
                                row.text("address"),
                                row.text("hours"),
                                row.text("phone"),
                                row.number("latitude"),
                                row.number("longitude")),
                        row.flag("closed"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(point -> point.place().id(), point -> point));
    }
}
