package org.rempart.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rempart.site.Site;

class SiteFormatTest {
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @Test
  void every_example_of_the_documentation_is_read() throws IOException {
    String text = Files.readString(Path.of("src/site/markdown/site-format.md"));
    List<String> examples = EXAMPLE.matcher(text).results().map((MatchResult one) -> one.group(1)).toList();
    assertThat(examples).hasSizeGreaterThan(3);
    int rules = 0;
    for (String example : examples) {
      List<Problem> problems = new ArrayList<>();
      Site site = SiteReader.read(new Cursor("site.yaml", SiteYaml.compose("site.yaml", example, problems), "",
          problems));
      assertThat(problems).extracting(Problem::text).isSubsetOf("the format's version is missing");
      rules += site.policy().size() + site.nat().size();
    }
    assertThat(rules).isGreaterThan(10);
  }

  @Test
  void the_site_of_the_laboratory_is_read() throws SiteUnreadable {
    Site site = SiteFiles.open(Path.of("src/test/resources/lab-site")).document().site();
    assertThat(site.policy()).isNotEmpty();
    assertThat(site.nat()).isNotEmpty();
  }
}
