package org.rempart.adapter.ssh;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// One line of a known hosts file (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT).
///
/// @param marker `@revoked`, `@cert-authority`, or empty
/// @param patterns of host names, or one hashed name
/// @param type as in the line, `ssh-ed25519`
/// @param blob the key, base64
record KnownHost(String marker, List<HostPattern> patterns, String type, String blob) {
  KnownHost {
    patterns = List.copyOf(patterns);
  }

  /// Empty for a comment and for a line that is none of the format; OpenSSH skips those as well.
  static Optional<KnownHost> parse(String line) {
    List<String> words = Arrays.asList(line.strip().split("\\s+", -1));
    String marker = words.getFirst().startsWith("@") ? words.getFirst() : "";
    List<String> rest = marker.isEmpty() ? words : words.subList(1, words.size());
    if (rest.size() < 3 || rest.getFirst().startsWith("#") || !isBase64(rest.get(2))) {
      return Optional.empty();
    }
    List<HostPattern> patterns = Arrays.stream(rest.getFirst().split(",", -1)).map(HostPattern::new).toList();
    return Optional.of(new KnownHost(marker, patterns, rest.get(1), rest.get(2)));
  }

  boolean names(String host) {
    return patterns.stream().noneMatch(p -> p.negated() && p.matches(host))
        && patterns.stream().anyMatch(p -> !p.negated() && p.matches(host));
  }

  /// The line without one host; empty if it names no other. A pattern or a negation stays: it is about other hosts
  /// too.
  Optional<String> withoutHost(String host) {
    List<String> left = patterns.stream().filter(p -> p.wide() || !p.matches(host)).map(HostPattern::text).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(String.join(",", left) + " " + type + " " + blob);
  }

  boolean revoked() {
    return marker.equals("@revoked");
  }

  /// Whether the key itself is trusted, not a certificate that it signs.
  boolean plain() {
    return marker.isEmpty();
  }

  byte[] key() {
    return Base64.getDecoder().decode(blob);
  }

  String fingerprint() {
    return Fingerprint.of(key());
  }

  private static boolean isBase64(String text) {
    try {
      return Base64.getDecoder().decode(text).length > 0;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
