package org.rempart.verify;

import java.util.regex.Pattern;
import org.rempart.net.Family;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.iptables.IptablesText;
import org.rempart.verify.nft.NftJson;
import org.rempart.verify.nft.NftText;

/// Reads a ruleset in whatever language it is written: nftables as text or as JSON, what `iptables-save` and its
/// relatives print.
public final class RulesetText {
  private static final Pattern IPTABLES = Pattern
      .compile("(?m)^\\s*(\\*(filter|nat|mangle|raw|security)\\s*$|(\\[\\d+:\\d+] )?-[AINP] |Chain \\S+ \\()");
  /// What only ip6tables writes.
  private static final Pattern IPV6 = Pattern
      .compile("(?m)icmp6|ipv6-icmp|-[sd] [0-9a-fA-F:]*::|REJECT --reject-with icmp6| ::/0 ");

  private RulesetText() {}

  /// @throws RulesetError if it can't be read whole
  public static PacketFilter read(String text) throws RulesetError {
    return read(text, IPV6.matcher(text).find() ? Family.IPV6 : Family.IPV4);
  }

  /// @param family of iptables' rules whose header does not tell it
  /// @throws RulesetError if it can't be read whole
  public static PacketFilter read(String text, Family family) throws RulesetError {
    if (IPTABLES.matcher(text).find()) {
      return IptablesText.read(text, family);
    }
    return text.stripLeading().startsWith("{") ? NftJson.read(text) : NftText.read(text);
  }
}
