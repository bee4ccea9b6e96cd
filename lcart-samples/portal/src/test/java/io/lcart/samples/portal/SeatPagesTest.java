package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The forms about seats, as a browser without scripts sends them: twice, without token, with what does not belong there. */
@ExtendWith(RunningPortal.class)
class SeatPagesTest {

    private static final String HEADER = "firstName,lastName,email\n";

    private final Client client;
    private final SeatWorld world;

    SeatPagesTest(Client client) {
        this.client = client;
        this.world = new SeatWorld(client);
    }

    @AfterAll
    static void noLawIsBroken(Client client) {
        assertThat(client.get("/api/v1/admin/consistency", Client.HOST).json().get("items"))
                .isEmpty();
    }

    @Test
    void aFormThatIsSentTwiceDoesItOnce() {
        Person mia = world.person("Mia");
        String line = world.line(mia, 5);
        String cookie = Pages.signIn(client, mia);
        String page = page(line);
        Answer shown = get(page, cookie);
        String form = Pages.form(
                "csrf",
                Pages.token(shown),
                "key",
                key(shown, "/assignments"),
                "firstName",
                "Nova",
                "email",
                UUID.randomUUID() + "@test.example");

        for (int i = 0; i < 2; i++) {
            Answer sent = post(page + "/assignments", form, cookie);
            assertThat(sent.status()).isEqualTo(303);
            assertThat(get(path(sent), cookie).response().body()).contains("The seat is assigned");
        }
        assertThat(available(mia, line)).isEqualTo(4);
        String codes = Pages.form("csrf", Pages.token(shown), "key", key(shown, "/codes"), "count", "2");
        List<String> first = codes(post(page + "/codes", codes, cookie));
        assertThat(first).hasSize(2);
        assertThat(codes(post(page + "/codes", codes, cookie))).isEqualTo(first);
        assertThat(available(mia, line)).isEqualTo(2);
    }

