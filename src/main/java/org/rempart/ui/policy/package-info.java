/// The policy matrix: zone by zone, services as chips.
@NullMarked
package org.rempart.ui.policy;

import org.jspecify.annotations.NullMarked;
