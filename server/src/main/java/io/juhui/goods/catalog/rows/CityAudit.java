package io.juhui.goods.catalog.rows;

import io.juhui.goods.catalog.Cities;
import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goods sold in a place that is none are sold to nobody; the merchant hears of it here. */
@Component
class CityAudit implements AuditCheck {

    private static final int MOST = 100;

    private final JdbcClient db;
    private final Cities cities;

    CityAudit(JdbcClient db, Cities cities) {
        this.db = db;
        this.cities = cities;
    }

    @Override
    public String name() {
        return "catalog.cities";
    }

    @Override
    public String claim() {
        return "every place where a product is sold is one";
    }

    @Override
    public List<Finding> findings() {
        record Sold(long product, List<String> codes) {}
        return db
                .sql("select id, cities from catalog_product where cardinality(cities) > 0")
                .query(Row.mapper(row -> new Sold(row.number("id"), row.texts("cities"))))
                .list()
                .stream()
                .filter(sold -> !cities.names(sold.codes()).keySet().containsAll(sold.codes()))
                .limit(MOST)
                .map(sold -> new Finding("product " + sold.product(), "is sold in a place that is not known", 0))
                .toList();
    }
}
