package org.rempart.adapter.ssh;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rempart.remote.Shell;

/// One SSH connection; each command gets a channel of its own.
final class JschShell implements Shell {
  private static final int OUTPUT_LIMIT = 1 << 25;

  /// Marks where a command's own output begins, then becomes the command. One line: the device's login shell
  /// reads it before `sh` does, and not every shell takes a quoted newline.
  private static final String FRAME = "printf \"%s\\n\" \"$1\"; printf \"%s\\n\" \"$1\" >&2; shift; exec \"$@\"";

  private final Session session;
  private final boolean sudo;

  JschShell(Session session, boolean sudo) {
    this.session = session;
    this.sudo = sudo;
  }

  @Override
  public Answer run(List<String> command, String input, Duration deadline) throws ConnectionLost {
    String marker = "rempart-" + UUID.randomUUID();
    var output = new MarkedOutput(marker, OUTPUT_LIMIT);
    var errors = new MarkedOutput(marker, OUTPUT_LIMIT);
    long end = System.nanoTime() + deadline.toNanos();
    ChannelExec channel = open();
    try {
      channel.setCommand(framed(command, marker));
      channel.setOutputStream(output);
      channel.setErrStream(errors);
      OutputStream stdin = channel.getOutputStream();
      channel.connect((int) Math.max(1, deadline.toMillis()));
      Thread.ofVirtual().name("ssh input").start(() -> feed(stdin, input));
      awaitEnd(channel, end);
      return answer(channel.getExitStatus(), output, errors);
    } catch (JSchException | IOException e) {
      throw new ConnectionLost("the connection broke: " + e.getMessage(), e);
    } catch (ConnectionLost e) {
      session.disconnect();
      throw e;
    } finally {
      channel.disconnect();
    }
  }

  @Override
  public void close() {
    session.disconnect();
  }

  /// Not by `setInputStream`: JSch's own thread for it fails when a command ends before the thread begins. Ends when
  /// the channel is closed, at the latest.
  private static void feed(OutputStream stdin, String input) {
    try (stdin) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // the command ended without reading all of its input, as it may
    }
  }

  private ChannelExec open() throws ConnectionLost {
    try {
      return (ChannelExec) session.openChannel("exec");
    } catch (JSchException e) {
      throw new ConnectionLost("the connection is closed", e);
    }
  }

  private String framed(List<String> command, String marker) {
    List<String> words = new ArrayList<>(List.of("sh", "-c", FRAME, "rempart", marker));
    if (sudo) {
      words.addAll(List.of("sudo", "-n", "--"));
    }
    words.addAll(command);
    return "exec " + PosixWords.quote(words);
  }

  /// JSch offers no event for the end of a channel: it is asked every few milliseconds.
  private void awaitEnd(ChannelExec channel, long end) throws ConnectionLost {
    var never = new CountDownLatch(1);
    try {
      while (!channel.isClosed() && session.isConnected()) {
        if (System.nanoTime() - end >= 0) {
          throw new ConnectionLost("no answer in time", new TimeoutException());
        }
        if (never.await(4, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionLost("interrupted", e);
    }
  }

  /// Without an exit status (RFC 4254, 6.10) the connection broke, or the command was killed.
  private static Answer answer(int exitStatus, MarkedOutput output, MarkedOutput errors) throws ConnectionLost {
    if (exitStatus < 0) {
      throw new ConnectionLost("the connection broke before the command ended", new EOFException());
    }
    if (!output.marked()) {
      String told = (output.text() + errors.text()).strip();
      return new Answer(exitStatus == 0 ? 255 : exitStatus, "", "the account runs no commands: " + told);
    }
    return new Answer(exitStatus, output.text(), errors.text());
  }
}
