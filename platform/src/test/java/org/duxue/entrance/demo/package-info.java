@NullMarked
package org.duxue.entrance.demo;

import org.jspecify.annotations.NullMarked;
