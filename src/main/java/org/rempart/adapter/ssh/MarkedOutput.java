package org.rempart.adapter.ssh;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Takes what a command writes, from the marker on: what a login banner or a noisy `.bashrc` writes before
/// it is not the command's. Keeps at most `limit` octets; the rest is read and forgotten, so that the command
/// does not hang on a full pipe. JSch's thread writes, another one reads: synchronized.
final class MarkedOutput extends OutputStream {
  private final String marker;
  private final int limit;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean marked;

  MarkedOutput(String marker, int limit) {
    this.marker = marker + "\n";
    this.limit = limit;
  }

  @Override
  public synchronized void write(int octet) {
    write(new byte[]{(byte) octet}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] octets, int from, int count) {
    kept.write(octets, from, marked ? Math.min(count, limit - kept.size()) : count);
    if (!marked) {
      dropNoise();
    }
  }

  private void dropNoise() {
    String all = kept.toString(StandardCharsets.ISO_8859_1);
    int at = all.indexOf(marker);
    marked = at >= 0;
    // Of mere noise the end is kept: the marker may have come in part, or the noise tells why none came.
    String rest = marked ? all.substring(at + marker.length()) : tail(all, 4096);
    kept.reset();
    kept.writeBytes(rest.substring(0, Math.min(rest.length(), limit)).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String tail(String text, int length) {
    return text.substring(Math.max(0, text.length() - length));
  }

  synchronized boolean marked() {
    return marked;
  }

  synchronized String text() {
    return kept.toString(StandardCharsets.UTF_8);
  }
}
