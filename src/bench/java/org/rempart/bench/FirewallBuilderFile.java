package org.rempart.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.Protocol;
import org.rempart.site.Action;
import org.rempart.site.Device;
import org.rempart.site.Interface;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;

/// A generated site as a file of Firewall Builder 5: the same rules in the same order, for IPv4.
final class FirewallBuilderFile {
  private static final List<String> ON = List.of("accept_established", "use_iptables_restore");
  private static final List<String> OFF = List.of("check_shading", "configure_interfaces", "verify_interfaces",
      "manage_virtual_addr", "load_modules", "local_nat", "log_all");

  private final Site site;
  private final FirewallBuilderSettings settings;
  private final FirewallBuilderObjects objects;

  private FirewallBuilderFile(Site site, FirewallBuilderSettings settings) {
    this.site = site;
    this.settings = settings;
    this.objects = new FirewallBuilderObjects(site);
  }

  static String of(Site site, FirewallBuilderSettings settings) {
    return new FirewallBuilderFile(site, settings).text();
  }

  private String text() {
    String rules = IntStream.range(0, site.policy().size()).mapToObj(i -> rule(i, site.policy().get(i)))
        .collect(Collectors.joining());
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE FWObjectDatabase SYSTEM "fwbuilder.dtd">
        <FWObjectDatabase xmlns="http://www.fwbuilder.org/1.0/" version="24" id="root">
        <Library id="syslib000" name="Standard" ro="True">
        <AnyNetwork id="sysid0" name="Any" address="0.0.0.0" netmask="0.0.0.0"/>
        <AnyIPService id="sysid1" protocol_num="0" name="Any"/>
        <AnyInterval id="sysid2" name="Any" from_minute="-1" from_hour="-1" from_day="-1" from_month="-1" from_year="-1"
          from_weekday="-1" to_minute="-1" to_hour="-1" to_day="-1" to_month="-1" to_year="-1" to_weekday="-1"
          days_of_week="0,1,2,3,4,5,6"/>
        </Library>
        <Library id="generated" name="User">
        <ObjectGroup id="g-objects" name="Objects"><ObjectGroup id="g-addresses" name="Addresses">
        %s
        </ObjectGroup></ObjectGroup>
        <ServiceGroup id="g-services" name="Services">
        <ServiceGroup id="g-tcp" name="TCP">
        %s
        </ServiceGroup><ServiceGroup id="g-udp" name="UDP">
        %s
        </ServiceGroup></ServiceGroup>
        <ObjectGroup id="g-firewalls" name="Firewalls">
        <Firewall id="firewall" name="%s" platform="iptables" version="1.4.20" host_OS="linux24">
        <NAT id="nat" name="NAT" top_rule_set="True"><RuleSetOptions/></NAT>
        <Policy id="policy" name="Policy" ipv4_rule_set="True" ipv6_rule_set="False" top_rule_set="True">
        %s<RuleSetOptions/></Policy>
        <Routing id="routing" name="Routing" top_rule_set="True"><RuleSetOptions/></Routing>
        %s
        <Management address="127.0.0.1"/>
        <FirewallOptions>%s</FirewallOptions>
        </Firewall></ObjectGroup></Library></FWObjectDatabase>
        """.formatted(objects.addressElements(), objects.serviceElements(Protocol.TCP),
        objects.serviceElements(Protocol.UDP), GeneratedSite.FIREWALL, rules, interfaces(), options());
  }

  private String rule(int position, PolicyRule rule) {
    return """
        <PolicyRule id="%s" position="%d" action="%s" direction="Both" disabled="False" log="False">
        <Src neg="False"><ObjectRef ref="%s"/></Src><Dst neg="False"><ObjectRef ref="%s"/></Dst>
        <Srv neg="False"><ServiceRef ref="%s"/></Srv><Itf neg="False"><ObjectRef ref="sysid0"/></Itf>
        <When neg="False"><IntervalRef ref="sysid2"/></When><PolicyRuleOptions/></PolicyRule>
        """.formatted(rule.id(), position, action(rule.action()), objects.end(rule.from().getFirst()),
        objects.end(rule.to().getFirst()), objects.service(rule.services().getFirst()));
  }

  private static String action(Action action) {
    return switch (action) {
      case ACCEPT -> "Accept";
      case DROP -> "Deny";
      case REJECT -> "Reject";
    };
  }

  private String interfaces() {
    return site.device(GeneratedSite.FIREWALL).map(Device::interfaces).orElse(List.of()).stream()
        .map(FirewallBuilderFile::element).collect(Collectors.joining("\n"));
  }

  private static String element(Interface plugged) {
    InterfaceAddress address = plugged.addresses().getFirst();
    return """
        <Interface id="i-%s" name="%s" dyn="False" unnum="False" security_level="0">
        <IPv4 id="i4-%s" name="%s:ip" address="%s" netmask="255.255.255.0"/><InterfaceOptions/></Interface>"""
        .formatted(plugged.name(), plugged.name(), plugged.name(), plugged.name(), address.address());
  }

  private String options() {
    return option("firewall_is_part_of_any_and_networks", settings.firewallIsPartOfNetworks() ? "True" : "False")
        + ON.stream().map(name -> option(name, "True")).collect(Collectors.joining())
        + OFF.stream().map(name -> option(name, "False")).collect(Collectors.joining());
  }

  private static String option(String name, String value) {
    return "<Option name=\"" + name + "\">" + value + "</Option>";
  }
}
