package org.rempart.adapter.ssh;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rempart.remote.Shells.Connection;

/// Judges the host key of one connection, and remembers why it was refused. JSch asks from the thread that
/// connects; the verdict is read after that.
final class HostKeyCheck implements HostKeyRepository {
  private final String host;
  private final List<KnownHost> known;
  private volatile Optional<Connection> refusal = Optional.empty();

  /// @param host `[address]:port` where the port is not 22
  HostKeyCheck(String host, List<KnownHost> known) {
    this.host = host;
    this.known = known;
  }

  Optional<Connection> refusal() {
    return refusal;
  }

  /// JSch's spelling of the host is not used: one check belongs to one connection.
  @Override
  public int check(String ignored, byte[] key) {
    List<KnownHost> same = known.stream().filter(k -> Arrays.equals(k.key(), key)).toList();
    if (same.stream().anyMatch(KnownHost::revoked)) {
      refusal = Optional.of(new Connection.Refused("its host key " + Fingerprint.of(key) + " is marked as revoked"));
      return CHANGED;
    }
    if (same.stream().anyMatch(KnownHost::plain)) {
      return OK;
    }
    List<KnownHost> trusted = known.stream().filter(KnownHost::plain).toList();
    refusal = Optional.of(trusted.isEmpty() ? unknown(key) : changed(trusted, key));
    return trusted.isEmpty() ? NOT_INCLUDED : CHANGED;
  }

  private Connection unknown(byte[] key) {
    return new Connection.UnknownHostKey(Fingerprint.of(key), line(key));
  }

  /// A key of another type than the known ones is a changed key too: the known types were asked for first.
  private Connection changed(List<KnownHost> trusted, byte[] key) {
    List<KnownHost> sameType = trusted.stream().filter(k -> k.type().equals(type(key))).toList();
    String expected = (sameType.isEmpty() ? trusted : sameType)
        .stream().map(KnownHost::fingerprint).collect(Collectors.joining(", "));
    return new Connection.ChangedHostKey(expected, Fingerprint.of(key), line(key));
  }

  private String line(byte[] key) {
    return host + " " + type(key) + " " + Base64.getEncoder().encodeToString(key);
  }

  /// A key starts with its type (RFC 4253, 6.6): four octets of length, then the name.
  private static String type(byte[] key) {
    return new String(key, 4, ByteBuffer.wrap(key).getInt(), StandardCharsets.US_ASCII);
  }

  @Override
  public HostKey[] getHostKey() {
    return known.stream().filter(KnownHost::plain).flatMap(k -> toJsch(k).stream()).toArray(HostKey[]::new);
  }

  @Override
  public HostKey[] getHostKey(String ignored, String wantedType) {
    return known.stream().filter(k -> k.plain() && k.type().equals(wantedType)).flatMap(k -> toJsch(k).stream())
        .toArray(HostKey[]::new);
  }

  private Optional<HostKey> toJsch(KnownHost k) {
    try {
      return Optional.of(new HostKey(host, k.key()));
    } catch (JSchException _) {
      return Optional.empty();
    }
  }

  @Override
  public String getKnownHostsRepositoryID() {
    return "the site's known hosts";
  }

  /// JSch never adds: a key is accepted by a person, through `KnownHosts.accept`.
  @Override
  public void add(HostKey key, UserInfo user) {
    throw new UnsupportedOperationException("a host key is accepted by a person");
  }

  @Override
  public void remove(String ignored, String type) {
    throw new UnsupportedOperationException("a host key is forgotten by a person");
  }

  @Override
  public void remove(String ignored, String type, byte[] key) {
    throw new UnsupportedOperationException("a host key is forgotten by a person");
  }
}
