package org.rempart.adapter.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rempart.net.IpRange;
import org.rempart.site.Names;

/// What may stand as an end of a rule or as a member of a group.
record EndNames(Set<String> known, Set<String> interfaces) {
  static EndNames of(WrittenSite written) {
    Set<String> interfaces = new HashSet<>();
    written.section("devices").forEach((device, at) -> WrittenSite.entries(at, "interfaces").keySet()
        .forEach(ifName -> interfaces.add(device + "/" + ifName)));
    return new EndNames(written.ends(), interfaces);
  }

  void check(Cursor at) {
    String text = at.text();
    boolean word = text.equals(Names.FIREWALL) || text.equals(Names.ANY);
    if (word || known.contains(text) || interfaces.contains(text)) {
      return;
    }
    String device = text.substring(0, Math.max(0, text.indexOf('/')));
    if (known.contains(device)) {
      List<String> own = interfaces.stream().filter(name -> name.startsWith(device + "/")).sorted().toList();
      at.problem("'" + text + "' is no interface of " + device, Spelling.remedy(text, own));
    } else if (text.matches("[0-9.:a-fA-F]*[.:][0-9.:a-fA-F]*([/-].*)?")) {
      at.read(IpRange::parse);
    } else {
      at.problem("'" + text + "' is neither a zone, network, device, interface, range, set or group nor an address",
          Spelling.remedy(text, known));
    }
  }
}
