package org.rempart.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Writes an object of the policy: in the place of the one with the same name, else as a new one behind the
/// others. Refused where it names what does not exist, or would mean itself.
public final class PutObject implements Edit {
  private final SiteObject object;
  private final UnaryOperator<Site> change;

  private PutObject(ObjectKind kind, String name, UnaryOperator<Site> change) {
    this.object = new SiteObject(kind, name);
    this.change = change;
  }

  public static Edit range(AddressRange range) {
    return new PutObject(ObjectKind.RANGE, range.name(),
        site -> site.withRanges(put(site.ranges(), AddressRange::name, range)));
  }

  public static Edit set(DynamicSet set) {
    return new PutObject(ObjectKind.SET, set.name(), site -> site.withSets(put(site.sets(), DynamicSet::name, set)));
  }

  public static Edit group(Group group) {
    return new PutObject(ObjectKind.GROUP, group.name(),
        site -> site.withGroups(put(site.groups(), Group::name, group)));
  }

  public static Edit service(NamedService service) {
    return new PutObject(ObjectKind.SERVICE, service.name(),
        site -> site.withServices(put(site.services(), NamedService::name, service)));
  }

  public static Edit time(TimeWindow time) {
    return new PutObject(ObjectKind.TIME, time.name(),
        site -> site.withTimes(put(site.times(), TimeWindow::name, time)));
  }

  public static Edit network(Network network) {
    return new PutObject(ObjectKind.NETWORK, network.name(),
        site -> site.withNetworks(put(site.networks(), Network::name, network)));
  }

  public static Edit nat(NatRule rule) {
    return new PutObject(ObjectKind.NAT_RULE, rule.id(), site -> site.withNat(put(site.nat(), NatRule::id, rule)));
  }

  @Override
  public Phrase name() {
    return Phrase.of("edit.put", object.name());
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    if (!object.existsIn(document.site())) {
      NewName.check(document.site(), object);
    }
    return Soundness.kept(document, change.apply(document.site()));
  }

  private static <T> List<T> put(List<T> all, Function<T, String> name, T one) {
    List<T> changed = new ArrayList<>(all);
    int place = all.stream().map(name).toList().indexOf(name.apply(one));
    if (place < 0) {
      changed.add(one);
    } else {
      changed.set(place, one);
    }
    return changed;
  }
}
