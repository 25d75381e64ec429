/// What a change of a ruleset means, in an admin's words: which flows it opens and closes between which zones and hosts,
/// and how much that is to be feared.
@NullMarked
package org.rempart.verify.change;

import org.jspecify.annotations.NullMarked;
