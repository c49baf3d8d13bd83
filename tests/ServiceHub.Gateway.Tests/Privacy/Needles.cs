using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Gateway.Tests.Privacy;

/// <summary>What must not be found, and the search for it.</summary>
internal sealed partial class Needles
{
    /// <summary>Texts of personal data that are shorter stand in any text.</summary>
    private const int Shortest = 4;

    private readonly Dictionary<string, string> _kinds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<SearchValues<string>> _search;

    public Needles() => _search = new(() => SearchValues.Create([.. _kinds.Keys], StringComparison.OrdinalIgnoreCase));

    public int Count => _kinds.Count;

    /// <summary>Everything that is known of everybody.</summary>
    public static Needles Of(Population population)
    {
        var needles = new Needles();
        foreach (var person in population.People)
        {
            needles.AddNumber(person.NationalId);
            needles.Add("temporary number", person.TemporaryNumber);
            needles.AddName(person.Name);
            needles.AddName(person.FormerName?.Name);
            needles.AddBirth(person.BirthDate);
            needles.AddAddress(person.Household.Address);
            needles.AddPhone(person.Phone);
            needles.Add("e-mail address", person.Email);
            needles.Add("laser code", population.Office.LaserCode(person));
            needles.Add("disability card", population.Office.Disability(person)?.CardNumber);
            needles.Add("driving licence", population.Office.DrivingLicence(person)?.Number);
            needles.Add("house code", population.Office.House(person)?.HouseCode);
        }
        return needles;
    }

    public void Add(string kind, string? text)
    {
        if (text is { Length: >= Shortest })
        {
            _kinds.TryAdd(text, kind);
        }
    }

    /// <summary>What is found in a text, whichever way it was written there: as JSON, in a URL or in Base64.</summary>
    public IEnumerable<Leak> Search(string text)
    {
        var decoded = Escaped().Replace(text, match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        var plain = decoded.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(decoded) : decoded;
        return new[] { text, decoded, plain }.Distinct().Concat(Base64().Matches(plain).Select(match => Decoded(match.Value))).SelectMany(Find);
    }

    private IEnumerable<Leak> Find(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(_search.Value);
            if (next < 0)
            {
                yield break;
            }
            at += next;
            foreach (var needle in _kinds.Where(needle => IsAt(text, at, needle.Key)))
            {
                yield return new(needle.Value, needle.Key, text[Math.Max(0, at - 60)..Math.Min(text.Length, at + needle.Key.Length + 60)]);
            }
        }
    }

    /// <summary>Latin words and digits count as such only and not as parts of others; Thai is written without spaces.</summary>
    private static bool IsAt(string text, int at, string needle) =>
        string.Compare(text, at, needle, 0, needle.Length, StringComparison.OrdinalIgnoreCase) == 0
        && !(IsWord(needle[0]) && at > 0 && IsWord(text[at - 1]))
        && !(IsWord(needle[^1]) && at + needle.Length < text.Length && IsWord(text[at + needle.Length]));

    private static bool IsWord(char sign) => char.IsAsciiLetterOrDigit(sign);

    private static string Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='), bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    private void AddNumber(NationalId? number)
    {
        if (number is not { } id)
        {
            return;
        }
        var digits = id.Digits;
        Add("national ID", digits);
        foreach (var separator in new[] { '-', ' ', '.' })
        {
            Add("national ID", string.Join(separator, digits[..1], digits[1..5], digits[5..10], digits[10..12], digits[12..]));
        }
        Add("national ID", Thai(digits));
    }

    private void AddName(PersonName? name)
    {
        foreach (var part in new[] { name?.Given, name?.Family, name?.Full })
        {
            Add("name", part?.Th);
            Add("name", part?.En);
        }
    }

    private void AddBirth(PartialDate birth)
    {
        // A year alone, or a newborn's date, stands for much else.
        if (birth is not { Month: { } month, Day: { } day } || birth.Year > 2024)
        {
            return;
        }
        foreach (var year in new[] { birth.Year, birth.Year + 543 })
        {
            var forms = new[] { $"{year}-{month:D2}-{day:D2}", $"{day:D2}/{month:D2}/{year}", $"{year}{month:D2}{day:D2}", $"{day:D2}{month:D2}{year}" };
            foreach (var form in forms)
            {
                Add("birth date", form);
            }
            Add("birth date", Thai(forms[1]));
        }
    }

    private void AddAddress(ServiceHub.Sandbox.People.PostalAddress? address)
    {
        Add("address", address?.Full.Th);
        Add("address", address?.Full.En);
        // A house number alone may be a version or a fraction.
        if (address?.Moo is not null)
        {
            Add("address", address.Line.Th);
            Add("address", address.Line.En);
        }
    }

    private void AddPhone(string? phone)
    {
        if (phone is not null)
        {
            var local = $"0{phone[3..]}";
            Add("telephone number", phone);
            Add("telephone number", local);
            Add("telephone number", $"{local[..3]}-{local[3..6]}-{local[6..]}");
        }
    }

    private static string Thai(string text) => string.Concat(text.Select(sign => char.IsAsciiDigit(sign) ? (char)(sign - '0' + '๐') : sign));

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escaped();

    [GeneratedRegex("[A-Za-z0-9+/]{16,}={0,2}")]
    private static partial Regex Base64();
}