    @Test
    void theSameKeyWithOtherValuesIsSaidAndTheFormKeepsThem() {
        Person mia = world.person("Mia");
        String line = world.line(mia, 3);
        String cookie = Pages.signIn(client, mia);
        Answer shown = get(page(line), cookie);
        String key = key(shown, "/invitations");
        String token = Pages.token(shown);
        String first = Pages.form("csrf", token, "key", key, "email", "one@test.example");
        String other = Pages.form("csrf", token, "key", key, "email", "two@test.example");
        assertThat(post(page(line) + "/invitations", first, cookie).status()).isEqualTo(303);

        Answer refused = post(page(line) + "/invitations", other, cookie);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.response().body())
                .contains("This form was sent before with other values")
                .contains("value=\"two@test.example\"")
                .contains("href=\"" + page(line) + "?lang=de\"");
        String again = Pages.form("csrf", token, "key", key(refused, "/invitations"), "email", "two@test.example");
        assertThat(post(page(line) + "/invitations", again, cookie).status()).isEqualTo(303);
    }

    @Test
    void nothingHappensWithoutTheTokenOrOnSomebodyElsesLine() {
        Person mia = world.person("Mia");
        Person eve = world.person("Eve");
        String line = world.line(mia, 3);
        String evil = Pages.signIn(client, eve);
        String good = Pages.signIn(client, mia);
        String token = Pages.token(get("/claim", evil));

        for (String form : List.of("/assignments", "/invitations", "/codes", "/reminders", "/revocations")) {
            String body = "key=k&email=a%40test.example&firstName=A&count=1&invitation=x";
            assertThat(post(page(line) + form, body, good).status()).as(form).isEqualTo(403);
            assertThat(post(page(line) + form, body + "&" + Pages.form("csrf", token), evil)
                            .status())
                    .as(form)
                    .isIn(404, 409);
        }
        assertThat(get(page(line), evil).status()).isEqualTo(404);
        assertThat(get(page(line), evil).response().body())
                .isEqualTo(get("/registration-codes/" + "a".repeat(26), evil)
                        .response()
                        .body()
                        .replace("a".repeat(26), page(line).substring("/registration-codes/".length())));
        assertThat(available(mia, line)).isEqualTo(3);
    }

    @Test
    void thePageBehindAHiddenTileIsRefusedAndSaysWhy() {
        String cookie = Pages.signIn(client, client.person("finn-fresh"));
        Answer hidden = get("/registration-codes", cookie);

        assertThat(hidden.status()).isEqualTo(403);
        assertThat(hidden.response().body()).contains("/dashboard/why#registration-codes");
    }

    @Test
    void whatIsWrongIsSaidBesideTheForm() {
        Person mia = world.person("Mia");
        String line = world.line(mia, 2);
        String cookie = Pages.signIn(client, mia);
        String token = Pages.token(get(page(line), cookie));

        Answer invalid = post(
                page(line) + "/assignments",
                Pages.form("csrf", token, "key", "k", "firstName", " ", "email", "\"><script>alert(1)</script>"),
                cookie);
        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.response().body())
                .contains("Give a first name")
                .contains("Give an e-mail address")
                .doesNotContain("<script>alert");
        assertThat(post(page(line) + "/codes", Pages.form("csrf", token, "key", "c", "count", "many"), cookie)
                        .status())
                .isEqualTo(422);
        Answer refused = post(page(line) + "/codes", Pages.form("csrf", token, "key", "c", "count", "3"), cookie);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.response().body()).contains("There are not enough free seats");
    }

    @Test
    void gettingThePageOfACodeChangesNothing() {
        Person mia = world.person("Mia");
        Person ali = world.person("Ali");
        String line = world.line(mia, 2);
        String code = client.post(line + "/codes", mia.credentials(), "{\"count\":1}")
                .json()
                .get("codes")
                .get(0)
                .stringValue();
        assertThat(get("/claim/" + code, "x=y").response().body())
                .contains("I have an account")
                .doesNotContain("Forklift");
        String cookie = Pages.signIn(client, ali);
        Answer asked = get("/claim/" + code, cookie);
        assertThat(asked.response().body()).contains("Use this code for Ali Test?", "Forklift Operator", "Mia Test");
        assertThat(client.get(line, mia.credentials()).json().get("claimed").intValue())
                .isZero();

        String form = Pages.form("csrf", Pages.token(asked), "key", key(asked, "/claim/" + code));
        assertThat(post("/claim/" + code, form, cookie).status()).isEqualTo(303);
        assertThat(post("/claim/" + code, form, cookie).status()).isEqualTo(303);
        assertThat(get("/claim/" + code, cookie).response().body()).contains("You have access to Forklift Operator");
        assertThat(client.get(line, mia.credentials()).json().get("claimed").intValue())
                .isEqualTo(1);
        assertThat(get("/claim/not-a-code", cookie).status()).isEqualTo(404);
    }

    @Test
    void aListIsCarriedOutOnceAndItsFailedRowsCanBeDownloaded() {
        Person mia = world.person("Mia");
        String line = world.line(mia, 4);
        String cookie = Pages.signIn(client, mia);
        Answer shown = get(page(line), cookie);
        String list = HEADER + "Nova,Ray," + UUID.randomUUID() + "@test.example\n=1+1,Ray,=cmd\n";
        Answer uploaded = upload(page(line), shown, cookie, list);
        assertThat(uploaded.status()).isEqualTo(303);
        String path = path(uploaded);
        Answer preview = get(path, cookie);
        assertThat(preview.response().body()).contains("1 person would get a seat");
        Answer file = get(path + "/errors.csv", cookie);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.response().body()).contains("line", "email-invalid", "'=cmd");

        String form = Pages.form("csrf", Pages.token(preview), "mode", "all", "byMail", "yes");
        for (int i = 0; i < 2; i++) {
            assertThat(post(path, form, cookie).response().body()).contains("1 person has a seat now");
        }
        Answer other = post(path, Pages.form("csrf", Pages.token(preview), "mode", "prefix"), cookie);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.response().body()).contains("This list was carried out already");
        assertThat(post(path + "/errors.csv", form, cookie).response().body()).contains("email-invalid");
        assertThat(available(mia, line)).isEqualTo(3);

        String evil = Pages.signIn(client, world.person("Eve"));
        assertThat(get(path, evil).status()).isEqualTo(404);
        assertThat(get(path + "/errors.csv", evil).status()).isEqualTo(404);
    }

    @Test
    void noFileAndTooLargeAFileAreSaid() {
        Person mia = world.person("Mia");
        String line = page(world.line(mia, 2));
        String cookie = Pages.signIn(client, mia);
        Answer shown = get(line, cookie);

        Answer none = upload(line, shown, cookie, "");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.response().body()).contains("Choose a file first");
        assertThat(upload(line, shown, cookie, "x".repeat(11 * 1024 * 1024)).status())
                .isEqualTo(413);
    }

    @Test
    void everybodySeesTheirOwnMailsAndTheHostAll() {
        Person mia = world.person("Mia");
        Person ali = world.person("Ali");
        String line = world.line(mia, 2);
        client.post(line + "/invitations", mia.credentials(), "{\"email\":\"" + ali.email() + "\"}");
        String link = Eventually.get(() -> DemoOutbox.claimLink(client, ali.email()));

        assertThat(get("/demo/mails", Pages.signIn(client, ali)).response().body())
                .contains("href=\"" + link + "\"");
        assertThat(get("/demo/mails", Pages.signIn(client, mia)).response().body())
                .doesNotContain(ali.email());
        assertThat(client.get("/demo/mails", "").status()).isEqualTo(303);
    }

    @Test
    void registeringTakesANameAnAddressAndAPassword() {
        String code = "0000-0000-0000-0000-0000-0000-0000";
        Answer shown = client.get("/claim/" + code, "");
        String cookie = Pages.cookie(shown);
        String token = Pages.token(shown);
        Answer invalid = post(
                "/claim/" + code + "/registration",
                Pages.form("csrf", token, "firstName", "", "email", "x", "password", "short"),
                cookie);

        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.response().body())
                .contains("Give a first name", "Give an e-mail address", "Choose a password")
                .doesNotContain("value=\"short\"");
        String email = UUID.randomUUID() + "@test.example";
        Answer in = post(
                "/claim/" + code + "/registration",
                Pages.form("csrf", token, "firstName", "Zoe", "email", email, "password", "long-enough"),
                cookie);
        assertThat(in.status()).isEqualTo(303);
        assertThat(Pages.cookie(in)).isNotEqualTo(cookie);
        assertThat(get("/claim/" + code, Pages.cookie(in)).response().body()).contains("There is no such code");
        assertThat(client.get("/api/v1/dashboard", email + ":long-enough").status())
                .isEqualTo(200);
    }

    private Answer get(String path, String cookie) {
        return client.get(path, "", "Cookie", cookie);
    }

    private Answer post(String path, String form, String cookie) {
        return client.form(path, form, "Cookie", cookie);
    }

    private Answer upload(String line, Answer shown, String cookie, String content) {
        String mark = "----part";
        String body = "--" + mark + "\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + Pages.token(shown)
                + "\r\n--" + mark
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../list.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + content + "\r\n--" + mark + "--\r\n";
        return client.send(client.request(line + "/imports", "", "Cookie", cookie)
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(BodyPublishers.ofString(body)));
    }

    private int available(Person person, String line) {
        return client.get(line, person.credentials()).json().get("available").intValue();
    }

    private static String page(String line) {
        return line.replace("/api/v1/seat-lines/", "/registration-codes/");
    }

    /** The key of the form that goes to an address. */
    private static String key(Answer page, String action) {
        String body = page.response().body();
        int form = body.indexOf(action);
        Matcher matcher = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(body.substring(form));
        assertThat(form).isPositive();
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static List<String> codes(Answer page) {
        return Pattern.compile("<code class=\"code\">([0-9A-Z-]+)</code>")
                .matcher(page.response().body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String path(Answer redirect) {
        String location = redirect.header("Location").replace(client.base(), "");
        int fragment = location.indexOf('#');
        return fragment < 0 ? location : location.substring(0, fragment);
    }
}
