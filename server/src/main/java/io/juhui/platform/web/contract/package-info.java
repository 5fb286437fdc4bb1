/** The API as a document. */
@org.jspecify.annotations.NullMarked
package io.juhui.platform.web.contract;
