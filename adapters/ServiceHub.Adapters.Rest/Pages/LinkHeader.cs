using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Rest.Pages;

/// <summary>The header <c>Link</c> (RFC 8288, section 3): addresses with their relations.</summary>
internal static class LinkHeader
{
    private const string Ends = " \t=;,";

    public readonly record struct Link(string Target, IReadOnlyList<string> Relations);

    /// <exception cref="AgencyException">Malformed.</exception>
    public static IReadOnlyList<Link> Read(string header)
    {
        var links = new List<Link>();
        var rest = header.AsSpan().Trim();
        while (rest.Length > 0)
        {
            var end = rest.IndexOf('>');
            if (rest[0] != '<' || end < 0)
            {
                throw Malformed();
            }
            var target = rest[1..end].ToString();
            string? relations = null;
            rest = rest[(end + 1)..].TrimStart();
            while (rest.StartsWith(";"))
            {
                rest = ReadParameter(rest[1..].TrimStart(), out var name, out var value);
                // Only the first rel counts (section 3.3).
                relations ??= name.Equals("rel", StringComparison.OrdinalIgnoreCase) ? value : null;
            }
            links.Add(new Link(target, relations?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []));
            if (rest.Length > 0 && rest[0] != ',')
            {
                throw Malformed();
            }
            rest = rest.TrimStart(", \t");
        }
        return links;
    }

    /// <summary>Reads a parameter, whose value may be quoted or missing; what follows it is returned.</summary>
    private static ReadOnlySpan<char> ReadParameter(ReadOnlySpan<char> text, out string name, out string value)
    {
        name = Token(text).ToString();
        value = "";
        var rest = text[name.Length..].TrimStart();
        if (!rest.StartsWith("="))
        {
            return rest;
        }
        rest = rest[1..].TrimStart();
        if (!rest.StartsWith("\""))
        {
            value = Token(rest).ToString();
            return rest[value.Length..].TrimStart();
        }
        var at = 1;
        while (at < rest.Length && rest[at] != '"')
        {
            at += rest[at] == '\\' ? 2 : 1;
        }
        if (at >= rest.Length)
        {
            throw Malformed();
        }
        value = rest[1..at].ToString();
        return rest[(at + 1)..].TrimStart();
    }

    private static ReadOnlySpan<char> Token(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(Ends);
        return end < 0 ? text : text[..end];
    }

    private static AgencyException Malformed() => new(AgencyFailure.Malformed("The header Link cannot be read."));
}
