package org.rempart.adapter.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rempart.site.Layout;
import org.rempart.site.Site;
import org.rempart.site.SiteDocument;
import org.rempart.site.SiteStore;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/// The files of a site: `site.yaml` and `layout.yaml`. A save replaces only the lines of what was edited;
/// comments and order of everything else stay as a person wrote them.
public final class SiteFiles implements SiteStore {
  private static final String SITE = "site.yaml";
  private static final String LAYOUT = "layout.yaml";

  private final Path directory;
  private String siteText;
  private String layoutText;
  private SiteDocument document;

  private SiteFiles(Path directory, String siteText, String layoutText, SiteDocument document) {
    this.directory = directory;
    this.siteText = siteText;
    this.layoutText = layoutText;
    this.document = document;
  }

  /// @throws SiteUnreadable with every problem of the files
  public static SiteFiles open(Path directory) throws SiteUnreadable {
    List<Problem> problems = new ArrayList<>();
    String siteText = read(directory, SITE, problems).orElse("");
    String layoutText = Files.exists(directory.resolve(LAYOUT)) ? read(directory, LAYOUT, problems).orElse("") : "";
    throwIfAny(problems);
    Cursor root = new Cursor(SITE, SiteYaml.compose(SITE, siteText, problems), "", problems);
    Site site = SiteReader.read(root);
    SiteChecks.check(new WrittenSite(site, root));
    Layout layout = layoutText.isBlank()
        ? Layout.EMPTY
        : LayoutText.read(new Cursor(LAYOUT, SiteYaml.compose(LAYOUT, layoutText, problems), "", problems), site);
    throwIfAny(problems);
    return new SiteFiles(directory, siteText, layoutText, new SiteDocument(site, layout));
  }

  /// Makes a site's directory with its first document.
  ///
  /// @param text what `site.yaml` says
  public static SiteFiles create(Path directory, String text) throws SiteUnreadable, SaveFailed {
    Path file = directory.resolve(SITE);
    if (Files.exists(file)) {
      throw new SaveFailed(file + " is there already; a new site needs an empty directory", new IOException("exists"));
    }
    try {
      Files.createDirectories(directory);
      replace(file, text);
    } catch (IOException e) {
      throw new SaveFailed(file + " can't be written: " + e.getMessage(), e);
    }
    return open(directory);
  }

  public SiteDocument document() {
    return document;
  }

  @Override
  public void save(SiteDocument changed) throws SaveFailed {
    String site = changed.site().equals(document.site()) ? siteText : edited(changed.site());
    String layout = changed.layout().equals(document.layout()) ? layoutText : LayoutText.write(changed.layout());
    try {
      untouched(SITE, siteText);
      untouched(LAYOUT, layoutText);
      if (!layout.equals(layoutText)) {
        replace(directory.resolve(LAYOUT), layout);
        layoutText = layout;
      }
      if (!site.equals(siteText)) {
        replace(directory.resolve(SITE), site);
        siteText = site;
      }
    } catch (IOException e) {
      throw new SaveFailed(directory + ": not saved: " + e.getMessage(), e);
    }
    document = changed;
  }

  private String edited(Site changed) {
    MappingNode root = SiteYaml.compose(SITE, siteText, new ArrayList<>());
    String before = siteText.endsWith("\n") ? siteText : siteText + "\n";
    return new Splice(before, root, document.site().name()).edited(
        changed.name(), SiteText.sections(document.site()), SiteText.sections(changed));
  }

  private void untouched(String name, String expected) throws IOException {
    Path file = directory.resolve(name);
    String now = Files.exists(file) ? Files.readString(file) : "";
    if (!now.equals(expected)) {
      throw new IOException(
          name + " was changed by somebody else since it was opened; open the site again to see both");
    }
  }

  private static Optional<String> read(Path directory, String name, List<Problem> problems) {
    Path file = directory.resolve(name);
    try {
      if (!Files.isDirectory(directory)) {
        throw new IOException("'" + directory + "' is no directory; a site is a directory with a site.yaml");
      }
      Path real = file.toRealPath();
      if (!real.startsWith(directory.toRealPath())) {
        throw new IOException("it is a link that leads out of the site");
      }
      if (Files.size(real) > SiteYaml.MOST_BYTES) {
        throw new IOException("it is larger than 10 MiB");
      }
      return Optional
          .of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(real))).toString());
    } catch (CharacterCodingException _) {
      problems.add(new Problem(name, 1, 1, "", "is not UTF-8 text", ""));
    } catch (java.nio.file.NoSuchFileException _) {
      problems.add(new Problem(name, 1, 1, "", "there is no such file in " + directory, "'rempart new' makes a site"));
    } catch (IOException e) {
      problems.add(new Problem(name, 1, 1, "", String.valueOf(e.getMessage()), ""));
    }
    return Optional.empty();
  }

  private static void throwIfAny(List<Problem> problems) throws SiteUnreadable {
    if (!problems.isEmpty()) {
      throw new SiteUnreadable(problems.stream().distinct()
          .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line)).toList());
    }
  }

  /// Writes beside the file and moves into its place: a kill leaves the old file or the new one.
  static void replace(Path file, String text) throws IOException {
    Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".new");
    Files.setPosixFilePermissions(beside,
        Files.exists(file) ? Files.getPosixFilePermissions(file) : PosixFilePermissions.fromString("rw-r--r--"));
    try {
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
