/// The port to a device's command line, shared by `collect` and `push`. May use `site` and `net`.
@NullMarked
package org.rempart.remote;

import org.jspecify.annotations.NullMarked;
