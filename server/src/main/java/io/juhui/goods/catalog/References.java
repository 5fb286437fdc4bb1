package io.juhui.goods.catalog;

import io.juhui.goods.catalog.rows.CatalogRows;
import io.juhui.goods.catalog.spi.FreightTemplateBook;
import io.juhui.kernel.Problem;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the catalogue names by id must be there when it is saved, and stays while it is named. Savers and deleters take the
 * catalogue's version first, one after the other, so neither misses the other.
 */
@Component
public class References {

    private final CatalogRows rows;
    private final Media media;
    private final ObjectProvider<FreightTemplateBook> freight;
    private final Cities cities;

    References(CatalogRows rows, Media media, ObjectProvider<FreightTemplateBook> freight, Cities cities) {
        this.rows = rows;
        this.media = media;
        this.freight = freight;
        this.cities = cities;
    }

    /** Refuses the deletion of a template that products are carried by, and names them. In the deleting transaction. */
    public void requireUnused(FreightTemplateId template, Problem.Code refusal) {
        rows.nextVersion();
        rows.productsBy("freight_template_id", template.value()).refuse(refusal);
    }

    void requirePicture(@Nullable MediaId picture, String pointer) {
        if (picture != null && media.pictures(List.of(picture)).isEmpty()) {
            throw noPicture(pointer);
        }
    }

    /** Reads the rows and not the snapshot: the category may have been made by the same transaction. */
    void check(List<ProductDraft> drafts) {
        var tree = rows.categories();
        var brands = rows.brands();
        var templates = templates(drafts);
        var pictures = media.pictures(
                        drafts.stream().flatMap(References::pictures).distinct().toList())
                .keySet();
        var videos =
                media.videos(ids(drafts.stream().map(ProductDraft::videoId))).keySet();
        for (var draft : drafts) {
            if (tree.find(draft.categoryId()).isEmpty()) {
                throw CatalogProblem.NO_SUCH_CATEGORY.problem().at("/categoryId");
            }
            if (draft.brandId() != null && !brands.containsKey(draft.brandId())) {
                throw CatalogProblem.NO_SUCH_BRAND.problem().at("/brandId");
            }
            if (draft.freightTemplateId() != null && !templates.contains(draft.freightTemplateId())) {
                throw CatalogProblem.NO_SUCH_FREIGHT_TEMPLATE.problem().at("/freightTemplateId");
            }
            if (draft.videoId() != null && !videos.contains(draft.videoId())) {
                throw CatalogProblem.NO_SUCH_MEDIA.problem().at("/videoId", "没有这个视频", "There is no such video");
            }
            pictures(draft, pictures);
            cities(draft);
        }
    }

    /** A place that is none is one where nobody lives: the goods would be sold to no one. */
    private void cities(ProductDraft draft) {
        var known = cities.names(draft.cities());
        for (int i = 0; i < draft.cities().size(); i++) {
            if (!known.containsKey(draft.cities().get(i))) {
                throw CatalogProblem.NO_SUCH_CITY.problem().at("/cities/" + i);
            }
        }
    }

    private Collection<FreightTemplateId> templates(List<ProductDraft> drafts) {
        var named = ids(drafts.stream().map(ProductDraft::freightTemplateId));
        return named.isEmpty()
                ? List.of()
                : freight.stream().flatMap(room -> room.known(named).stream()).toList();
    }

    private static void pictures(ProductDraft draft, Collection<MediaId> known) {
        for (int i = 0; i < draft.pictureIds().size(); i++) {
            require(known, draft.pictureIds().get(i), "/pictureIds/" + i);
        }
        for (int i = 0; i < draft.detail().size(); i++) {
            require(known, draft.detail().get(i).mediaId(), "/detail/" + i + "/mediaId");
        }
        for (int i = 0; i < draft.skus().size(); i++) {
            require(known, draft.skus().get(i).pictureId(), "/skus/" + i + "/pictureId");
        }
    }

    private static void require(Collection<MediaId> known, @Nullable MediaId picture, String pointer) {
        if (picture != null && !known.contains(picture)) {
            throw noPicture(pointer);
        }
    }

    private static Problem noPicture(String pointer) {
        return CatalogProblem.NO_SUCH_MEDIA
                .problem()
                .at(pointer, "没有这张图片，请重新上传", "There is no such picture, upload it again");
    }

    private static Stream<MediaId> pictures(ProductDraft draft) {
        var all = new HashSet<MediaId>(draft.pictureIds());
        draft.detail().forEach(block -> Optional.ofNullable(block.mediaId()).ifPresent(all::add));
        draft.skus().forEach(sku -> Optional.ofNullable(sku.pictureId()).ifPresent(all::add));
        return all.stream();
    }

    private static <T> List<T> ids(Stream<@Nullable T> maybe) {
        return maybe.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
