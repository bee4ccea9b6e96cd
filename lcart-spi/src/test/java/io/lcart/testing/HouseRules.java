package io.lcart.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;

/** What holds in the main code of every library module: {@code ArchTests.in(HouseRules.class)}. */
public final class HouseRules {

    /**
     * Time is the injected {@link InstantSource}. {@code InstantSource.system()} is named by the host and, where the host names nothing, by
     * the façade's builder alone.
     */
    @ArchTest
    static final ArchRule nobody_reads_the_wall_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.lcart.core.LcartBuilder")
            .should()
            .accessTargetWhere(readsTheWallClock())
            .because("time is one injected InstantSource, and zones are configuration")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobody_prints =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobody_uses_java_util_logging =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_static_changes = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(holdSomethingConstant())
            .because("several Lcarts live side by side in one JVM")
            .allowEmptyShould(true);

    private static final Set<Class<?>> CONSTANT_COLLECTIONS = Set.of(java.util.List.class, Set.class, Map.class);

    private HouseRules() {}

    private static DescribedPredicate<JavaAccess<?>> readsTheWallClock() {
        return DescribedPredicate.describe("it reads the wall clock or the default zone", access -> {
            if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
                return false;
            }
            JavaClass owner = target.getOwner();
            String name = target.getName();
            boolean givenAClock =
                    target.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Clock.class));
            return owner.getPackageName().startsWith("java.time") && name.equals("now") && !givenAClock
                    || owner.isEquivalentTo(Clock.class)
                            && (name.startsWith("system") || name.startsWith("tick"))
                            && !givenAClock
                    || owner.isEquivalentTo(InstantSource.class) && name.equals("system")
                    || owner.isEquivalentTo(ZoneId.class) && name.equals("systemDefault")
                    || owner.isEquivalentTo(TimeZone.class) && name.equals("getDefault")
                    || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                    || owner.isAssignableTo(Calendar.class) && (name.equals("getInstance") || name.equals("<init>"))
                    || owner.isEquivalentTo(Date.class)
                            && name.equals("<init>")
                            && target.getRawParameterTypes().isEmpty();
        });
    }

    private static ArchCondition<JavaField> holdSomethingConstant() {
        return new ArchCondition<>("be final and hold something that cannot change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean constant = field.getModifiers().contains(JavaModifier.FINAL) && !canChange(field);
                events.add(new SimpleConditionEvent(field, constant, field.getDescription() + " can change"));
            }
        };
    }

    private static boolean canChange(JavaField field) {
        JavaClass type = field.getRawType();
        if (type.isArray()) {
            return !field.getModifiers().contains(JavaModifier.PRIVATE);
        }
        boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        return collection && CONSTANT_COLLECTIONS.stream().noneMatch(type::isEquivalentTo)
                || type.getPackageName().equals(AtomicBoolean.class.getPackageName())
                || type.isAssignableTo(ThreadLocal.class)
                || type.isAssignableTo(StringBuilder.class)
                || type.getName().startsWith("com.github.benmanes.caffeine.cache.");
    }
}
