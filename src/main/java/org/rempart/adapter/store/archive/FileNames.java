package org.rempart.adapter.store.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// Files for devices: a plain name keeps its own; any other (capitals, which some file systems fold, names
/// that Windows reserves, separators) gets a digest, so that two devices never share a file.
final class FileNames {
  static final String SUFFIX = ".rra";
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
  private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

  private FileNames() {}

  static String of(String device) {
    if (PLAIN.matcher(device).matches() && !RESERVED.matcher(device).matches()) {
      return device + SUFFIX;
    }
    String readable = device.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_");
    return readable.substring(0, Math.min(40, readable.length())) + "~" + digest(device) + SUFFIX;
  }

  private static String digest(String device) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(device.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
