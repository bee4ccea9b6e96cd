package io.lcart.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.certificate.Verification;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.paging.Page;
import io.lcart.core.people.RefusalOutcome;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.report.ReportPage;
import io.lcart.core.report.ReportRows;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.report.ReportTotals;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the cells of the table, in schools of which none is used on after something was changed in it. */
final class Asking implements AutoCloseable {

    private static final Set<String> TRACES = Set.of("view-as", "refused");

    private final Supplier<School> schools;
    private final School elsewhere;
    private @Nullable School school;

    Asking(Supplier<School> schools, School elsewhere) {
        this.schools = schools;
        this.elsewhere = elsewhere;
    }

    /** A school in which nothing has happened yet. */
    void anew() {
        if (school != null) {
            school.close();
        }
        school = schools.get();
    }

    /** What a cell is answered, in the table's words. */
    String ask(Operation operation, Role role, Relation relation) {
        School here = school;
        if (!applies(operation, role, relation)) {
            return Table.NOT_ASKED;
        }
        Target target = Target.of(here, role, relation, elsewhere);
        if (Arguments.isAboutPapers(operation)) {
            // why: so that there is something to list, whatever was deleted before
            target.papers().get();
        }
        Parameter[] parameters = operation.method().getParameters();
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].getType() == Viewer.class) {
                arguments[i] = viewer(here, role, relation);
            } else if (parameters[i].getType() == SystemViewer.class) {
                arguments[i] = School.HOST;
            } else if (!Arguments.isKey(parameters[i])) {
                arguments[i] = Arguments.of(operation, parameters[i], here, target);
                if (arguments[i] == null) {
                    return Table.NOT_ASKED;
                }
            }
        }
        boolean lock = relation == Relation.LOCKED && role != Role.ANONYMOUS;
        if (lock) {
            here.is(role.person(), AccountStatus.LOCKED);
        }
        long before = here.lastAudit();
        String answer = withTraces(role, relation, answer(operation, arguments), before);
        if (lock) {
            here.is(role.person(), AccountStatus.ACTIVE);
        }
        return answer;
    }

    private static boolean applies(Operation operation, Role role, Relation relation) {
        return switch (relation) {
            case OWN -> true;
            case LOCKED, IMPERSONATED -> role.isPerson();
            default -> Arguments.pointsAtSomething(operation);
        };
    }

    private static Viewer viewer(School school, Role role, Relation relation) {
        Viewer viewer = school.as(role.person());
        if (relation != Relation.IMPERSONATED) {
            return viewer;
        }
        return viewer.by(school.id(role == Role.HOST_ADMIN ? "una" : "hal"));
    }

    private String answer(Operation operation, Object[] arguments) {
        try {
            return words(operation.ask(school.lcart(), arguments));
        } catch (ViewerRefusedException refused) {
            return refused.reason().name();
        }
    }

    private static String words(@Nullable Object answer) {
        if (answer instanceof RefusalOutcome refusal) {
            return refusal.reason().name();
        } else if (answer instanceof IntakeOutcome.Refused refused) {
            return refused.reason().name();
        } else if (answer instanceof Optional<?> some) {
            return some.map(Asking::words).orElse("nothing");
        } else if (answer instanceof ReportPage page) {
            return words(page.rows());
        } else if (answer instanceof ReportRows page) {
            return words(page.rows());
        } else if (answer instanceof Page<?> page) {
            return page.items().isEmpty() ? "empty" : "yes";
        } else if (answer instanceof List<?> list) {
            return list.isEmpty() ? "empty" : "yes";
        } else if (answer instanceof ReportTotals totals) {
            return totals.rows() == 0 ? "empty" : "yes";
        } else if (answer instanceof Long rows) {
            return rows == 0 ? "empty" : "yes";
        } else if (answer instanceof Boolean yes) {
            return yes ? "yes" : "no";
        } else if (answer instanceof Verification.Unknown) {
            return "nothing";
        }
        assertThat(answer == null ? "" : answer.getClass().getSimpleName())
                .as("a refusal that does not say so: let it implement RefusalOutcome")
                .isNotEqualTo("Refused");
        return "yes";
    }

    /**
     * The answer, and what is wrong with the trail: somebody's look at another's pages is noted once, with both. A school in which something
     * happened is used no more.
     */
    private String withTraces(Role role, Relation relation, String answer, long before) {
        List<AuditEntry> entries =
                school.auditSince(before).stream().map(AuditRecord::entry).toList();
        long looks = entries.stream()
                .filter(entry -> entry.action().equals("view-as"))
                .filter(entry -> school.id(role.person()).equals(entry.subject()))
                .filter(entry -> !entry.actor().equals(school.key(role.person())))
                .count();
        long wanted = relation == Relation.IMPERSONATED && isAnswered(answer) ? 1 : 0;
        if (entries.stream().anyMatch(entry -> !TRACES.contains(entry.action()))) {
            anew();
        }
        return looks == wanted ? answer : answer + " with " + looks + " entries of view-as instead of " + wanted;
    }

    private static boolean isAnswered(String answer) {
        return !List.of("READ_ONLY", "UNKNOWN_PERSON", "LOCKED", "ADMINISTRATORS_PAGES", "NOT_ADMINISTRATOR")
                .contains(answer);
    }

    @Override
    public void close() {
        elsewhere.close();
        if (school != null) {
            school.close();
        }
    }
}
