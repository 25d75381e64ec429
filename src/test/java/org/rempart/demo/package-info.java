@NullMarked
package org.rempart.demo;

import org.jspecify.annotations.NullMarked;
