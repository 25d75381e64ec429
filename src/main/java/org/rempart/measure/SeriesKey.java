package org.rempart.measure;

/// Names the traffic of one interface. Its identity is the device and the ifName: an ifIndex may change
/// when the device restarts.
public record SeriesKey(String device, String ifName) implements Comparable<SeriesKey> {
  @Override
  public int compareTo(SeriesKey other) {
    int byDevice = device.compareTo(other.device);
    return byDevice != 0 ? byDevice : ifName.compareTo(other.ifName);
  }

  @Override
  public String toString() {
    return device + "/" + ifName;
  }
}
