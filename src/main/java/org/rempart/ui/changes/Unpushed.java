package org.rempart.ui.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rempart.site.Device;
import org.rempart.site.Edit;
import org.rempart.site.History;
import org.rempart.site.SiteDocument;

/// The edits that no push has brought to every firewall since the site was opened. Used on the FX thread.
public final class Unpushed {
  private final History history;
  private final Map<String, SiteDocument> pushed = new HashMap<>();
  private final ReadOnlyObjectWrapper<SiteDocument> base;
  private final ReadOnlyObjectWrapper<Integer> count = new ReadOnlyObjectWrapper<>(0);

  public Unpushed(History history) {
    this.history = history;
    this.base = new ReadOnlyObjectWrapper<>(history.current());
    history.addListener(_ -> recount());
  }

  /// How many edits there are.
  public ReadOnlyObjectProperty<Integer> count() {
    return count.getReadOnlyProperty();
  }

  /// The newest document that every firewall has, or that was opened.
  ReadOnlyObjectProperty<SiteDocument> base() {
    return base.getReadOnlyProperty();
  }

  /// What was edited since, the oldest first.
  List<Edit.Phrase> names() {
    return history.namesSince(base.get());
  }

  void committed(String firewall, SiteDocument document) {
    pushed.put(firewall, document);
    if (document.site().firewalls().stream().map(Device::name).allMatch(name -> document.equals(pushed.get(name)))) {
      base.set(document);
      recount();
    }
  }

  private void recount() {
    count.set(names().size());
  }
}
