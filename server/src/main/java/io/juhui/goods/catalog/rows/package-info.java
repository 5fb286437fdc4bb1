/** The tables of the catalogue: what reads them, writes them and recounts them. */
@org.jspecify.annotations.NullMarked
package io.juhui.goods.catalog.rows;
