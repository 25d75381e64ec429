package org.rempart.net;

import java.util.ArrayList;
import java.util.List;

/// Address literals to addresses and back (RFC 4291, 2.2 and RFC 5952).
final class AddressText {
  private AddressText() {}

  static IpAddress parse(String text) {
    try {
      return text.indexOf(':') >= 0 ? parseIpv6(text) : new IpAddress(Family.IPV4, 0, parseIpv4(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not an IP address", e);
    }
  }

  private static long parseIpv4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      throw new NumberFormatException("four numbers wanted");
    }
    long value = 0;
    for (String part : parts) {
      value = value << 8 | number(part, 10, 3, 255);
    }
    return value;
  }

  private static IpAddress parseIpv6(String text) {
    int gap = text.indexOf("::");
    if (gap != text.lastIndexOf("::")) {
      throw new NumberFormatException("only one '::'");
    }
    List<Integer> groups = groups(gap < 0 ? text : text.substring(0, gap));
    if (gap >= 0) {
      List<Integer> tail = groups(text.substring(gap + 2));
      int zeros = 8 - groups.size() - tail.size();
      if (zeros < 1) {
        throw new NumberFormatException("too many groups");
      }
      for (int i = 0; i < zeros; i++) {
        groups.add(0);
      }
      groups.addAll(tail);
    }
    if (groups.size() != 8) {
      throw new NumberFormatException("eight groups wanted");
    }
    long high = 0;
    long low = 0;
    for (int i = 0; i < 4; i++) {
      high = high << 16 | groups.get(i);
      low = low << 16 | groups.get(i + 4);
    }
    return new IpAddress(Family.IPV6, high, low);
  }

  private static List<Integer> groups(String text) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return groups;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
        long v4 = parseIpv4(parts[i]);
        groups.add((int) (v4 >>> 16));
        groups.add((int) (v4 & 0xffff));
      } else {
        groups.add(number(parts[i], 16, 4, 0xffff));
      }
    }
    return groups;
  }

  private static int number(String text, int radix, int maxDigits, int max) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
    boolean octal = radix == 10 && text.length() > 1 && text.startsWith("0");
    if (!digits || octal || text.length() > maxDigits) {
      throw new NumberFormatException(text);
    }
    int value = Integer.parseInt(text, radix);
    if (value > max) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  static String format(IpAddress address) {
    return address.family() == Family.IPV4 ? formatIpv4(address.low()) : formatIpv6(address);
  }

  private static String formatIpv4(long value) {
    return (value >>> 24 & 255) + "." + (value >>> 16 & 255) + "." + (value >>> 8 & 255) + "." + (value & 255);
  }

  private static String formatIpv6(IpAddress address) {
    int[] groups = new int[8];
    for (int i = 0; i < 4; i++) {
      groups[i] = (int) (address.high() >>> (48 - 16 * i) & 0xffff);
      groups[i + 4] = (int) (address.low() >>> (48 - 16 * i) & 0xffff);
    }
    int start = -1;
    int length = 1; // a single zero group is not shortened
    for (int i = 0; i < 8; i++) {
      int run = 0;
      while (i + run < 8 && groups[i + run] == 0) {
        run++;
      }
      if (run > length) {
        start = i;
        length = run;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == start) {
        text.append("::");
        i += length - 1;
      } else {
        text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":")
            .append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }
}
