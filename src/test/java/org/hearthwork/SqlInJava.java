package org.hearthwork;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a Java source, as the compiler puts them together: what stands in comments is none, and "a" + "b" is one. */
final class SqlInJava {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>//[^\\n]*+|/\\*.*?\\*/)"
                    + "|(?<block>\"\"\"[ \\t]*\\n(?:[^\\\\\"]++|\\\\.|\"(?!\"\"))*+\"\"\")"
                    + "|(?<text>\"(?:[^\"\\\\\\n]++|\\\\.)*+\")"
                    + "|(?<letter>'(?:[^'\\\\\\n]|\\\\.)+')"
                    + "|(?<white>\\s++)|(?<plus>\\+)|(?<other>.)",
            Pattern.DOTALL);

    /** A name with a schema before it; what follows the point of an alias is a column and no name of ours. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w.:])([a-z_]+\\.[a-z_0-9]+)\\b");

    /** What SQL cannot do without: a key of a bundle has no white space in it. */
    private static final Pattern SQL = Pattern.compile("\\s");

    private SqlInJava() {}

    static List<String> texts(String source) {
        List<String> texts = new ArrayList<>();
        StringBuilder open = null;
        boolean joins = false;
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            if (token.group("comment") != null || token.group("white") != null) {
                continue;
            }
            String said = token.group("block") != null
                    ? token.group("block").replaceAll("^\"\"\"[ \\t]*\\n|\"\"\"$", "")
                    : token.group("text") != null
                            ? token.group("text")
                                    .substring(1, token.group("text").length() - 1)
                            : null;
            if (said != null) {
                if (open == null || !joins) {
                    open = new StringBuilder();
                    texts.add("");
                }
                open.append(said.replace("\\n", "\n").replace("\\\n", ""));
                texts.set(texts.size() - 1, open.toString());
                joins = false;
            } else if (token.group("plus") != null && open != null) {
                joins = true;
            } else {
                open = null;
                joins = false;
            }
        }
        return texts;
    }

    /** The names with a schema in the SQL of a source: in whole statements, in parts of them, and by themselves. */
    static List<String> names(String source) {
        List<String> names = new ArrayList<>();
        for (String text : texts(source)) {
            Matcher name = NAME.matcher(text);
            while (name.find()) {
                if (SQL.matcher(text).find() || name.group(1).equals(text)) {
                    names.add(name.group(1));
                }
            }
        }
        return names;
    }
}
