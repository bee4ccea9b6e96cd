package io.lcart.spi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.lcart.testing.HouseRules;
import io.lcart.testing.Slices;

@AnalyzeClasses(packages = "io.lcart.spi", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule depends_on_the_jdk_and_jspecify_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.lcart.spi..", "java..", "javax.crypto..", "org.jspecify..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule knows_no_sql = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .allowEmptyShould(true);

    @ArchTest
    static void slices_keep_their_order(JavaClasses classes) {
        Slices.check("io.lcart.spi", classes);
    }
}
