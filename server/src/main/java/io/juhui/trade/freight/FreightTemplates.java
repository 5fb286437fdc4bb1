package io.juhui.trade.freight;

import io.juhui.goods.catalog.FreightTemplateId;
import io.juhui.goods.catalog.References;
import io.juhui.goods.catalog.spi.FreightTemplateBook;
import io.juhui.kernel.Ids;
import io.juhui.party.member.Regions;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The templates, stored as one JSON row each and held in each node's memory; template 1 is the shop's default and always there. */
@Component
public class FreightTemplates implements FreightTemplateBook {

    /** Goods that name no template use this one. */
    public static final long DEFAULT = 1;

    private final JdbcClient db;
    private final JsonMapper json;
    private final References references;
    private final Regions regions;
    private final Ids ids;
    private final Replica<Map<Long, FreightTemplate>> known;

    FreightTemplates(
            JdbcClient db, JsonMapper json, References references, Regions regions, Ids ids, Replicas replicas) {
        this.references = references;
        this.regions = regions;
        this.db = db;
        this.json = json;
        this.ids = ids;
        this.known = replicas.of("freight", this::read);
    }

    /** Empty for one that is not there: its goods are then not carried at all, rather than at somebody else's rates. */
    Optional<FreightTemplate> find(long id) {
        return Optional.ofNullable(known.get().get(id));
    }

    @Override
    public Set<FreightTemplateId> known(Collection<FreightTemplateId> ids) {
        return Set.copyOf(db.sql("select id from freight_template where id = any(:ids)")
                .param("ids", ids.stream().map(FreightTemplateId::value).toArray(Long[]::new))
                .query(Row.mapper(row -> row.id("id", FreightTemplateId::new)))
                .list());
    }

    /** By id, the default first. */
    SortedMap<Long, FreightTemplate> all() {
        return new TreeMap<>(known.get());
    }

    @Transactional
    long create(FreightTemplate template) {
        var id = ids.next();
        write("insert into freight_template (id, body) values (:id, :body::jsonb)", id, template);
        return id;
    }

    @Transactional
    void change(long id, FreightTemplate template) {
        write("update freight_template set body = :body::jsonb where id = :id", id, template);
    }

    private void write(String statement, long id, FreightTemplate template) {
        template.wrongAmount().ifPresent(pointer -> {
            throw FreightProblem.AMOUNT_OUT_OF_BOUNDS.problem().at(pointer);
        });
        if (template.rates().stream().filter(r -> r.regions().isEmpty()).count() != 1) {
            throw FreightProblem.TEMPLATE_INVALID
                    .problem()
                    .at("/rates", "需要且只能有一条全国默认规则", "One rule, and no more, is for everywhere else");
        }
        requireRegions(template);
        var written = db.sql(statement)
                .param("id", id)
                .param("body", json.writeValueAsString(template))
                .update();
        if (written == 0) {
            throw FreightProblem.NO_SUCH_TEMPLATE.problem();
        }
        known.changing();
    }

    /** A code that no region has would never match, and its goods would silently go at the rule for everywhere else. */
    private void requireRegions(FreightTemplate template) {
        for (int i = 0; i < template.rates().size(); i++) {
            requireRegions(template.rates().get(i).regions(), "/rates/" + i + "/regions/");
        }
        requireRegions(template.notTo(), "/notTo/");
    }

    private void requireRegions(List<String> prefixes, String pointer) {
        for (int i = 0; i < prefixes.size(); i++) {
            if (regions.names((prefixes.get(i) + "0000").substring(0, 6)).isEmpty()) {
                throw FreightProblem.NO_SUCH_REGION.problem().at(pointer + i);
            }
        }
    }

    @Transactional
    void delete(long id) {
        if (id == DEFAULT) {
            throw FreightProblem.DEFAULT_STAYS.problem();
        }
        references.requireUnused(new FreightTemplateId(id), FreightProblem.IN_USE);
        var deleted = db.sql("delete from freight_template where id = :id")
                .param("id", id)
                .update();
        if (deleted == 0) {
            throw FreightProblem.NO_SUCH_TEMPLATE.problem();
        }
        known.changing();
    }

    private Map<Long, FreightTemplate> read() {
        record Stored(long id, FreightTemplate template) {}
        return db
                .sql("select id, body from freight_template")
                .query(Row.mapper(
                        row -> new Stored(row.number("id"), json.readValue(row.text("body"), FreightTemplate.class))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Stored::id, Stored::template));
    }
}
