using System.Text;

namespace ServiceHub.GraphQL.Tests.Fuzzing;

/// <summary>Documents made to cost as much as they can, by how many times they repeat what they are made of.</summary>
internal static class HostileDocuments
{
    private const int Limit = 15_000;
    private const int Size = 1_000_000;

    /// <summary>Within the limits of tokens and bytes; each the worst for a part of the engine.</summary>
    public static IReadOnlyDictionary<string, Func<double, string>> All { get; } = new Dictionary<string, Func<double, string>>
    {
        ["open braces"] = part => Times(Size, part, "{"),
        ["open brackets"] = part => "{a(b:" + Times(Size, part, "["),
        ["open parentheses"] = part => "{a" + Times(Size, part, "("),
        ["open objects"] = part => "{a(b:" + Times(Size / 3, part, "{a:"),
        ["open list types"] = part => "query($a:" + Times(Size, part, "["),
        ["quotes"] = part => "{a(b:" + Times(Size, part, "\""),
        ["triple quotes"] = part => "{a(b:" + Times(Size / 3, part, "\"\"\""),
        ["escaped triple quotes"] = part => "{a(b:\"\"\"" + Times(Size / 4, part, "\\\"\"\"") + "\"\"\")}",
        ["block lines"] = part => "{a(b:\"\"\"" + Times(Size, part, "\n") + "\"\"\")}",
        ["unfinished escapes"] = part => "{a(b:\"" + Times(Size / 2, part, "\\u") + "\")}",
        ["open escapes"] = part => "{a(b:\"" + Times(Size / 9, part, "\\uD83D\\u{") + "\")}",
        ["long escape"] = part => "{a(b:\"\\u{" + Times(Size, part, "0") + "41}\")}",
        ["spreads"] = part => "{" + Times(Size / 3, part, "..."),
        ["directives"] = part => "{a" + Times(Size / 2, part, "@a"),
        ["few directives each a list"] = part => "{a" + Times(100, 1, $"@a(b:[{Times(140, part, "1 ")}])") + "}",
        ["comments"] = part => Times(Size / 2, part, "#\n") + "{__typename}",
        ["byte order marks"] = part => Times(Size / 3, part, "\uFEFF") + "{__typename}",
        ["huge whole number"] = part => "{take(number:" + Times(Size, part, "9") + ")}",
        ["huge fraction"] = part => "{take(number:0." + Times(Size, part, "9") + ")}",
        ["huge exponent"] = part => "{take(number:1e" + Times(Size, part, "9") + ")}",
        ["long name"] = part => "{" + Times(Size, part, "a") + "}",
        ["aliases"] = part => "{" + Each(100_000, part, i => $"a{i}:__typename ") + "}",
        ["one field"] = part => "{" + Times(Limit, part, "__typename ") + "}",
        ["unknown fields"] = part => "{" + Each(Limit, part, i => $"f{i} ") + "}",
        ["arguments that differ"] = part => "{" + Each(Limit / 6, part, i => $"take(id:{i})") + "}",
        ["arguments of one name"] = part => "{take(" + Each(Limit / 3, part, i => $"id:{i} ") + ")}",
        ["arguments in other order"] = part => Nested(190, "...{", $"take({Each(2300, part, i => $"id:{i} ")}) take({Each(2300, part, i => $"id:{(int)(2300 * part) - i} ")})", "}"),
        ["objects in other order"] = part => Nested(190, "...{", $"take(odd:{{{Each(2300, part, i => $"a{i}:1 ")}}}) take(odd:{{{Each(2300, part, i => $"a{(int)(2300 * part) - i}:1 ")}}})", "}"),
        ["operations with one fragment"] = part => Each(50, 1, i => $"query A{i}{{...F}}") + $"fragment F on Query{{take(ints:[{Times(7000, part, "$x ")}])}}",
        ["valid operations with one fragment"] = part => Each(50, 1, i => $"query A{i}($x:Int){{...F}}") + $"fragment F on Query{{take(ints:[{Times(6500, part, "$x ")}])}}",
        ["operations"] = part => Each(2400, part, i => $"query A{i}{{...F}}") + "fragment F on Query{__typename}",
        ["operations with many fragments"] = part => Each(50, 1, i => $"query A{i}{{...R}}") + $"fragment R on Query{{{Each(1500, part, i => $"...F{i} ")}}}" + Each(1500, part, i => $"fragment F{i} on Query{{__typename}}"),
        ["subscriptions with many fragments"] = part => Each(50, 1, i => $"subscription A{i}{{...R}}") + $"fragment R on Subscription{{{Each(1100, part, i => $"...F{i} ")}}}" + Each(1100, part, i => $"fragment F{i} on Subscription{{counted{{id}}}}"),
        ["operations with a chain of fragments"] = part => Each(50, 1, i => $"query A{i}{{...C0}}") + Chain(180, "__typename"),
        ["cycles"] = part => "{...C0}" + Chain(180, Times(5000, part, "...C0")),
        ["cycles after blank lines"] = part => "{...C0}" + Times(Size - 20_000, part, "\n") + Chain(180, Times(100, 1, "...C0"), reversed: true),
        ["cycles of long names"] = part => "{...C0}" + Chain(180, Times(100, 1, "...C0"), new string('x', (int)(2500 * part))),
        ["one long undefined variable"] = part => Each(50, 1, i => $"query A{i}{{...F}}") + $"fragment F on Query{{take(text:${Times(Size - 30_000, part, "x")})}}",
        ["conflicts deep below"] = part => "{" + Conflicting(90, 300, part, 1) + Conflicting(90, 300, part, 1000) + "}",
        ["fragments in pairs"] = part => "{...P0}" + Each(1000, part, i => $"fragment P{i} on Query{{...P{2 * i + 1} ...P{2 * i + 2} __typename}}"),
        ["fragments that double"] = part => "{connection{...D0}}" + Each(45, part, i => $"fragment D{i} on Connection{{next{{...D{i + 1}}} next{{...D{i + 1}}}}}") + $"fragment D{(int)(45 * part)} on Connection{{__typename}}",
        ["many defers"] = part => "{items{" + Times(40, 1, "...F@defer ") + "}}fragment F on Item{" + Times(50, 1, "...@defer{id}") + Times((int)(10_000 * part), 1, "id ") + "}",
    };

    /// <summary>A part of so many repetitions.</summary>
    private static string Times(int count, double part, string text) => new StringBuilder().Insert(0, text, (int)(count * part)).ToString();

    private static string Each(int count, double part, Func<int, string> text) => string.Concat(Enumerable.Range(0, (int)(count * part)).Select(text));

    private static string Nested(int depth, string open, string inner, string close) =>
        "{" + Times(depth, 1, open) + inner + Times(depth, 1, close) + "}";

    private static string Chain(int length, string end, string name = "", bool reversed = false)
    {
        var links = Enumerable.Range(0, length).Select(i => $"fragment C{i}{(i == 0 ? "" : name)} on Query{{...C{i + 1}{name} }}")
            .Append($"fragment C{length}{name} on Query{{{end}}}").ToList();
        return string.Concat(reversed ? [links[0], .. links.Skip(1).Reverse()] : links);
    }

    /// <summary>Chains of one field at whose end a field has an argument that no other has.</summary>
    private static string Conflicting(int depth, int count, double part, int first) =>
        $"connection{{{Times(depth, 1, "next{")}{Each(count, part, i => $"next(first:{first + i}){{__typename}}")}{Times(depth, 1, "}")}}}";
}
