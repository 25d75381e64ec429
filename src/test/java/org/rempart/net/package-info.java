@NullMarked
package org.rempart.net;

import org.jspecify.annotations.NullMarked;
