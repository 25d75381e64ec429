package org.rempart.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.rempart.graph.GraphStyle;
import org.rempart.graph.GraphTexts;
import org.rempart.graph.Look;
import org.rempart.graph.Palette;
import org.rempart.graph.TrafficGraph;
import org.rempart.measure.SeriesKey;
import org.rempart.measure.Span;
import org.rempart.measure.Traffic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "graph", description = "Draw the archived traffic of an interface as a PNG.", mixinStandardHelpOptions = true)
final class GraphCommand implements Callable<Integer> {
  /// How the picture looks.
  enum Appearance {
    dark,
    light,
    mrtg
  }

  private final Workplace workplace;
  private final Output output;

  @Mixin
  private final SiteArgument site = new SiteArgument();

  @Parameters(index = "1", paramLabel = "DEVICE/IFNAME", description = "which interface")
  private String series = "";

  @Option(names = "--span", paramLabel = "SPAN", defaultValue = "day", description = "day, week, month or year (default: ${DEFAULT-VALUE})")
  private String span = "";

  @Option(names = "--look", paramLabel = "LOOK", defaultValue = "light", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Appearance look = Appearance.light;

  @Option(names = "--size", paramLabel = "WxH", defaultValue = "800x300", description = "pixels (default: ${DEFAULT-VALUE})")
  private String size = "";

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true, description = "the PNG to write")
  private Path file = Path.of("graph.png");

  GraphCommand(Workplace workplace, Output output) {
    this.workplace = workplace;
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    Workplace.OpenSite opened = site.open(workplace);
    SeriesKey key = key(opened);
    Clock clock = Clock.system(ZoneId.systemDefault());
    Traffic traffic = opened.archives().read(key, span(), clock.instant());
    write(new TrafficGraph(GraphTexts.ENGLISH).draw(traffic, style(clock.getZone()), Optional.of(key.toString())));
    output.line(file.toString());
    return ExitCode.DONE;
  }

  private SeriesKey key(Workplace.OpenSite opened) throws BadInput {
    int slash = series.indexOf('/');
    if (slash < 1) {
      throw new BadInput("'" + series + "' names no interface; write DEVICE/IFNAME");
    }
    SeriesKey key = new SeriesKey(series.substring(0, slash), series.substring(slash + 1));
    if (!opened.archives().keys().contains(key)) {
      throw new BadInput("nothing is archived of " + key + "; there is: "
          + String.join(", ", opened.archives().keys().stream().map(SeriesKey::toString).toList()));
    }
    return key;
  }

  private Span span() throws BadInput {
    return Arrays.stream(Span.values()).filter(one -> one.text().equals(span)).findFirst()
        .orElseThrow(() -> new BadInput("'" + span + "' is no span; there is: day, week, month, year"));
  }

  private GraphStyle style(ZoneId zone) throws BadInput {
    if (!size.matches("\\d{2,4}x\\d{2,4}")) {
      throw new BadInput("'" + size + "' is no size; write 800x300");
    }
    int cross = size.indexOf('x');
    int width = Integer.parseInt(size.substring(0, cross));
    int height = Integer.parseInt(size.substring(cross + 1));
    Look drawn = look == Appearance.mrtg ? Look.MRTG : Look.MODERN;
    Palette palette = look == Appearance.dark ? Palette.DARK : Palette.LIGHT;
    return new GraphStyle(drawn, palette, Math.max(200, width), Math.max(100, height), 1,
        Locale.getDefault(), zone, false);
  }

  private void write(java.awt.image.BufferedImage image) throws BadInput {
    try {
      if (!ImageIO.write(image, "png", file.toFile())) {
        throw new IOException("no PNG writer");
      }
    } catch (IOException e) {
      throw new BadInput(file + " can't be written: " + e.getMessage());
    }
  }
}
