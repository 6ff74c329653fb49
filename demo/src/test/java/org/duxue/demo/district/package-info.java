@NullMarked
package org.duxue.demo.district;

import org.jspecify.annotations.NullMarked;
