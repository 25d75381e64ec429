package org.rempart.demo;

import org.rempart.collect.SnmpCredential;
import org.rempart.collect.SnmpCredential.Authentication;
import org.rempart.collect.SnmpCredential.Privacy;
import org.rempart.collect.SnmpCredential.V2c;
import org.rempart.collect.SnmpCredential.V3;

/// What the demo's agents accept. No secret: they listen on loopback only and guard nothing.
final class SnmpKeys {
  static final String CREDENTIAL = "demo-snmp";
  static final V2c COMMUNITY = new V2c("demo");
  static final V3 USER = new V3("demo", Authentication.SHA_256, "demo-authentication", Privacy.AES_128, "demo-privacy");

  private SnmpKeys() {}

  static SnmpCredential shown() {
    return USER;
  }
}
