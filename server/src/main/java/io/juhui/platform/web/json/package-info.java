/** How values of the kernel travel in JSON, and what text may not contain. */
@org.jspecify.annotations.NullMarked
package io.juhui.platform.web.json;
