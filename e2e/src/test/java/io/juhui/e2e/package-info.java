/** Journeys and crashes on the packaged server, as a user and an accident meet it. */
@org.jspecify.annotations.NullMarked
package io.juhui.e2e;
