package org.rempart.collect;

/// What this user shows to an SNMP agent. Never printed.
public sealed interface SnmpCredential {
  record V2c(String community) implements SnmpCredential {
    @Override
    public String toString() {
      return "V2c[...]";
    }
  }

  /// A USM user (RFC 3414) with authentication and privacy.
  record V3(String user, Authentication authentication, String authPassword, Privacy privacy, String privPassword)
      implements SnmpCredential {
    @Override
    public String toString() {
      return "V3[" + authentication + ", " + privacy + "]";
    }
  }

  /// RFC 7860 for SHA-2.
  enum Authentication {
    SHA_1,
    SHA_224,
    SHA_256,
    SHA_384,
    SHA_512
  }

  /// RFC 3826 for AES-128.
  enum Privacy {
    AES_128,
    AES_192,
    AES_256
  }
}
