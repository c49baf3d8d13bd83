using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace ServiceHub.OAuth.Authentication.Certificates;

/// <summary>
/// A subject as a sequence of names, the most special first, compared as directories do (RFC 4517 §4.2.15): types by their OID,
/// values without regard to case and to how many spaces, the parts of one name in any order.
/// </summary>
internal sealed class DistinguishedName
{
    private const char Between = '\0';

    private readonly string _canonical;

    private DistinguishedName(IEnumerable<IEnumerable<(string Type, string Value)>> names) => _canonical = string.Join(
        Between, names.Select(name => string.Join('+', name.Select(Canonical).Order(StringComparer.Ordinal))));

    /// <summary>Reads what a client registered (RFC 4514 §3).</summary>
    /// <param name="text">A distinguished name, as in <c>CN=partner,O=Agency\, Ltd,C=TH</c>.</param>
    /// <param name="name">The name.</param>
    /// <returns>False when it is none, is empty, or names a type that is neither known nor an OID.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out DistinguishedName? name)
    {
        name = DistinguishedNameText.TryRead(text, out var names) ? new DistinguishedName(names) : null;
        return name is not null;
    }

    /// <summary>Reads a certificate's subject.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="name">The name.</param>
    /// <returns>False when it is empty or holds something that is no text.</returns>
    public static bool TryRead(X500DistinguishedName subject, [NotNullWhen(true)] out DistinguishedName? name)
    {
        name = null;
        try
        {
            var names = new List<IReadOnlyList<(string, string)>>();
            var sequence = new AsnReader(subject.RawData, AsnEncodingRules.DER).ReadSequence();
            while (sequence.HasData)
            {
                // A certificate has the most general first.
                names.Insert(0, ReadName(sequence.ReadSetOf()));
            }
            name = names.Count > 0 ? new DistinguishedName(names) : null;
        }
        catch (AsnContentException)
        {
            // No text: it is compared with nothing.
        }
        return name is not null;
    }

    public bool IsSame(DistinguishedName other) => _canonical == other._canonical;

    private static List<(string Type, string Value)> ReadName(AsnReader set)
    {
        var parts = new List<(string, string)>();
        while (set.HasData)
        {
            var part = set.ReadSequence();
            var type = part.ReadObjectIdentifier();
            parts.Add((type, part.ReadCharacterString((UniversalTagNumber)part.PeekTag().TagValue)));
        }
        return parts;
    }

    private static string Canonical((string Type, string Value) part)
    {
        var words = part.Value.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // What separates is escaped, so that two names are the same only when their parts are.
        return $"{part.Type}={string.Join(' ', words).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("+", "\\+", StringComparison.Ordinal).Replace("\0", "\\0", StringComparison.Ordinal)}";
    }
}
