@NullMarked
package org.duxue.demo;

import org.jspecify.annotations.NullMarked;
