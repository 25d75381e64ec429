package org.rempart.adapter.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Logger;
import com.jcraft.jsch.Session;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rempart.net.Family;
import org.rempart.remote.Shells;
import org.rempart.remote.SshCredential;
import org.rempart.remote.SshCredentials;
import org.rempart.site.Device;
import org.rempart.site.SshAccess;

/// SSH by JSch. Each connection is a TCP connection of its own; nothing is shared between two, so any thread
/// may connect.
public final class JschShells implements Shells {
  private static final int KEEPALIVE_MILLIS = 5_000;

  private final SshCredentials credentials;
  private final KnownHosts knownHosts;
  private final Duration connectTimeout;
  private final Identity identity;

  /// @param connectTimeout for TCP and the whole handshake together
  public JschShells(SshCredentials credentials, KnownHosts knownHosts, Duration connectTimeout) {
    this(credentials, knownHosts, connectTimeout, Optional.ofNullable(System.getenv("SSH_AUTH_SOCK")).map(Path::of));
  }

  JschShells(
      SshCredentials credentials, KnownHosts knownHosts, Duration connectTimeout, Optional<Path> agentSocket) {
    this.credentials = credentials;
    this.knownHosts = knownHosts;
    this.connectTimeout = connectTimeout;
    this.identity = new Identity(agentSocket);
  }

  @Override
  public Connection connect(Device device) {
    if (device.ssh().isEmpty()) {
      return new Connection.Refused("the site does not say how " + device.name() + " is reached over SSH");
    }
    SshAccess access = device.ssh().get();
    return credentials.find(access.credential())
        .map(credential -> connect(access, credential))
        .orElseGet(() -> new Connection.Refused("you keep no SSH credential named '" + access.credential() + "'"));
  }

  private Connection connect(SshAccess access, SshCredential credential) {
    String host = hostName(access);
    var check = new HostKeyCheck(host, knownHosts.of(host));
    var socket = new DeadlineSocket(new InetSocketAddress(access.address().toInetAddress(), access.port()),
        connectTimeout);
    JSch jsch = new JSch();
    // JSch logs every packet's fate and names of keys; what matters comes back as a value
    jsch.setInstanceLogger(new Silence());
    try {
      identity.show(credential, jsch);
      Session session = session(jsch, access, check);
      session.setSocketFactory(socket);
      session.connect((int) connectTimeout.toMillis());
      return new Connection.Connected(new JschShell(session, access.sudo()));
    } catch (JSchException e) {
      return check.refusal().orElseGet(() -> failure(e, access, socket.expired()));
    } finally {
      socket.shaken();
    }
  }

  private static Session session(JSch jsch, SshAccess access, HostKeyCheck check) throws JSchException {
    Session session = jsch.getSession(access.user(), access.address().toString(), access.port());
    session.setHostKeyRepository(check);
    session.setConfig("StrictHostKeyChecking", "yes");
    session.setConfig("PreferredAuthentications", "publickey");
    session.setConfig("server_host_key", preferred(session.getConfig("server_host_key"), check));
    session.setServerAliveInterval(KEEPALIVE_MILLIS);
    session.setServerAliveCountMax(3);
    session.setDaemonThread(true);
    session.setThreadFactory(Thread.ofVirtual().name("ssh " + access.address()).factory());
    return session;
  }

  /// The host key algorithms, those of known keys first: a server that has several keys then shows the one
  /// that is known. Certificates are left out: the known hosts are plain keys.
  private static String preferred(String algorithms, HostKeyCheck check) {
    List<String> known = Arrays.stream(check.getHostKey()).map(key -> key.getType()).toList();
    return Arrays.stream(algorithms.split(",", -1))
        .filter(algorithm -> !algorithm.contains("-cert-"))
        .sorted(Comparator.comparing(algorithm -> !known.contains(keyType(algorithm))))
        .collect(Collectors.joining(","));
  }

  /// An RSA key signs by several algorithms (RFC 8332).
  private static String keyType(String algorithm) {
    return algorithm.startsWith("rsa-sha2-") ? "ssh-rsa" : algorithm;
  }

  /// As known hosts files write it.
  private static String hostName(SshAccess access) {
    return access.port() == 22 ? access.address().toString() : "[" + access.address() + "]:" + access.port();
  }

  private static Connection failure(JSchException e, SshAccess access, boolean expired) {
    String where = access.address().family() == Family.IPV6
        ? "[" + access.address() + "]:" + access.port()
        : access.address() + ":" + access.port();
    if (expired) {
      return new Connection.Unreachable(where + " did not answer in time");
    }
    String message = String.valueOf(e.getMessage());
    if (message.startsWith("Auth ")) {
      return new Connection.Refused(
          "the key '" + access.credential() + "' is not accepted for the account '" + access.user() + "'");
    }
    return message.startsWith("Session.connect") || message.startsWith("timeout")
        ? new Connection.Unreachable(where + ": " + plain(message))
        : new Connection.Refused(where + ": " + message);
  }

  /// What the network said, without the library's words around it.
  private static String plain(String message) {
    return message.replaceFirst("^Session.connect: ", "").replaceFirst("^java[.][a-z.]*[.]\\w+: ", "");
  }

  private static final class Silence implements Logger {
    @Override
    public boolean isEnabled(int level) {
      return false;
    }

    @Override
    public void log(int level, String message) {}
  }
}
