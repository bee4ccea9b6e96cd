package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uses pages as a browser without scripts does. */
final class Pages {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private Pages() {}

    /** Signs in by the form; gives the cookie. */
    static String signIn(Client client, Person person) {
        Answer page = client.get("/sign-in", "");
        Answer in = client.form(
                "/sign-in",
                form("email", person.email(), "password", person.password(), "csrf", token(page)),
                "Cookie",
                cookie(page));
        assertThat(in.status()).isEqualTo(303);
        return cookie(in);
    }

    static String token(Answer page) {
        Matcher matcher = TOKEN.matcher(page.response().body());
        assertThat(matcher.find()).as(page.response().body()).isTrue();
        return matcher.group(1);
    }

    static String cookie(Answer answer) {
        return answer.header("Set-Cookie").split(";", 2)[0];
    }

    static String form(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
