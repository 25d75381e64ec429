package org.rempart.adapter.store;

import java.util.Collection;
import java.util.Set;
import org.rempart.net.Service;
import org.rempart.site.Names;
import org.rempart.site.ServiceCatalog;
import org.rempart.site.ServiceNames;

/// What may stand as a service of a rule or as a member of a service.
record ServiceWords(Set<String> own, Collection<String> known) {
  static ServiceWords of(WrittenSite written) {
    return new ServiceWords(written.names("services"), ServiceNames.known(written.site()));
  }

  void check(Cursor at) {
    String text = at.text();
    if (own.contains(text) || ServiceCatalog.find(text).isPresent()) {
      return;
    }
    if (text.matches("\\d+(-\\d+)?")) {
      at.problem("'" + text + "' has no protocol", "write tcp/" + text + " or udp/" + text);
    } else if (text.equals(Names.ANY)) {
      at.problem("'any' is not a service", "leave 'services' out if every service is meant");
    } else if (text.indexOf('/') > 0) {
      at.read(Service::parse);
    } else {
      literal(at, text);
    }
  }

  private void literal(Cursor at, String text) {
    try {
      Service.parse(text);
    } catch (IllegalArgumentException _) {
      at.problem("'" + text + "' is not a service", Spelling.remedy(text, known));
    }
  }
}
