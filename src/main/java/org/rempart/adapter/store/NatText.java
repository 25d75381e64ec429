package org.rempart.adapter.store;

import org.rempart.site.NatRule;

/// Entries of `nat`.
final class NatText {
  private NatText() {}

  static FlowText nat(NatRule rule) {
    FlowText text = new FlowText().put("id", rule.id()).put("firewall", rule.firewall());
    return switch (rule) {
      case NatRule.Masquerade m ->
        text.list("masquerade", m.from()).put("out", m.out()).flag("ipv6", m.ipv6(), false);
      case NatRule.SourceNat s -> text.list("snat", s.from()).put("out", s.out()).put("to", s.to());
      case NatRule.PortForward f ->
        text.write("forward",
            new FlowText().put("in", f.in()).put("address", f.address()).put("service", f.service()))
            .put("to", f.toDevice()).number("port", f.toPorts()).flag("hairpin", f.hairpin(), false);
      case NatRule.OneToOne o ->
        text.write("one-to-one", new FlowText().put("on", o.on()).put("address", o.address()))
            .put("device", o.device()).flag("hairpin", o.hairpin(), false);
      case NatRule.Exempt e -> text.list("exempt", e.from()).list("to", e.to());
      case NatRule.PrefixTranslation p -> text.write("prefix",
          new FlowText().put("on", p.on()).put("inside", p.inside()).put("outside", p.outside()));
    };
  }
}
