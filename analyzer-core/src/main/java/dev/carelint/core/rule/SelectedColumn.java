package dev.carelint.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column that SQL text selects.
 *
 * @param name its name in the table, or what the query calls it where it is computed
 * @param table the table it comes from, empty when that is not known
 */
record SelectedColumn(String name, String table) {
    private static final int MAX_TEXT = 4_000;
    private static final String NAME = "[\\w$\"`\\[\\]]+";
    private static final Pattern SELECT =
            Pattern.compile("\\bselect\\s+(?:distinct\\s+|all\\s+|top\\s+\\d+\\s+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM = Pattern.compile("\\s+from\\b", Pattern.CASE_INSENSITIVE);
    /** {@code p.ssn}, {@code upper(p.ssn)}, each maybe with a name of its own. */
    private static final Pattern COLUMN = Pattern.compile(
            "(?:(?:upper|lower|trim|ltrim|rtrim|max|min|any_value)\\s*\\(\\s*)?(?:(?:" + NAME + "\\.)*?(" + NAME
                    + ")\\.)?(" + NAME + ")\\s*\\)?(?:\\s+(?:as\\s+)?" + NAME + ")?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMED =
            Pattern.compile(".*\\bas\\s+(" + NAME + ")", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile(
            "(?:\\bfrom|\\bjoin|,)\\s+(?:" + NAME + "\\.)*(" + NAME + ")(?:\\s+(?:as\\s+)?(" + NAME + "))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLAUSE =
            Pattern.compile("\\b(where|group|order|having|limit|union|fetch|offset|for)\\b", Pattern.CASE_INSENSITIVE);

    /** Returns the column at a position, counted from one; empty where the text does not say which it is. */
    static Optional<SelectedColumn> of(String sql, int position) {
        String text = sql.length() > MAX_TEXT ? sql.substring(0, MAX_TEXT) : sql;
        int begin = begin(text);
        int end = begin < 0 ? -1 : end(text, begin);
        if (end < 0) {
            return Optional.empty();
        }
        List<String> columns = columns(text.substring(begin, end));
        boolean isCountable = position >= 1
                && position <= columns.size()
                && columns.subList(0, position).stream().noneMatch(column -> column.endsWith("*"));
        return isCountable ? column(columns.get(position - 1), text.substring(end)) : Optional.empty();
    }

    private static int begin(String text) {
        Matcher select = SELECT.matcher(text);
        while (select.find()) {
            if (outside(text, select.start())) {
                return select.end();
            }
        }
        return -1;
    }

    /** Tells whether an offset lies in no parentheses, as the names that stand before a query do not. */
    private static boolean outside(String text, int offset) {
        int depth = 0;
        for (int i = 0; i < offset; i++) {
            depth += depth(text.charAt(i));
        }
        return depth == 0;
    }

    private static int depth(char c) {
        return c == '(' ? 1 : c == ')' ? -1 : 0;
    }

    private static int end(String text, int begin) {
        Matcher from = FROM.matcher(text);
        for (int at = begin; from.find(at); at = from.end()) {
            if (outside(text.substring(begin), from.start() - begin)) {
                return from.start();
            }
        }
        return -1;
    }

    private static List<String> columns(String list) {
        List<String> columns = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            depth += depth(list.charAt(i));
            if (list.charAt(i) == ',' && depth == 0) {
                columns.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        columns.add(list.substring(start).strip());
        return columns;
    }

    private static Optional<SelectedColumn> column(String text, String from) {
        Matcher column = COLUMN.matcher(text);
        if (column.matches()) {
            String qualifier = column.group(1) == null ? "" : bare(column.group(1));
            return Optional.of(new SelectedColumn(bare(column.group(2)), table(qualifier, from)));
        }
        Matcher named = NAMED.matcher(text);
        return named.matches() ? Optional.of(new SelectedColumn(bare(named.group(1)), "")) : Optional.empty();
    }

    /** Returns the table that a qualifier means, or the only table. */
    private static String table(String qualifier, String from) {
        Matcher clause = CLAUSE.matcher(from);
        Matcher tables = TABLE.matcher(clause.find() ? from.substring(0, clause.start()) : from);
        List<String> all = new ArrayList<>();
        while (tables.find()) {
            String table = bare(tables.group(1));
            String alias = tables.group(2) == null ? table : bare(tables.group(2));
            if (qualifier.equalsIgnoreCase(alias) || qualifier.equalsIgnoreCase(table)) {
                return table;
            }
            all.add(table);
        }
        return qualifier.isEmpty() && all.size() == 1 ? all.get(0) : "";
    }

    private static String bare(String name) {
        return name.replaceAll("[\"`\\[\\]]", "");
    }

    /** Returns the name that a class for rows of the table would have: {@code Patient} for {@code t_patients}. */
    String owner() {
        StringBuilder owner = new StringBuilder();
        for (String word : table.toLowerCase(Locale.ROOT).split("_", -1)) {
            boolean isWord = !word.isEmpty() && !word.equals("t") && !word.equals("tbl");
            owner.append(isWord ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : "");
        }
        boolean isPlural = owner.length() > 2 && owner.charAt(owner.length() - 1) == 's';
        return isPlural ? owner.substring(0, owner.length() - 1) : owner.toString();
    }
}
