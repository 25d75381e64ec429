/// The packets that rules name, as blocks of a space, and what earlier rules leave of them.
@NullMarked
package org.rempart.lint.cover;

import org.jspecify.annotations.NullMarked;
