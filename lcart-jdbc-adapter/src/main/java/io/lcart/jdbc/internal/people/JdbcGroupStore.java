package io.lcart.jdbc.internal.people;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.Interval;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupStore;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.people.GroupVersion;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups in SQL. */
public final class JdbcGroupStore implements GroupStore {

    private static final String VERSIONS = """
            select g.host_key, v.valid_from, v.name, v.inherit_codes, v.priority, v.logo, v.welcome_message, v.high_score_board
            from lcart_group g join lcart_group_version v on v.group_id = g.id
            where g.host_key {in}
            order by g.id, v.valid_from
            """;
    private static final String MEMBER_OF = groupsOf("lcart_membership");
    private static final String ADMIN_OF = groupsOf("lcart_group_admin");
    private static final String FIND_BY_NAME = "select name_key, host_key from lcart_group where name_key {in}";
    private static final String NAMELESS = "update lcart_group set name_key = null where id {in}";
    private static final String NAME = "update lcart_group set name_key = ? where id = ?";
    private static final String INSERT = "insert into lcart_group (host_key) values (?)";
    private static final String DELETE_VERSIONS = "delete from lcart_group_version where group_id {in}";
    private static final String INSERT_VERSION = """
            insert into lcart_group_version (group_id, valid_from, valid_until, name, inherit_codes, priority, logo,
                welcome_message, high_score_board)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static String groupsOf(String table) {
        return """
                select g.host_key, v.valid_from, v.name, v.inherit_codes, v.priority, v.logo, v.welcome_message, v.high_score_board
                from lcart_account a
                join %s t on t.account_id = a.id
                join lcart_group g on g.id = t.group_id
                join lcart_group_version v on v.group_id = g.id
                where a.host_key = ?
                and t.valid_from <= ? and t.valid_until > ?
                and v.valid_from <= ? and v.valid_until > ?
                order by g.id
                """.formatted(table);
    }

    private final Sql sql;
    private final Ties ties;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcGroupStore(Sql sql) {
        this.sql = sql;
        this.ties = new Ties(sql);
    }

    @Override
    public Map<GroupId, List<GroupVersion>> versions(Collection<GroupId> ids) {
        Map<GroupId, List<GroupVersion>> found = new LinkedHashMap<>();
        for (List<String> chunk : Chunks.of(ids, GroupId::value)) {
            sql.query(VERSIONS).texts(chunk).each(row -> {
                GroupVersion version = read(row);
                found.computeIfAbsent(version.group(), id -> new ArrayList<>()).add(version);
            });
        }
        return found;
    }

    /**
     * Reads a version of a group.
     *
     * @param row the row, before the column of the key
     * @return the version
     * @throws SQLException if the row cannot be read
     */
    public static GroupVersion read(Row row) throws SQLException {
        return new GroupVersion(
                new GroupId(row.text()),
                row.instant(),
                row.text(),
                row.flag(),
                row.integerOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.flag());
    }

    @Override
    public Set<GroupId> lock(Collection<GroupId> ids) {
        return Keyed.GROUP.lockAll(sql, ids, GroupId::value);
    }

    @Override
    public void insert(List<GroupVersion> groups) {
        sql.batch(INSERT, groups, (params, group) -> params.text(group.group().value()));
        Map<GroupId, List<GroupVersion>> timelines = new HashMap<>();
        groups.forEach(group -> timelines.put(group.group(), List.of(group)));
        insertVersions(timelines, numbers(timelines.keySet()));
    }

    @Override
    public void replaceVersions(Map<GroupId, List<GroupVersion>> timelines) {
        Numbers ids = numbers(timelines.keySet());
        for (List<Long> chunk : Chunks.of(ids.all())) {
            sql.query(DELETE_VERSIONS).numbers(chunk).update();
        }
        insertVersions(timelines, ids);
    }

    private Numbers numbers(Collection<GroupId> ids) {
        return Keyed.GROUP.require(sql, ids.stream().map(GroupId::value).toList());
    }

    private void insertVersions(Map<GroupId, List<GroupVersion>> timelines, Numbers ids) {
        List<Bounded> rows = new ArrayList<>();
        for (List<GroupVersion> timeline : timelines.values()) {
            for (int i = 0; i < timeline.size(); i++) {
                Instant until = i + 1 < timeline.size() ? timeline.get(i + 1).from() : null;
                rows.add(new Bounded(timeline.get(i), until));
            }
        }
        sql.batch(INSERT_VERSION, rows, (params, row) -> {
            GroupVersion version = row.version();
            params.number(ids.of(version.group().value()))
                    .instant(version.from())
                    .end(row.until())
                    .text(version.name())
                    .flag(version.inherit())
                    .integerOrNull(version.priority())
                    .text(version.logo())
                    .text(version.welcomeMessage())
                    .flag(version.highScoreBoard());
        });
    }

    private record Bounded(GroupVersion version, @Nullable Instant until) {}

    @Override
    public Map<String, GroupId> byNameKey(Collection<String> nameKeys) {
        Map<String, GroupId> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(nameKeys)) {
            sql.query(FIND_BY_NAME).texts(chunk).each(row -> found.put(row.text(), new GroupId(row.text())));
        }
        return found;
    }

    @Override
    public void rename(Map<GroupId, String> nameKeys) {
        Numbers ids = numbers(nameKeys.keySet());
        // why first without any name: no database checks uniqueness at the end of a batch, and groups may swap their
        // names
        for (List<Long> chunk : Chunks.of(ids.all())) {
            sql.query(NAMELESS).numbers(chunk).update();
        }
        sql.batch(
                NAME,
                nameKeys.entrySet(),
                (params, name) ->
                        params.text(name.getValue()).number(ids.of(name.getKey().value())));
    }

    @Override
    public Map<GroupTie, List<Interval>> intervals(Collection<GroupTie> asked) {
        return ties.intervals(asked);
    }

    @Override
    public void replaceIntervals(Map<GroupTie, List<Interval>> timelines) {
        ties.replace(timelines);
    }

    @Override
    public List<GroupVersion> groupsOf(AccountId account, GroupRelation relation, Instant at) {
        return sql.query(relation == GroupRelation.MEMBER ? MEMBER_OF : ADMIN_OF)
                .text(account.value())
                .instant(at)
                .instant(at)
                .instant(at)
                .instant(at)
                .list(JdbcGroupStore::read);
    }
}
