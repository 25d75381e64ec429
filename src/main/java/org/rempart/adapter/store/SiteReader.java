package org.rempart.adapter.store;

import java.util.List;
import java.util.Set;
import org.rempart.site.Defaults;
import org.rempart.site.Protection;
import org.rempart.site.Site;

/// The tree of `site.yaml` to a [Site], section by section. What can't be read is noted and left out.
final class SiteReader {
  static final int FORMAT = 1;

  private SiteReader() {}

  static Site read(Cursor root) {
    Fields sections = Fields.of(root, "rempart", "name", "zones", "networks", "devices", "links", "ranges", "sets",
        "services", "groups", "times", "defaults", "protections", "policy", "nat");
    version(root, sections);
    return new Site(
        sections.text("name", ""),
        sections.entries("zones", TopologyReader::zone),
        sections.entries("networks", TopologyReader::network),
        sections.entries("devices", DeviceReader::device),
        sections.items("links", TopologyReader::link),
        sections.entries("services", ObjectReader::service),
        sections.entries("groups", ObjectReader::group),
        sections.items("policy", RuleReader::rule),
        sections.items("nat", NatReader::nat),
        sections.entries("ranges", ObjectReader::range),
        sections.entries("sets", ObjectReader::set),
        sections.entries("times", TimeReader::time),
        sections.find("defaults").map(DefaultsReader::defaults).orElse(Defaults.STANDARD),
        sections.find("protections").map(DefaultsReader::protections).orElse(Set.of(Protection.values())));
  }

  private static void version(Cursor root, Fields sections) {
    List<String> versions = sections.names("rempart");
    if (versions.isEmpty()) {
      root.problem("the format's version is missing", "write 'rempart: " + FORMAT + "' on the first line");
    } else if (!versions.equals(List.of(Integer.toString(FORMAT)))) {
      sections.find("rempart").ifPresent(at -> at.problem(
          "this site has format " + String.join(", ", versions) + ", this Rempart reads format " + FORMAT,
          "use a newer Rempart"));
    }
  }
}
