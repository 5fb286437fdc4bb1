/**
 * The database: an embedded PostgreSQL kept in the data folder or any PostgreSQL by URL, the pool, ids, and readers for rows.
 *
 * <p>The embedded server is a real PostgreSQL with fsync and synchronous commit on, scram passwords and loopback only; what it
 * acknowledged survives kill -9 of either process.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "store 存储",
        allowedDependencies = {})
package io.juhui.platform.store;

import org.springframework.modulith.ApplicationModule;
