package io.lcart.samples.portal.demo;

import static io.lcart.samples.portal.demo.Catalog.inClass;
import static io.lcart.samples.portal.demo.Catalog.online;

import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.people.AccountStatus;
import java.time.Duration;
import java.util.List;

/** What the people made by hand have done. */
final class CastStories {

    /** Colleagues who have no password: the ones whom managers and instructors report on. */
    private static final List<String[]> COLLEAGUES = List.of(
            new String[] {"team-ada", "Ada", "Kowalczyk"},
            new String[] {"team-ben", "Ben", "Moreau"},
            new String[] {"team-chi", "Chi", "Nguyễn"},
            new String[] {"team-dov", "דוד", "כהן"},
            new String[] {"team-eva", "Eva", "Jäger"},
            new String[] {"team-fay", "Fay", "Wójcik"});

    /** The order behind the seats that Alex holds. */
    static final String ALEX_SEATS = "NL-5002";

    /** Who has left, so that the seat from Alex was taken back. */
    static final String LEFT = "team-eva";

    private final Stories tell;

    private CastStories(Stories tell) {
        this.tell = tell;
    }

    /** Tells everything about the cast. */
    static void tell(Stories stories) {
        CastStories cast = new CastStories(stories);
        cast.people();
        cast.learners();
        cast.managers();
        cast.buyers();
        cast.teachers();
        cast.champions();
        cast.allRoles();
        cast.host();
    }

    private void people() {
        for (Cast.Member member : Cast.SHOWN) {
            int created = member.key().equals(Cast.FRESH) ? 0 : -700;
            tell.person(
                    member.key(),
                    member.first(),
                    member.last(),
                    member.email(),
                    member.locale(),
                    AccountStatus.ACTIVE,
                    tell.day(created));
            if (!member.key().equals(Cast.FRESH)) {
                tell.accepts(member.key(), Site.FIRST_TERMS, -690);
                if (!member.key().equals(Cast.ORDERS) && !member.key().equals(Cast.EXPIRED)) {
                    tell.accepts(member.key(), Site.PRESENT_TERMS, -200);
                }
            }
        }
        for (Cast.Member member : Cast.BARRED) {
            AccountStatus status = member.key().equals(Cast.LOCKED) ? AccountStatus.LOCKED : AccountStatus.INACTIVE;
            tell.person(
                    member.key(),
                    member.first(),
                    member.last(),
                    member.email(),
                    member.locale(),
                    status,
                    tell.day(-500));
            tell.orders("NL-" + member.key(), member.key(), online("first-aid"), 1, OrderStatus.PROCESSED, -100);
        }
        for (String[] colleague : COLLEAGUES) {
            tell.person(
                    colleague[0],
                    colleague[1],
                    colleague[2],
                    colleague[0] + "@brightwater.example",
                    "",
                    AccountStatus.ACTIVE,
                    tell.day(-600));
            tell.joins(colleague[0], Companies.BRIGHTWATER, -600);
        }
    }

    private void learners() {
        tell.orders("NL-1001", Cast.LEARNER, online("safety-basics"), 1, OrderStatus.PROCESSED, -40);
        tell.orders("NL-1002", Cast.LEARNER, online("writing-clearly"), 1, OrderStatus.NEW, -12);
        tell.imported("NL-1003", Cast.LEARNER, "safety-library", tell.day(-40));
        tell.progresses(Cast.LEARNER, online("safety-basics"), 60, tell.day(-3));

        tell.orders("NL-1010", Cast.UPCOMING, inClass("first-aid", "winter"), 1, OrderStatus.PROCESSED, -10);

        tell.learns(Cast.EXPIRED, "data-protection", -500, -460, 88);

        tell.joins(Cast.ARABIC, Companies.NOOR, -400);
        tell.learns(Cast.ARABIC, "infection-control", -200, -150, 94);
        tell.orders("NL-1020", Cast.ARABIC, online("patient-privacy"), 1, OrderStatus.PROCESSED, -30);
        tell.progresses(Cast.ARABIC, online("patient-privacy"), 35, tell.day(-2));
        tell.does("amira/login", Cast.ARABIC, "login", null, tell.day(-2), true);
    }

