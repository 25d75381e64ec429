package org.rempart.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "approve", description = "Show what a site makes Rempart contact, and approve exactly that.", mixinStandardHelpOptions = true)
final class ApproveCommand implements Callable<Integer> {
  private final Workplace workplace;
  private final Output output;

  @Mixin
  private final SiteArgument site = new SiteArgument();

  @Option(names = "--yes", description = "approve what is shown")
  private boolean yes;

  ApproveCommand(Workplace workplace, Output output) {
    this.workplace = workplace;
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    Workplace.OpenSite opened = site.open(workplace);
    output.line(opened.contacts());
    if (opened.approved()) {
      output.remark("Approved.");
      return ExitCode.DONE;
    }
    if (yes) {
      opened.approve();
      output.remark("Approved.");
      return ExitCode.DONE;
    }
    output.remark("Not approved: nothing of this is contacted. If it is right, say so: the same command with --yes");
    return ExitCode.FINDING;
  }
}
