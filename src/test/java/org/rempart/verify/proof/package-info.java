@NullMarked
package org.rempart.verify.proof;

import org.jspecify.annotations.NullMarked;
