package io.juhui.goods.search;

import io.juhui.goods.catalog.Catalogue;
import io.juhui.goods.catalog.CatalogueChanged;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.ProductText;
import io.juhui.goods.catalog.Skus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The index itself. A change of a few products is found before its request is answered; a great one soon after. */
@Component
class ProductIndex implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ProductIndex.class);
    private static final String ID = "id";
    private static final int AT_ONCE = 50;
    private static final int MOST_HITS = 20_000;

    private final Skus skus;
    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("search-index").factory());
    private @Nullable Catalogue indexed;
    private volatile long state;

    ProductIndex(Skus skus, Tokens tokens, Vocabulary vocabulary) throws IOException {
        this.skus = skus;
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new WhitespaceAnalyzer()));
        this.searchers = new SearcherManager(writer, new ByBoosts());
        background.execute(this::catchUp);
    }

    /** A word's rarity and a name's length say nothing about goods: a hit is worth what {@link Asked} says it is. */
    private static final class ByBoosts extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BooleanSimilarity());
            return searcher;
        }
    }

    record Hit(ProductId product, float score) {}

    @EventListener
    void on(CatalogueChanged changed) {
        var known = indexed;
        var few = known != null && skus.snapshot().differing(known).size() <= AT_ONCE;
        if (few) {
            catchUp();
        } else {
            background.execute(this::catchUp);
        }
    }

    /** Grows with every change of the index. */
    long state() {
        return state;
    }

    synchronized void catchUp() {
        var began = System.nanoTime();
        var target = skus.snapshot();
        var changed = target.differing(indexed == null ? Catalogue.NOTHING : indexed);
        try {
            for (var id : changed) {
                var text = target.text(id).orElseThrow();
                writer.updateDocument(new Term(ID, Long.toString(id.value())), document(text));
                vocabulary.learn(text);
            }
            if (!changed.isEmpty()) {
                searchers.maybeRefreshBlocking();
                state++;
            }
            indexed = target;
        } catch (IOException | RuntimeException e) {
            LOG.error("the search index could not follow the catalogue", e);
        }
        if (changed.size() > AT_ONCE) {
            LOG.info("indexed {} products in {} ms", changed.size(), (System.nanoTime() - began) / 1_000_000);
        }
    }

    /** Everything that matches, best first. */
    List<Hit> find(Query query) {
        try {
            var searcher = searchers.acquire();
            try {
                var top = searcher.search(query, MOST_HITS);
                var hits = new ArrayList<Hit>(top.scoreDocs.length);
                var leaves = searcher.getIndexReader().leaves();
                for (var doc : top.scoreDocs) {
                    var leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
                    var values = leaf.reader().getNumericDocValues(ID + "_value");
                    if (values.advanceExact(doc.doc - leaf.docBase)) {
                        hits.add(new Hit(new ProductId(values.longValue()), doc.score));
                    }
                }
                return hits;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(ProductText text) {
        var weak = new ArrayList<String>(text.categories());
        weak.add(text.subtitle());
        weak.add(text.brand());
        weak.addAll(text.others());
        var everything = text.name() + " " + String.join(" ", weak);
        var named = text.name() + " " + text.brand() + " " + String.join(" ", text.categories());
        var document = new Document();
        document.add(new StringField(ID, Long.toString(text.id().value()), Field.Store.NO));
        document.add(new NumericDocValuesField(ID + "_value", text.id().value()));
        add(document, Asked.NAME, tokens.words(text.name()));
        add(document, Asked.NAME_GRAM, Tokens.grams(text.name()));
        add(document, Asked.HEAD, Tokens.heads(text.name()));
        add(document, Asked.CATEGORY, spoken(text.categories()));
        add(document, Asked.CATEGORY_WORD, spoken(tokens.words(String.join(" ", text.categories()))));
        add(document, Asked.WORD, tokens.words(everything));
        add(document, Asked.GRAM, Tokens.grams(everything));
        add(document, Asked.SOUND, Tokens.sounds(named));
        add(document, Asked.INITIAL, Tokens.initials(named));
        return document;
    }

    private static List<String> spoken(Collection<String> words) {
        return words.stream().flatMap(Tokens::spoken).toList();
    }

    private static void add(Document document, String field, Collection<String> tokens) {
        document.add(new TextField(field, String.join(" ", tokens), Field.Store.NO));
    }

    @Override
    public void destroy() throws IOException {
        background.close();
        searchers.close();
        writer.close();
    }
}
