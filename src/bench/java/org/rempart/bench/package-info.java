/// The benchmark of the policy compiler: `mvn -q -Pbench`. Measures, and prints each figure with what it is; asserts
/// nothing, and is no part of the tests. It may use anything of the product; nothing may use it.
@NullMarked
package org.rempart.bench;

import org.jspecify.annotations.NullMarked;
