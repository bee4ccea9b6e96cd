package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.training.ArrangeOutcome;
import io.lcart.core.training.TrainingArrangement;
import io.lcart.core.training.TrainingRefusal;
import io.lcart.core.training.TrainingState;
import io.lcart.samples.portal.http.Access;
import io.lcart.spi.HostKeys;
import io.lcart.spi.catalog.OfferingId;
import jakarta.validation.Validator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one wants one's own trainings listed. Thread-safe. */
final class ArrangementApi {

    private final Access access;
    private final Lcart lcart;
    private final Validator validator;

    ArrangementApi(Access access, Lcart lcart, Validator validator) {
        this.access = access;
        this.lcart = lcart;
        this.validator = validator;
    }

    void show(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        give(ctx, lcart.trainingArrangements().of(asking.viewer()));
    }

    void arrange(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        TrainingArrangement wanted = Items.one(Json.read(Json.body(ctx)), in -> arrangement(in, asking), validator);
        ArrangeOutcome outcome = lcart.trainingArrangements().arrange(asking.viewer(), wanted);
        if (outcome instanceof ArrangeOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        give(ctx, ((ArrangeOutcome.Arranged) outcome).arrangement());
    }

    private static TrainingArrangement arrangement(Input in, Asking asking) {
        List<@Nullable String> order = in.texts("order");
        Set<TrainingState> states = EnumSet.noneOf(TrainingState.class);
        for (String name : in.texts("states")) {
            TrainingState state = List.of(TrainingState.values()).stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (state != null) {
                states.add(state);
            } else if (name != null) {
                in.violation("states", "must be some of " + List.of(TrainingState.values()));
            }
        }
        // why a refusal: what cannot be a key is no training, and it answers like one that is not there
        if (order.stream().anyMatch(key -> key != null && !HostKeys.isKey(key))) {
            throw asking.refused(TrainingRefusal.UNKNOWN_TRAINING);
        }
        return new TrainingArrangement(
                order.stream().filter(Objects::nonNull).map(OfferingId::new).toList(), states);
    }

    private static void give(Context ctx, TrainingArrangement arrangement) {
        Answers.give(
                ctx,
                Answers.of(
                        200,
                        Map.of(
                                "order",
                                arrangement.order().stream()
                                        .map(OfferingId::value)
                                        .toList(),
                                "states",
                                arrangement.shown().stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .toList())));
    }
}
