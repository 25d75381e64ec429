package org.rempart.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.rempart.remote.Shell.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One exec channel: runs its command on a virtual thread of its own.
final class HostCommand implements Command {
  private static final Logger LOG = LoggerFactory.getLogger(HostCommand.class);

  private final DeviceCommands device;
  private final CommandLine line;
  private InputStream input = InputStream.nullInputStream();
  private OutputStream output = OutputStream.nullOutputStream();
  private OutputStream errors = OutputStream.nullOutputStream();
  private ExitCallback exit = (_, _, _) -> {};

  HostCommand(DeviceCommands device, CommandLine line) {
    this.device = device;
    this.line = line;
  }

  @Override
  public void setInputStream(InputStream in) {
    input = in;
  }

  @Override
  public void setOutputStream(OutputStream out) {
    output = out;
  }

  @Override
  public void setErrorStream(OutputStream err) {
    errors = err;
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    exit = callback;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) {
    Thread.ofVirtual().name("demo ssh " + device.device()).start(this::run);
  }

  private void run() {
    try {
      write(output, line.marker());
      write(errors, line.marker());
      Answer answer = device.run(line.words(), input);
      write(output, answer.output());
      write(errors, answer.errors());
      exit.onExit(answer.exitCode());
    } catch (IOException e) {
      LOG.debug("{}: the console left before the command ended", device.device(), e);
      exit.onExit(255);
    }
  }

  private static void write(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.UTF_8));
    to.flush();
  }

  @Override
  public void destroy(ChannelSession channel) {}
}
