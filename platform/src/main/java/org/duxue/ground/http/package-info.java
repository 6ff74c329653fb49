/**
 * Promise: requests and answers look the same whichever room gives them. Problems are rendered in one place, a write sent
 * twice with one key happens once, an edit names the version it is based on, and the browser gets its pages with safe
 * headers.
 */
@ApplicationModule(id = "http", displayName = "接口约定", allowedDependencies = "shared")
@NullMarked
package org.duxue.ground.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
