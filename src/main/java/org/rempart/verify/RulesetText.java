package org.rempart.verify;

import java.util.regex.Pattern;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.NftJson;
import org.rempart.verify.nft.NftText;

/// Reads a ruleset in whatever language it is written: nftables as text or as JSON.
public final class RulesetText {
  private static final Pattern IPTABLES = Pattern.compile("(?m)^(\\*(filter|nat|mangle|raw|security)|-[AIN] |Chain )");

  private RulesetText() {}

  /// @throws RulesetError if it can't be read whole
  public static PacketFilter read(String text) throws RulesetError {
    if (IPTABLES.matcher(text).find()) {
      throw new RulesetError(1, 1, "iptables", "only nftables is read yet");
    }
    return text.stripLeading().startsWith("{") ? NftJson.read(text) : NftText.read(text);
  }
}
