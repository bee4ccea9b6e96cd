package io.lcart.samples.portal.demo;

import io.lcart.core.Lcart;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.Viewer;
import io.lcart.core.recognition.EarnedBadge;
import io.lcart.core.recognition.RevokeAward;
import io.lcart.core.seat.InviteTo;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.SeatEntry;
import io.lcart.core.seat.SeatLine;
import io.lcart.core.seat.WithdrawSeat;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.board.BoardConsent;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import java.util.List;

/**
 * What the people made by hand did since the portal runs: an invitation that waits in the demo outbox, codes that were handed over, a seat and
 * a badge that were taken back, a badge that was made public; and somebody who wants no name on leaderboards, and somebody who stays out of
 * them. Doing it again changes nothing.
 */
public final class Handouts {

    private static final int CODES = 2;

    private final Lcart lcart;
    private final SystemViewer portal;

    /**
     * Over lcart.
     *
     * @param lcart has the seats
     * @param portal the portal itself, as it stands in the audit trail
     */
    public Handouts(Lcart lcart, SystemViewer portal) {
        this.lcart = lcart;
        this.portal = portal;
    }

    /** Does all of it. */
    public void give() {
        Viewer alex = lcart.viewer(new AccountId(Cast.ALL_ROLES));
        SeatPoolId line = line(alex, CastStories.ALEX_SEATS);
        takeBack(alex, line, CastStories.LEFT);
        String email = Cast.SHOWN.stream()
                .filter(each -> each.key().equals(Cast.LEARNER))
                .findFirst()
                .orElseThrow()
                .email();
        lcart.registrationCodes().invite(alex, new InviteTo(line, email, "demo-invitation"));
        lcart.registrationCodes().issue(alex, new IssueCodes(line, CODES, "demo-codes"));
        choose("team-ada", BoardConsent.ANONYMOUS);
        choose("team-dov", BoardConsent.OUT);
        decideOnBadges(lcart.viewer(new AccountId(Cast.BADGES)));
    }

    private void choose(String person, BoardConsent consent) {
        lcart.leaderboards().choose(lcart.viewer(new AccountId(person)), consent);
    }

    private void decideOnBadges(Viewer bea) {
        for (EarnedBadge earned : lcart.badges().list(bea)) {
            String badge = earned.badge().value();
            if (badge.equals(Badges.LEADER)) {
                lcart.badges().revoke(portal, new RevokeAward(earned.award(), "The team was led by somebody else"));
            } else if (badge.equals(Badges.PRIVACY)) {
                lcart.badges().show(bea, earned.award(), Visibility.PUBLIC);
            }
        }
    }

    private SeatPoolId line(Viewer owner, String order) {
        return lcart.registrationCodes().lines(owner, PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                .filter(each -> each.source() instanceof PoolSource.OrderLineSource source
                        && source.order().equals(new OrderId(order)))
                .map(SeatLine::id)
                .findFirst()
                .orElseThrow();
    }

    private void takeBack(Viewer owner, SeatPoolId line, String person) {
        List<SeatEntry> seats = lcart.registrationCodes()
                .seats(owner, line, PageRequest.first(PageRequest.MAX_LIMIT))
                .orElseThrow()
                .items();
        seats.stream()
                .filter(each -> each.state() == SeatState.CLAIMED
                        && each.holder() != null
                        && each.holder().account().value().equals(person))
                .forEach(each -> lcart.registrationCodes()
                        .administration()
                        .withdraw(portal, new WithdrawSeat(each.id(), true, false, "Left the company")));
    }
}
