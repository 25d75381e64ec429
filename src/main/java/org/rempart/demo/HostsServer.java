package org.rempart.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.KeyPair;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactoryFactory;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;

/// The SSH server of all hosts: one that listens on a port for each, so that many hosts need few threads.
/// By the port it tells which host is meant.
final class HostsServer implements AutoCloseable {
  private static final int WORKERS = 2;

  private final PortsServer server = (PortsServer) ServerBuilder.builder().factory(PortsServer::new).build(true);
  private final Map<Integer, SimulatedHost> hosts = new ConcurrentHashMap<>();

  /// MINA's server, which can listen on further ports once it runs.
  private static final class PortsServer extends SshServer {
    Stream<Integer> ports() {
      return acceptor.getBoundAddresses().stream().map(HostsServer::port);
    }

    void listenOnOneMore() throws IOException {
      acceptor.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }
  }

  private HostsServer() {}

  /// @param user whom the key lets in
  static HostsServer start(String user, KeyPair client) throws IOException {
    var hosts = new HostsServer();
    hosts.configure(user, client);
    hosts.server.start();
    return hosts;
  }

  private void configure(String user, KeyPair client) {
    server.setIoServiceFactoryFactory(new Nio2ServiceFactoryFactory());
    server.setNioWorkers(WORKERS);
    server.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    server.setKeyPairProvider(
        session -> at(session.getLocalAddress()).map(SimulatedHost::hostKey).stream().toList());
    server.setPublickeyAuthenticator(
        (name, key, _) -> name.equals(user) && KeyUtils.compareKeys(key, client.getPublic()));
    server.setCommandFactory((channel, line) -> new HostCommand(
        at(channel.getSession().getLocalAddress()).orElseThrow().commands(), CommandLine.parse(line)));
    server.addSessionListener(new Door());
  }

  SimulatedHost add(String name, DeviceCommands commands) throws IOException {
    if (server.ports().allMatch(hosts::containsKey)) {
      server.listenOnOneMore();
    }
    int free = server.ports().filter(port -> !hosts.containsKey(port)).findFirst().orElseThrow();
    var host = new SimulatedHost(name, free, KeyMaker.ecdsa(), commands);
    hosts.put(free, host);
    return host;
  }

  private Optional<SimulatedHost> at(SocketAddress local) {
    return Optional.ofNullable(hosts.get(port(local)));
  }

  private static int port(SocketAddress address) {
    return ((InetSocketAddress) address).getPort();
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  /// Closes the TCP connection, before the server says a word, where the host's own rules shut the console out.
  private final class Door implements SessionListener {
    @Override
    public void sessionCreated(Session session) {
      if (!at(session.getLocalAddress()).map(SimulatedHost::letsConsoleIn).orElse(false)) {
        session.getIoSession().close(true);
      }
    }
  }
}
