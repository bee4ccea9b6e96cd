package io.lcart.seatproof;

import io.lcart.core.seat.ImportList;
import io.lcart.oracle.Dice;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Thinks up sequences of acts, with the model at hand so that most of them make sense. The same seed gives the same sequence. */
final class Generator {

    private static final List<String> ADDRESSES = Stream.concat(
                    Stream.concat(Model.PEOPLE.stream(), Model.STRANGERS.stream()), Stream.of("ANN", "NEW1", "BOB"))
            .toList();

    private static final List<Duration> TIMES = List.of(
            Duration.ofNanos(1000),
            Duration.ofMinutes(1),
            Duration.ofMinutes(11),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofDays(13),
            Duration.ofDays(30));

    private final Dice dice;
    private final Model model = new Model();
    private final List<Act> acts = new ArrayList<>();
    private String hotLine = "none";
    private String hotAddress = "ann";

    private Generator(Dice dice) {
        this.dice = dice;
    }

    /** So many acts. */
    static List<Act> acts(long seed, int number) {
        Generator generator = new Generator(new Dice(seed));
        for (int i = 0; i < number; i++) {
            Act act = generator.next(i);
            generator.acts.add(act);
            generator.model.perform(act, null);
        }
        return List.copyOf(generator.acts);
    }

    private Act next(int number) {
        if (number < 2 || model.lines.isEmpty()) {
            return supply(number);
        }
        if (dice.oneIn(5)
                && model.lines.values().stream()
                        .anyMatch(line -> !line.overdue(model.now).isEmpty())) {
            return new Act.EndExpired();
        }
        int chance = dice.below(100);
        if (chance < 12) {
            String line = line();
            return new Act.Assign(ownerOf(line), line, address(), key());
        } else if (chance < 24) {
            String line = line();
            return new Act.Invite("v" + number, ownerOf(line), line, address(), key());
        } else if (chance < 31) {
            String line = line();
            return new Act.Issue("i" + number, ownerOf(line), line, dice.between(1, 3), key());
        } else if (chance < 49) {
            return claim();
        } else if (chance < 51) {
            return new Act.Check(person(), code(Act.Typing.WELL));
        } else if (chance < 56) {
            String invitation = invitation();
            return new Act.Remind(inviterOf(invitation), invitation, key());
        } else if (chance < 60) {
            String invitation = invitation();
            return new Act.Revoke(inviterOf(invitation), invitation, key());
        } else if (chance < 69) {
            return new Act.Wait(dice.of(TIMES));
        } else if (chance < 72) {
            return new Act.EndExpired();
        } else if (chance < 79) {
            return list();
        } else if (chance < 83) {
            return withdrawal();
        } else if (chance < 86) {
            String key = dice.oneIn(5) ? "r" + dice.below(number) : "r" + number;
            return new Act.Refund(key, line(), dice.between(1, 3));
        } else if (chance < 88) {
            return new Act.Transfer(line(), dice.of("boss", "cho", "boss", "cho", "ann", "new1"));
        } else if (chance < 92) {
            return become(number);
        } else if (chance < 94) {
            return supply(number);
        }
        return chance < 97 ? again(number) : aside(number);
    }

    private Act supply(int number) {
        String owner = dice.oneIn(3) ? "cho" : "boss";
        if (dice.oneIn(3)) {
            return new Act.Grant("g" + number, owner, dice.of("codes", "short"), dice.between(1, 6));
        }
        List<Act.Bought> lines = new ArrayList<>();
        for (int i = dice.oneIn(3) ? 2 : 1; i > 0; i--) {
            lines.add(new Act.Bought(dice.of("codes", "codes", "short", "plain"), dice.between(1, 6)));
        }
        OrderStatus status = dice.oneIn(4) ? dice.of(OrderStatus.values()) : OrderStatus.PROCESSED;
        return new Act.Buy("o" + number, owner, status, lines);
    }

    private String person() {
        return dice.of(List.copyOf(model.people.keySet()));
    }

    /** The owner of a line, most of the time. */
    private String ownerOf(String line) {
        ModelLine owned = model.lines.get(line);
        return owned == null || dice.oneIn(12) ? person() : owned.owner;
    }

    private String inviterOf(String invitation) {
        ModelInvitation known = model.invitations.get(invitation);
        return known == null ? person() : ownerOf(known.line.name);
    }

    /** Mostly the one that was spoken of last, so that much happens to few. */
    private String line() {
        if (!dice.oneIn(2) || !model.lines.containsKey(hotLine)) {
            hotLine = dice.of(List.copyOf(model.lines.keySet()));
        }
        return dice.oneIn(40) ? "none" : hotLine;
    }

