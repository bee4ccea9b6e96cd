package io.lcart.samples.portal;

import io.lcart.samples.portal.Client.Person;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the demo outbox as the portal's administrator. */
final class DemoOutbox {

    private DemoOutbox() {}

    /** The password of the mail that greets somebody. */
    static Optional<String> password(Client client, String email) {
        return find(client, email, "Password: (\\S+)");
    }

    /** The path of the link in the latest invitation to an address. */
    static Optional<String> claimLink(Client client, String email) {
        return find(client, email, "href=\"(/claim/[0-9A-Z-]+)\"");
    }

    private static Optional<String> find(Client client, String email, String what) {
        Person host = client.person("helena-host");
        String page = client.get("/demo/mails", "", "Cookie", Pages.signIn(client, host))
                .response()
                .body();
        int from = page.indexOf("data-to=\"" + email + "\"");
        while (from >= 0) {
            int end = page.indexOf("</li>", from);
            Matcher matcher = Pattern.compile(what).matcher(page.substring(from, end));
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
            from = page.indexOf("data-to=\"" + email + "\"", end);
        }
        return Optional.empty();
    }
}
