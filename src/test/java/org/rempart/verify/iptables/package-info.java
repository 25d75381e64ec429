@NullMarked
package org.rempart.verify.iptables;

import org.jspecify.annotations.NullMarked;
