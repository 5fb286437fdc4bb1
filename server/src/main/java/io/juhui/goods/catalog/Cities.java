package io.juhui.goods.catalog;

import io.juhui.goods.catalog.spi.CityBook;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names of the places where goods are sold; a code is never shown in place of one. */
@Component
public class Cities {

    private final ObjectProvider<CityBook> book;

    Cities(ObjectProvider<CityBook> book) {
        this.book = book;
    }

    /** Those that are known, each once, by code. */
    public List<City> of(Collection<String> codes) {
        return names(codes).entrySet().stream()
                .map(known -> new City(known.getKey(), known.getValue()))
                .sorted(java.util.Comparator.comparing(City::code))
                .toList();
    }

    public Map<String, String> names(Collection<String> codes) {
        var names = new HashMap<String, String>();
        if (!codes.isEmpty()) {
            book.stream().forEach(room -> room.names(codes).forEach(names::putIfAbsent));
        }
        return names;
    }
}
