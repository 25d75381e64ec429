/// Random rulesets of others' making, read, loaded into a real kernel, and held against it packet by packet.
@NullMarked
package org.rempart.verify.kernel;

import org.jspecify.annotations.NullMarked;
