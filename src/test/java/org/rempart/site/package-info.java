@NullMarked
package org.rempart.site;

import org.jspecify.annotations.NullMarked;
