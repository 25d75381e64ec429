/// Files: the site directory, archives, locks, approvals, credentials. The only package that reads or
/// writes them.
@NullMarked
package org.rempart.adapter.store;

import org.jspecify.annotations.NullMarked;
