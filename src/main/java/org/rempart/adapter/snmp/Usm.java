package org.rempart.adapter.snmp;

import org.rempart.collect.SnmpCredential;
import org.snmp4j.security.AuthHMAC128SHA224;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.AuthenticationProtocol;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivacyProtocol;
import org.snmp4j.security.SecurityProtocols;

/// The protocols of the User-based Security Model (RFC 3414, RFC 3826, RFC 7860) as the library has them.
final class Usm {
  private Usm() {}

  static AuthenticationProtocol protocol(SnmpCredential.Authentication authentication) {
    return switch (authentication) {
      case SHA_1 -> new AuthSHA();
      case SHA_224 -> new AuthHMAC128SHA224();
      case SHA_256 -> new AuthHMAC192SHA256();
      case SHA_384 -> new AuthHMAC256SHA384();
      case SHA_512 -> new AuthHMAC384SHA512();
    };
  }

  static PrivacyProtocol protocol(SnmpCredential.Privacy privacy) {
    return switch (privacy) {
      case AES_128 -> new PrivAES128();
      case AES_192 -> new PrivAES192();
      case AES_256 -> new PrivAES256();
    };
  }

  static SecurityProtocols protocols() {
    var protocols = new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.none);
    for (SnmpCredential.Authentication authentication : SnmpCredential.Authentication.values()) {
      protocols.addAuthenticationProtocol(protocol(authentication));
    }
    for (SnmpCredential.Privacy privacy : SnmpCredential.Privacy.values()) {
      protocols.addPrivacyProtocol(protocol(privacy));
    }
    return protocols;
  }
}
