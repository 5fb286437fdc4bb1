package io.juhui.goods.catalog;

import io.juhui.kernel.Picture;
import io.juhui.platform.media.MediaId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The categories of one version of the catalogue. */
public record CategoryTree(Map<CategoryId, Node> nodes) {

    static final CategoryTree EMPTY = new CategoryTree(Map.of());

    public record Node(
            CategoryId id,
            @Nullable CategoryId parent,
            String name,
            int position,
            @Nullable MediaId iconId,
            @Nullable Picture icon) {}

    public static CategoryTree of(List<Node> nodes) {
        var byId = new LinkedHashMap<CategoryId, Node>();
        nodes.stream()
                .sorted(Comparator.comparingInt(Node::position)
                        .thenComparingLong(node -> node.id().value()))
                .forEach(node -> byId.put(node.id(), node));
        return new CategoryTree(byId);
    }

    Optional<Node> find(CategoryId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    List<Node> children(@Nullable CategoryId parent) {
        return nodes.values().stream()
                .filter(node -> parent == null ? node.parent() == null : parent.equals(node.parent()))
                .toList();
    }

    /** From the root down to {@code id}; empty when there is no such category. */
    List<Node> path(CategoryId id) {
        var path = new ArrayList<Node>();
        var seen = new HashSet<CategoryId>();
        for (var node = nodes.get(id); node != null && seen.add(node.id()); ) {
            path.addFirst(node);
            var parent = node.parent();
            node = parent == null ? null : nodes.get(parent);
        }
        return List.copyOf(path);
    }

    List<CategoryId> pathIds(CategoryId id) {
        return path(id).stream().map(Node::id).toList();
    }

    /** The category and everything below it. */
    Set<CategoryId> below(CategoryId id) {
        var found = new HashSet<CategoryId>();
        collect(id, found);
        return found;
    }

    private void collect(CategoryId id, Set<CategoryId> into) {
        if (into.add(id)) {
            children(id).forEach(child -> collect(child.id(), into));
        }
    }

    /** Levels from {@code id} down, itself included; 1 for one that is not there yet. */
    int height(CategoryId id) {
        return 1
                + children(id).stream()
                        .mapToInt(child -> height(child.id()))
                        .max()
                        .orElse(0);
    }
}