    private void managers() {
        tell.orders("NL-2001", Cast.UNUSED, online("leading-teams"), 8, OrderStatus.PROCESSED, -20);

        tell.joins(Cast.ASSIGNED, Companies.BRIGHTWATER, -650);
        tell.orders("NL-2002", Cast.ASSIGNED, online("manual-handling"), 9, OrderStatus.PROCESSED, -300);
        tell.uses("NL-2002", "team-ada", tell.day(-290));
        tell.uses("NL-2002", "team-ben", tell.day(-280));
        tell.uses("NL-2002", "team-chi", tell.day(-250));
        tell.uses("NL-2002", Cast.SEAT, tell.day(-60));
        tell.invites("invite-1", "NL-2002", "newcomer@brightwater.example", tell.day(-5), tell.day(25));
        tell.finishes("team-ada", online("manual-handling"), tell.day(-200), 91);
        tell.progresses("team-ben", online("manual-handling"), 45, tell.day(-20));
        tell.progresses(Cast.SEAT, online("manual-handling"), 20, tell.day(-4));

        moreLines();

        tell.orders("NL-2003", Cast.CANCELLED, online("fire-warden"), 4, OrderStatus.PROCESSED, -320);
        tell.uses("NL-2003", "team-dov", tell.day(-310));
        tell.uses("NL-2003", "team-eva", tell.day(-305));
        tell.finishes("team-eva", online("fire-warden"), tell.day(-270), 77);
        tell.becomes("NL-2003", OrderStatus.CANCELLED, tell.day(-30));
    }

    /** Lines in every other state: over, used up, with an invitation whose time is over, and of an order that was cancelled. */
    private void moreLines() {
        tell.orders("NL-2004", Cast.ASSIGNED, online("time-management"), 4, OrderStatus.PROCESSED, -400);
        tell.uses("NL-2004", "team-ada", tell.day(-390));
        tell.uses("NL-2004", "team-chi", tell.day(-380));

        tell.orders("NL-2005", Cast.ASSIGNED, online("infection-control"), 2, OrderStatus.PROCESSED, -150);
        tell.uses("NL-2005", "team-ada", tell.day(-149));
        tell.uses("NL-2005", "team-ben", tell.day(-148));

        tell.orders("NL-2006", Cast.ASSIGNED, online("negotiation"), 5, OrderStatus.INVOICE, -45);
        tell.uses("NL-2006", "team-ben", tell.day(-44));
        tell.invites("invite-2", "NL-2006", "leaver@brightwater.example", tell.day(-40), tell.day(-10));

        tell.orders("NL-2007", Cast.ASSIGNED, online("risk-assessment"), 3, OrderStatus.PROCESSED, -60);
        tell.uses("NL-2007", "team-chi", tell.day(-55));
        tell.becomes("NL-2007", OrderStatus.CANCELLED, tell.day(-12));
    }

    private void buyers() {
        tell.orders("NL-3001", Cast.ORDERS, online("negotiation"), 1, OrderStatus.NEW, -90);
        tell.becomes("NL-3001", OrderStatus.CANCELLED, tell.day(-80));

        tell.orders("NL-3002", Cast.INVOICES, online("export-control"), 1, OrderStatus.INVOICE, -15);
        tell.orders("NL-3003", Cast.INVOICES, online("anti-bribery"), 2, OrderStatus.PURCHASE_ORDER, -6);
        tell.orders("NL-3004", Cast.INVOICES, online("risk-assessment"), 1, OrderStatus.ABANDONED, -2);
        tell.granted("grant-petra", Cast.INVOICES, online("accessible-documents"), 3, -100);
    }

