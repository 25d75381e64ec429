/// What a person should look at in a policy that is valid: one small class a check, one list of them in
/// [Lint]. May use `policy`, `site` and `net`.
@NullMarked
package org.rempart.lint;

import org.jspecify.annotations.NullMarked;
