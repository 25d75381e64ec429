package org.rempart.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.rempart.site.Device;
import org.rempart.site.MoveConsequences;
import org.rempart.site.SiteDocument;
import org.rempart.ui.common.Desk;
import org.rempart.ui.inspector.Words;

/// What a host's drop into a zone would change: its addresses, and what is allowed to and from it.
final class DeviceDrop {
  private static final int LINES = 4;

  private final Desk desk;
  private final SiteDocument before;
  private final Device device;

  DeviceDrop(Desk desk, SiteDocument before, Device device) {
    this.desk = desk;
    this.before = before;
    this.device = device;
  }

  List<Label> lines(String zone) {
    MoveConsequences what = MoveConsequences.of(before, device.name(), zone);
    List<Label> lines = new ArrayList<>();
    if (what.refusal().isPresent()) {
      lines.add(DropCard.line(desk.texts().get("map.drop.refused"), "drop-bad"));
      lines.add(DropCard.line(what.refusal().get(), "drop-detail"));
      return lines;
    }
    lines.add(DropCard.line(
        desk.texts().get("map.drop.into", device.name(), Words.end(desk.site(), desk.texts(), zone)), "drop-title"));
    lines.add(DropCard.line(
        what.addresses().stream().map(a -> a.address().toString()).collect(Collectors.joining(" · ")), "drop-detail"));
    changes(lines, what.gained(), "gains", "drop-good");
    changes(lines, what.lost(), "loses", "drop-lost");
    if (what.gained().isEmpty() && what.lost().isEmpty()) {
      lines.add(DropCard.line(desk.texts().get("map.drop.same"), "drop-detail"));
    }
    return lines;
  }

  private void changes(List<Label> lines, List<MoveConsequences.Change> changes, String verb, String style) {
    changes.stream().limit(LINES).forEach(change -> lines.add(DropCard.line(sentence(change, verb), style)));
    if (changes.size() > LINES) {
      lines.add(DropCard.line(desk.texts().get("map.drop.more", changes.size() - LINES), "drop-detail"));
    }
  }

  private String sentence(MoveConsequences.Change change, String verb) {
    String services = change.services().isEmpty()
        ? desk.texts().get("policy.everything")
        : String.join(", ", change.services());
    String key = "map.drop." + verb + (change.inbound() ? ".from" : ".to");
    return desk.texts().get(key, services, Words.ends(desk.site(), desk.texts(), change.others()));
  }
}
