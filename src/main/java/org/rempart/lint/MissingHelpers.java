package org.rempart.lint;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.PortRange;
import org.rempart.net.Service;
import org.rempart.site.Action;
import org.rempart.site.ConnectionHelper;
import org.rempart.site.PolicyRule;
import org.rempart.site.ServiceNames;
import org.rempart.site.Site;

/// Rules that accept a control connection, but not the connections that are agreed in it. A rule for more than
/// the control connection's own port lets the others pass by itself, perhaps.
final class MissingHelpers implements Check {
  /// Without the others' helpers the services work, but for what few use (DCC, answers to broadcasts).
  private static final Set<ConnectionHelper> NEEDED = EnumSet.of(ConnectionHelper.FTP, ConnectionHelper.TFTP,
      ConnectionHelper.SIP, ConnectionHelper.PPTP, ConnectionHelper.SANE, ConnectionHelper.AMANDA);

  @Override
  public Stream<Remark> remarks(Situation situation) {
    return situation.rules().filter(rule -> rule.action() == Action.ACCEPT && !rule.not().services())
        .flatMap(rule -> NEEDED.stream()
            .filter(helper -> !rule.treatment().helper().equals(Optional.of(helper)))
            .filter(helper -> names(situation.site(), rule, helper))
            .map(helper -> new Remark(Kind.WITHOUT_HELPER, rule.id(), List.of(helper.text()))));
  }

  private static boolean names(Site site, PolicyRule rule, ConnectionHelper helper) {
    return rule.services().stream().flatMap(name -> ServiceNames.resolve(site, name).stream()).flatMap(List::stream)
        .anyMatch(service -> isControl(service, helper));
  }

  private static boolean isControl(Service service, ConnectionHelper helper) {
    return service.protocol().equals(helper.protocol()) && service.numbers().equals(PortRange.of(helper.port()));
  }
}
