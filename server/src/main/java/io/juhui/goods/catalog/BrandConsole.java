package io.juhui.goods.catalog;

import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
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
@RequestMapping("/api/console/brands")
class BrandConsole {

    private final Categories categories;
    private final Skus skus;

    BrandConsole(Categories categories, Skus skus) {
        this.categories = categories;
        this.skus = skus;
    }

    record BrandInput(@NotBlank @Size(max = 40) String name) {}

    @GetMapping
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_VIEW)
    List<ProductView.BrandView> all() {
        return skus.snapshot().brands().entrySet().stream()
                .map(brand -> new ProductView.BrandView(brand.getKey(), brand.getValue()))
                .sorted(Comparator.comparing(ProductView.BrandView::name))
                .toList();
    }

    @PostMapping
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_EDIT)
    ProductView.BrandView create(@Valid @RequestBody BrandInput body) {
        return new ProductView.BrandView(
                categories.createBrand(body.name()), body.name().strip());
    }

    @PutMapping("/{id}")
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_EDIT)
    ProductView.BrandView rename(@PathVariable BrandId id, @Valid @RequestBody BrandInput body) {
        categories.renameBrand(id, body.name());
        return new ProductView.BrandView(id, body.name().strip());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_EDIT)
    void delete(@PathVariable BrandId id) {
        categories.deleteBrand(id);
    }
}
