package io.lcart.core.flip;

import io.lcart.core.internal.json.Names;
import io.lcart.core.text.Messages;
import io.lcart.core.tile.FactChange;
import io.lcart.spi.catalog.OfferingId;
import java.util.List;
import java.util.Locale;

/** What a supposed change means, for people. Thread-safe. */
public final class ChangeText {

    private ChangeText() {}

    /**
     * Describes a change.
     *
     * @param change the change
     * @param locale the reader's language
     * @return the text in that language, or in English
     */
    public static String of(FactChange change, Locale locale) {
        List<Locale> locales = List.of(locale);
        if (change instanceof FactChange.OfFact of) {
            return Messages.text("change.fact." + Names.of(of.fact()) + gained(of.gained()), locales);
        } else if (change instanceof FactChange.OfMembership of) {
            return Messages.text(
                    of.joined() ? "change.group.joined" : "change.group.left",
                    locales,
                    of.group().value());
        } else if (change instanceof FactChange.OfAnotherGroup of) {
            return Messages.text(
                    of.highScoreBoard() ? "change.another-group-with-board" : "change.another-group", locales);
        } else if (change instanceof FactChange.OfBoard of) {
            return Messages.text(
                    of.on() ? "change.board.on" : "change.board.off",
                    locales,
                    of.group().value());
        } else if (change instanceof FactChange.OfAccess of) {
            return Messages.text(
                    "change.access" + gained(of.gained()), locales, of.course().value());
        } else if (change instanceof FactChange.OfCompletion of) {
            return Messages.text(
                    of.completed() ? "change.completion.completed" : "change.completion.withdrawn",
                    locales,
                    of.course().value());
        } else if (change instanceof FactChange.OfOrder of) {
            return order(of, locales);
        } else if (change instanceof FactChange.OfSetting of) {
            String value = of.value();
            return value == null
                    ? Messages.text("change.setting.unset", locales, of.name())
                    : Messages.text("change.setting.set", locales, of.name(), value);
        } else if (change instanceof FactChange.OfTime of) {
            return Messages.text("change.time", locales, of.at().toString());
        }
        throw new IllegalStateException("a change without a text: " + change);
    }

    private static String order(FactChange.OfOrder of, List<Locale> locales) {
        String status = Messages.text("order-status." + Names.of(of.order().status()), locales);
        OfferingId offering = of.order().offering();
        return offering == null
                ? Messages.text("change.order" + gained(of.gained()), locales, status)
                : Messages.text("change.order-of" + gained(of.gained()), locales, status, offering.value());
    }

    private static String gained(boolean gained) {
        return gained ? ".gained" : ".lost";
    }
}
