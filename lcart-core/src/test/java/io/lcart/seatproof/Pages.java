package io.lcart.seatproof;

import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.seat.RegistrationCodes;
import io.lcart.core.seat.SeatEntry;
import io.lcart.core.seat.SeatLine;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the owners of lines see on their pages, in the words of {@link Facts}. */
final class Pages {

    private static final PageRequest ALL = PageRequest.first(100);

    private Pages() {}

    static Map<String, String> of(Site site, Names names) {
        Map<String, String> pages = new TreeMap<>();
        Set<AccountId> people = site.storage
                .read(session -> session.people().accounts(names.people()))
                .keySet();
        for (AccountId person : people) {
            String name = site.name(person.value());
            try {
                pages.put("page of " + name, page(site, names, name));
            } catch (ViewerRefusedException refused) {
                pages.put("page of " + name, Answer.BARRED.toString());
            }
        }
        return pages;
    }

    private static String page(Site site, Names names, String person) {
        RegistrationCodes codes = site.lcart.registrationCodes();
        Map<String, String> page = new TreeMap<>();
        for (SeatLine line : codes.lines(site.as(person), ALL).items()) {
            SeatCounts counts = line.counts();
            List<String> seats = new ArrayList<>();
            for (SeatEntry seat :
                    codes.seats(site.as(person), line.id(), ALL).orElseThrow().items()) {
                seats.add(Facts.seat(
                        Sight.number(seat.id()),
                        seat.state(),
                        seat.since(),
                        seat.holder() == null
                                ? null
                                : site.name(seat.holder().account().value()),
                        seat.invitation() == null
                                ? null
                                : names.of(seat.invitation().id())));
            }
            List<Integer> numbers = List.of(
                    counts.available(), counts.invited(), counts.claimed(), counts.withdrawn(), counts.refunded());
            String text = Facts.line(line.state(), numbers, seats);
            boolean low = counts.supplied() > 0 && counts.available() <= Model.LOW;
            page.put(names.of(line.id()), text + (line.low() == low ? "" : " but low: " + line.low()));
        }
        return page.toString();
    }
}
