/** Juhui: social commerce for one merchant or one city. */
@org.jspecify.annotations.NullMarked
package io.juhui;
