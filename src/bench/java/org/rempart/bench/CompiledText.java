package org.rempart.bench;

import org.rempart.policy.PolicyError;
import org.rempart.ruleset.NftRenderer;
import org.rempart.ruleset.RulesetCompiler;
import org.rempart.site.Site;

/// What is measured: from a site to the text that the firewall loads.
final class CompiledText {
  private CompiledText() {}

  static String of(Site site) throws PolicyError {
    return NftRenderer.render(RulesetCompiler.compile(site, GeneratedSite.FIREWALL));
  }
}
