/// What a push would change, its progress and countdown.
@NullMarked
package org.rempart.ui.changes;

import org.jspecify.annotations.NullMarked;
