package org.rempart.laboratory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that runs inside a laboratory of its own: real routers, sshd and snmpd in network namespaces. A
/// parameter of type [Laboratory] is the one it runs in. Where no laboratory can be, the test says so aloud
/// and is aborted; in CI it fails.
@Tag("laboratory")
@ExtendWith(LaboratoryExtension.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InLaboratory {
}
