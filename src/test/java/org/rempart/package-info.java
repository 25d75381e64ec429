@NullMarked
package org.rempart;

import org.jspecify.annotations.NullMarked;
