/// Real packets, thousands of them, through one router with any ruleset (`src/test/lab/volley`).
@NullMarked
package org.rempart.volley;

import org.jspecify.annotations.NullMarked;
