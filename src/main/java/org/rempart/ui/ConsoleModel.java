package org.rempart.ui;

import java.time.Clock;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.rempart.event.Event;
import org.rempart.site.SiteStore;
import org.rempart.ui.common.Notices;
import org.rempart.ui.common.Polling;

/// What the window needs of the use cases; Main builds it. All that can be observed changes on the FX thread.
///
/// @param store where Ctrl+S saves to
/// @param notices the same that the desk tells its notices to
/// @param poll the newest state of the polls
/// @param events the newest first
/// @param writer whether this process may change the site's files; another process may hold the lock
/// @param unpushed how many edits no push has brought to every firewall
/// @param shown the name of the view on the screen; setting it goes there
/// @param demo whether the network is the embedded one
public record ConsoleModel(
    SiteStore store,
    Notices notices,
    ObservableValue<Polling> poll,
    ObservableList<Event> events,
    ObservableValue<Boolean> writer,
    ObservableValue<Integer> unpushed,
    StringProperty shown,
    boolean demo,
    Clock clock) {}
