package org.rempart;

import java.util.List;
import java.util.function.Consumer;
import org.rempart.collect.SeriesStore;
import org.rempart.collect.SnmpAgents;
import org.rempart.event.Event;
import org.rempart.push.Push;
import org.rempart.remote.HostKeys;
import org.rempart.remote.Shells;
import org.rempart.site.SiteDocument;
import org.rempart.site.SiteStore;

/// What the console works on: a site of this machine's, or the embedded demo network.
interface ConsoleSource extends AutoCloseable {
  boolean demo();

  SiteDocument document();

  SiteStore store();

  /// What this user must still approve before anything is contacted; empty if all is approved.
  String unapproved();

  void approve();

  SeriesStore archives();

  /// @param listener hears, on any thread, that this process now writes the archives; at once if it does already
  void whenWriter(Runnable listener);

  SnmpAgents agents();

  Shells shells();

  HostKeys hostKeys();

  Push push();

  /// What was seen before the start, the newest first.
  List<Event> pastEvents();

  /// @param listener hears each new event, on any thread
  void onEvent(Consumer<Event> listener);

  @Override
  void close();
}
