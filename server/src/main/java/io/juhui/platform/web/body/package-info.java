/** Bodies as they come in: bounded, paced, and readable again where a key needs them. */
@org.jspecify.annotations.NullMarked
package io.juhui.platform.web.body;
