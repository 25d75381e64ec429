package org.rempart.ruleset.iptables;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names that tell whose they are: all begin with `rmp`. A `/` is in no name of a site, so that `rmp/a/b` and
/// `rmp/a-b` can't be the same. What is too long for the kernel ends in a digest of the whole instead.
final class OwnNames {
  static final String OWN = "rmp";
  private static final int CHAIN = 28; // XT_EXTENSION_MAXNAMELEN
  private static final int SET = 31; // IPSET_MAXNAMELEN without its end
  private static final int LOG_PREFIX = 29; // xt_LOG.h, without its end
  private static final int DIGEST = 8;

  private OwnNames() {}

  static String chain(String... parts) {
    return shortened(OWN + "/" + String.join("/", parts), CHAIN);
  }

  static String set(String... parts) {
    return shortened(OWN + "/" + String.join("/", parts), SET);
  }

  /// `rmp:<id>:<A, D or R>`, as the nftables backend has it.
  static String logPrefix(String id, char action) {
    return OWN + ":" + shortened(id, LOG_PREFIX - OWN.length() - 4) + ":" + action + " ";
  }

  /// So many hexadecimal digits of the SHA-256 of a text.
  static String digest(String text, int digits) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, digits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String shortened(String name, int longest) {
    return name.length() <= longest
        ? name
        : name.substring(0, longest - DIGEST - 1) + "~" + digest(name, DIGEST);
  }
}
