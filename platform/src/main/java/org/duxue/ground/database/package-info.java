/**
 * Promise: every room gets one way to the data, and it always tells the database who asks. Starts the PostgreSQL that comes
 * with the house or connects to the one named, keeps the roles apart, applies the migrations, and copies the whole out
 * and in again.
 */
@ApplicationModule(id = "database", displayName = "数据库", allowedDependencies = "shared")
@NullMarked
package org.duxue.ground.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
