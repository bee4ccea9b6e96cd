package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gets in, and who does not. */
@ExtendWith(RunningPortal.class)
class AccessTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final Client client;

    AccessTest(Client client) {
        this.client = client;
    }

    @Test
    void nothingWithoutCredentialsAndNothingWithWrongOnes() {
        Answer none = client.get("/api/v1/dashboard", "");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(client.get("/api/v1/dashboard", "lena@northlight.example:wrong-password")
                        .status())
                .isEqualTo(401);
        assertThat(client.get("/api/v1/dashboard", "nobody@northlight.example:wrong-password")
                        .status())
                .isEqualTo(401);
        assertThat(client.get("/api/v1/dashboard", "", "Authorization", "Bearer abc")
                        .status())
                .isEqualTo(401);
        assertThat(client.get("/api/v1/dashboard", "", "Authorization", "Basic %%%")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void onlyTheHostTellsTheIntakeAnything() {
        String lena = client.person("lena-learner").credentials();
        assertThat(client.post("/api/v1/admin/people", lena, "{}").status()).isEqualTo(403);
        assertThat(client.post("/api/v1/admin/people", "", "{}").status()).isEqualTo(401);
    }

    @Test
    void tooManyWrongTriesAreRefusedForAWhileButNotToSomebodyKnown() {
        String email = "petra@northlight.example";
        String right = email + ":learn-with-petra";
        assertThat(client.get("/api/v1/dashboard", right).status()).isEqualTo(200);
        int tries = 0;
        Answer answer;
        do {
            answer = client.get("/api/v1/dashboard", email + ":wrong-" + tries++);
        } while (answer.status() == 401 && tries < 30);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(tries).isEqualTo(11);
        assertThat(client.get("/api/v1/dashboard", right).status()).isEqualTo(200);
        assertThat(client.get("/api/v1/dashboard", Client.HOST).status()).isEqualTo(200);
    }

    @Test
    void theSignInFormNeedsItsTokenAndRenewsTheSession() {
        Person lena = client.person("lena-learner");
        Answer page = client.get("/sign-in", "");
        String before = cookie(page);
        String form = "email=" + encode(lena.email()) + "&password=" + encode(lena.password());

        assertThat(client.form("/sign-in", form, "Cookie", before).status()).isEqualTo(403);
        Answer in = client.form("/sign-in", form + "&csrf=" + encode(token(page)), "Cookie", before);
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.header("Location")).endsWith("/dashboard");
        assertThat(in.header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
        String after = cookie(in);
        assertThat(after).isNotEqualTo(before);
        assertThat(client.get("/dashboard", "", "Cookie", after).status()).isEqualTo(200);
        assertThat(client.get("/dashboard", "", "Cookie", before).status()).isEqualTo(303);
        assertThat(client.get("/api/v1/dashboard", "", "Cookie", after).status())
                .isEqualTo(200);
    }

    @Test
    void changesByCookieNeedTheTokenAndSigningOutEndsTheSession() {
        Person helena = client.person("helena-host");
        Answer page = client.get("/sign-in", "");
        String form = "email=" + encode(helena.email()) + "&password=" + encode(helena.password());
        String cookie = cookie(client.form("/sign-in", form + "&csrf=" + encode(token(page)), "Cookie", cookie(page)));
        String token = token(client.get("/dashboard", "", "Cookie", cookie));
        String course = "{\"key\": \"cookie-course\", \"title\": \"By cookie\"}";

        assertThat(client.post("/api/v1/admin/courses", "", course, "Cookie", cookie)
                        .status())
                .isEqualTo(403);
        assertThat(client.post("/api/v1/admin/courses", "", course, "Cookie", cookie, "X-CSRF-Token", token)
                        .status())
                .isIn(200, 201);
        assertThat(client.form("/sign-out", "csrf=" + encode(token), "Cookie", cookie)
                        .status())
                .isEqualTo(303);
        assertThat(client.get("/dashboard", "", "Cookie", cookie).status()).isEqualTo(303);
    }

    @Test
    void theFormSaysWhatIsWrongWithTheRightStatus() {
        assertThat(tryForm("lena@northlight.example", "wrong")).isEqualTo(401);
        assertThat(tryForm("lars@northlight.example", "learn-with-lars")).isEqualTo(403);
        assertThat(tryForm("ingo@northlight.example", "learn-with-ingo")).isEqualTo(403);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : List.of("/sign-in", "/nowhere", "/api/v1/nowhere", "/healthz", "/api/v1/demo/people")) {
            Answer answer = client.get(path, "");
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(client.get("/sign-in", "").response().body())
                .doesNotContain("<script")
                .doesNotContain("style=");
        assertThat(client.get("/sign-in", "", "X-Forwarded-Proto", "https").header("Set-Cookie"))
                .contains("Secure");
    }

    @Test
    void unknownPagesAndMethodsHaveProperErrors() {
        assertThat(client.get("/nowhere", "").status()).isEqualTo(404);
        assertThat(client.get("/nowhere", "").response().body())
                .contains("<h1>")
                .doesNotContain("Exception");
        assertThat(client.get("/api/v1/nowhere", "").json().get("type").stringValue())
                .isEqualTo("urn:lcart:problem:not-found");
        Answer wrongMethod = client.get("/api/v1/admin/people", Client.HOST);
        assertThat(wrongMethod.status()).isEqualTo(405);
        assertThat(wrongMethod.header("Allow")).contains("POST");
        assertThat(client.get("/sign-out", "").status()).isEqualTo(405);
        assertThat(client.get("/assets/..%2f..%2fsimplelogger.properties", "").status())
                .isIn(400, 404);
    }

    @Test
    void pagesBehindTilesOpenOnlyForPeopleWhoSeeTheTile() {
        Person mara = client.person("mara-manager");
        Answer page = client.get("/sign-in", "");
        String form = "email=" + encode(mara.email()) + "&password=" + encode(mara.password());
        String cookie = cookie(client.form("/sign-in", form + "&csrf=" + encode(token(page)), "Cookie", cookie(page)));

        assertThat(client.get("/registration-codes", "", "Cookie", cookie).status())
                .isEqualTo(200);
        Answer hidden = client.get("/user-progress-report", "", "Cookie", cookie);
        assertThat(hidden.status()).isEqualTo(403);
        assertThat(hidden.response().body()).contains("/dashboard/why#user-progress-report");
        assertThat(client.get("/winter-school", "", "Cookie", cookie).status()).isEqualTo(403);
        assertThat(client.get("/registration-codes", "").status()).isEqualTo(303);
    }

    private int tryForm(String email, String password) {
        Answer page = client.get("/sign-in", "");
        String form = "email=" + encode(email) + "&password=" + encode(password) + "&csrf=" + encode(token(page));
        return client.form("/sign-in", form, "Cookie", cookie(page)).status();
    }

    private static String token(Answer page) {
        Matcher matcher = TOKEN.matcher(page.response().body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").split(";", 2)[0];
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
