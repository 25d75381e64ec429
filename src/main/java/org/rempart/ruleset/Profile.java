package org.rempart.ruleset;

import java.util.List;
import java.util.Optional;
import org.rempart.site.Backend;

/// What a device's kernel and tools can do. It is asked of the device, not assumed; the named ones stand for
/// common systems.
///
/// @param version of nft or iptables, such as `1.0.6`
/// @param ipset whether iptables has ipset beside it; nftables has sets of its own
public record Profile(String name, Backend backend, Version version, boolean ipset) {
  /// Debian 11.
  public static final Profile NFT_0_9_8 = new Profile("nft-0.9.8", Backend.NFTABLES, new Version(0, 9, 8), false);
  /// Debian 12, Ubuntu 24.04.
  public static final Profile NFT_1_0_6 = new Profile("nft-1.0.6", Backend.NFTABLES, new Version(1, 0, 6), false);
  /// Debian 13.
  public static final Profile NFT_1_1 = new Profile("nft-1.1", Backend.NFTABLES, new Version(1, 1, 0), false);
  public static final Profile IPTABLES_1_8 = new Profile("iptables-1.8", Backend.IPTABLES, new Version(1, 8, 0),
      false);
  public static final Profile IPTABLES_1_8_IPSET = new Profile("iptables-1.8-ipset", Backend.IPTABLES,
      new Version(1, 8, 0), true);

  public static final List<Profile> KNOWN = List.of(NFT_0_9_8, NFT_1_0_6, NFT_1_1, IPTABLES_1_8, IPTABLES_1_8_IPSET);

  /// The number of a release; compared part by part.
  public record Version(int major, int minor, int patch) implements Comparable<Version> {
    @Override
    public int compareTo(Version other) {
      return major != other.major
          ? Integer.compare(major, other.major)
          : minor != other.minor ? Integer.compare(minor, other.minor) : Integer.compare(patch, other.patch);
    }

    public boolean atLeast(int wantedMajor, int wantedMinor, int wantedPatch) {
      return compareTo(new Version(wantedMajor, wantedMinor, wantedPatch)) >= 0;
    }

    @Override
    public String toString() {
      return major + "." + minor + "." + patch;
    }
  }

  /// Whether entries of a named verdict map can count their packets.
  public boolean countsInMaps() {
    return backend == Backend.NFTABLES && version.atLeast(1, 0, 0);
  }

  public static Optional<Profile> named(String name) {
    return KNOWN.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /// What is taken for a device that has not been asked yet.
  public static Profile usual(Backend backend) {
    return backend == Backend.NFTABLES ? NFT_1_0_6 : IPTABLES_1_8_IPSET;
  }
}
