package io.lcart.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.lcart.testing.HouseRules;
import io.lcart.testing.Slices;

@AnalyzeClasses(packages = "io.lcart.jdbc", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule knows_neither_core_nor_a_pool = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.lcart.core..", "com.zaxxer.hikari..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule stores_times_as_java_time = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.sql\\.(Timestamp|Date|Time)")
            .allowEmptyShould(true);

    @ArchTest
    static void slices_keep_their_order(JavaClasses classes) {
        Slices.check("io.lcart.jdbc.internal", classes);
    }
}
