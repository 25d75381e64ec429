package org.rempart.ui;

import java.util.Optional;
import org.rempart.ui.common.Icons;

/// One thing that the status bar tells.
///
/// @param id stays the same while the text changes
/// @param style `good`, `warn`, `bad` or `quiet`: the colour, which always has a word beside it
/// @param view where a click leads
record StatusItem(String id, Optional<Icons.Sign> sign, String style, String text, String tip, String view) {}
