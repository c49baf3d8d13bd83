using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Samples;

/// <summary>
/// Takes the personal data out of a sample: whatever the manifest does not call public is replaced by something of its shape that the
/// manifest's converters still read. The same value gets the same replacement.
/// </summary>
/// <param name="below">Chance: a number from 0 to one less than its argument.</param>
public sealed class SampleReplacement(Func<int, int> below)
{
    private const int Tries = 20_000;
    private const int Rounds = 20;

    // Of fewer signs, such as a day or a house number, every long text holds some by chance.
    private const int TellingSigns = 4;

    private readonly NobodysIds _ids = new(below);

    /// <summary>Somebody who is nobody, in a person's place.</summary>
    /// <param name="person">The person.</param>
    /// <returns>A valid number.</returns>
    public NationalId InPlaceOf(NationalId person) => _ids.Of(person);

    /// <summary>Replaces what is personal, in all parts of one sample together.</summary>
    /// <param name="values">The values.</param>
    /// <returns>Why it cannot be done; null when it is.</returns>
    public string? Replace(IReadOnlyCollection<SampleValue> values)
    {
        var personal = values.Where(value => !value.IsPublic && value.Original.Any(sign => SignKinds.Of(sign) is not null)).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            if (ReplaceOnce(personal) is { } problem)
            {
                return problem;
            }
            if (!Leaks(personal))
            {
                return null;
            }
        }
        return "Replacements keep showing what they stand for: the answer holds too much of the same.";
    }

    /// <summary>Whether a text, such as a sample's body with the names in it, still holds a national ID that was replaced.</summary>
    /// <param name="body">The text.</param>
    /// <returns>Whether it does.</returns>
    public bool HoldsRealId(string body) => _ids.Real.Any(id => body.Contains(id.Digits, StringComparison.Ordinal));

    private string? ReplaceOnce(List<SampleValue> personal)
    {
        foreach (var same in personal.GroupBy(value => value.Original, StringComparer.Ordinal))
        {
            if (Find(same.Key, [.. same]) is not { } other)
            {
                return $"No replacement was found that fits {string.Join(" and ", same.SelectMany(value => value.Converters).Select(converter => converter.Name).Distinct())}.";
            }
            foreach (var value in same)
            {
                value.Replace(other);
            }
        }
        return null;
    }

    private string? Find(string text, IReadOnlyList<SampleValue> places)
    {
        var converters = places.SelectMany(place => place.Converters).ToList();
        var shuffle = new Shuffle(below, places.Any(place => place.IsNumber));
        for (var i = 0; i < Tries; i++)
        {
            var plain = text.Trim();
            var other = MovedDate.Of(plain, converters, below)
                ?? _ids.Replace(plain, i < Tries / 2 ? shuffle.All : shuffle.Most);
            if (other != plain && converters.TrueForAll(converter => converter.Convert(other) is not null))
            {
                return text.Replace(plain, other, StringComparison.Ordinal);
            }
        }
        return null;
    }

    private static bool Leaks(List<SampleValue> personal)
    {
        var telling = personal.Select(value => value.Original.Trim()).Where(text => text.Count(char.IsLetterOrDigit) >= TellingSigns).Distinct().ToList();
        return personal.Exists(value => telling.Exists(text => value.Text.Contains(text, StringComparison.Ordinal)));
    }
}
