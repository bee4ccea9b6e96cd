package io.lcart.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.lcart.testing.HouseRules;
import io.lcart.testing.Slices;

@AnalyzeClasses(packages = "io.lcart.core", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule knows_no_sql_and_no_adapter = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "io.lcart.jdbc..")
            .allowEmptyShould(true);

    @ArchTest
    static void slices_keep_their_order(JavaClasses classes) {
        Slices.check("io.lcart.core", classes);
    }
}
