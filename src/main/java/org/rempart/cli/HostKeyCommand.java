package org.rempart.cli;

import java.util.concurrent.Callable;
import org.rempart.remote.Shells.Connection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "hostkey", description = "Compare a device's SSH host key with the one that is known, and accept a new one.", mixinStandardHelpOptions = true)
final class HostKeyCommand implements Callable<Integer> {
  private final Workplace workplace;
  private final Output output;

  @Mixin
  private final SiteArgument site = new SiteArgument();

  @Parameters(index = "1", paramLabel = "DEVICE", description = "name of the device")
  private String device = "";

  @Option(names = "--accept", paramLabel = "FINGERPRINT", description = "accept the key if it has this fingerprint (compare it on the device: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub)")
  private String accepted = "";

  HostKeyCommand(Workplace workplace, Output output) {
    this.workplace = workplace;
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    Workplace.OpenSite opened = site.openApproved(workplace);
    return switch (opened.shells().connect(SiteArgument.device(opened, device))) {
      case Connection.Connected(var shell) -> {
        shell.close();
        output.line(device + ": the host key is known, and the login works");
        yield ExitCode.DONE;
      }
      case Connection.UnknownHostKey(var fingerprint, var line) -> {
        output.line(device + ": unknown host key " + fingerprint);
        yield accept(opened, fingerprint, line);
      }
      case Connection.ChangedHostKey(var known, var offered, var line) -> {
        output.line(device + ": THE HOST KEY HAS CHANGED\n  known:   " + known + "\n  offered: " + offered);
        yield accept(opened, offered, line);
      }
      case Connection.Refused(var reason) -> failed(reason);
      case Connection.Unreachable(var reason) -> failed(reason);
    };
  }

  private int accept(Workplace.OpenSite opened, String fingerprint, String line) throws BadInput {
    if (accepted.isEmpty()) {
      output.remark("Compare the fingerprint with the device's own, then: --accept " + fingerprint);
      return ExitCode.FINDING;
    }
    if (!accepted.equals(fingerprint)) {
      throw new BadInput("the device offers " + fingerprint + ", not " + accepted + ": nothing was accepted");
    }
    opened.acceptHostKey(line);
    output.line(device + ": accepted");
    return ExitCode.DONE;
  }

  private int failed(String reason) {
    output.remark(device + ": " + reason);
    return ExitCode.FINDING;
  }
}
