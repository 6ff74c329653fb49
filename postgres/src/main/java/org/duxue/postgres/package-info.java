/**
 * Promise: a folder goes in, a running PostgreSQL comes out, durable, reachable from this machine only, and gone when the
 * program that started it is gone. Nothing here knows what the database holds.
 */
@NullMarked
package org.duxue.postgres;

import org.jspecify.annotations.NullMarked;
