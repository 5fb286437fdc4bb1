package io.juhui.trade.freight;

import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import java.util.List;
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
@Access(value = Access.Who.STAFF, permission = "settings:edit")
class FreightConsole {

    private final FreightTemplates templates;

    FreightConsole(FreightTemplates templates) {
        this.templates = templates;
    }

    @GetMapping
    @Access(value = Access.Who.STAFF, permission = "goods:view")
    List<FreightTemplate> all() {
        return templates.all();
    }

    @PostMapping
    @KeyRequired
    FreightTemplate create(@Valid @RequestBody FreightTemplate body) {
        return templates.create(body);
    }

    @PutMapping("/{id}")
    FreightTemplate change(@PathVariable long id, @Valid @RequestBody FreightTemplate body) {
        return templates.change(id, body);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        templates.delete(id);
    }
}
