package org.rempart.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteLockTest {
  @TempDir
  private Path site;

  @TempDir
  private Path elsewhere;

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
      assertThat(SiteLock.holder(site)).contains("process " + other.pid() + " (poll)");
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

  @Test
  void who_tries_again_in_the_same_process_does_not_lose_the_lock() throws Exception {
    Path alias = Files.createSymbolicLink(elsewhere.resolve("alias"), site);
    try (SiteLock _ = SiteLock.tryAcquire(site, "console").orElseThrow()) {
      assertThat(SiteLock.tryAcquire(site, "poll")).isEmpty();
      assertThat(SiteLock.tryAcquire(alias, "poll")).isEmpty();
      assertThat(askedByAnotherProcess()).isEqualTo("refused");
    }
    assertThat(askedByAnotherProcess()).isEqualTo("held");
  }

  @Test
  void who_asks_for_the_holder_neither_loses_the_lock_nor_takes_it() throws Exception {
    assertThat(SiteLock.holder(site)).isEmpty();
    try (SiteLock _ = SiteLock.tryAcquire(site, "console").orElseThrow()) {
      assertThat(SiteLock.holder(site)).contains("process " + ProcessHandle.current().pid() + " (console)");
      assertThat(askedByAnotherProcess()).isEqualTo("refused");
    }
    assertThat(SiteLock.holder(site)).isEmpty();
    assertThat(askedByAnotherProcess()).isEqualTo("held");
  }

  @Test
  void of_many_threads_that_try_at_once_one_gets_it_and_keeps_it() throws Exception {
    List<SiteLock> held = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Optional<SiteLock>>> attempts = Collections.nCopies(50, () -> SiteLock.tryAcquire(site, "console"));
      for (Future<Optional<SiteLock>> attempt : threads.invokeAll(attempts)) {
        attempt.get().ifPresent(held::add);
      }
    }
    assertThat(held).hasSize(1);
    assertThat(askedByAnotherProcess()).isEqualTo("refused");
    held.getFirst().close();
  }

  @Test
  void after_an_attempt_that_broke_the_lock_can_be_had() throws Exception {
    Path inTheWay = Files.createDirectory(SiteState.of(site).resolve("lock"));
    assertThatThrownBy(() -> SiteLock.tryAcquire(site, "console")).isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(SiteState.of(site).toString());
    Files.delete(inTheWay);
    try (SiteLock _ = SiteLock.tryAcquire(site, "console").orElseThrow()) {
      assertThat(askedByAnotherProcess()).isEqualTo("refused");
    }
  }

  private String askedByAnotherProcess() throws IOException {
    Process other = start();
    try (BufferedReader words = other.inputReader()) {
      return words.readLine();
    } finally {
      other.destroyForcibly().onExit().join();
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"),
        Holder.class.getName(), site.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