    private String address() {
        hotAddress = dice.oneIn(2) ? hotAddress : dice.of(ADDRESSES);
        return hotAddress;
    }

    /** Mostly one that is open. */
    private String invitation() {
        List<String> open = model.invitations.values().stream()
                .filter(invitation -> invitation.end == null)
                .map(invitation -> invitation.name)
                .toList();
        if (!open.isEmpty() && !dice.oneIn(3)) {
            return dice.of(open);
        }
        return model.invitations.isEmpty() ? "none" : dice.of(List.copyOf(model.invitations.keySet()));
    }

    private String key() {
        return dice.oneIn(3) ? "key" + dice.below(6) : null;
    }

    private Act.Code code(Act.Typing typing) {
        List<ModelInvitation> reminded = model.invitations.values().stream()
                .filter(invitation -> invitation.codes.size() > 1)
                .toList();
        ModelInvitation invitation =
                !reminded.isEmpty() && dice.oneIn(4) ? dice.of(reminded) : model.invitations.get(invitation());
        if (invitation == null) {
            return new Act.Code("none", 0, Act.Typing.INVENTED);
        }
        int last = invitation.codes.size() - 1;
        return new Act.Code(invitation.name, dice.oneIn(4) ? dice.below(last + 1) : last, typing);
    }

    /** Mostly by the person invited. */
    private Act claim() {
        Act.Typing typing = dice.oneIn(4) ? dice.of(Act.Typing.values()) : Act.Typing.WELL;
        Act.Code code = code(typing);
        ModelInvitation invitation = model.invitations.get(code.invitation());
        boolean anybody = invitation == null || invitation.to.isEmpty() || dice.oneIn(5);
        String by = anybody ? person() : Model.name(invitation.to);
        return new Act.Claim(by, code, code.typing() == Act.Typing.INVENTED ? null : key());
    }

    private Act list() {
        List<String> rows = new ArrayList<>();
        for (int i = dice.between(1, 5); i > 0; i--) {
            rows.add(dice.oneIn(10) ? dice.of("?", "-ann") : address());
        }
        ImportList.Mode mode = dice.of(ImportList.Mode.values());
        String line = line();
        return dice.oneIn(4)
                ? new Act.Preview(ownerOf(line), line, mode, rows)
                : new Act.Import(ownerOf(line), line, mode, dice.oneIn(2), rows, key());
    }

    private Act withdrawal() {
        String line = line();
        List<String> holders = new ArrayList<>();
        if (model.lines.containsKey(line)) {
            model.lines.get(line).seats.stream()
                    .filter(seat -> seat.holder != null)
                    .forEach(seat -> holders.add(seat.holder));
        }
        String holder =
                dice.oneIn(4) ? dice.maybe(holders) : holders.isEmpty() ? null : holders.get(holders.size() - 1);
        return new Act.Withdraw(line, holder, dice.oneIn(2), dice.oneIn(2));
    }

    private Act become(int number) {
        List<String> orders = List.copyOf(model.orders.keySet());
        if (orders.isEmpty()) {
            return supply(number);
        }
        OrderStatus status =
                dice.oneIn(2) ? dice.of(OrderStatus.values()) : dice.of(OrderStatus.CANCELLED, OrderStatus.PROCESSED);
        // why the odd end: no two of them are told for the same instant
        Duration ago = dice.oneIn(8)
                ? Duration.ofMinutes(dice.between(1, 3000)).plusNanos(1000L * (7 + number))
                : Duration.ZERO;
        return new Act.Become(dice.of(orders), status, ago);
    }

    /** Something that was asked before, once more; without a key it is asked anew. */
    private Act again(int number) {
        Act act = dice.of(acts);
        if (act instanceof Act.Invite invite && invite.key() == null) {
            return new Act.Invite("v" + number, invite.by(), invite.line(), invite.to(), null);
        } else if (act instanceof Act.Issue issue && issue.key() == null) {
            return new Act.Issue("i" + number, issue.by(), issue.line(), issue.count(), null);
        }
        return act instanceof Act.Become ? become(number) : act;
    }

    private Act aside(int number) {
        return switch (dice.below(5)) {
            case 0 -> new Act.Status(person(), dice.oneIn(2) ? dice.of(AccountStatus.values()) : AccountStatus.ACTIVE);
            case 1 -> new Act.Join(person(), dice.of(List.copyOf(Model.GROUPS.keySet())));
            case 2 -> new Act.Leave(person(), dice.of(List.copyOf(Model.GROUPS.keySet())));
            default -> model.accesses.isEmpty() ? supply(number) : learn(dice.of(model.accesses));
        };
    }

    private static Act learn(ModelAccess access) {
        return new Act.Learn(access.person, access.offering);
    }
}
