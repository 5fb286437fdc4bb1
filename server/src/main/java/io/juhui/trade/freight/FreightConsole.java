package io.juhui.trade.freight;

import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/console/freight-templates")
@Access(value = Access.Who.STAFF, permission = Permission.SETTINGS_EDIT)
class FreightConsole {

    private final FreightTemplates templates;

    FreightConsole(FreightTemplates templates) {
        this.templates = templates;
    }

    record FreightTemplateRow(
            String id,
            String name,
            FreightTemplate.FreightUnit unit,
            @Nullable Money freeOver,
            List<FreightTemplate.FreightRate> rates,
            List<String> notTo) {

        static FreightTemplateRow of(long id, FreightTemplate t) {
            return new FreightTemplateRow(Long.toString(id), t.name(), t.unit(), t.freeOver(), t.rates(), t.notTo());
        }
    }

    @GetMapping
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_VIEW)
    List<FreightTemplateRow> all() {
        return templates.all().entrySet().stream()
                .map(template -> FreightTemplateRow.of(template.getKey(), template.getValue()))
                .toList();
    }

    @PostMapping
    @KeyRequired
    FreightTemplateRow create(@Valid @RequestBody FreightTemplate body) {
        return FreightTemplateRow.of(templates.create(body), body);
    }

    @PutMapping("/{id}")
    FreightTemplateRow change(@PathVariable long id, @Valid @RequestBody FreightTemplate body) {
        templates.change(id, body);
        return FreightTemplateRow.of(id, body);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        templates.delete(id);
    }
}