    private void teachers() {
        tell.administers(Cast.GROUP_ADMIN, Companies.BRIGHTWATER, -300);

        tell.teaches(Cast.INSTRUCTOR, -420, List.of(inClass("first-aid", "summer"), inClass("first-aid", "winter")));
        for (String student : List.of("team-ben", "team-dov", "team-fay")) {
            tell.orders("NL-4-" + student, student, inClass("first-aid", "summer"), 1, OrderStatus.PROCESSED, -110);
        }
        tell.completes("team-ben", inClass("first-aid", "summer"), tell.day(-74), 82, CompletionSource.INSTRUCTOR);

        tell.teaches(Cast.NEW_INSTRUCTOR, -25, List.of(inClass("de-escalation", "next")));
    }

    private void champions() {
        tell.joins(Cast.BADGES, Companies.CEDAR, -650);
        tell.learns(Cast.BADGES, "first-aid", -480, -430, 95);
        tell.learns(Cast.BADGES, "data-protection", -330, -300, 90);
        tell.learns(Cast.BADGES, "safety-basics", -150, -120, 99);
        tell.learns(Cast.BADGES, "infection-control", -90, -50, 85);
        tell.learns(Cast.BADGES, "fire-warden", -60, -20, 93);
        tell.earns(Cast.BADGES, Badges.LEADER, tell.day(-200));

        tell.joins(Cast.BOARD, Companies.CHAMPIONS, -500);
        for (int day = 1; day <= 40; day++) {
            tell.does("leo/login/" + day, Cast.BOARD, "login", null, tell.day(-3 * day), true);
        }
        tell.does("leo/quiz", Cast.BOARD, "quiz", "ladder-quiz", tell.day(-33), true);
        tell.does("leo/quiz/failed", Cast.BOARD, "quiz", "knots-quiz", tell.day(-12), false);
        tell.does("leo/quiz/passed", Cast.BOARD, "quiz", "knots-quiz", tell.day(-11), true);
        tell.does("leo/quiz/again", Cast.BOARD, "quiz", "knots-quiz", tell.day(-10), true);
        for (int n = 1; n <= 5; n++) {
            tell.does(
                    "leo/comment/" + n,
                    Cast.BOARD,
                    "comment",
                    "post-" + n,
                    tell.day(-8).plusSeconds(n),
                    true);
        }
        tell.does("leo/comment/deleted", Cast.BOARD, "comment", "post-2", tell.day(-1), true);
        tell.undoes("leo/comment/deleted");
        tell.joins("team-fay", Companies.CHAMPIONS, -300);
        tell.does("fay/quiz", "team-fay", "quiz", "ladder-quiz", tell.day(-31), true);
    }

    private void allRoles() {
        tell.joins(Cast.ALL_ROLES, Companies.BRIGHTWATER, -700);
        tell.joins(Cast.ALL_ROLES, Companies.CHAMPIONS, -200);
        tell.learns(Cast.ALL_ROLES, "safety-basics", -400, -360, 97);
        tell.learns(Cast.ALL_ROLES, "mentoring", -210, -180, 92);
        tell.orders("NL-5001", Cast.ALL_ROLES, inClass("working-at-height", "winter"), 1, OrderStatus.PROCESSED, -9);
        tell.orders(ALEX_SEATS, Cast.ALL_ROLES, online("respect-at-work"), 12, OrderStatus.INVOICE, -45);
        tell.uses(ALEX_SEATS, "team-fay", tell.day(-40).plus(Duration.ofHours(3)));
        tell.uses(ALEX_SEATS, "team-chi", tell.day(-39));
        tell.uses(ALEX_SEATS, LEFT, tell.day(-38));
        tell.administers(Cast.ALL_ROLES, Companies.CHAMPIONS, -180);
        tell.teaches(
                Cast.ALL_ROLES,
                -260,
                List.of(inClass("manual-handling", "spring"), inClass("manual-handling", "next")));
        tell.does("alex/login", Cast.ALL_ROLES, "login", null, tell.day(-1), true);
    }

    private void host() {
        tell.joins(Cast.HOST, Companies.STAFF, -720);
        tell.imported("NL-6001", Cast.HOST, online("security-awareness"), tell.day(-60));
        tell.progresses(Cast.HOST, online("security-awareness"), 80, tell.day(-10));
    }
}
