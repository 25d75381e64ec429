/// Series drawn to images by JFreeChart, off any UI thread; shared by views and command line. May use
/// `measure`.
@NullMarked
package org.rempart.graph;

import org.jspecify.annotations.NullMarked;
