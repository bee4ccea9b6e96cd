package io.lcart.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The slices, one word each and the same in every module, and which of them may use which. */
public final class Slices {

    /** What a slice may use, directly; what these may use it may use too. */
    private static final Map<String, List<String>> USES = Map.ofEntries(
            Map.entry("people", List.of()),
            Map.entry("catalog", List.of("people")),
            Map.entry("training", List.of("catalog")),
            Map.entry("completion", List.of("training")),
            Map.entry("commerce", List.of("catalog")),
            Map.entry("seat", List.of("commerce", "training")),
            Map.entry("recognition", List.of("completion")),
            Map.entry("points", List.of("completion")),
            Map.entry("report", List.of("completion", "seat")),
            Map.entry("classroom", List.of("completion", "seat")),
            Map.entry("dashboard", List.of("report", "classroom", "recognition", "points")));

    private Slices() {}

    /** That the packages right below {@code base} have no cycles, and that the slices among them keep their order. */
    public static void check(String base, JavaClasses classes) {
        slices().matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
        order(base).forEach(rule -> rule.check(classes));
    }

    private static Stream<ArchRule> order(String base) {
        return USES.keySet().stream()
                .sorted()
                .filter(slice -> !notUsedBy(slice).isEmpty())
                .map(slice -> {
                    String[] above = notUsedBy(slice).stream()
                            .map(other -> base + "." + other + "..")
                            .toArray(String[]::new);
                    return noClasses()
                            .that()
                            .resideInAPackage(base + "." + slice + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(above)
                            .because(slice + " may use " + reach(slice) + " only")
                            .allowEmptyShould(true);
                });
    }

    private static Set<String> notUsedBy(String slice) {
        Set<String> others = new LinkedHashSet<>(USES.keySet());
        others.removeAll(reach(slice));
        others.remove(slice);
        return others;
    }

    private static Set<String> reach(String slice) {
        Set<String> reached = new LinkedHashSet<>();
        for (String used : USES.get(slice)) {
            reached.add(used);
            reached.addAll(reach(used));
        }
        return reached;
    }
}
