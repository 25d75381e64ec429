package org.rempart.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.rempart.remote.SshCredential;

/// Fresh keys of the demo, in memory alone.
final class KeyMaker {
  private KeyMaker() {}

  static KeyPair ecdsa() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has secp256r1", e);
    }
  }

  static SshCredential.KeyText credential(KeyPair key) throws IOException {
    try {
      var text = new ByteArrayOutputStream();
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "demo", null, text);
      return new SshCredential.KeyText(text.toString(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was just made can be written", e);
    }
  }
}
