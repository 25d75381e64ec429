package org.rempart.adapter.ssh;

import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The TCP connection of one SSH connection. It is closed when the handshake does not end in time: JSch's own
/// time-out is one per read, and a device that sends an octet a second would hold it for hours.
final class DeadlineSocket implements SocketFactory {
  private final InetSocketAddress address;
  private final Duration limit;
  private final Socket socket = new Socket();
  private final CountDownLatch shaken = new CountDownLatch(1);
  private volatile boolean expired;

  DeadlineSocket(InetSocketAddress address, Duration limit) {
    this.address = address;
    this.limit = limit;
  }

  /// The name and port are not used: an address never goes through a resolver.
  @Override
  public Socket createSocket(String host, int port) throws IOException {
    Thread.ofVirtual().name("handshake deadline " + address).start(this::watch);
    socket.connect(address, (int) limit.toMillis());
    return socket;
  }

  private void watch() {
    try {
      if (!shaken.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        expired = true;
        socket.close();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException _) {
      // closing is all that can be done
    }
  }

  /// The handshake has ended, well or not.
  void shaken() {
    shaken.countDown();
  }

  boolean expired() {
    return expired;
  }

  @Override
  public InputStream getInputStream(Socket of) throws IOException {
    return of.getInputStream();
  }

  @Override
  public OutputStream getOutputStream(Socket of) throws IOException {
    return of.getOutputStream();
  }
}
