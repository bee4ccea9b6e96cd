package io.lcart.samples.portal.demo;

import java.util.List;

/** Names of people, from several parts of the world. A name in another script brings its Latin form for the address. */
final class Names {

    private static final List<Culture> CULTURES = List.of(
            culture(
                    null,
                    "James, Mary, Robert, Patricia, Michael, Linda, William, Elizabeth, David, Susan, Thomas, Karen, Daniel, Nancy,"
                            + " Matthew, Lisa, Andrew, Emily, Joshua, Olivia, Zoe, Grace, Noah, Amelia",
                    "Smith, Johnson, Williams, Brown, Jones, Miller, Davis, Wilson, Anderson, Taylor, Moore, Jackson, Martin, Lee,"
                            + " Thompson, White, Harris, Clark, Lewis, Robinson, O'Brien, MacDonald, Whitaker"),
            culture(
                    "de",
                    "Anna, Lukas, Jürgen, Käthe, Jörg, Sabine, Götz, Ulrike, Björn, Heike, Matthias, Änne, Felix, Lotte, Sören",
                    "Müller, Schmidt, Weiß, Schäfer, Köhler, Jäger, Grünwald, Krüger, Böhm, Vogel, Lange, Großmann, Hübner"),
            culture(
                    null,
                    "José, María, Lucía, Álvaro, Núria, Iñigo, Sofía, Andrés, Belén, Joaquín, Inés, Óscar, Tomás, Begoña",
                    "García, Fernández, Núñez, Martínez, Peña, Ibáñez, Castaño, Rodríguez, Muñoz, Gutiérrez, Ordóñez, Suárez"),
            culture(
                    null,
                    "Élodie, François, Chloé, Benoît, Anaïs, Jérôme, Zoé, Gaël, Thérèse, Loïc, Maëlle, Hélène",
                    "Lefèvre, Dubois, Moreau, Gérard, Noël, Côté, Béranger, Lacroix, D'Arcy, Saint-Yves, Poirier"),
            culture(
                    null,
                    "Łukasz, Agnieszka, Małgorzata, Paweł, Zdeněk, Jiří, Šárka, Žofia, Gheorghe, Ștefan, Ružena, Đorđe",
                    "Kowalczyk, Wiśniewska, Zieliński, Dvořák, Novák, Świątek, Popescu, Horváth, Žižka, Petrović, Wójcik"),
            culture(
                    null,
                    "Amaka, Chidi, Kwame, Abena, Thandiwe, Sipho, Zola, Folasade, Tunde, Nia, Makena, Jabari",
                    "Okafor, Mensah, Dlamini, Adeyemi, Nkosi, Mwangi, Boateng, Eze, Abebe, Diallo, Otieno"),
            culture(
                    null,
                    "Priya, Arjun, Ananya, Rohan, Kavya, Vikram, Meera, Sanjay, Nisha, Deepak, Lakshmi, Aditya",
                    "Sharma, Patel, Iyer, Reddy, Nair, Chatterjee, Singh, Banerjee, Menon, Kulkarni, Deshpande"),
            culture(
                    null,
                    "Ayşe, Mehmet, Çağla, Özgür, Gülşen, İbrahim, Şirin, Ömer, Işıl, Tuğba",
                    "Yılmaz, Öztürk, Çelik, Şahin, Güneş, Doğan, Kılıç, Aydın, Özdemir"),
            culture(
                    "ar",
                    "عمر|omar, ليلى|layla, يوسف|yusuf, مريم|maryam, خالد|khalid, نور|nour, سارة|sara, حسن|hasan, هدى|huda, طارق|tariq",
                    "الحداد|alhaddad, المصري|almasri, الخطيب|alkhatib, منصور|mansour, النجار|alnajjar, القاسم|alqasim, شاهين|shahin"),
            culture(
                    null,
                    "נועה|noa, איתן|eitan, יעל|yael, דוד|david, תמר|tamar, אורי|uri",
                    "כהן|cohen, לוי|levi, מזרחי|mizrahi, פרץ|peretz, שפירא|shapira"),
            culture(
                    null,
                    "美咲|misaki, 翔太|shota, 陽子|yoko, 健|ken, さくら|sakura, 大輔|daisuke",
                    "佐藤|sato, 鈴木|suzuki, 高橋|takahashi, 田中|tanaka, 渡辺|watanabe"),
            culture(
                    null,
                    "Mei, Wei, Jian, Xiaoling, Linh, Minh, Thùy, Đức, Hương, Jisoo, Minjun, Hana",
                    "Chen, Wang, Li, Zhang, Nguyễn, Trần, Phạm, Kim, Park, Huỳnh, Liu"));

    private Names() {}

    private record Culture(String locale, List<Part> given, List<Part> family) {}

    /**
     * One name and how an address spells it.
     *
     * @param written as people write it
     * @param latin in ASCII letters
     */
    record Part(String written, String latin) {}

    /**
     * A whole name. Immutable.
     *
     * @param first the given name
     * @param last the family name
     * @param locale the person's language as a tag, or empty for the site's
     */
    record Name(Part first, Part last, String locale) {}

    /** A name, of the commonest culture in half of all cases. */
    static Name of(Dice dice) {
        Culture culture = dice.percent(40) ? CULTURES.get(0) : dice.pick(CULTURES);
        return new Name(dice.pick(culture.given), dice.pick(culture.family), culture.locale);
    }

    private static Culture culture(@org.jspecify.annotations.Nullable String locale, String given, String family) {
        return new Culture(locale == null ? "" : locale, parts(given), parts(family));
    }

    private static List<Part> parts(String names) {
        return List.of(names.split(",\\s*")).stream().map(Names::part).toList();
    }

    private static Part part(String name) {
        int bar = name.indexOf('|');
        return bar < 0 ? new Part(name, Latin.of(name)) : new Part(name.substring(0, bar), name.substring(bar + 1));
    }
}
