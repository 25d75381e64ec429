package org.rempart.push;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.remote.Shell;
import org.rempart.remote.Shell.Answer;
import org.rempart.remote.Shell.ConnectionLost;
import org.rempart.remote.Shells;
import org.rempart.remote.Shells.Connection;
import org.rempart.ruleset.KernelSets;
import org.rempart.site.Device;
import org.rempart.site.DynamicSet;

/// Who is in a dynamic set on a device now. Members are added and removed at once, without a push; the next push keeps
/// them.
public final class DynamicMembers {
  private final Shells shells;
  private final Clock clock;
  private final Journal journal;
  private final String user = System.getProperty("user.name", "unknown");

  public DynamicMembers(Shells shells, Clock clock, Journal journal) {
    this.shells = shells;
    this.clock = clock;
    this.journal = journal;
  }

  /// @param prefix as the kernel writes it; a range if it has merged some
  /// @param left how long it stays, in the kernel's words; empty for ever
  public record Member(String prefix, String left) {}

  /// How a question or a change ended.
  public sealed interface Result {}

  /// @param members of both families, in the kernel's order
  public record Now(List<Member> members) implements Result {
    public Now {
      members = List.copyOf(members);
    }
  }

  /// @param reason for a person
  public record Failed(String reason) implements Result {}

  public Result list(Device device, DynamicSet set) {
    return on(device, shell -> listed(shell, set));
  }

  /// @param stays how long, in whole seconds; empty for as long as the set says
  public Result add(Device device, DynamicSet set, IpPrefix member, Optional<Duration> stays) {
    return change(device, set, "add", member, stays.map(time -> "" + time.toSeconds()).orElse(""));
  }

  public Result remove(Device device, DynamicSet set, IpPrefix member) {
    return change(device, set, "remove", member, "");
  }

  private Result change(Device device, DynamicSet set, String what, IpPrefix member, String seconds) {
    Result result = on(device, shell -> {
      Answer answer = DeviceScript.MEMBERS.on(shell, "", arguments(set, member.family(), what, text(member), seconds));
      return answer.good() ? listed(shell, set) : failed(answer);
    });
    String outcome = "set " + set.name() + ": " + what + " " + text(member) + ": "
        + (result instanceof Failed(var reason) ? reason : "done");
    journal.append(new Journal.Entry(clock.instant(), user, device.name(), outcome, ""));
    return result;
  }

  private static Result listed(Shell shell, DynamicSet set) throws ConnectionLost {
    List<Member> members = new ArrayList<>();
    for (Family family : Family.values()) {
      Answer answer = DeviceScript.MEMBERS.on(shell, "", arguments(set, family, "list", "", ""));
      if (!answer.good()) {
        return failed(answer);
      }
      answer.output().lines().map(line -> line.split("\t", -1)).filter(words -> words.length == 2)
          .map(words -> new Member(words[0], words[1])).forEach(members::add);
    }
    return new Now(members);
  }

  private static String[] arguments(DynamicSet set, Family family, String what, String member, String seconds) {
    KernelSets names = KernelSets.of(set, family);
    return new String[]{what, names.nftables(), names.ipset(), member, seconds};
  }

  /// An address stands alone: `ipset` lists it so.
  private static String text(IpPrefix member) {
    return member.length() == member.family().bits() ? member.address().toString() : member.toString();
  }

  private static Result failed(Answer answer) {
    String said = answer.errors().isBlank() ? answer.output() : answer.errors();
    return new Failed(said.strip());
  }

  private interface Work {
    Result with(Shell shell) throws ConnectionLost;
  }

  private Result on(Device device, Work work) {
    return switch (shells.connect(device)) {
      case Connection.Connected(var connected) -> {
        try (Shell shell = connected) {
          yield work.with(shell);
        } catch (ConnectionLost lost) {
          yield new Failed(String.valueOf(lost.getMessage()));
        }
      }
      case Connection.UnknownHostKey(var fingerprint, _) -> new Failed("unknown host key " + fingerprint);
      case Connection.ChangedHostKey(var known, var offered, _) ->
        new Failed("the host key was " + known + " and is " + offered);
      case Connection.Refused(var reason) -> new Failed(reason);
      case Connection.Unreachable(var reason) -> new Failed(reason);
    };
  }
}
