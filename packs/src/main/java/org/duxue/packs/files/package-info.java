/** YAML with its line numbers kept, and its check against a JSON Schema: everything about a pack's files that is not yet its meaning. */
@NullMarked
package org.duxue.packs.files;

import org.jspecify.annotations.NullMarked;
