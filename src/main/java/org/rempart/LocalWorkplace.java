package org.rempart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.rempart.adapter.store.Approvals;
import org.rempart.adapter.store.CredentialFile;
import org.rempart.adapter.store.SiteFiles;
import org.rempart.adapter.store.SiteUnreadable;
import org.rempart.adapter.store.UserDirectory;
import org.rempart.cli.BadInput;
import org.rempart.cli.Workplace;
import org.rempart.site.Names;
import org.rempart.site.SiteStore;

/// This machine: sites in its file system, and what this user keeps.
final class LocalWorkplace implements Workplace {
  private final Clock clock;
  private final Path home;
  private final Path userDirectory;

  /// @param userDirectory where this user's credentials and approvals lie
  LocalWorkplace(Path userDirectory, Path home, Clock clock) {
    this.userDirectory = userDirectory;
    this.home = home;
    this.clock = clock;
  }

  static LocalWorkplace ofThisUser(Clock clock) {
    Path home = Path.of(System.getProperty("user.home", "."));
    return new LocalWorkplace(UserDirectory.of(System.getenv(), home), home, clock);
  }

  @Override
  public LocalSite open(Path directory) throws BadInput {
    try {
      return new LocalSite(directory, SiteFiles.open(directory), this, clock);
    } catch (SiteUnreadable e) {
      throw new BadInput(e.problems().stream().map(Object::toString).toList());
    }
  }

  @Override
  public void create(Path directory, String name) throws BadInput {
    try {
      SiteFiles.create(directory, example().replace("{name}", Names.check("site", name)));
    } catch (IllegalArgumentException | SiteStore.SaveFailed e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    } catch (SiteUnreadable e) {
      throw new IllegalStateException("the example is a site", e);
    }
  }

  Approvals approvals() {
    return new Approvals(userDirectory, clock);
  }

  CredentialFile credentials() throws BadInput {
    try {
      return CredentialFile.read(userDirectory.resolve("credentials.yaml"), home);
    } catch (SiteUnreadable e) {
      throw new BadInput(e.problems().stream().map(Object::toString).toList());
    }
  }

  private static String example() {
    try (InputStream file = LocalWorkplace.class.getResourceAsStream("/site/example.yaml")) {
      if (file == null) {
        throw new IllegalStateException("the example of a site is not in the program");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
