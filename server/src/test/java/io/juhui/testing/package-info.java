/** What every test stands on: one PostgreSQL, one Spring context, a clock to move, an HTTP client that reads problems. */
@org.jspecify.annotations.NullMarked
package io.juhui.testing;
