package io.lcart.core.recognition.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links with which badges are shown elsewhere, with names and hosts that mean harm (reliability.md T12). */
class ShareLinksTest {

    private static final URI PAGE = SharedBadge.page("https://northlight.example/b/abc_-123");

    @Test
    void everyPlaceIsToldWhatItAsksFor() {
        ShareLinks links = links("First Aid", "I earned First Aid at Northlight & Sons");

        assertThat(links.linkedInProfile())
                .hasToString("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=First%20Aid"
                        + "&organizationName=Northlight%20%26%20Sons&issueYear=2026&issueMonth=3&expirationYear=2028&expirationMonth=2"
                        + "&certUrl=https%3A%2F%2Fnorthlight.example%2Fb%2Fabc_-123");
        assertThat(links.linkedInPost())
                .hasToString("https://www.linkedin.com/sharing/share-offsite/"
                        + "?url=https%3A%2F%2Fnorthlight.example%2Fb%2Fabc_-123");
        assertThat(links.facebook())
                .hasToString("https://www.facebook.com/sharer/sharer.php"
                        + "?u=https%3A%2F%2Fnorthlight.example%2Fb%2Fabc_-123");
        assertThat(values(links.x()))
                .containsExactly(
                        Map.entry("text", "I earned First Aid at Northlight & Sons"),
                        Map.entry("url", PAGE.toString()));
        assertThat(values(links.bluesky()))
                .containsExactly(Map.entry("text", "I earned First Aid at Northlight & Sons " + PAGE));
        assertThat(links.mail().toString()).startsWith("mailto:?subject=First%20Aid&body=I%20earned");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&url=https://evil.example",
                "#https://evil.example",
                "?u=javascript:alert(1)",
                "\"><script>alert(1)</script>",
                "a\r\nBcc: victim@evil.example",
                "a\u2028Bcc: victim@evil.example",
                "%0d%0aBcc:x",
                "@evil.example/",
                "\\\\evil.example\\",
                "‮gpj.exe \u0000",
                "Zoë 🏅 العربية +;=%"
            })
    void whatPeopleWroteStaysOneValue(String hostile) {
        ShareLinks links = links(hostile, hostile);
        ShareLinks plain = links("B", "W");
        List<URI> all = all(links);
        List<URI> expected = all(plain);

        for (int i = 0; i < all.size(); i++) {
            URI link = all.get(i);
            assertThat(link.getScheme()).isEqualTo(expected.get(i).getScheme());
            assertThat(link.getRawAuthority()).isEqualTo(expected.get(i).getRawAuthority());
            assertThat(link.getRawFragment()).isNull();
            assertThat(link.toString()).matches("[A-Za-z0-9:/?&=%._~-]+").doesNotContainIgnoringCase("%0D", "%0A");
            assertThat(values(link).keySet())
                    .as("%s", link)
                    .containsExactlyElementsOf(values(expected.get(i)).keySet());
        }
        assertThat(values(links.x()).get("text").strip())
                .isEqualTo(hostile.replaceAll("[\\p{Cntrl}\u2028]", " ").strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://northlight.example/b/1",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://user@northlight.example/b/1",
                "https://northlight.example@evil.example/b/1",
                "https://xn--northlight.example\\@evil.example/",
                "https:///b/1",
                "https:/b/1",
                "//northlight.example/b/1",
                "/b/1",
                "https://nоrthlight.example/b/1",
                "https://northlight.example\u0000.evil.example/",
                "https://northlight/b/1",
                "https://-a.example/b/1",
                "http://localhost.evil.example/b/1",
                "ftp://localhost/b/1",
                "https://north light.example/",
                ""
            })
    void pagesThatAreNotPlainHttpsAreNotShared(String page) {
        assertThatThrownBy(() -> SharedBadge.page(page)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/b/1", "http://127.0.0.1/b/1", "https://a.b-c.example:8443/b/1?x=y"})
    void aSiteThatIsTriedOutIsSharedToo(String page) {
        assertThat(SharedBadge.page(page)).hasToString(page);
    }

    private static ShareLinks links(String badge, String words) {
        return ShareLinks.of(
                new SharedBadge(badge, "Northlight & Sons", YearMonth.of(2026, 3), YearMonth.of(2028, 2), PAGE, words));
    }

    private static List<URI> all(ShareLinks links) {
        return List.of(
                links.linkedInProfile(),
                links.linkedInPost(),
                links.facebook(),
                links.x(),
                links.bluesky(),
                links.mail());
    }

    private static Map<String, String> values(URI link) {
        Map<String, String> values = new LinkedHashMap<>();
        String text = link.toString();
        for (String pair : text.substring(text.indexOf('?') + 1).split("&", -1)) {
            int at = pair.indexOf('=');
            assertThat(values.put(
                            pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8)))
                    .isNull();
        }
        return values;
    }
}
