@NullMarked
package org.rempart.space;

import org.jspecify.annotations.NullMarked;
