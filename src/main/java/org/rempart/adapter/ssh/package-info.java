/// SSH by JSch: implements the ports of `push`. The only package that knows the library.
@NullMarked
package org.rempart.adapter.ssh;

import org.jspecify.annotations.NullMarked;
