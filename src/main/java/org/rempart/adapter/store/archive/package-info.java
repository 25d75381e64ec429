/// Round-robin archives in one file a device: format, damage, several readers. See `archive-format.md`. May use
/// `collect`, `measure`, `net`.
@NullMarked
package org.rempart.adapter.store.archive;

import org.jspecify.annotations.NullMarked;
