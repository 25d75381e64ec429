package org.rempart.adapter.ssh;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A host in a known hosts line: a name, a pattern with `*` and `?`, a negation with `!`, or a hash
/// (`|1|salt|HMAC-SHA1 of the name`).
record HostPattern(String text) {
  boolean negated() {
    return text.startsWith("!");
  }

  /// Whether it may speak of more than one host.
  boolean wide() {
    return negated() || text.contains("*") || text.contains("?");
  }

  /// @param host the address, or `[address]:port` where the port is not 22
  boolean matches(String host) {
    String wanted = host.toLowerCase(Locale.ROOT);
    if (text.startsWith("|1|")) {
      return matchesHash(wanted);
    }
    String pattern = (negated() ? text.substring(1) : text).toLowerCase(Locale.ROOT);
    return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), wanted);
  }

  private boolean matchesHash(String host) {
    String[] parts = text.split("\\|", -1);
    if (parts.length != 4) {
      return false;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[2]), "HmacSHA1"));
      byte[] hash = mac.doFinal(host.getBytes(StandardCharsets.UTF_8));
      return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[3]));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return false;
    }
  }
}
