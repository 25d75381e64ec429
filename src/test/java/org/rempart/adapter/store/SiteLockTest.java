package org.rempart.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteLockTest {
  @TempDir
  private Path site;

  /// Another process that takes the lock and holds it until it is killed.
  public static final class Holder {
    public static void main(String[] arguments) throws IOException {
      Optional<SiteLock> lock = SiteLock.tryAcquire(Path.of(arguments[0]), "poll");
      System.out.println(lock.isPresent() ? "held" : "refused");
      System.in.read();
    }
  }

  @Test
  void one_process_holds_it_and_a_kill_gives_it_back() throws Exception {
    Process other = start();
    try (BufferedReader words = other.inputReader()) {
      assertThat(words.readLine()).isEqualTo("held");
      assertThat(SiteLock.tryAcquire(site, "console")).isEmpty();
      assertThat(SiteLock.lastHolder(site)).contains("process " + other.pid() + " (poll)");
      new ProcessBuilder("kill", "-9", Long.toString(other.pid())).start().waitFor();
      assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
    Optional<SiteLock> mine = SiteLock.tryAcquire(site, "console");
    assertThat(mine).isPresent();
    Process late = start();
    try (BufferedReader words = late.inputReader()) {
      assertThat(words.readLine()).isEqualTo("refused");
    } finally {
      late.destroyForcibly();
      mine.ifPresent(SiteLock::close);
    }
  }

  @Test
  void it_is_held_once_within_a_process_too() {
    try (SiteLock _ = SiteLock.tryAcquire(site, "a").orElseThrow()) {
      assertThat(SiteLock.tryAcquire(site, "b")).isEmpty();
    }
    assertThat(SiteLock.tryAcquire(site, "b")).isPresent();
  }

  private Process start() throws IOException {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"),
        Holder.class.getName(), site.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
